"""What goes over the rows of a table does not fail where rows of it may be missing on the page before or behind.

The first row of a table may stand alone at the end of a page, or its last ones at the top of the next. There they are
text, and told. What is computed within a row stays as it is.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from extract.checks.compare import Finding, compare
from extract.checks.computation import Reason, unknown
from schemas import TABLE_IN_DOUBT, Cell, Document, PageInfo, Table, Verdict

_END: Final = 0.35
"""A table that begins or ends in this share of a page, from its top or bottom, may go on over the page's end."""


def torn_tables(document: Document) -> frozenset[str]:
    """Give the ids of the tables that may go on where a table is in doubt on the page before or behind theirs."""
    doubted = {problem.page for problem in document.problems if problem.what == TABLE_IN_DOUBT}
    if not doubted:
        return frozenset()
    return frozenset(_torn(document.tables, doubted, {page.number: page for page in document.pages}))


def _torn(
    tables: Sequence[Table], doubted: Collection[int | None], pages: Mapping[int, PageInfo]
) -> Iterator[str]:
    firsts: dict[_Leaf, Table] = {}
    lasts: dict[_Leaf, Table] = {}
    for table in tables:
        if table.rows:
            first, last = (_leaf_of(row.cells, pages) for row in (table.rows[0], table.rows[-1]))
            if first and last:
                firsts.setdefault(first, table)
                lasts[last] = table
    for leaf, table in firsts.items():
        box = table.rows[0].cells[0].at.bbox
        before = leaf.page if leaf.second else leaf.page - 1
        if before in doubted and leaf.height and box and box[1] < _END * leaf.height:
            yield table.id
    for leaf, table in lasts.items():
        box = table.rows[-1].cells[-1].at.bbox
        behind = leaf.page if leaf.followed else leaf.page + 1
        if behind in doubted and leaf.height and box and box[3] > (1 - _END) * leaf.height:
            yield table.id


class _Leaf(NamedTuple):
    """A page, or one of the two pages that it shows; the second, or the one that is followed by the second."""

    page: int
    height: float | None
    second: bool
    followed: bool


def _leaf_of(cells: Sequence[Cell], pages: Mapping[int, PageInfo]) -> _Leaf | None:
    """Give where the cells of a row stand; None in a dump."""
    at = cells[0].at
    page = pages.get(at.page) if at.page is not None else None
    if page is None:
        return None
    second = page.facing and page.width is not None and at.bbox is not None and at.bbox[0] >= page.width / 2
    return _Leaf(page.number, page.height, second, page.facing and not second)


def held_back(finding: Finding, torn: Collection[str]) -> Finding:
    """Give a finding, unverifiable where it does not hold and goes over rows of a table that may have more."""
    if finding.outcome.verdict is not Verdict.INCONSISTENT:
        return finding
    places = [figure.at for figure in (finding.subject, *finding.form.inputs)]
    rows = {(at.table, at.row) for at in places if at.table in torn}
    if len(rows) <= len({table for table, _ in rows}):
        return finding
    return compare(finding.subject, unknown(Reason.ROWS_LOST, finding.form.formula, *finding.form.inputs))
