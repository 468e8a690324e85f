"""Figures that meet the letters of another line, or stand a point away from a drawing, may lack digits."""

from collections.abc import Sequence

import numpy as np
import pytest

from extract.ocr.segments import Boxes, PixelBox, Segment, _is_drawn_through, _meets_others

FIGURE = ((20, 10, 26, 20), (27, 10, 33, 20), (34, 10, 40, 20))
LINE = Segment(FIGURE, (), 20, 10, 40, 20, 20.0, 10.0)


def _boxes(boxes: Sequence[PixelBox]) -> Boxes:
    return np.array(boxes, dtype=np.int64).reshape(-1, 4)


@pytest.mark.parametrize(
    ("other", "meets"),
    [
        ((12, 2, 18, 20), True),  # of a heading that runs into the row of the figure
        ((30, 4, 36, 15), True),  # printed over it
        ((30, 2, 36, 12), False),  # the tail of a letter in the line above
        ((51, 10, 57, 20), False),  # the next text of the row
    ],
)
def test_a_line_beside_letters_of_another_one_may_lack_digits(other: PixelBox, meets: bool) -> None:
    assert _meets_others(LINE, _boxes([*FIGURE, other]), _boxes([])) is meets


def test_a_ruling_parts_them() -> None:
    beside = _boxes([*FIGURE, (44, 10, 50, 20), (10, 10, 16, 20)])
    assert _meets_others(LINE, beside, _boxes([(42, 0, 43, 90)]))
    assert not _meets_others(LINE, beside, _boxes([(42, 0, 43, 90), (17, 0, 19, 90)]))


@pytest.mark.parametrize(("begins", "may_lack"), [(43, True), (48, True), (52, False)])
def test_a_drawing_may_have_taken_the_digits_behind_a_point(begins: int, may_lack: bool) -> None:
    drawings = np.zeros((60, 80), dtype=np.bool_)
    drawings[:, begins : begins + 6] = True
    assert _is_drawn_through(LINE, drawings) is may_lack
