"""What goes over the rows of a table does not fail where rows of it may be missing on the page before or behind.

The first row of a table may stand alone at the end of a page, or its last ones at the top of the next. There they are
text, and told. What is computed within a row stays as it is.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from extract.checks.compare import Finding, compare
from extract.checks.computation import Reason, unknown
from schemas import FACING_PAGES, TABLE_IN_DOUBT, Document, Table, Verdict

_END: Final = 0.35
"""A table that begins or ends in this share of a page, from its top or bottom, may go on over the page's end."""


def torn_tables(document: Document) -> frozenset[str]:
    """Give the ids of the tables that may go on where a table is in doubt on the page before or behind theirs."""
    doubted = {problem.page for problem in document.problems if problem.what == TABLE_IN_DOUBT}
    if not doubted:
        return frozenset()
    heights = {page.number: page.height for page in document.pages}
    return frozenset(_torn(document.tables, doubted, heights))


def facing_pages(document: Document) -> frozenset[int]:
    """Give the pages that show two pages beside one another, and their neighbours, onto which their tables may go on."""
    pages = (problem.page for problem in document.problems if problem.what == FACING_PAGES)
    return frozenset(near for page in pages if page is not None for near in (page - 1, page, page + 1))


def _torn(
    tables: Sequence[Table], doubted: Collection[int | None], heights: dict[int, float | None]
) -> Iterator[str]:
    firsts: dict[int, Table] = {}
    lasts: dict[int, Table] = {}
    for table in tables:
        if table.pages and table.rows:
            firsts.setdefault(table.pages[0], table)
            lasts[table.pages[-1]] = table
    for page, table in firsts.items():
        height = heights.get(page)
        box = table.rows[0].cells[0].at.bbox
        if page - 1 in doubted and height and box and box[1] < _END * height:
            yield table.id
    for page, table in lasts.items():
        height = heights.get(page)
        box = table.rows[-1].cells[-1].at.bbox
        if page + 1 in doubted and height and box and box[3] > (1 - _END) * height:
            yield table.id


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
