"""Where `--html` writes to, and what it takes from the report itself: pictures of its pages, or its lines."""

from collections.abc import Callable, Sequence
from pathlib import Path

from extract.errors import WrongUsage
from extract.outputs.files import write_whole
from extract.outputs.html.page import html_page
from extract.outputs.html.pictures import PagePicture, Scales, scales_of
from extract.outputs.targets import targets_of
from extract.outputs.words import Language
from schemas import Document

DrawPages = Callable[[Path, Sequence[Scales]], Sequence[PagePicture]]
"""Draws pages of a report in the best of these sizes that is not too much together."""

ReadLines = Callable[[Path], Sequence[str]]
"""Gives the lines of a dump, and none for a report that has pages."""


def html_writer(
    target: str, reports: Sequence[Path], language: Language, draw: DrawPages, read_lines: ReadLines
) -> Callable[[Path, Document], None]:
    """Give the function that writes the page of a report to where `--html` says: a file, or one each in a folder.

    Raises WrongUsage and CannotWrite before anything is read; the function itself raises CannotWrite, and what
    `draw` and `read_lines` raise.
    """
    if not target:
        raise WrongUsage("--html: no file is named; name one, or a folder")
    files = targets_of("--html", ".html", target, reports)

    def write(report: Path, document: Document) -> None:
        pictures = draw(report, scales_of(document))
        write_whole(files[report], html_page(document, language, pictures, read_lines(report)))

    return write
