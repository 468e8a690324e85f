"""Lines at the edges of pages that the page beside prints in the same place: they part no table from its next page.

What is too close to a table to be set aside as furniture still runs over pages, where it comes again.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import Final

from extract.sources.page import Grid, TextLine

_SAME_PLACE: Final = 3.0
"""How far apart, in points, the same line stands on two pages at most."""

Blocks = Sequence[TextLine | Grid]


def running_lines(pages: Sequence[Blocks]) -> list[frozenset[int]]:
    """Give the lines of every page, by index, that stand at its top or bottom as on the page before or after."""
    found: list[set[int]] = [set() for _ in pages]
    for number, (one, other) in enumerate(pairwise(pages)):
        top = set(range(_alike(zip(one, other, strict=False))))
        bottom = set(range(_alike(zip(reversed(one), reversed(other), strict=False))))
        for own, blocks in ((found[number], one), (found[number + 1], other)):
            own |= top | {len(blocks) - 1 - index for index in bottom}
    return [frozenset(own) for own in found]


def _alike(pairs: Iterator[tuple[TextLine | Grid, TextLine | Grid]]) -> int:
    """Count the first pairs that are one line, printed twice."""
    return sum(1 for _ in takewhile(lambda pair: _is_same(*pair), pairs))


def _is_same(one: TextLine | Grid, other: TextLine | Grid) -> bool:
    if not (isinstance(one, TextLine) and isinstance(other, TextLine)) or one.text != other.text:
        return False
    if one.bbox is None or other.bbox is None:
        return False
    # Pages for the left and the right have other margins, and the second of two on one page stands aside.
    (x0, top, x1, bottom), (its_x0, its_top, its_x1, its_bottom) = one.bbox, other.bbox
    apart = (x1 - x0) - (its_x1 - its_x0), top - its_top, bottom - its_bottom
    return all(abs(distance) <= _SAME_PLACE for distance in apart)
