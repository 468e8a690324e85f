"""Rows of projects are numbered one after the other."""

import pytest

from extract.checks import run_checks
from schemas import Verdict
from tests.checks.builders import by_verdict
from tests.checks.dumped import Scored, dumped, project_list, scoring


def wrong(*rows: str) -> list[tuple[str | None, object]]:
    """Number rows; what is no number is a section between them."""
    scored = [Scored("100", number=row) if row.isdigit() else row for row in rows]
    found = by_verdict(run_checks(dumped(scoring(*scored)), select=["NM001"]), Verdict.INCONSISTENT)
    return [(check.subject.raw, check.recomputed) for check in found]


@pytest.mark.parametrize("rows", ["1 2 3", "1 2 แผนที่สอง 3 4", "1 2 แผนที่สอง 1 2"])
def test_projects_in_order_are_right(rows: str) -> None:
    assert wrong(*rows.split()) == []


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ("38 แผนที่สี่ 40 41", [("40", 39)]),
        ("42 44 43 44 45", [("44", 43), ("43", 45)]),
        ("46 47 58 59", [("58", 48)]),
    ],
)
def test_gaps_and_repeats_of_projects_are_found(rows: str, found: list[tuple[str, int]]) -> None:
    assert wrong(*rows.split()) == found


def test_lists_of_projects_are_numbered_too() -> None:
    text = project_list("โครงการหนึ่ง", "โครงการสอง", "โครงการสาม").replace("3\t", "4\t")
    (check,) = by_verdict(run_checks(dumped(text), select=["NM001"]), Verdict.INCONSISTENT)
    assert (check.subject.raw, check.recomputed) == ("4", 3)
