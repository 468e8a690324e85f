"""White letters on dark grounds, as the heads of tables have them, are lines, and the edges of their cells are rulings."""

import cv2
import numpy as np
from drawn_pages import SCALE, Grey, noisy, paper, table, write

from extract.ocr.grounds import with_dark_letters
from extract.ocr.rulings import find_rulings
from extract.ocr.segments import Segment, find_segments


def fill(picture: Grey, x0: float, top: float, x1: float, bottom: float, shade: int) -> None:
    picture[round(top * SCALE) : round(bottom * SCALE), round(x0 * SCALE) : round(x1 * SCALE)] = shade


def write_light(picture: Grey, text: str, x: float, baseline: float) -> None:
    at = (round(x * SCALE), round(baseline * SCALE))
    cv2.putText(picture, text, at, cv2.FONT_HERSHEY_SIMPLEX, 9 * SCALE / 30, 250, 4, cv2.LINE_AA)


def page_with_dark_head(shade: int = 70) -> Grey:
    picture = paper()
    fill(picture, 40, 40, 340, 64, shade)
    table(picture, [40, 140, 240, 340], [40, 64, 84, 104], shade=0)
    for x in (50, 150, 250):
        write_light(picture, "HEAD", x, 56)
        write(picture, "12.50", x, 78, 9)
        write(picture, "12.50", x, 98, 9)
    return picture


def lines_of(picture: Grey) -> list[Segment]:
    return find_segments(find_rulings(with_dark_letters(picture, SCALE), SCALE), SCALE)


def test_letters_on_dark_grounds_are_lines() -> None:
    for picture in (page_with_dark_head(), noisy(page_with_dark_head(40)), page_with_dark_head(0)):
        heads = [line for line in lines_of(picture) if line.bottom < 64 * SCALE]
        assert [(round(line.x0 / SCALE / 10), len(line.letters)) for line in heads] == [
            (5, 4),
            (15, 4),
            (25, 4),
        ]


def test_rulings_on_dark_grounds_still_part_their_cells() -> None:
    ruled = find_rulings(with_dark_letters(page_with_dark_head(), SCALE), SCALE)
    begin = [round(top / SCALE) for _, top, _, _ in ruled.down]
    assert begin == [40, 40, 40, 40]
    assert len(ruled.across) == 4


def test_no_other_page_is_changed() -> None:
    light = page_with_dark_head(190)
    assert with_dark_letters(light, SCALE) is light
    margin = page_with_dark_head(190)
    margin[:, : round(12 * SCALE)] = 5
    assert np.array_equal(with_dark_letters(margin, SCALE), margin)
