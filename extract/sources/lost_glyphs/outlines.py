"""What the codes of a font mean and look like, asked of pdfium by setting each code on a page of its own.

pdfium tells no outline by its code (its glyph paths are asked for by character), and draws every kind of font.
So the codes are set on a scratch page, whose text layer and picture are then read like any page's.
"""

import ctypes
import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import repeat
from typing import Any, Final, NamedTuple, TypeVar

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray
from PIL import Image

from extract.sources import pdfium_calls as calls
from extract.sources.unnamed_codes import unnamed_code
from schemas import Box

GRID: Final = 24
"""An outline is kept as so many rows and columns of black and white."""

SHAPE_BYTES: Final = GRID * GRID // 8

_EM: Final = 96
"""Pixels of an em on the scratch page."""
_LEFT: Final = 0.75
_RIGHT: Final = 1.75
_BELOW: Final = 0.75
_ABOVE: Final = 1.25
"""The room around a glyph's origin, in ems."""
_WIDEST: Final = 1.6
"""A glyph that moves the pen further, in ems, may reach into its neighbour and is not drawn."""
_SOME_ADVANCE: Final = 0.5
"""What a glyph with room of its own moves the pen by, where it is not asked."""
_COLUMNS: Final = 16
_CELL_X: Final = round((_LEFT + _RIGHT) * _EM)
_CELL_Y: Final = round((_BELOW + _ABOVE) * _EM)
_PAPER: Final = 0xFF
_HALF: Final = 128
"""Half way from ink to paper: darker pixels are ink."""
_HIGHEST_BITS: Final = np.uint64(0x8080808080808080)
"""Those of eight pixels: clear in a pixel of ink."""
_TOGETHER: Final = 16
"""So many cells are drawn before they are looked at."""

_Sides = tuple[int, int, int, int]
_Item = TypeVar("_Item", int, str)


class Outline(NamedTuple):
    """A glyph's ink: the box around it, in ems from its origin (y upwards), and the shape within the box.

    `shape` has `GRID` rows of `GRID` bits, the box stretched to them. `advance` is how far, in ems, the glyph
    moves the pen.
    """

    box: Box
    advance: float
    shape: int


@dataclass(frozen=True, slots=True)
class Meaning:
    """What the text layer makes of a code: its text, None where the font's map has none, and its advance in ems.

    `ink` is the box around its ink, in ems from its origin (y upwards), as far as the font's program tells.
    """

    text: str | None
    advance: float
    ink: Box = field(default=(0.0, 0.0, 0.0, 0.0), compare=False)


def meanings_of(document: Any, font: int, codes: Sequence[int]) -> dict[int, Meaning]:
    """Give what the text layer makes of codes of a font; codes that it passes over are left out."""
    with _scratch_page(document, font, codes) as page:
        text_page = pdfium.FPDFText_LoadPage(page)
        try:
            return _read_meanings(calls.address_of(text_page), codes)
        finally:
            pdfium.FPDFText_ClosePage(text_page)


def with_some_width(document: Any, font: int, codes: Sequence[int]) -> list[int]:
    """Give those codes of a font whose text has a width; the text layer passes over the others."""
    own = np.array(codes, np.uint32).reshape(len(codes), 1)
    bounds = np.zeros((len(codes), 4), np.float32)
    text = calls.new_text_object(calls.address_of(document), font, float(_EM))
    try:
        for code, left, bottom, right, top in zip(*calls.columns(own), *calls.columns(bounds), strict=True):
            calls.set_codes(text, code, 1)
            calls.object_bounds(text, left, bottom, right, top)
    finally:
        calls.drop_object(text)
    return [code for code, wide in zip(codes, (bounds[:, 0] != bounds[:, 2]).tolist(), strict=True) if wide]


def is_drawn(advance: float) -> bool:
    """Whether a glyph with an advance, in ems, is narrow enough to be drawn."""
    return advance <= _WIDEST


