"""An amount that is printed in baht over a text and in million baht in tables is one amount."""

from pathlib import Path

import pytest

from schemas import Verdict
from tests.records.budget_book import PROJECTS, chapter, million, read_lines, with_amount


def test_projects_are_linked_by_name_whatever_their_unit(tmp_path: Path) -> None:
    facts = read_lines(chapter(), tmp_path).restated_amounts
    assert [[one.amount.raw for one in fact.amounts] for fact in facts] == [
        [million(amount), f"{amount:,}"] for _, amount in PROJECTS
    ]
    assert {fact.amounts[0].amount.scale for fact in facts} == {1_000_000}


@pytest.mark.parametrize(
    ("old", "new"),
    [("กลาง 20,000,000", "กลาง 20,000,200"), ("\t7.3608", "\t7.3603"), ("ชุมชน 8,150,400", "ชุมชน 8,510,400")],
)
def test_an_amount_that_differs_is_flagged(tmp_path: Path, old: str, new: str) -> None:
    document = read_lines(with_amount(chapter(), old, new), tmp_path)
    wrong = [c for c in document.checks if c.rule == "BT005" and c.verdict is Verdict.INCONSISTENT]
    assert len(wrong) == 1


def test_an_amount_that_is_coarser_printed_is_the_same(tmp_path: Path) -> None:
    lines = [line.replace("\t7.3608", "\t7.36") for line in chapter()]
    document = read_lines(lines, tmp_path)
    assert {c.verdict for c in document.checks if c.rule == "BT005"} == {Verdict.CONSISTENT}


def test_names_whose_amounts_mostly_differ_are_not_linked(tmp_path: Path) -> None:
    lines = chapter()
    for name, amount in PROJECTS[1:]:
        lines = [line.replace(f"{name} {amount:,}", f"{name} {amount + 1_234_500:,}") for line in lines]
    document = read_lines(lines, tmp_path)
    assert not [c for c in document.checks if c.rule == "BT005" and c.verdict is Verdict.INCONSISTENT]
