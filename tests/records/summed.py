"""Tables for the tests of sums, written as tab-separated lines, and their sums in short."""

from extract.checks import run_checks
from extract.records.sums import read_sums
from extract.records.sums.ledger import ledgers
from schemas import Check, Direction, Sum, Verdict
from tests.checks.builders import document
from tests.tables.tabbed import tables_of


def sums_of(text: str) -> tuple[Sum, ...]:
    return read_sums([tuple(ledgers(table)) for table in tables_of(text)])


def row_sums(text: str) -> list[str]:
    """Write each sum of rows as `total = part + part - part`."""
    return [_short(one) for one in sums_of(text) if one.direction is Direction.ROWS]


def column_sums(text: str) -> list[str]:
    return [_short(one) for one in sums_of(text) if one.direction is Direction.COLUMNS]


def _short(one: Sum) -> str:
    added = " + ".join(part.figure.raw for part in one.parts)
    return f"{one.total.raw} = {added}" + "".join(f" - {part.figure.raw}" for part in one.less)


def checks_of(text: str) -> tuple[Check, ...]:
    tables = tables_of(text)
    return run_checks(
        document(tables=tables, sums=read_sums([tuple(ledgers(table)) for table in tables])), select=["GS"]
    ).checks


def flagged(text: str) -> list[str | None]:
    """Give the printed figures that a check does not agree with."""
    return [check.subject.raw for check in checks_of(text) if check.verdict is Verdict.INCONSISTENT]
