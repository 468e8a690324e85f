"""What does not hold with doubtful figures: which of their readings excuse it, and which do not."""

from extract.checks import run_checks
from schemas import Alternative, ReadBy, Verdict
from tests.checks.builders import scorecard
from tests.checks.scanned import Said, by_verdict, sums_table

AMOUNTS = ((1200, 345), (800, 1111), (4310, 262), (770, 1905))


def test_the_runner_up_of_a_sure_figure_is_tried_first_but_excuses_nothing() -> None:
    document = sums_table(AMOUNTS, {(1, 0): Said("300", 0.992, (("800", 0.006),))})
    found = by_verdict(document, Verdict.INCONSISTENT)
    assert [(one.hypotheses[0].kind, one.hypotheses[0].to) for one in found] == [("runner-up", "800")] * 2


def test_two_misread_figures_of_one_sum_excuse_it_together() -> None:
    instead = {(1, 0): Said("300", 0.6, (("800", 0.38),)), (1, 1): Said("1,711", 0.7, (("1,111", 0.25),))}
    document = sums_table(AMOUNTS, instead)
    assert by_verdict(document, Verdict.INCONSISTENT) == []
    assert any("800 for 300 and 1111 for 1711" in (check.reason or "") for check in document.checks)


def test_a_doubtful_figure_none_of_whose_readings_agrees_does_not_hide_a_wrong_one() -> None:
    doubtful = Said("345", 0.97, (("545", 0.015), ("845", 0.01)))
    document = sums_table(AMOUNTS, {(0, 0): Said("9,200"), (0, 1): doubtful})
    row, *_ = by_verdict(document, Verdict.INCONSISTENT)
    assert row.reason is None
    assert "read doubtfully" in row.message.en
    assert "345" in row.message.en


def test_doubt_without_another_reading_leaves_room_for_a_wrong_digit() -> None:
    document = sums_table(AMOUNTS, {(1, 0): Said("300", 0.95)})
    assert by_verdict(document, Verdict.INCONSISTENT) == []
    assert all("800" in (check.reason or "") for check in document.checks if check.is_doubted)


def test_figures_that_may_say_anything_accuse_nobody() -> None:
    document = sums_table(AMOUNTS, {(1, 0): Said("4,444", 0.4, (("9", 0.1),))})
    assert by_verdict(document, Verdict.INCONSISTENT) == []


def test_several_readings_that_agree_are_possible_and_none_is_likely() -> None:
    instead = {(1, 0): Said("300", 0.6, (("800", 0.2), ("800.2", 0.15)))}
    doubted = [check for check in sums_table(AMOUNTS, instead).checks if check.is_doubted]
    assert {one.kind for check in doubted for one in check.hypotheses[:2]} == {"possible-reading"}
    assert not any("likely" in (check.reason or "") for check in doubted)


def test_a_misread_weight_excuses_all_that_it_takes_part_in() -> None:
    document = scorecard([("1.1", "5.0000", "60"), ("1.2", "3.0000", "10")], "4.2000", "100")
    (card,) = document.scorecards
    line = card.lines[1]
    at = line.weight.at.model_copy(update={"read_by": ReadBy.OCR, "confidence": 0.6})
    otherwise = (Alternative(raw="40", probability=0.3),)
    weight = line.weight.model_copy(update={"at": at, "otherwise": otherwise, "runner_up": "40"})
    lines = (card.lines[0], line.model_copy(update={"weight": weight}))
    cards = (card.model_copy(update={"lines": lines}),)
    checked = run_checks(document.model_copy(update={"scorecards": cards}))
    doubted = [check for check in checked.checks if check.is_doubted]
    assert {check.rule for check in doubted} == {"SC001", "SC002"}
    assert {(check.hypotheses[0].kind, check.hypotheses[0].to) for check in doubted} == {("runner-up", "40")}
    assert len({check.cause for check in doubted}) == 1


def test_two_checks_that_ask_for_the_same_digit_of_a_doubtful_figure_excuse_it() -> None:
    said = Said("300", 0.95, (("380", 0.04), ("390", 0.005)))
    document = sums_table(AMOUNTS, {(1, 0): said})
    assert by_verdict(document, Verdict.INCONSISTENT) == []
