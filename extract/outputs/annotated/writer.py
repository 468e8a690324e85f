"""`--annotate`: which file the annotated PDF of a report goes to, and its writing."""

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path

from extract.errors import CannotAnnotate, WrongUsage
from extract.outputs.annotated.marks import marks_of
from extract.outputs.annotated.pdf import annotated
from extract.outputs.files import write_whole
from extract.outputs.targets import file_targets
from extract.outputs.words import Words
from extract.sources.frames import page_frames
from extract.sources.open import read_bytes
from schemas import Document


def annotation_writer(
    target: str, reports: Sequence[Path], password: str | None, words: Words
) -> Callable[[Path, Document], None]:
    """Give the function that writes the annotated PDF of a report to where `--annotate` says.

    Raises WrongUsage and CannotWrite before anything is read. The function itself raises WrongUsage for a report that
    is no PDF, CannotAnnotate and CannotWrite.
    """
    if not target or target == "-":
        raise WrongUsage("--annotate: name the file that the annotated PDF goes to, or a folder")
    files = file_targets("--annotate", target, reports, ".annotated.pdf")
    return lambda report, document: write_whole(files[report], annotate(report, password, document, words))


def annotate(report: Path, password: str | None, document: Document, words: Words) -> bytes:
    """Give the PDF that a checked document was read from, with a highlight and a note on each figure of its checks.

    Raises WrongUsage for a dump or an image, and CannotAnnotate.
    """
    if document.source.kind != "pdf":
        raise WrongUsage(f"{report}: --annotate writes on PDFs only; leave it out for dumps and images")
    data = read_bytes(report)
    if hashlib.sha256(data).hexdigest() != document.source.sha256:
        raise CannotAnnotate(f"{report}: the file has changed since it was read; run the command again")
    marks = marks_of(document, words)
    frames = page_frames(data, password, sorted({mark.page for mark in marks}))
    try:
        return annotated(data, password, document.source.pages or 0, marks, frames)
    except CannotAnnotate as error:
        raise CannotAnnotate(f"{report}: {error}") from error.__cause__
