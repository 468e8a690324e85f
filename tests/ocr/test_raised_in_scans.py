"""A figure behind which a note's mark is raised in a picture is never sure: the mark may have been read as its digit."""

from collections.abc import Sequence

import cv2
import pytest
from drawn_pages import SCALE, paper, write

from extract.ocr import line_glyphs
from extract.ocr.decode import Reading
from extract.ocr.line_numerals import SeenNumeral
from extract.ocr.raised import colon_places, raised_places
from extract.ocr.rulings import find_rulings
from extract.ocr.segments import Segment, find_segments
from schemas.place import SURE


def _segment(text: str, mark: str, raised: float) -> Segment:
    """Write a text with a mark behind it, smaller and higher by so many points."""
    picture = paper(300, 120)
    write(picture, text, 20, 40, 10)
    (width, _), _ = cv2.getTextSize(text, cv2.FONT_HERSHEY_SIMPLEX, 10 * SCALE / 30, 4)
    write(picture, mark, 21 + width / SCALE, 40 - raised, 6)
    (segment,) = find_segments(find_rulings(picture, SCALE), SCALE)
    return segment


@pytest.mark.parametrize("text", ["879", "12.75"])
def test_a_raised_mark_is_found(text: str) -> None:
    assert len(raised_places(_segment(text, "2", 4))) == 1
    assert len(raised_places(_segment(text, "23", 4))) == 2


@pytest.mark.parametrize(("text", "mark"), [("8794", ""), ("87%", ""), ("12.75", ""), ("879-", "")])
def test_signs_and_digits_on_the_line_are_none(text: str, mark: str) -> None:
    assert raised_places(_segment(text, mark, 0)) == []


def test_the_mark_above_a_letter_is_none() -> None:
    letter, above = (0, 10, 20, 40), (4, 0, 14, 9)
    assert raised_places(Segment((letter, (24, 10, 44, 40)), (above,), 0, 0, 44, 40, 40.0, 20.0)) == []


def test_a_colon_is_no_point() -> None:
    (hours, percent) = (_dotted("225", "16", dots) for dots in ((0.0, 5.0), (0.0,)))
    assert len(colon_places(hours)) == 1
    assert colon_places(percent) == []


def _dotted(before: str, behind: str, raised: Sequence[float]) -> Segment:
    """Write digits with dots between them, each so many points above the line."""
    picture = paper(300, 120)
    write(picture, before, 20, 40, 10)
    (width, _), _ = cv2.getTextSize(before, cv2.FONT_HERSHEY_SIMPLEX, 10 * SCALE / 30, 4)
    x = 21.5 + width / SCALE
    for height in raised:
        cv2.circle(picture, (round(x * SCALE), round((39 - height) * SCALE)), 4, 30, -1)
    write(picture, behind, x + 2, 40, 10)
    (segment,) = find_segments(find_rulings(picture, SCALE), SCALE)
    return segment


@pytest.mark.parametrize("is_raised", [False, True])
def test_only_the_numeral_before_it_is_doubtful(is_raised: bool) -> None:
    top, bottom = (0, 5) if is_raised else (0, 9)
    letters = ((0, 0, 4, 9), (5, 0, 9, 9), (20, 0, 24, 9), (25, 0, 29, 9), (30, top, 34, bottom))
    segment = Segment(letters, (), 0, 0, 34, 9, 9.0, 9.0)
    seen = SeenNumeral(Reading("12 345", 0.9999, (), (0, 1, 2, 3, 4, 5)), (2.0, 7.0, 15.0, 22.0, 27.0, 32.0))
    page = line_glyphs.PageReader(None, 1.0, 0.5, None)  # type: ignore[arg-type]
    first, _, second, *_ = line_glyphs._numeral_glyphs(page, segment, seen, 0, 34)
    assert first.numeral is not None
    assert second.numeral is not None
    assert first.numeral.probability >= SURE
    assert (second.numeral.probability >= SURE) is not is_raised
