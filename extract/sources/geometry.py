"""Affine maps, and the one that brings a page's own coordinates to the page as it is displayed."""

import math
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from schemas import Box

Matrix = tuple[float, float, float, float, float, float]
"""a, b, c, d, e, f of a PDF matrix: x' = a·x + c·y + e, y' = b·x + d·y + f."""

Numbers = NDArray[Any]

IDENTITY: Final[Matrix] = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Frame(NamedTuple):
    """The displayed page in points, and the map to it from the page's own space (y upwards, any origin)."""

    width: float
    height: float
    to_display: Matrix

    def holds(self, x: float, y: float) -> bool:
        """Whether a displayed point lies on the page."""
        return 0.0 <= x <= self.width and 0.0 <= y <= self.height


class Levelled(NamedTuple):
    """How a scanned page was turned so that its lines are level: by quarters, then by degrees, counterclockwise.

    `width` and `height` are those of the page as it is displayed, in points.
    """

    width: float
    height: float
    quarters: int
    degrees: float

    @property
    def level_size(self) -> tuple[float, float]:
        """The width and height of the level page."""
        return (self.height, self.width) if self.quarters % 2 else (self.width, self.height)

    def displayed_box(self, box: Box) -> Box:
        """Give the box, on the page as displayed, around a box of the level page."""
        corners = [self._displayed(x, y) for x in (box[0], box[2]) for y in (box[1], box[3])]
        across, down = [x for x, _ in corners], [y for _, y in corners]
        return min(across), min(down), max(across), max(down)

    def _displayed(self, x: float, y: float) -> tuple[float, float]:
        width, height = self.level_size
        angle = math.radians(self.degrees)
        aside, below = x - width / 2, y - height / 2
        x = width / 2 + aside * math.cos(angle) - below * math.sin(angle)
        y = height / 2 + aside * math.sin(angle) + below * math.cos(angle)
        for _ in range(self.quarters):
            # A quarter turn clockwise undoes one counterclockwise.
            width, height = height, width
            x, y = width - y, x
        return x, y


def apply(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """Map a point."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def apply_to_box(matrix: Matrix, x0: float, y0: float, x1: float, y1: float) -> Box:
    """Map two opposite corners of a box and give the box around them, least coordinates first."""
    a, b, c, d, e, f = matrix
    left, right = a * x0 + c * y0 + e, a * x1 + c * y1 + e
    top, bottom = b * x0 + d * y0 + f, b * x1 + d * y1 + f
    if left > right:
        left, right = right, left
    if top > bottom:
        top, bottom = bottom, top
    return left, top, right, bottom


def mapped(matrix: Matrix | Numbers, x: Numbers, y: Numbers) -> tuple[Numbers, Numbers]:
    """Map points by the columns of their coordinates, as `apply` maps one; a map each has its rows in columns too."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def mapped_boxes(
    matrix: Matrix | Numbers, x0: Numbers, y0: Numbers, x1: Numbers, y1: Numbers
) -> tuple[Numbers, ...]:
    """Map boxes by the columns of two opposite corners, as `apply_to_box` maps one; give the columns of their sides."""
    (xa, ya), (xb, yb) = mapped(matrix, x0, y0), mapped(matrix, x1, y1)
    return np.minimum(xa, xb), np.minimum(ya, yb), np.maximum(xa, xb), np.maximum(ya, yb)


def compose(first: Matrix, then: Matrix) -> Matrix:
    """Give the map that applies `first` and then `then`."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return (
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    )


def inverted(matrix: Matrix) -> Matrix:
    """Give the map that undoes another, such as that of a frame; it must not flatten the plane."""
    a, b, c, d, e, f = matrix
    determinant = a * d - b * c
    return (
        d / determinant,
        -b / determinant,
        -c / determinant,
        a / determinant,
        (c * f - d * e) / determinant,
        (b * e - a * f) / determinant,
    )


def display_frame(left: float, bottom: float, right: float, top: float, quarter_turns: int) -> Frame:
    """Give the frame of a page whose visible box (crop box within media box) is shown turned clockwise."""
    width, height = right - left, top - bottom
    if quarter_turns == 1:
        return Frame(height, width, (0.0, 1.0, 1.0, 0.0, -bottom, -left))
    if quarter_turns == 2:
        return Frame(width, height, (-1.0, 0.0, 0.0, 1.0, right, -bottom))
    if quarter_turns == 3:
        return Frame(height, width, (0.0, -1.0, -1.0, 0.0, top, right))
    return Frame(width, height, (1.0, 0.0, 0.0, -1.0, -left, top))
