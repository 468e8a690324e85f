"""The text objects of a page by what must be asked of them to know whether they are seen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import Final, NamedTuple

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

from extract.sources import pdfium_calls as calls
from extract.sources.geometry import IDENTITY, Matrix, mapped_boxes
from extract.sources.objects import DrawnObject
from schemas import Box

_ON_ANOTHER: Final = 0.5
"""The share of the smaller of two text boxes from which one is printed over the other."""
_LIKE_WIDTH: Final = 0.25
_LIKE_HEIGHT: Final = 0.6
"""How much smaller the one may be."""
_AMID_HEIGHT: Final = 0.25
"""How much lower one may be that stands amid the other: a digit of it that was written anew, under no Thai marks."""
_FARTHEST: Final = 24_000.0
"""No page is longer than this, in points."""
_MOST_PAIRS: Final = 1_000_000
"""So many pairs of texts are looked at together."""
_OPAQUE: Final = 255

_INVISIBLE: Final = frozenset({pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_UNKNOWN})


class TextObject(NamedTuple):
    """A text object: its address, which tells it from others while its page is open, and the box around it there."""

    address: int
    box: Box


@dataclass(frozen=True, eq=False, slots=True)
class TextObjects:
    """The text objects of a page.

    `invisible` ones (by address) paint nothing, whatever lies around; `clips` only cut out what is drawn after
    them. `overprinted` are those that share their place with others, in layers in which none shares its place with
    another: one of the layers may be hidden. `crossing` are all pairs of texts, by address, of which one stands on the
    other or amid it. `painted` are those that paint, in drawing order, and `boxes` what is around each, a row each.
    """

    all: tuple[int, ...]
    invisible: frozenset[int]
    clips: frozenset[int]
    overprinted: tuple[tuple[TextObject, ...], ...]
    crossing: tuple[tuple[int, int], ...]
    painted: tuple[int, ...]
    boxes: NDArray[np.float64]


def text_objects_of(objects: Sequence[DrawnObject]) -> TextObjects:
    """Sort the text objects of a page."""
    texts = [item for item in objects if item.kind == pdfium.FPDF_PAGEOBJ_TEXT]
    addresses = [item.address for item in texts]
    modes = list(map(calls.render_mode, addresses))
    of_mode: dict[int, list[int]] = {mode: [] for mode in set(modes)}
    for address, mode in zip(addresses, modes, strict=True):
        of_mode[mode].append(address)
    clips = of_mode.get(pdfium.FPDF_TEXTRENDERMODE_CLIP, [])
    filled = of_mode.get(pdfium.FPDF_TEXTRENDERMODE_FILL, [])
    invisible = [address for mode in _INVISIBLE for address in of_mode.get(mode, ())]
    invisible += compress(filled, _are_clear(filled))
    unpainted = {*invisible, *clips}
    boxes, painting = _boxes_of(texts), addresses
    if unpainted:
        paints = [address not in unpainted for address in addresses]
        painting, boxes = list(compress(addresses, paints)), boxes[paints]
    pairs = list(_on_one_another(boxes))
    return TextObjects(
        tuple(addresses),
        frozenset(invisible),
        frozenset(clips),
        tuple(
            tuple(layer) for layer in _overprinted(painting, boxes, [pair for pair, like in pairs if like])
        ),
        tuple((painting[one], painting[other]) for (one, other), _ in pairs),
        tuple(painting),
        boxes,
    )


def _are_clear(texts: Sequence[int]) -> list[bool]:
    """Tell which texts are filled with nothing: their colour is fully transparent. One without a colour is not."""
    colours = np.full((len(texts), 4), _OPAQUE, np.uint32)
    calls.for_all(calls.fill_colour, texts, *calls.columns(colours))
    clear: list[bool] = (colours[:, 3] == 0).tolist()
    return clear


def _boxes_of(texts: Sequence[DrawnObject]) -> NDArray[np.float64]:
    """Give the boxes around objects on the displayed page, a row each; one that has none has no size."""
    sides = calls.answers(calls.object_bounds, [text.address for text in texts], np.float32, 4)
    spaces = {id(text.to_display): text.to_display for text in texts}
    maps: Matrix | NDArray[np.float64] = next(iter(spaces.values()), IDENTITY)
    if len(spaces) > 1:
        maps = np.array([text.to_display for text in texts]).T
    return np.stack(mapped_boxes(maps, *sides.astype(float).T), axis=1)


def _overprinted(
    texts: Sequence[int], boxes: NDArray[np.float64], pairs: Sequence[tuple[int, int]]
) -> list[list[TextObject]]:
    """Give the texts that share their place with others, each in the first layer where it is free."""
    others: dict[int, list[int]] = {}
    for one, other in pairs:
        others.setdefault(one, []).append(other)
        others.setdefault(other, []).append(one)
    layer_of: dict[int, int] = {}
    layers: list[list[TextObject]] = []
    for index in sorted(others):
        taken = {layer_of[other] for other in others[index] if other in layer_of}
        layer = next(number for number in range(len(layers) + 1) if number not in taken)
        layer_of[index] = layer
        layers[layer:layer] = [[]] if layer == len(layers) else []
        x0, top, x1, bottom = boxes[index].tolist()
        layers[layer].append(TextObject(texts[index], (x0, top, x1, bottom)))
    return layers


def _on_one_another(boxes: NDArray[np.float64]) -> Iterator[tuple[tuple[int, int], bool]]:
    """Give the pairs of boxes, by their rows, that share their place, and whether they are of like size."""
    near_page = np.flatnonzero((boxes[:, 3] >= 0.0) & (boxes[:, 1] < _FARTHEST))
    order = near_page[np.argsort(boxes[near_page, 1], kind="stable")]
    tops = boxes[order, 1]
    # Sorted by their tops, those that begin above the end of a box follow it.
    counts = np.searchsorted(tops, boxes[order, 3]) - np.arange(1, len(order) + 1)
    counts = np.maximum(counts, 0)
    start = 0
    while start < len(order):
        end = start + max(1, int(np.searchsorted(np.cumsum(counts[start:]), _MOST_PAIRS, "right")))
        held = counts[start:end]
        first = np.repeat(np.arange(start, end), held)
        after = np.arange(len(first)) - np.repeat(np.cumsum(held) - held, held)
        one, other = order[first], order[first + 1 + after]
        on, like = _are_on(boxes[one], boxes[other])
        yield from zip(zip(one[on].tolist(), other[on].tolist(), strict=True), like[on].tolist(), strict=True)
        start = end


def _are_on(
    ones: NDArray[np.float64], others: NDArray[np.float64]
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Tell which pairs of boxes share their place, and which are of like size.

    A word amid a line of blanks is not, and a mark on its letter is neither.
    """
    width = np.minimum(ones[:, 2], others[:, 2]) - np.maximum(ones[:, 0], others[:, 0])
    height = np.minimum(ones[:, 3], others[:, 3]) - np.maximum(ones[:, 1], others[:, 1])
    wide, other_wide = ones[:, 2] - ones[:, 0], others[:, 2] - others[:, 0]
    high, other_high = ones[:, 3] - ones[:, 1], others[:, 3] - others[:, 1]
    lower, higher = np.minimum(high, other_high), np.maximum(high, other_high)
    like = np.minimum(wide, other_wide) > _LIKE_WIDTH * np.maximum(wide, other_wide)
    like &= lower > _LIKE_HEIGHT * higher
    smaller = np.minimum(wide * high, other_wide * other_high)
    on = (
        (width > 0)
        & (height > 0)
        & (lower > _AMID_HEIGHT * higher)
        & (width * height > _ON_ANOTHER * smaller)
    )
    return on, like
