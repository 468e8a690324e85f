"""The published scorecards of a department: six cards, every total exact."""

import pytest

import extract
from schemas import Agreement, Verdict

pytestmark = pytest.mark.real


@pytest.fixture(scope="module")
def document(shared):
    dump = next((shared / "seeds").glob("004_*.txt"))
    return extract.check(extract.read(dump))


def test_six_cards_with_107_lines(document):
    assert [str(card.total_score.value) for card in document.scorecards] == [
        "4.9600",
        "4.9600",
        "4.6600",
        "4.8600",
        "4.9100",
        "4.9400",
    ]
    assert sum(len(card.lines) for card in document.scorecards) == 107
    assert len({card.unit for card in document.scorecards}) == 6


def test_every_total_is_exact_and_nothing_is_flagged(document):
    totals = [check for check in document.checks if check.rule in ("SC001", "SC002")]
    assert len(totals) == 12
    assert {check.agreement for check in totals} == {Agreement.EXACT}
    assert not [check for check in document.checks if check.verdict is Verdict.INCONSISTENT]


def test_every_figure_of_the_cards_is_checked(document):
    assert document.summary.figures_checked >= 0.85 * document.summary.figures


def test_the_report_says_which_year_it_is_of(document):
    assert document.report.fiscal_year == 2563
    assert document.report.period.start.isoformat() == "2019-10-01"
    assert document.report.period.end.isoformat() == "2020-09-30"