@contextmanager
def _scratch_page(document: Any, font: int, codes: Sequence[int]) -> Iterator[Any]:
    """Set each code at its own place on a new last page, which is taken away again."""
    width, height = _size(codes)
    index = pdfium.FPDF_GetPageCount(document)
    page = pdfium.FPDFPage_New(document, index, float(width), float(height))
    try:
        file, sheet, count = calls.address_of(document), calls.address_of(page), len(codes)
        texts = list(map(calls.new_text_object, repeat(file, count), repeat(font), repeat(float(_EM))))
        own = np.array(codes, np.uint32).reshape(count, 1)
        calls.for_all(calls.set_codes, texts, *calls.columns(own), repeat(1))
        row, column = np.divmod(np.arange(count), _COLUMNS)
        maps = np.zeros((count, 6), np.float32)
        maps[:, 0] = maps[:, 3] = 1.0
        maps[:, 4] = column * _CELL_X + _LEFT * _EM
        maps[:, 5] = height - (row + 1) * _CELL_Y + _BELOW * _EM
        calls.for_all(calls.set_matrix, texts, calls.columns(maps)[0])
        calls.for_all(calls.insert_object, repeat(sheet), texts)
        yield page
    finally:
        pdfium.FPDF_ClosePage(page)
        pdfium.FPDFPage_Delete(document, index)


