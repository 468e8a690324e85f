"""The text objects of a page by what must be asked of them to know whether they are seen."""

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import pypdfium2.raw as pdfium

from extract.sources.geometry import apply_to_box
from extract.sources.objects import DrawnObject
from schemas import Box

_ON_ANOTHER: Final = 0.5
"""The share of the smaller of two text boxes from which one is printed over the other."""
_LIKE_WIDTH: Final = 0.25
_LIKE_HEIGHT: Final = 0.6
"""How much smaller the one may be."""
_STRIP: Final = 24.0
"""The height, in points, of the strips of a page in which texts are looked up."""
_MOST_STRIPS: Final = 1000

_INVISIBLE: Final = frozenset({pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_UNKNOWN})


@dataclass(frozen=True, slots=True)
class TextObject:
    """A text object: pdfium's handle, and the box around it on the displayed page."""

    handle: Any
    box: Box

    @property
    def address(self) -> bytes:
        """What tells it from other objects while its page is open."""
        return bytes(self.handle)


@dataclass(frozen=True, slots=True)
class TextObjects:
    """The text objects of a page.

    `invisible` ones (by address) paint nothing, whatever lies around; `clips` only cut out what is drawn after
    them. `overprinted` are those that share their place with others, in layers in which none shares its place with
    another: one of the layers may be hidden.
    """

    all: tuple[Any, ...]
    invisible: frozenset[bytes]
    clips: frozenset[bytes]
    overprinted: tuple[tuple[TextObject, ...], ...]


def text_objects_of(objects: Sequence[DrawnObject]) -> TextObjects:
    """Sort the text objects of a page."""
    asked = _Asked()
    found: list[TextObject] = []
    invisible: set[bytes] = set()
    clips: set[bytes] = set()
    for item in objects:
        if item.kind != pdfium.FPDF_PAGEOBJ_TEXT:
            continue
        text = TextObject(item.handle, asked.box(item))
        found.append(text)
        mode = pdfium.FPDFTextObj_GetTextRenderMode(item.handle)
        if mode == pdfium.FPDF_TEXTRENDERMODE_CLIP:
            clips.add(text.address)
        elif mode in _INVISIBLE or (mode == pdfium.FPDF_TEXTRENDERMODE_FILL and asked.is_clear(item.handle)):
            invisible.add(text.address)
    unpainted = invisible | clips
    painting = [text for text in found if text.address not in unpainted] if unpainted else found
    return TextObjects(
        tuple(text.handle for text in found),
        frozenset(invisible),
        frozenset(clips),
        tuple(tuple(layer) for layer in _overprinted(painting)),
    )


class _Asked:
    """The buffers that pdfium writes its answers into."""

    def __init__(self) -> None:
        self._sides = tuple(ctypes.c_float() for _ in range(4))
        self._colour = tuple(ctypes.c_uint() for _ in range(4))

    def is_clear(self, text: Any) -> bool:
        """Whether a text is filled with nothing: its colour is fully transparent."""
        return bool(pdfium.FPDFPageObj_GetFillColor(text, *self._colour)) and self._colour[3].value == 0

    def box(self, item: DrawnObject) -> Box:
        """Give the box around an object on the displayed page, empty where it has none."""
        if not pdfium.FPDFPageObj_GetBounds(item.handle, *self._sides):
            return 0.0, 0.0, 0.0, 0.0
        left, bottom, right, top = self._sides
        return apply_to_box(item.to_display, left.value, bottom.value, right.value, top.value)


def _overprinted(texts: Sequence[TextObject]) -> list[list[TextObject]]:
    """Give the texts that share their place with others, each in the first layer where it is free."""
    strips: dict[int, list[int]] = {}
    others: dict[int, list[int]] = {}
    for index, text in enumerate(texts):
        box = text.box
        near: set[int] = set()
        for strip in range(max(int(box[1] // _STRIP), 0), min(int(box[3] // _STRIP), _MOST_STRIPS) + 1):
            there = strips.setdefault(strip, [])
            for other in there:
                near_box = texts[other].box
                if near_box[0] < box[2] and box[0] < near_box[2] and _is_on(box, near_box):
                    near.add(other)
            there.append(index)
        for other in near:
            others.setdefault(other, []).append(index)
            others.setdefault(index, []).append(other)
    layer_of: dict[int, int] = {}
    layers: list[list[TextObject]] = []
    for index in sorted(others):
        taken = {layer_of[other] for other in others[index] if other in layer_of}
        layer = next(number for number in range(len(layers) + 1) if number not in taken)
        layer_of[index] = layer
        layers[layer:layer] = [[]] if layer == len(layers) else []
        layers[layer].append(texts[index])
    return layers


def _is_on(one: Box, other: Box) -> bool:
    """Whether two boxes of like size share their place: no mark on its letter, no word amid a line of blanks."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    if width <= 0 or height <= 0:
        return False
    widths, heights = (one[2] - one[0], other[2] - other[0]), (one[3] - one[1], other[3] - other[1])
    like = min(widths) > _LIKE_WIDTH * max(widths) and min(heights) > _LIKE_HEIGHT * max(heights)
    smaller = min(widths[0] * heights[0], widths[1] * heights[1])
    return like and width * height > _ON_ANOTHER * smaller
