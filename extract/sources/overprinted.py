"""Characters that are printed one over the other: a figure is mended by painting over a digit and writing another there.

The text layer has both. What is covered is no part of the page; where both are seen, neither can be read.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import product
from typing import Final

import numpy as np
from numpy.typing import NDArray

from extract.sources.page import Glyph
from schemas import Box

_SHARED: Final = 0.3
"""The share of the smaller of two characters' sides from which they stand on one another."""
_BEFORE: Final = 5
"""pdfium leaves out a text that has the codes of one of so many before it, and stands on half of it."""
_ALIKE: Final = 0.02
"""By how much of its sides the box around a copy differs from that around the text at most."""
_DRAWN_TWICE: Final = 0.2
"""How far aside, as a share of its height, a text is drawn again to look bold."""
Clash = tuple[int, int]
"""The places of two characters among those of a page."""
Copy = tuple[int, float, float]
"""A text, by address, that another was taken for a copy of, and how far from it that one stands, across and down."""


def clashes(
    glyphs: Sequence[Glyph],
    rooms: NDArray[np.float64],
    objects: NDArray[np.uint64],
    crossing: Sequence[tuple[int, int]],
    ink_of: Callable[[NDArray[np.int64]], NDArray[np.float64]],
) -> list[tuple[Clash, tuple[Box, Box]]]:
    """Give the letters and digits that stand on others of another text, each pair with the boxes around their ink.

    `rooms` are the glyphs' boxes, a row each, `objects` the addresses of their text objects, and `crossing` the pairs
    of text objects that share their place; `ink_of` gives the boxes around the ink of glyphs by their places, a row each.
    """
    near = [pair for pair in _near(rooms, objects, crossing) if _may_clash(*(glyphs[at].text for at in pair))]
    if not near:
        return []
    places = np.unique(np.array(near, np.int64))
    inks = dict(zip(places.tolist(), map(_box, ink_of(places).tolist()), strict=True))
    return [
        ((one, other), (inks[one], inks[other]))
        for one, other in near
        if _are_on_one_another(inks[one], inks[other])
    ]


def _near(
    rooms: NDArray[np.float64], objects: NDArray[np.uint64], crossing: Sequence[tuple[int, int]]
) -> Iterator[Clash]:
    """Give the glyphs of crossing texts whose rooms meet, by their places."""
    if not len(objects):
        # Texts that cross may have no characters that are read.
        return
    starts = np.flatnonzero(np.append(True, objects[1:] != objects[:-1]))
    ends = np.append(starts[1:], len(objects))
    runs: dict[int, list[tuple[int, int]]] = {}
    for address, start, end in zip(objects[starts].tolist(), starts.tolist(), ends.tolist(), strict=True):
        runs.setdefault(address, []).append((start, end))
    for pair in crossing:
        for (start, end), (other_start, other_end) in product(*(runs.get(address, ()) for address in pair)):
            ones, others = rooms[start:end, None], rooms[None, other_start:other_end]
            low, high = np.maximum(ones[..., :2], others[..., :2]), np.minimum(ones[..., 2:], others[..., 2:])
            for one, other in np.argwhere((low < high).all(axis=2)).tolist():
                yield start + one, other_start + other


def _may_clash(one: str, other: str) -> bool:
    """Whether characters may be one mended by the other: two equal ones are a bold face, or one is the other's shadow."""
    return one != other and one.isalnum() and other.isalnum()


def _box(sides: Sequence[float]) -> Box:
    x0, top, x1, bottom = sides
    return x0, top, x1, bottom


def taken_for_copies(texts: Sequence[int], boxes: NDArray[np.float64], read: frozenset[int]) -> list[Copy]:
    """Give the texts, by address in drawing order, that are not read since they look like copies of one before.

    In faces with wide flourishes the second of two equal digits stands on half of the first. `boxes` are around the
    texts, a row each. What was drawn again to look bold is a copy, and not given.
    """
    found: list[Copy] = []
    for place in np.flatnonzero((boxes[:, 2:] > boxes[:, :2]).all(axis=1)).tolist():
        if texts[place] in read:
            continue
        x0, top, x1, bottom = boxes[place].tolist()
        for before in range(place - 1, max(place - 1 - _BEFORE, -1), -1):
            across, down = x0 - float(boxes[before, 0]), top - float(boxes[before, 1])
            sides = np.abs(boxes[before, 2:] - boxes[before, :2] - (x1 - x0, bottom - top))
            if (
                texts[before] in read
                and (sides <= (_ALIKE * (x1 - x0), _ALIKE * (bottom - top))).all()
                and _DRAWN_TWICE * (bottom - top) < abs(across) < x1 - x0
                and abs(down) < _ALIKE * (bottom - top)
            ):
                found.append((texts[before], across, down))
                break
    return found


def _are_on_one_another(box: Box, other: Box) -> bool:
    """Whether boxes share a good part of the smaller one, across and down."""
    return all(
        min(box[end], other[end]) - max(box[start], other[start])
        > _SHARED * min(box[end] - box[start], other[end] - other[start])
        for start, end in ((0, 2), (1, 3))
    )


def have_one_place(box: Box, other: Box) -> bool:
    """Whether each of two boxes has the middle of the other."""
    return _has_middle_of(box, other) and _has_middle_of(other, box)


def _has_middle_of(box: Box, other: Box) -> bool:
    across, down = (other[0] + other[2]) / 2, (other[1] + other[3]) / 2
    return box[0] < across < box[2] and box[1] < down < box[3]
