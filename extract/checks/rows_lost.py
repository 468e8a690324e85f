"""What goes over the rows of a table does not fail where rows of it may be missing on the page before or behind.

The first row of a table may stand alone at the end of a page, or its last ones at the top of the next. There they are
text, and told. What is computed within a row stays as it is.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from statistics import median
from typing import Final

from extract.checks.compare import Finding, compare
from extract.checks.computation import Reason, unknown
from schemas import FACING_PAGES, TABLE_IN_DOUBT, Document, ReadBy, RowKind, Table, Verdict

_END: Final = 0.35
"""A table that begins or ends in this share of a page, from its top or bottom, may go on over the page's end."""
_LEVEL: Final = 10.0
"""How far apart, in points, the columns of one table begin on two pages, when one is laid over the other."""


def torn_tables(document: Document) -> frozenset[str]:
    """Give the ids of the tables that may go on where a table is in doubt on the page before or behind theirs.

    So may recognised tables of the same columns on either side of a page's end: the head that would join them may not
    have been read.
    """
    doubted = {problem.page for problem in document.problems if problem.what == TABLE_IN_DOUBT}
    recognised = {page.number for page in document.pages if page.read_by is ReadBy.OCR}
    if not doubted and len(recognised) < 2:
        return frozenset()
    heights = {page.number: page.height for page in document.pages}
    firsts, lasts = _at_ends(document.tables, heights)
    return frozenset((*_torn(firsts, lasts, doubted), *_apart(firsts, lasts, recognised)))


def facing_pages(document: Document) -> frozenset[int]:
    """Give the pages that show two pages beside one another, and their neighbours, onto which their tables may go on."""
    pages = (problem.page for problem in document.problems if problem.what == FACING_PAGES)
    return frozenset(near for page in pages if page is not None for near in (page - 1, page, page + 1))


def _at_ends(
    tables: Sequence[Table], heights: Mapping[int, float | None]
) -> tuple[dict[int, Table], dict[int, Table]]:
    """Give the tables that begin near the top, and those that end near the bottom, each by its page."""
    firsts: dict[int, Table] = {}
    lasts: dict[int, Table] = {}
    for table in tables:
        if table.pages and table.rows:
            firsts.setdefault(table.pages[0], table)
            lasts[table.pages[-1]] = table
    for page, table in tuple(firsts.items()):
        height, box = heights.get(page), table.rows[0].cells[0].at.bbox
        if not height or not box or box[1] >= _END * height:
            del firsts[page]
    for page, table in tuple(lasts.items()):
        height, box = heights.get(page), table.rows[-1].cells[-1].at.bbox
        if not height or not box or box[3] <= (1 - _END) * height:
            del lasts[page]
    return firsts, lasts


def _torn(
    firsts: Mapping[int, Table], lasts: Mapping[int, Table], doubted: Collection[int | None]
) -> Iterator[str]:
    yield from (table.id for page, table in firsts.items() if page - 1 in doubted)
    yield from (table.id for page, table in lasts.items() if page + 1 in doubted)


def _apart(
    firsts: Mapping[int, Table], lasts: Mapping[int, Table], recognised: Collection[int]
) -> Iterator[str]:
    """Give recognised tables that end a page without a sum, and those of the same columns that begin the next."""
    for page, before in lasts.items():
        after = firsts.get(page + 1)
        if after is None or after.id == before.id or not {page, page + 1} <= set(recognised):
            continue
        if before.rows[-1].kind is RowKind.ITEM and _same_columns(before, after):
            yield from (before.id, after.id)


def _same_columns(one: Table, other: Table) -> bool:
    """Whether columns are as many and as wide: pages may be scanned askew, and one beside the other."""
    if len(one.columns) != len(other.columns):
        return False
    places, others = _column_places(one), _column_places(other)
    away = [places[column] - others[column] for column in places if column in others]
    return len(away) > 1 and max(away) - min(away) <= _LEVEL


def _column_places(table: Table) -> dict[int, float]:
    """Give where the columns of a table begin."""
    begin: dict[int, list[float]] = {}
    for row in table.rows:
        for cell in row.cells:
            if cell.at.bbox and cell.at.column is not None:
                begin.setdefault(cell.at.column, []).append(cell.at.bbox[0])
    return {column: median(places) for column, places in begin.items()}


def held_back(finding: Finding, torn: Collection[str], facing: Collection[int]) -> Finding:
    """Give a finding, unverifiable where it does not hold and rows may be missing, or lines run over two pages."""
    if finding.outcome.verdict is not Verdict.INCONSISTENT:
        return finding
    places = [figure.at for figure in (finding.subject, *finding.form.inputs)]
    rows = {(at.table, at.row) for at in places if at.table in torn}
    if any(at.page in facing for at in places):
        why = Reason.FACING_PAGES
    elif len(rows) > len({table for table, _ in rows}):
        why = Reason.ROWS_LOST
    else:
        return finding
    return compare(finding.subject, unknown(why, finding.form.formula, *finding.form.inputs))
