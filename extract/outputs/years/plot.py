"""A plot of a series over the fiscal years, as SVG text: coordinates and escaped words, nothing that could run."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from html import escape
from typing import Final

from extract.checks.figure import Figure
from extract.checks.what import What
from extract.checks.years.tracks import Point, Track
from extract.outputs.plain_text import printable

WIDTH: Final = 640
HEIGHT: Final = 190
LEFT: Final = 96
RIGHT: Final = 24
TOP: Final = 16
BOTTOM: Final = 28
SIZE: Final = 4.5
"""The half width of a mark, in the plot's units."""

PLANNED: Final = frozenset({What.TARGET, What.BUDGET})
"""What is set beforehand is dashed with square marks; what was reached is a line with round ones."""


class _Scale:
    """Where years and numbers stand in the plot."""

    def __init__(self, years: Sequence[int], values: Sequence[Decimal]) -> None:
        self._first, self._last = min(years), max(years)
        low, high = float(min(values)), float(max(values))
        room = (high - low) * 0.08 or abs(high) * 0.05 or 1.0
        self.low, self.high = low - room, high + room

    def x(self, year: int) -> str:
        share = 0.5 if self._first == self._last else (year - self._first) / (self._last - self._first)
        return f"{LEFT + share * (WIDTH - LEFT - RIGHT):.1f}"

    def y(self, value: Decimal) -> str:
        share = (float(value) - self.low) / (self.high - self.low)
        return f"{HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM):.1f}"


def plot(drawn: Sequence[Track], label: str) -> str:
    """Draw the tracks of one unit over the years; figures that another report prints otherwise are crossed marks."""
    points = [point for track in drawn for point in track.points]
    others = [
        value for point in points for one in point.otherwise if (value := _level(point, one)) is not None
    ]
    scale = _Scale([point.year for point in points], [*(point.value for point in points), *others])
    parts = [
        f'<svg class="plot" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{_text(label)}">',
        *_axes(points, scale),
        *(part for track in drawn for part in _track(track, scale)),
        "</svg>",
    ]
    return "".join(parts)


def _axes(points: Sequence[Point], scale: _Scale) -> Iterator[str]:
    bottom = HEIGHT - BOTTOM
    yield f'<path class="axis" d="M{LEFT} {TOP}V{bottom}H{WIDTH - RIGHT}"/>'
    for year in sorted({point.year for point in points}):
        yield f'<text class="tick" text-anchor="middle" x="{scale.x(year)}" y="{HEIGHT - 8}">{year}</text>'
    values = sorted({point.value for point in points})
    for value in dict.fromkeys((values[0], values[-1])):
        y = scale.y(value)
        yield f'<path class="grid" d="M{LEFT} {y}H{WIDTH - RIGHT}"/>'
        yield f'<text class="tick" text-anchor="end" x="{LEFT - 8}" y="{y}" dy="4">{_number(value)}</text>'


def _track(track: Track, scale: _Scale) -> Iterator[str]:
    kind = "planned" if track.measure in PLANNED else "reached"
    corners = " ".join(f"{scale.x(point.year)},{scale.y(point.value)}" for point in track.points)
    yield f'<polyline class="{kind}" points="{corners}"/>'
    for point in track.points:
        x, y = scale.x(point.year), scale.y(point.value)
        title = f"<title>{point.year}: {_text(point.figure.stated.figure.raw)}</title>"
        if kind == "planned":
            square = f"M{x} {y}m-{SIZE} -{SIZE}h{2 * SIZE}v{2 * SIZE}h-{2 * SIZE}z"
            yield f'<path class="planned mark" d="{square}">{title}</path>'
        else:
            yield f'<circle class="reached mark" cx="{x}" cy="{y}" r="{SIZE}">{title}</circle>'
        if point.otherwise:
            yield f'<circle class="ring" cx="{x}" cy="{y}" r="{2 * SIZE}"/>'
        for one in point.otherwise:
            value = _level(point, one)
            if value is not None:
                yield (
                    f'<path class="otherwise" d="M{x} {scale.y(value)}m-{SIZE} -{SIZE}l{2 * SIZE} {2 * SIZE}'
                    f'm0 -{2 * SIZE}l-{2 * SIZE} {2 * SIZE}"><title>{point.year}: {_text(one.raw)}</title></path>'
                )


def _level(point: Point, other: Figure) -> Decimal | None:
    """Give the number of a figure in single units, in the terms of the point that it differs from."""
    return None if other.value is None else point.figure.stated.level.of(other.value)


def _number(value: Decimal) -> str:
    text = format(value, ",f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _text(text: str) -> str:
    return escape(printable(text))
