"""Affine maps, and the one that brings a page's own coordinates to the page as it is displayed."""

from dataclasses import dataclass
from typing import Final

from schemas import Box

Matrix = tuple[float, float, float, float, float, float]
"""a, b, c, d, e, f of a PDF matrix: x' = a·x + c·y + e, y' = b·x + d·y + f."""

IDENTITY: Final[Matrix] = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Frame:
    """The displayed page in points, and the map to it from the page's own space (y upwards, any origin)."""

    width: float
    height: float
    to_display: Matrix

    def holds(self, x: float, y: float) -> bool:
        """Whether a displayed point lies on the page."""
        return 0.0 <= x <= self.width and 0.0 <= y <= self.height


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
