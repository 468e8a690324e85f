"""`--annotate`: which file the annotated PDF of a report goes to, and its writing."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from extract.errors import CannotAnnotate, WrongUsage
from extract.outputs.annotated.marks import Mark, marks_of
from extract.outputs.files import write_whole
from extract.outputs.targets import targets_of
from extract.outputs.words import Words
from schemas import Document

Matrix = tuple[float, float, float, float, float, float]

MapPages = Callable[[Path, str | None, Sequence[int]], Mapping[int, Matrix]]
"""Gives for pages of a PDF, opened with a password, the maps from the displayed page to the page's own space."""


@dataclass(frozen=True, slots=True)
class Marking:
    """A PDF and the marks to put on its pages; `digest` is the SHA-256 of the bytes that the marks are of."""

    path: Path
    password: str | None
    digest: str
    page_count: int
    marks: tuple[Mark, ...]


def annotation_writer(
    target: str,
    reports: Sequence[Path],
    password: str | None,
    words: Words,
    mark: Callable[[Marking], bytes],
) -> Callable[[Path, Document], None]:
    """Give the function that writes the annotated PDF of a report to where `--annotate` says.

    Raises WrongUsage and CannotWrite before anything is read. The function itself raises WrongUsage for a report that
    is no PDF, CannotAnnotate and CannotWrite.
    """
    if not target or target == "-":
        raise WrongUsage("--annotate: name the file that the annotated PDF goes to, or a folder")
    files = targets_of("--annotate", ".annotated.pdf", target, reports)

    def write(report: Path, document: Document) -> None:
        write_whole(files[report], mark(marking_of(report, password, document, words)))

    return write


def annotate(
    report: Path, password: str | None, document: Document, words: Words, map_pages: MapPages
) -> bytes:
    """Give the PDF that a checked document was read from, with a highlight and a note on each figure of its checks.

    Raises WrongUsage for a dump or an image, and CannotAnnotate.
    """
    return marked(marking_of(report, password, document, words), map_pages)


def marking_of(report: Path, password: str | None, document: Document, words: Words) -> Marking:
    """Give what there is to mark in the PDF that a checked document was read from.

    Raises WrongUsage for a dump or an image.
    """
    if document.source.kind != "pdf":
        raise WrongUsage(f"{report}: --annotate writes on PDFs only; leave it out for dumps and images")
    marks = tuple(marks_of(document, words))
    return Marking(report, password, document.source.sha256, document.source.pages or 0, marks)


def marked(marking: Marking, map_pages: MapPages) -> bytes:
    """Give a PDF with its marks as annotations. It parses the file: call it where its bytes may do no harm.

    Raises CannotAnnotate.
    """
    from extract.outputs.annotated.pdf import annotated

    data = marking.path.read_bytes()
    if hashlib.sha256(data).hexdigest() != marking.digest:
        raise CannotAnnotate(f"{marking.path}: the file has changed since it was read; run the command again")
    maps = map_pages(marking.path, marking.password, sorted({mark.page for mark in marking.marks}))
    try:
        return annotated(data, marking.password, marking.page_count, marking.marks, maps)
    except CannotAnnotate as error:
        raise CannotAnnotate(f"{marking.path}: {error}") from error.__cause__
