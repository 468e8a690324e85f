"""Characters that are printed one over the other: a figure is mended by painting over a digit and writing another there.

The text layer has both. What is covered is no part of the page; where both are seen, neither can be read.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from extract.sources.page import Glyph
from schemas import Box

_SHARED: Final = 0.3
"""The share of the smaller of two characters' sides from which they stand on one another."""
Clash = tuple[int, int]
"""The places of two characters among those of a page."""


def clashes(
    glyphs: Sequence[Glyph],
    objects: NDArray[np.uint64],
    crossing: Sequence[tuple[int, int]],
    ink_of: Callable[[NDArray[np.int64]], NDArray[np.float64]],
) -> list[tuple[Clash, tuple[Box, Box]]]:
    """Give the letters and digits that stand on others of another text, each pair with the boxes around their ink.

    `objects` are the addresses of the glyphs' text objects, `crossing` the pairs of text objects that share their
    place; `ink_of` gives the boxes around the ink of glyphs by their places, a row each.
    """
    found: list[tuple[Clash, tuple[Box, Box]]] = []
    inks: dict[int, Mapping[int, Box]] = {}
    for pair in crossing:
        for address in pair:
            if address not in inks:
                places = np.array(
                    [at for at in np.flatnonzero(objects == address).tolist() if glyphs[at].text.isalnum()],
                    np.int64,
                )
                boxes = map(tuple, ink_of(places).tolist()) if len(places) else ()
                inks[address] = dict(zip(places.tolist(), boxes, strict=True))
        found += _on_one_another(glyphs, inks[pair[0]], inks[pair[1]])
    return found


def _on_one_another(
    glyphs: Sequence[Glyph], ones: Mapping[int, Box], others: Mapping[int, Box]
) -> Iterator[tuple[Clash, tuple[Box, Box]]]:
    for one, ink in ones.items():
        for other, other_ink in others.items():
            # Two equal ones are a bold face, or one of them is the other's shadow.
            if _are_on_one_another(ink, other_ink) and glyphs[one].text != glyphs[other].text:
                yield (one, other), (ink, other_ink)


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
