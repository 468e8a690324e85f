"""What the derived data sets share: their keys, places, and how a figure comes to stand in a cell."""

from decimal import Decimal
from typing import Final

from extract.outputs.datasets.columns import Column, Kind
from extract.outputs.datasets.definitions import DOCUMENT_COLUMN, DOCUMENTS, POSITION, ForeignKey
from extract.outputs.datasets.rows import Row
from schemas import Place, Quantity


def text(name: str, description: str) -> Column:
    """Give a column of texts."""
    return Column(name, Kind.TEXT, description)


def decimal(name: str, description: str) -> Column:
    """Give a column of exact numbers."""
    return Column(name, Kind.DECIMAL, description)


def integer(name: str, description: str) -> Column:
    """Give a column of whole numbers."""
    return Column(name, Kind.INTEGER, description)


KEYS: Final = (
    DOCUMENT_COLUMN,
    Column(POSITION, Kind.INTEGER, "Its place among the rows of its report, from 0.", required=True),
)
"""What tells the rows of most derived data sets apart."""

AT: Final = (
    integer("at_page", "The page, counted from 1; null for a dump."),
    integer("at_line", "The line of a dump, counted from 1; null for a page."),
    text("at_table", "The table's id in the report; null outside tables."),
    integer("at_row", "The row of the table, from 0."),
    integer("at_column", "The column of the table, from 0."),
)
"""Where it is printed."""

TO_DOCUMENT: Final = (ForeignKey((DOCUMENT_COLUMN.name,), DOCUMENTS, (DOCUMENT_COLUMN.name,)),)
"""Every derived row is of a report."""


def place(at: Place) -> Row:
    """Give the columns of `AT`."""
    return (at.page, at.line, at.table, at.row, at.column)


def single(quantity: Quantity | None) -> Decimal | None:
    """Give a figure's number in single units: 1.5 million baht as 1500000."""
    return None if quantity is None or quantity.value is None else quantity.value * quantity.scale
