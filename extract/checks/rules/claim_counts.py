"""Statements in prose: how many rows the table behind them has, and with which status."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, takewhile
from typing import Final

from extract.checks.claim_figures import claims_of, if_sure, stated
from extract.checks.compare import Finding, compare
from extract.checks.computation import Computation, Reason, constant, unknown
from extract.checks.registry import rule
from schemas import Claim, ClaimKind, ClaimRole, Document, Indicator, Status

FORMULA: Final = "number of rows"

STATUS_OF: Final[Mapping[ClaimRole, Status]] = {
    ClaimRole.ATTAINED: Status.ATTAINED,
    ClaimRole.NOT_ATTAINED: Status.NOT_ATTAINED,
    ClaimRole.NOT_MEASURABLE: Status.NOT_MEASURABLE,
}


@rule("PR005", name="count-in-text")
def count_in_text(document: Document) -> Iterator[Finding]:
    """The numbers of indicators that a text prints right before a table are those of the table's rows.

    Where none of them is, the text counts something else than these rows, and nothing follows.

    Formula: number of rows; of those with the status that the text names
    Source: summaries above status tables: "13 indicators, 11 of them attained".
    Holds: rows attained, attained and not-attained give 3 counted, 2 attained and 1 not-attained
    Fails: rows attained, attained and not-attained give 4 counted, 2 attained and 1 not-attained
    Fails: rows attained, attained and not-attained give 3 counted, 3 attained and 1 not-attained
    """
    for claim in claims_of(document, ClaimKind.COUNT):
        counts = [(stated(claim, role)[0].figure, _forms(document, claim, role)) for role in claim.roles]
        found = [compare(figure, *forms) for figure, forms in counts]
        is_of_rows = any(finding.outcome.agreement for finding in found)
        yield from found if is_of_rows else (if_sure(figure, forms) for figure, forms in counts)


def _forms(document: Document, claim: Claim, role: ClaimRole) -> Sequence[Computation]:
    """Give the numbers of rows that may be meant: of the table, and with the tables of its kind that follow on."""
    tables = _tables(document, claim)
    rows = [[one for one in document.indicators if one.table == table] for table in tables]
    if not rows or not _runs_on(rows[0]):
        return (unknown(Reason.ROWS_UNSURE, FORMULA),)
    status = STATUS_OF.get(role)
    if status is not None and any(one.status is None for one in rows[0]):
        return (unknown(Reason.STATUS_UNREAD, FORMULA),)
    counts = [sum(status in (None, one.status) for one in of_table) for of_table in rows]
    return tuple(constant(FORMULA, number) for number in dict.fromkeys(accumulate(counts)))


def _tables(document: Document, claim: Claim) -> tuple[str, ...]:
    """Give the table that is counted, and those of its family right behind it."""
    first = next((i for i, table in enumerate(document.tables) if table.id == claim.counts), None)
    if first is None:
        return ()
    family = document.tables[first].family
    return tuple(table.id for table in takewhile(lambda one: one.family is family, document.tables[first:]))


def _runs_on(rows: Sequence[Indicator]) -> bool:
    """Whether the rows are numbered one after the other, each run of them from 1: none was lost in reading."""
    before = 0
    for row in rows:
        digits = (row.number or "").strip("* ")
        if not digits.isdecimal() or int(digits) not in (before + 1, 1):
            return False
        before = int(digits)
    return bool(rows)
