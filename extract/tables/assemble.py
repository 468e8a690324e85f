"""From stitched drafts to tables: columns with roles, rows with kinds, a family, and a place for every cell."""

from collections.abc import Sequence
from typing import NamedTuple

from extract.sources.page import GridCell, TextLine
from extract.tables.added import with_added_family
from extract.tables.blurred import unread_where_blurred
from extract.tables.continued_rows import join_continued, label_columns
from extract.tables.families import family_of
from extract.tables.headers import column_roles, header_texts
from extract.tables.matrix import MatrixRow
from extract.tables.rows import kinds_of
from extract.tables.stitch import Draft, Prose
from extract.thai.digits import to_arabic
from schemas import Cell, Column, Place, ReadBy, Role, Row, Table

UNREADABLE = 0.0
"""The confidence of a cell that holds a glyph nobody can name."""


class Content(NamedTuple):
    """All that the pages hold: tables, and the lines outside them in reading order."""

    tables: tuple[Table, ...]
    prose: tuple[Prose, ...]


def assemble(drafts: Sequence[Draft], prose: Sequence[Prose]) -> Content:
    """Make the tables of a document, named t1, t2 … in reading order."""
    tables = tuple(
        with_added_family(_table(draft, f"t{index}")) for index, draft in enumerate(drafts, start=1)
    )
    return Content(tables, tuple(prose))


def _table(draft: Draft, name: str) -> Table:
    columns = column_roles(draft.header, draft.body, draft.columns, draft.read_by)
    keys = frozenset(c for c, column in enumerate(columns) if column.role in (Role.NUMBER, Role.CODE))
    body = unread_where_blurred(draft.body) if draft.read_by is ReadBy.OCR else draft.body
    rows = [row for row in join_continued(body, keys or label_columns(body)) if row.filled]
    kinds = kinds_of(rows, columns)
    return Table(
        id=name,
        family=family_of(columns, rows),
        title=" ".join(to_arabic(line.text) for line in draft.title) or None,
        pages=tuple(sorted({row.page for row in (*draft.header, *rows) if row.page is not None})),
        header=header_texts(draft.header, len(draft.header), draft.columns),
        columns=tuple(_placed(column, name) for column in columns),
        rows=tuple(
            Row(kind=kind, cells=tuple(_cell(cell, row, index, name, draft.read_by) for cell in row.cells))
            for index, (row, kind) in enumerate(zip(rows, kinds, strict=True))
        ),
    )


def _placed(column: Column, table: str) -> Column:
    if column.band is None:
        return column
    at = column.band.at.model_copy(update={"table": table})
    return column.model_copy(update={"band": column.band.model_copy(update={"at": at})})


def _cell(cell: GridCell, row: MatrixRow, index: int, table: str, read_by: ReadBy) -> Cell:
    at = Place(
        page=row.page,
        line=cell.line,
        bbox=cell.bbox,
        table=table,
        row=index,
        column=cell.column,
        read_by=read_by,
        confidence=cell.confidence if cell.readable else UNREADABLE,
    )
    return Cell(
        text=to_arabic(cell.text),
        raw=cell.raw,
        at=at,
        row_span=cell.row_span,
        column_span=cell.column_span,
        recognised=cell.recognised,
        corrected=cell.corrected,
    )


def place_of_line(prose: Prose, read_by: ReadBy) -> Place:
    """Give the place of a line outside tables.

    A line of a text layer is taken as it stands there: what was recovered in it, `recoveries` of the document tell.
    """
    line: TextLine = prose.line
    page = None if line.line is not None else prose.page
    confidence = line.confidence if read_by is ReadBy.OCR else 1.0
    return Place(page=page, line=line.line, bbox=line.bbox, read_by=read_by, confidence=confidence)
