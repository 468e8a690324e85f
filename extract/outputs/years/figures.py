"""How a figure of a report is shown among those of others: its text, its report, its place."""

from typing import Final

from extract.checks.figure import Figure
from extract.outputs.words import Language
from extract.outputs.years.words import said

LONGEST: Final = 40
"""A printed text longer than this is shown by its number."""
LONGEST_IN_CELL: Final = 14
"""The same among figures of other years."""


def printed_text(figure: Figure, longest: int = LONGEST) -> str:
    """Give what is printed, or its number where that is long."""
    raw = " ".join(figure.raw.split())
    return raw if len(raw) <= longest or figure.value is None else format(figure.value, ",f")


def place_text(figure: Figure, language: Language) -> str:
    """Say in which report and where in it a figure stands: file, page or line, row of the table."""
    at = figure.at
    parts = [figure.report.name] if figure.report is not None else []
    if at.page is not None:
        parts.append(said("page", language).format(page=at.page))
    elif at.line is not None:
        parts.append(said("line", language).format(line=at.line))
    if at.table is not None and at.row is not None:
        parts.append(said("cell", language).format(table=at.table, row=at.row + 1))
    return ", ".join(parts)
