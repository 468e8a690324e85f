"""Figures that a stamp runs through are doubtful: digits may have become a part of it."""

import cv2
import pytest
from drawn_pages import SCALE, Grey, paper, table, write

from extract.ocr import line_glyphs
from extract.ocr.decode import Reading
from extract.ocr.line_numerals import SeenNumeral
from extract.ocr.rulings import find_rulings
from extract.ocr.segments import Segment, find_segments
from schemas.place import SURE


def stamped(*middles: tuple[float, float]) -> Grey:
    picture = paper()
    table(picture, [40, 140, 240, 340], [40 + 20 * row for row in range(9)])
    for row in range(8):
        for x in (60, 160, 260):
            write(picture, "123.45", x, 55 + 20 * row, 9)
    for x, y in middles:
        cv2.circle(picture, (round(x * SCALE), round(y * SCALE)), round(34 * SCALE), 90, 6, cv2.LINE_AA)
    return picture


def crossed(picture: Grey) -> list[Segment]:
    return [line for line in find_segments(find_rulings(picture, SCALE), SCALE) if line.crossed]


def test_lines_that_a_stamp_runs_through_are_known() -> None:
    found = crossed(stamped((190, 120)))
    assert found
    for line in found:
        assert 150 * SCALE < line.x0 < 230 * SCALE
        assert 80 * SCALE < line.baseline < 160 * SCALE


def test_no_line_is_crossed_beside_rulings_and_away_from_stamps() -> None:
    assert crossed(stamped()) == []
    assert crossed(stamped((380, 250))) == []


@pytest.mark.parametrize("is_crossed", [False, True])
def test_a_crossed_numeral_is_never_sure(is_crossed: bool) -> None:
    segment = Segment(((0, 0, 9, 9),), (), 0, 0, 9, 9, 9.0, 9.0, crossed=is_crossed)
    seen = SeenNumeral(Reading("12", 0.9999, (), (0, 1)), (2.0, 6.0))
    page = line_glyphs.PageReader(None, 1.0, 0.5, None)  # type: ignore[arg-type]
    (first, _) = line_glyphs._numeral_glyphs(page, segment, seen, 0, 9)
    assert first.numeral is not None
    assert (first.numeral.probability >= SURE) is not is_crossed