def _size(cells: Sequence[Any]) -> tuple[int, int]:
    rows = -(-len(cells) // _COLUMNS) or 1
    return _COLUMNS * _CELL_X, rows * _CELL_Y


def _read_meanings(page: int, codes: Sequence[int]) -> dict[int, Meaning]:
    height = _size(codes)[1]
    count = calls.count_characters(page)
    generated = np.array(list(map(calls.is_generated, repeat(page), range(count))), int)
    indices = np.flatnonzero(generated != 1).tolist()
    pens = calls.text_answers(calls.origin, page, indices, np.float64, 2)
    ends = calls.text_structs(calls.loose_box, page, indices, 4)[:, 2].astype(float)
    inks = calls.text_answers(calls.ink_box, page, indices, np.float64, 4)
    rows = np.rint((height - pens[:, 1] + _BELOW * _EM) / _CELL_Y) - 1
    places = (rows * _COLUMNS + np.rint((pens[:, 0] - _LEFT * _EM) / _CELL_X)).astype(int)
    told = zip(
        places.tolist(),
        ((ends - pens[:, 0]) / _EM).tolist(),
        ((inks[:, [0, 2, 1, 3]] - pens[:, [0, 1, 0, 1]]) / _EM).tolist(),
        map(calls.character_code, repeat(page), indices),
        map(calls.has_no_character, repeat(page), indices),
        strict=True,
    )
    texts: dict[int, str | None] = {}
    rooms: dict[int, tuple[float, Box]] = {}
    for place, advance, ink, character, nameless in told:
        if not 0 <= place < len(codes):
            continue
        code = codes[place]
        if nameless == 1:
            texts[code] = None
        elif 0 < character < 0x110000:
            texts[code] = (texts.get(code) or "") + chr(character)
        rooms.setdefault(code, (round(advance, 3), tuple(ink)))
    return {code: Meaning(_named(texts.get(code)), *room) for code, room in rooms.items()}


def _named(text: str | None) -> str | None:
    """Join the halves of code points, and give None for what only stands for a code without a character."""
    if text is None or text.isascii():
        return text
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return None if any(unnamed_code(ord(character)) is not None for character in whole) else whole


@contextmanager
def open_canvas(document: Any) -> Iterator["Canvas"]:
    """Give a canvas for the fonts of an open document."""
    pixels = np.full((_TOGETHER, _CELL_Y, _CELL_X), _PAPER, np.uint8)
    bitmaps = [
        calls.new_bitmap(_CELL_X, _CELL_Y, pdfium.FPDFBitmap_Gray, cell.ctypes.data, _CELL_X)
        for cell in pixels
    ]
    index = pdfium.FPDF_GetPageCount(document)
    page = pdfium.FPDFPage_New(document, index, *map(float, _size([0])))
    try:
        yield Canvas(document, page, pixels, bitmaps)
    finally:
        pdfium.FPDF_ClosePage(page)
        pdfium.FPDFPage_Delete(document, index)
        calls.for_all(calls.drop_bitmap, bitmaps)


class Canvas:
    """A scratch page of one cell, and the pixels that it is drawn on, again and again, some cells at a time.

    All glyphs are drawn at one and the same place of their cell, so that one glyph gives one outline however its file
    counts it. Ink that was seen before has the shape that it had then: a file has many subsets of one face, and one
    picture for all characters that a subset left out.
    """

    def __init__(self, document: Any, page: Any, pixels: NDArray[np.uint8], bitmaps: Sequence[int]) -> None:
        self._document, self._page = calls.address_of(document), calls.address_of(page)
        self._pixels, self._bitmaps = pixels, bitmaps
        self._ink = np.empty_like(pixels[0])
        self._picture = Image.frombuffer("L", (_CELL_X, _CELL_Y), self._ink, "raw", "L", 0, 1)
        self._shapes: dict[tuple[_Sides, bytes], int] = {}

    def outlines(self, font: int, codes: Mapping[int, float]) -> dict[int, Outline]:
        """Give the outlines of codes of a font, each given with its advance; codes without ink are left out."""
        own = ctypes.c_uint32()

        def set_code(text: int, code: int) -> None:
            own.value = code
            calls.set_codes(text, ctypes.addressof(own), 1)

        return self._outlines(
            font, {code: advance for code, advance in codes.items() if is_drawn(advance)}, set_code
        )

    def outlines_of_texts(self, font: int, texts: Sequence[str]) -> dict[str, Outline]:
        """Give the outlines of the glyphs that a font's map calls by texts, as glyphs with room of their own."""

        def set_text(text: int, own: str) -> None:
            wide = ctypes.create_string_buffer(own.encode("utf-16-le") + b"\0\0")
            calls.set_text(text, ctypes.addressof(wide))

        return self._outlines(font, dict.fromkeys(texts, _SOME_ADVANCE), set_text)

    def _outlines(
        self, font: int, advances: Mapping[_Item, float], put: Callable[[int, _Item], None]
    ) -> dict[_Item, Outline]:
        """Give the outlines of what `put` sets into a text object of a font; what has no ink is left out."""
        found: dict[_Item, Outline] = {}
        items = list(advances)
        width, height = _size([0])
        with self._text(font) as text:
            for start in range(0, len(items), _TOGETHER):
                together = items[start : start + _TOGETHER]
                cells = self._pixels[: len(together)]
                cells.fill(_PAPER)
                for item, bitmap in zip(together, self._bitmaps, strict=False):
                    put(text, item)
                    calls.draw_page(bitmap, self._page, 0, 0, width, height, 0, 0)
                for item, cell, sides in zip(together, cells, _sides_of_ink(cells), strict=True):
                    if sides is not None:
                        found[item] = self._outline(cell, sides, advances[item])
        return found

    @contextmanager
    def _text(self, font: int) -> Iterator[int]:
        """Set a text object of a font on the page for a while."""
        text = calls.new_text_object(self._document, font, float(_EM))
        calls.transform(text, 1.0, 0.0, 0.0, 1.0, _LEFT * _EM, _BELOW * _EM)
        calls.insert_object(self._page, text)
        try:
            yield text
        finally:
            calls.remove_object(self._page, text)
            calls.drop_object(text)

    def _outline(self, cell: NDArray[np.uint8], sides: _Sides, advance: float) -> Outline:
        """Give the outline of a cell, paper white and ink black, with the sides of its ink in pixels."""
        left, top, right, bottom = sides
        # Two pictures of one digest are not met with by chance, and whole pictures would take room.
        key = sides, hashlib.blake2b(cell[top:bottom, left:right].tobytes(), digest_size=16).digest()
        shape = self._shapes.get(key)
        if shape is None:
            np.subtract(_PAPER, cell, out=self._ink)
            own = self._picture.resize((GRID, GRID), Image.Resampling.BOX, box=sides)
            bits = own.convert("1", dither=Image.Dither.NONE).tobytes()
            shape = self._shapes[key] = int.from_bytes(bits, "big")
        x, y = _LEFT * _EM, _ABOVE * _EM
        box = ((left - x) / _EM, (y - bottom) / _EM, (right - x) / _EM, (y - top) / _EM)
        return Outline(box, advance, shape)


def _sides_of_ink(cells: NDArray[np.uint8]) -> list[_Sides | None]:
    """Give the left, top, right and bottom of the ink in each cell, in pixels; None where there is none.

    A pixel under the half has its highest bit clear, so bits are joined by words of eight pixels.
    """
    words = cells.view(np.uint64)
    across = np.bitwise_and.reduce(words, axis=1).view(np.uint8) < _HALF
    down = np.bitwise_and.reduce(words, axis=2) & _HIGHEST_BITS != _HIGHEST_BITS
    lefts, rights = across.argmax(axis=1), _CELL_X - across[:, ::-1].argmax(axis=1)
    tops, bottoms = down.argmax(axis=1), _CELL_Y - down[:, ::-1].argmax(axis=1)
    sides = zip(lefts.tolist(), tops.tolist(), rights.tolist(), bottoms.tolist(), strict=True)
    return [own if inked else None for own, inked in zip(sides, across.any(axis=1).tolist(), strict=True)]
