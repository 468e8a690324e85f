"""Sums carried over pages: each is checked with what was brought, and counts nowhere twice."""

import pytest

from extract.checks import run_checks
from extract.records.sums import read_sums
from extract.records.sums.ledger import ledgers
from schemas import Check
from tests.checks.builders import document
from tests.tables.tabbed import tables_of

LINES = """รายการ|จำนวนเงิน
ซ่อมหลังคา|12,500
ทาสี|8,300
{forward}|{carried}
{brought}|20,800
ปูพื้น|31,250
ติดตั้งไฟฟ้า|{last}
รวมทั้งสิ้น|61,950"""


def _checks(
    carried: str = "20,800", last: str = "9,900", words: tuple[str, str] = ("ยอดยกไป", "ยอดยกมา")
) -> list[Check]:
    text = LINES.format(carried=carried, last=last, forward=words[0], brought=words[1]).replace("|", "\t")
    tables = tables_of(text)
    sums = read_sums([tuple(ledgers(table)) for table in tables])
    return list(run_checks(document(tables=tables, sums=sums), select=["GS001"]).checks)


@pytest.mark.parametrize("words", [("ยอดยกไป", "ยอดยกมา"), ("รวมยกไป", "รวมยกมา"), ("ยกไป", "ยกมา")])
def test_what_is_carried_is_the_sum_so_far(words: tuple[str, str]) -> None:
    checks = _checks(words=words)
    assert {check.verdict.value for check in checks} == {"consistent"}
    assert sorted(tuple(one.raw for one in check.inputs) for check in checks) == sorted(
        [
            ("12,500", "8,300"),
            ("20,800",),
            ("20,800", "31,250", "9,900"),
            ("12,500", "8,300", "31,250", "9,900"),
        ]
    )


def test_rows_that_carry_other_sums_are_rows() -> None:
    """As the end of one account and the beginning of the next."""
    assert all(check.subject.raw != "20,300" for check in _checks(carried="20,300"))


def test_a_wrong_row_is_found_in_the_sum_behind_it() -> None:
    wrong = [check for check in _checks(last="19,900") if check.verdict.value == "inconsistent"]
    assert [check.subject.raw for check in wrong] == ["61,950", "61,950"]
