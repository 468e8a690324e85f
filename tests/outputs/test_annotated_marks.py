"""What is marked, in which colour, and what the note says."""

from decimal import Decimal

from extract.outputs.annotated.marks import Mark, Standing, marks_of
from extract.outputs.words import WORDS, Language
from schemas import Check, Operand, Verdict
from tests.outputs.handmade import check, document, finding, out_of_reach
from tests.outputs.marked import agreeing, place

TOTAL, WEIGHT, OTHER = (10.0, 10.0, 20.0, 20.0), (30.0, 10.0, 40.0, 20.0), (50.0, 10.0, 60.0, 20.0)


def with_input(one: Check, box: tuple[float, float, float, float]) -> Check:
    operand = Operand(label="น้ำหนัก", raw="๔๐", value=Decimal(40), at=place(box))
    return one.model_copy(update={"inputs": (operand,)})


def marks(*checks: Check, language: Language = "en") -> dict[tuple[float, ...], Mark]:
    return {mark.box: mark for mark in marks_of(document(*checks), WORDS[language])}


def disagreeing(**changes: object) -> Check:
    return finding(at=place(TOTAL), hypotheses=(), **changes)


def test_figure_that_agrees_is_green_and_so_are_its_inputs() -> None:
    found = marks(with_input(agreeing(TOTAL), WEIGHT))
    assert [found[box].standing for box in (TOTAL, WEIGHT)] == [Standing.AGREES] * 2
    assert found[WEIGHT].note == "Input of what agrees: SC002"


def test_figure_that_disagrees_is_red_and_its_inputs_have_no_mark() -> None:
    found = marks(with_input(disagreeing(), WEIGHT))
    assert list(found) == [TOTAL]
    assert found[TOTAL].standing is Standing.DISAGREES


def test_suspected_input_is_amber() -> None:
    suspect = finding().hypotheses[0].model_copy(update={"at": place(WEIGHT)})
    found = marks(disagreeing().model_copy(update={"hypotheses": (suspect,)}))
    assert found[WEIGHT].standing is Standing.DOUBTFUL
    assert "Doubtful: SC002 would agree if p. 1" in found[WEIGHT].note


def test_figure_that_cannot_be_verified_is_grey() -> None:
    found = marks(out_of_reach("no target").model_copy(update={"subject": agreeing(OTHER).subject}))
    assert found[OTHER].standing is Standing.UNVERIFIABLE


def test_one_disagreement_outweighs_what_agrees() -> None:
    found = marks(agreeing(TOTAL), disagreeing())
    assert found[TOTAL].standing is Standing.DISAGREES
    assert "SC002: agrees" in found[TOTAL].note
    assert "SC002: does not agree" in found[TOTAL].note


def test_note_has_printed_recomputed_difference_and_rule() -> None:
    lines = marks(disagreeing())[TOTAL].note.splitlines()
    assert lines[:5] == [
        "SC002: does not agree",
        "Printed: 4.2500",
        "Recomputed: 4.2000",
        "Difference: +0.0500",
        "Formula: Σ(score × weight) / Σ weight",
    ]


def test_note_in_thai() -> None:
    lines = marks(disagreeing(), language="th")[TOTAL].note.splitlines()
    assert lines[:2] == ["SC002: ไม่ตรงกัน", "ที่พิมพ์: 4.2500"]
    assert "คะแนนรวมไม่ตรง" in lines


def test_note_steers_nothing() -> None:
    note = marks(disagreeing(printed=None).model_copy(update={"formula": "\u202e\x1b[31m"}))[TOTAL].note
    assert not set("\u202e\x1b") & set(note)


def test_place_without_a_box_has_no_mark() -> None:
    nowhere = place(TOTAL).model_copy(update={"bbox": None})
    assert marks(check("c1", Verdict.CONSISTENT, "1", Decimal(1), at=nowhere)) == {}
