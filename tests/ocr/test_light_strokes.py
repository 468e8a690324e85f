"""What thin type leaves of its ink where a scan is not sharp is found beside bold type, and grounds are no ink."""

import cv2
import numpy as np
from drawn_pages import SCALE, Grey, paper, write

from extract.ocr.light import evened, ink_of
from extract.ocr.rulings import find_rulings
from extract.ocr.segments import find_segments


def page_in_bold_and_thin_type(shade: int) -> Grey:
    picture = paper(400, 200)
    for line in range(6):
        write(picture, "BOLD TYPE 123,456.78", 40, 30 + 14 * line, 10)
    for column in range(5):
        at = (round((60 + 60 * column) * SCALE), round(150 * SCALE))
        cv2.circle(picture, at, round(3 * SCALE), shade, 3, cv2.LINE_AA)
    return cv2.GaussianBlur(picture, (0, 0), 1.0).astype(np.uint8)


def test_light_figures_are_lines_beside_bold_ones() -> None:
    picture = page_in_bold_and_thin_type(150)
    below = [line for line in find_segments(find_rulings(picture, SCALE), SCALE) if line.top > 140 * SCALE]
    assert len(below) == 5


def test_light_grounds_are_no_ink() -> None:
    picture = page_in_bold_and_thin_type(150)
    picture[round(180 * SCALE) : round(190 * SCALE)] = 185
    ink = ink_of(evened(picture, SCALE), SCALE)
    assert not ink[round(183 * SCALE) : round(187 * SCALE)].any()


def test_what_shines_through_paper_is_no_ink() -> None:
    picture = page_in_bold_and_thin_type(225)
    assert not ink_of(evened(picture, SCALE), SCALE)[round(140 * SCALE) :].any()
