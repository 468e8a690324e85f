"""A table's cells by row and role, and the figures in them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from extract.records.columns import leading_columns
from extract.records.recognised import as_recognised
from extract.thai.digits import to_arabic
from extract.thai.numbers import Figure, read_cell
from extract.thai.targets import read_target
from extract.thai.units import read_unit, unit_of_heading
from schemas import Cell, Quantity, Role, Row, Table


@dataclass(frozen=True, slots=True)
class RecordRow:
    """A row of a table with the cells that cover it, by the role of their column; one column of a role is read.

    `bands` are the cells under the columns of bands, from left to right, and `by_column` all cells by the first
    column that they cover.
    """

    index: int
    row: Row
    by_role: Mapping[Role, Cell]
    bands: tuple[Cell, ...]
    by_column: Mapping[int, Cell]

    def text(self, *roles: Role) -> str | None:
        """Give the text of the first of the roles whose cell is not blank."""
        cell = self.cell(*roles)
        return cell.text if cell else None

    def cell(self, *roles: Role) -> Cell | None:
        """Give the first cell of the roles that is not blank."""
        return next(
            (self.by_role[role] for role in roles if role in self.by_role and self.by_role[role].text), None
        )

    @property
    def label(self) -> Cell:
        """The first cell that holds text: the words of a section or a sum."""
        return next((cell for cell in self.row.cells if cell.text), self.row.cells[0])


def record_rows(table: Table) -> Iterator[RecordRow]:
    """Give a table's rows with the cells that cover them, those merged with the rows above included."""
    return rows_over(table, leading_columns(table.columns))


def rows_over(table: Table, columns: frozenset[int]) -> Iterator[RecordRow]:
    """Give a table's rows as `record_rows` does, read from some of its columns."""
    spans: dict[int, tuple[Cell, int]] = {}
    for index, row in enumerate(table.rows):
        for cell in row.cells:
            first = cell.at.column or 0
            # A damaged table may have cells that reach beyond its columns.
            end = min(first + cell.column_span, len(table.columns))
            spans.update((c, (cell, index + cell.row_span)) for c in range(first, end))
        covered = {c: cell for c, (cell, end) in spans.items() if index < end}
        by_column = {c: covered[c] for c in sorted(covered) if covered[c].at.column == c}
        by_role: dict[Role, Cell] = {}
        for c, cell in by_column.items():
            if c in columns:
                by_role.setdefault(table.columns[c].role, cell)
        bands = tuple(covered[c] for c in sorted(covered) if table.columns[c].role is Role.BAND)
        yield RecordRow(index, row, by_role, bands, by_column)


def quantity(figure: Figure, cell: Cell) -> Quantity:
    """Give a figure of a cell its place. A cell with an unreadable glyph has no number, whatever was read."""
    readable = cell.at.confidence > 0
    read = Quantity(
        raw=_as_printed(figure, cell),
        value=figure.value if readable else None,
        decimals=figure.decimals if readable else None,
        unit=figure.unit,
        scale=figure.scale,
        relation=figure.relation,
        reference=figure.reference,
        at=cell.at,
    )
    return as_recognised(read, cell.recognised, cell.text, figure.start, figure.end)


def _as_printed(figure: Figure, cell: Cell) -> str:
    """The figure's words as the cell prints them: figures are read from the repaired text with Arabic digits."""
    if figure.raw == cell.text:
        return cell.raw
    start = to_arabic(cell.raw).find(figure.raw)
    return cell.raw[start : start + len(figure.raw)] if start >= 0 else figure.raw


def stated(cell: Cell | None) -> Quantity | None:
    """Read a cell that states one figure: a result, a score, an amount. None where there is no cell."""
    return quantity(read_cell(cell.text), cell) if cell is not None else None


def amount_of(cell: Cell | None, table: Table) -> Quantity | None:
    """Read a cell that states an amount of money: it is in the unit of its column's header, or of the table's title."""
    read = stated(cell)
    return None if cell is None or read is None else in_unit_of_column(read, cell, table)


def in_unit_of_column(read: Quantity, cell: Cell, table: Table) -> Quantity:
    """Give a number that is printed without a unit the unit and scale of its column's header, or of the table's title."""
    if read.value is None or read.unit is not None or read.scale != 1:
        return read
    unit = unit_of_heading(table.columns[cell.at.column or 0].header) or read_unit(table.title or "")
    return read.model_copy(update={"unit": unit.unit, "scale": unit.scale}) if unit else read


def target_of(cell: Cell | None) -> Quantity | None:
    """Read a cell that states a target with its direction. None where there is no cell."""
    return quantity(read_target(cell.text), cell) if cell is not None else None
