"""What goes over to the page: every number as the document has it, and what the checks say of every figure."""

from collections import Counter
from typing import Any

from extract.outputs.html.changes import marked
from extract.outputs.html.view import view_of
from schemas import Correction
from tests.outputs.handmade import document, finding, holding, out_of_reach
from tests.outputs.html.conftest import Written


def of(written: Written) -> Any:
    return view_of(written.document, "en", {1}, ())


def test_coverage_is_that_of_the_summary(scorecards: Written, indicators: Written, dump: Written) -> None:
    for report in (scorecards, indicators, dump):
        counted = [place for place in of(report)["places"] if place["counted"]]
        checked = [place for place in counted if place["state"] in ("differs", "agrees")]
        assert len(counted) == report.document.summary.figures
        assert len(checked) == report.document.summary.figures_checked


def test_numbers_are_those_of_the_document(scorecards: Written) -> None:
    view = of(scorecards)
    for shown, check in zip(view["checks"], scorecards.document.checks, strict=True):
        assert shown["recomputed"] == [
            format(value, "f")
            for value in (check.recomputed if isinstance(check.recomputed, tuple) else (check.recomputed,))
        ]
        for operand, given in zip(
            [shown["subject"], *shown["inputs"]], [check.subject, *check.inputs], strict=True
        ):
            assert (operand["raw"], operand["label"]) == (given.raw, given.label)
            place = view["places"][operand["place"]]
            assert place["page"] == given.at.page
            assert tuple(place["bbox"]) == given.at.bbox


def test_inputs_tell_what_they_stand_for(scorecards: Written) -> None:
    inputs = [operand for check in of(scorecards)["checks"] for operand in check["inputs"]]
    score = next(operand for operand in inputs if operand["value"] == "4.0000")
    weight = next(operand for operand in inputs if operand["value"] == "10")
    assert (score["least"], score["most"]) == ("3.99995", "4.00005")
    assert (weight["least"], weight["most"]) == ("10", "10")


def test_only_the_subject_of_a_finding_differs() -> None:
    view = view_of(document(finding(), holding(), out_of_reach()), "en", (), ())
    states = Counter(place["state"] for place in view["places"] if place["counted"])  # type: ignore[attr-defined]
    assert states == {"differs": 1, "agrees": 1, "unchecked": 2}


def test_suspected_characters_are_marked() -> None:
    assert marked("๑", "๑๐") == ((("๑", False),), (("๑", False), ("๐", True)))
    assert marked("4.95", "4.65") == (
        (("4.", False), ("9", True), ("5", False)),
        (("4.", False), ("6", True), ("5", False)),
    )
    assert marked("ก", "ข") == ((("ก", True),), (("ข", True),))


def test_a_corrected_figure_is_marked(scorecards: Written) -> None:
    card = scorecards.document.scorecards[0]
    assert card.total_score is not None
    note = Correction(read="๔.๙๖๐๐", by="ผู้ตรวจ", when="2026-11-22", why="อ่านผิด")
    changed = card.model_copy(update={"total_score": card.total_score.model_copy(update={"corrected": note})})
    view = view_of(scorecards.document.model_copy(update={"scorecards": (changed,)}), "en", (), ())
    told = [place["corrected"] for place in view["places"] if place["corrected"]]  # type: ignore[attr-defined]
    assert told == [note.model_dump()]


def test_other_places_of_a_fact_are_told(dump: Written) -> None:
    told = [one for check in of(dump)["checks"] for one in check["elsewhere"]]
    assert told
    assert all(one["line"] is not None for one in told)


def test_every_phrase_stands_in_both_languages() -> None:
    words: Any = view_of(document(), "en", (), ())["words"]
    assert words["th"].keys() == words["en"].keys()
    for name, phrase in words["th"].items():
        assert phrase, name
        assert Counter(part for part in phrase if part in "{}") == Counter(
            part for part in words["en"][name] if part in "{}"
        )
