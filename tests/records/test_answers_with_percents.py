"""Surveys that print the count and the percent of each level: percents are of all answers, means of the levels."""

import pytest

from extract.checks import run_checks
from extract.records.derived.read import derivations, made_figures
from tests.checks.builders import document
from tests.tables.tabbed import tables_of

LEVELS = ("มากที่สุด (5)", "มาก (4)", "ปานกลาง (3)", "น้อย (2)", "น้อยที่สุด (1)")
COLUMNS = (f"{level} {words}" for level in LEVELS for words in ("จำนวน", "ร้อยละ"))
HEADER = "\t".join(["ประเด็น", *COLUMNS, "ค่าเฉลี่ย"])
ROWS = [
    "ความสะดวก 234 68.42 55 16.08 28 8.19 19 5.56 6 1.75 4.44",
    "ความสุภาพ 255 74.56 54 15.79 17 4.97 14 4.09 2 0.58 4.60",
    "ความชัดเจน 87 25.44 209 61.11 41 11.99 3 0.88 2 0.58 4.10",
    "ความสะอาด 131 38.30 84 24.56 61 17.84 50 14.62 16 4.68 3.77",
]


def _checks(old: str = "", new: str = "") -> list[tuple[str, str, str]]:
    """Give rule, verdict and figure of each check, with one figure of the last row changed."""
    figures = [new if figure == old else figure for figure in ROWS[-1].split()]
    lines = [HEADER, *("\t".join(row.split()) for row in ROWS[:-1]), "\t".join(figures)]
    tables = tables_of("\n".join(lines))
    made = tuple(derivations(made_figures(tables), ()))
    checks = run_checks(document(tables=tables, derivations=made), select=["GS008", "GS012"]).checks
    return [(check.rule, check.verdict.value, check.subject.raw) for check in checks]


def test_percents_and_means_are_recomputed() -> None:
    checks = _checks()
    assert {verdict for _, verdict, _ in checks} == {"consistent"}
    assert [rule for rule, _, _ in checks].count("GS012") == 5 * len(ROWS)
    assert [rule for rule, _, _ in checks].count("GS008") == len(ROWS)


@pytest.mark.parametrize(
    ("rule", "old", "new"),
    [("GS012", "14.62", "14.92"), ("GS012", "24.56", "54.56"), ("GS008", "3.77", "3.17")],
)
def test_a_wrong_percent_or_mean_is_found(rule: str, old: str, new: str) -> None:
    assert [check for check in _checks(old, new) if check[1] == "inconsistent"] == [
        (rule, "inconsistent", new)
    ]
