"""What goes over the rows of a table does not fail where rows of it may be missing on the page before or behind.

The first row of a table may stand alone at the end of a page, or its last ones at the top of the next. There they are
text, and told. What is computed within a row stays as it is.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from statistics import median
from typing import Final

from extract.checks.compare import Finding, compare
from extract.checks.computation import Reason, unknown
from schemas import TABLE_IN_DOUBT, Document, PageInfo, Place, ReadBy, RowKind, Table, Verdict

_END: Final = 0.35
"""A table that begins or ends in this share of a page, from its top or bottom, may go on over the page's end."""
_LEVEL: Final = 10.0
"""How far apart, in points, the columns of one table begin on two pages, when one is laid over the other."""

_Pages = Mapping[int, PageInfo]
_Ends = Mapping[int, Table]
"""Tables by the half of a page on which they begin or end: twice the page's number, and one more for the second of two
pages that it shows."""


def torn_tables(document: Document) -> frozenset[str]:
    """Give the ids of the tables that may go on where a table is in doubt on the page before or behind theirs.

    So may recognised tables of the same columns on either side of a page's end: the head that would join them may not
    have been read.
    """
    doubted = {problem.page for problem in document.problems if problem.what == TABLE_IN_DOUBT}
    recognised = {page.number for page in document.pages if page.read_by is ReadBy.OCR}
    if not (doubted or recognised):
        return frozenset()
    pages = {page.number: page for page in document.pages}
    firsts, lasts = _at_ends(document.tables, pages)
    return frozenset((*_torn(firsts, lasts, pages, doubted), *_apart(firsts, lasts, pages, recognised)))


def _half_of(at: Place, pages: _Pages) -> int | None:
    """Give on which half of a page a cell stands; None in a dump. A page that shows no two has only a first."""
    page = pages.get(at.page) if at.page is not None else None
    if page is None:
        return None
    second = page.facing and page.width is not None and at.bbox is not None and at.bbox[0] >= page.width / 2
    return 2 * page.number + second


def _behind(half: int, pages: _Pages) -> int:
    """Give the half that is read after another."""
    is_first_of_two = half % 2 == 0 and pages[half // 2].facing
    return half + 1 if is_first_of_two else 2 * (half // 2 + 1)


def _at_ends(tables: Sequence[Table], pages: _Pages) -> tuple[_Ends, _Ends]:
    """Give the tables that begin near the top, and those that end near the bottom, of each half of a page."""
    firsts: dict[int, Table] = {}
    lasts: dict[int, Table] = {}
    for table in tables:
        if table.rows:
            first = _half_of(table.rows[0].cells[0].at, pages)
            last = _half_of(table.rows[-1].cells[-1].at, pages)
            if first is not None and last is not None:
                firsts.setdefault(first, table)
                lasts[last] = table
    return (
        {half: table for half, table in firsts.items() if _is_near_top(table, pages[half // 2])},
        {half: table for half, table in lasts.items() if _is_near_bottom(table, pages[half // 2])},
    )


def _is_near_top(table: Table, page: PageInfo) -> bool:
    box = table.rows[0].cells[0].at.bbox
    return bool(page.height and box and box[1] < _END * page.height)


def _is_near_bottom(table: Table, page: PageInfo) -> bool:
    box = table.rows[-1].cells[-1].at.bbox
    return bool(page.height and box and box[3] > (1 - _END) * page.height)


def _torn(firsts: _Ends, lasts: _Ends, pages: _Pages, doubted: Collection[int | None]) -> Iterator[str]:
    yield from (table.id for half, table in firsts.items() if (half - 1) // 2 in doubted)
    yield from (table.id for half, table in lasts.items() if _behind(half, pages) // 2 in doubted)


def _apart(firsts: _Ends, lasts: _Ends, pages: _Pages, recognised: Set[int]) -> Iterator[str]:
    """Give recognised tables that end a page without a sum, and those of the same columns that begin the next."""
    for half, before in lasts.items():
        behind = _behind(half, pages)
        after = firsts.get(behind)
        if after is None or after.id == before.id or not {half // 2, behind // 2} <= recognised:
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


def held_back(finding: Finding, torn: Collection[str]) -> Finding:
    """Give a finding, unverifiable where it does not hold and goes over rows of a table that may have more."""
    if finding.outcome.verdict is not Verdict.INCONSISTENT:
        return finding
    places = [figure.at for figure in (finding.subject, *finding.form.inputs)]
    rows = {(at.table, at.row) for at in places if at.table in torn}
    if len(rows) <= len({table for table, _ in rows}):
        return finding
    return compare(finding.subject, unknown(Reason.ROWS_LOST, finding.form.formula, *finding.form.inputs))
