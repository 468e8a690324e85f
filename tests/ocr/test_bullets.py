"""Bullets of scans are told from digits that are so blurred that they look solid."""

import cv2
import numpy as np
import pytest
from drawn_pages import SCALE, Grey, paper, rule

from extract.ocr.bullets import part_bullets
from extract.ocr.rulings import find_rulings
from extract.ocr.segments import find_segments


def _bullets(picture: Grey) -> list[str]:
    ruled = find_rulings(picture, SCALE)
    _, bullets = part_bullets(find_segments(ruled, SCALE), ruled.ink, picture)
    return [bullet.text for bullet in bullets]


def _spot(picture: Grey, x: float, y: float, radius: float, shade: int = 30) -> None:
    cv2.circle(picture, (round(x * SCALE), round(y * SCALE)), round(radius * SCALE), shade, -1, cv2.LINE_AA)


@pytest.mark.parametrize(("quarters", "text"), [(0, "■"), (1, "◆")])
def test_solid_shapes_are_bullets(quarters: int, text: str) -> None:
    picture = paper()
    corners = cv2.boxPoints(((100 * SCALE, 100 * SCALE), (5 * SCALE, 5 * SCALE), 45.0 * quarters))
    cv2.fillPoly(picture, [np.asarray(corners, dtype=np.int32)], 30)
    assert _bullets(picture) == [text]


def test_a_spot_is_a_bullet() -> None:
    picture = paper()
    _spot(picture, 100, 100, 2.6)
    assert _bullets(picture) == ["●"]


@pytest.mark.parametrize("hole", [0, 0.5])
def test_a_blurred_digit_is_none(hole: float) -> None:
    # The loop of ๒ and of ๕ fills in where a page is scanned coarsely; its tail stays on one side.
    picture = paper()
    _spot(picture, 100, 100, 2.3)
    rule(picture, 98.5, 98.5, 98.4, 96.6, 30, 7)
    if hole:
        _spot(picture, 100.9, 100.6, hole, 250)
    else:
        rule(picture, 101.6, 101.6, 104.2, 101.6, 30, 7)
    assert _bullets(picture) == []
