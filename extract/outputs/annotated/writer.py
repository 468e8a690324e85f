"""`--annotate`: which file the annotated PDF of a report goes to, and its writing."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from extract.errors import CannotAnnotate, WrongUsage
from extract.outputs.annotated.marks import marks_of
from extract.outputs.annotated.pdf import Matrix, annotated
from extract.outputs.files import write_whole
from extract.outputs.targets import targets_of
from extract.outputs.words import Words
from schemas import Document

MapPages = Callable[[Path, str | None, Sequence[int]], Mapping[int, Matrix]]
"""Gives for pages of a PDF, opened with a password, the maps from the displayed page to the page's own space."""


def annotation_writer(
    target: str, reports: Sequence[Path], password: str | None, words: Words, map_pages: MapPages
) -> Callable[[Path, Document], None]:
    """Give the function that writes the annotated PDF of a report to where `--annotate` says.

    Raises WrongUsage and CannotWrite before anything is read. The function itself raises WrongUsage for a report that
    is no PDF, CannotAnnotate and CannotWrite.
    """
    if not target or target == "-":
        raise WrongUsage("--annotate: name the file that the annotated PDF goes to, or a folder")
    files = targets_of("--annotate", ".annotated.pdf", target, reports)

    def write(report: Path, document: Document) -> None:
        write_whole(files[report], annotate(report, password, document, words, map_pages))

    return write


def annotate(
    report: Path, password: str | None, document: Document, words: Words, map_pages: MapPages
) -> bytes:
    """Give the PDF that a checked document was read from, with a highlight and a note on each figure of its checks.

    Raises WrongUsage for a dump or an image, and CannotAnnotate.
    """
    if document.source.kind != "pdf":
        raise WrongUsage(f"{report}: --annotate writes on PDFs only; leave it out for dumps and images")
    data = report.read_bytes()
    if hashlib.sha256(data).hexdigest() != document.source.sha256:
        raise CannotAnnotate(f"{report}: the file has changed since it was read; run the command again")
    marks = marks_of(document, words)
    maps = map_pages(report, password, sorted({mark.page for mark in marks}))
    try:
        return annotated(data, password, document.source.pages or 0, marks, maps)
    except CannotAnnotate as error:
        raise CannotAnnotate(f"{report}: {error}") from error.__cause__
