"""What the codes of a font mean and look like, asked of pdfium by setting each code on a page of its own.

pdfium tells no outline by its code (its glyph paths are asked for by character), and draws every kind of font.
So the codes are set on a scratch page, whose text layer and picture are then read like any page's.
"""

import ctypes
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import repeat
from typing import Any, Final

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


@dataclass(frozen=True, slots=True)
class Outline:
    """A glyph's ink: the box around it, in ems from its origin (y upwards), and the shape within the box.

    `shape` has `GRID` rows of `GRID` bits, the box stretched to them. `advance` is how far, in ems, the glyph
    moves the pen.
    """

    box: Box
    advance: float
    shape: int


@dataclass(frozen=True, slots=True)
class Meaning:
    """What the text layer makes of a code: its text, None where the font's map has none, and its advance in ems."""

    text: str | None
    advance: float


def meanings_of(document: Any, font: int, codes: Sequence[int]) -> dict[int, Meaning]:
    """Give what the text layer makes of codes of a font; codes that it passes over are left out."""
    with _scratch_page(document, font, codes) as page:
        text_page = pdfium.FPDFText_LoadPage(page)
        try:
            return _read_meanings(text_page, codes)
        finally:
            pdfium.FPDFText_ClosePage(text_page)


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
        places = [divmod(place, _COLUMNS) for place in range(count)]
        across = [column * _CELL_X + _LEFT * _EM for _, column in places]
        up = [height - (row + 1) * _CELL_Y + _BELOW * _EM for row, _ in places]
        as_is = map(repeat, (1.0, 0.0, 0.0, 1.0))
        calls.for_all(calls.transform, texts, *as_is, across, up)
        calls.for_all(calls.insert_object, repeat(sheet), texts)
        yield page
    finally:
        pdfium.FPDF_ClosePage(page)
        pdfium.FPDFPage_Delete(document, index)


def _size(codes: Sequence[int]) -> tuple[int, int]:
    rows = -(-len(codes) // _COLUMNS) or 1
    return _COLUMNS * _CELL_X, rows * _CELL_Y


def _read_meanings(text_page: Any, codes: Sequence[int]) -> dict[int, Meaning]:
    height, page = _size(codes)[1], calls.address_of(text_page)
    count = calls.count_characters(page)
    generated = np.array(list(map(calls.is_generated, repeat(page), range(count))), int)
    indices = np.flatnonzero(generated != 1).tolist()
    pens = calls.text_answers(calls.origin, page, indices, np.float64, 2).tolist()
    ends = calls.text_structs(calls.loose_box, page, indices, 4)[:, 2].tolist()
    characters = map(calls.character_code, repeat(page), indices)
    unmapped = map(calls.has_no_character, repeat(page), indices)
    texts: dict[int, str | None] = {}
    advances: dict[int, float] = {}
    for (x, y), end, character, nameless in zip(pens, ends, characters, unmapped, strict=True):
        row = round((height - y + _BELOW * _EM) / _CELL_Y) - 1
        place = row * _COLUMNS + round((x - _LEFT * _EM) / _CELL_X)
        if not 0 <= place < len(codes):
            continue
        code = codes[place]
        if nameless == 1:
            texts[code] = None
        elif 0 < character < 0x110000:
            texts[code] = (texts.get(code) or "") + chr(character)
        advances.setdefault(code, round((end - x) / _EM, 3))
    return {code: Meaning(_named(texts.get(code)), advance) for code, advance in advances.items()}


def _named(text: str | None) -> str | None:
    """Join the halves of code points, and give None for what only stands for a code without a character."""
    if text is None:
        return None
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return None if any(unnamed_code(ord(character)) is not None for character in whole) else whole


@contextmanager
def open_canvas(document: Any) -> Iterator["Canvas"]:
    """Give a canvas for the fonts of an open document."""
    pixels = np.full((_CELL_Y, _CELL_X), _PAPER, np.uint8)
    bitmap = calls.new_bitmap(_CELL_X, _CELL_Y, pdfium.FPDFBitmap_Gray, pixels.ctypes.data, _CELL_X)
    index = pdfium.FPDF_GetPageCount(document)
    page = pdfium.FPDFPage_New(document, index, *map(float, _size([0])))
    try:
        yield Canvas(document, page, pixels, bitmap)
    finally:
        pdfium.FPDF_ClosePage(page)
        pdfium.FPDFPage_Delete(document, index)
        calls.drop_bitmap(bitmap)


class Canvas:
    """A scratch page of one cell, and the pixels that it is drawn on, again and again.

    All glyphs are drawn at one and the same place, so that one glyph gives one outline however its file counts it.
    """

    def __init__(self, document: Any, page: Any, pixels: NDArray[np.uint8], bitmap: int) -> None:
        self._document, self._page = calls.address_of(document), calls.address_of(page)
        self._pixels, self._bitmap = pixels, bitmap
        self._ink = np.empty_like(pixels)
        self._picture = Image.frombuffer("L", (_CELL_X, _CELL_Y), self._ink, "raw", "L", 0, 1)

    def outlines(self, font: int, codes: Mapping[int, float]) -> dict[int, Outline]:
        """Give the outlines of codes of a font, each given with its advance; codes without ink are left out."""
        found: dict[int, Outline] = {}
        own = ctypes.c_uint32()
        with self._text(font) as text:
            for code, advance in codes.items():
                if is_drawn(advance):
                    own.value = code
                    calls.set_codes(text, ctypes.addressof(own), 1)
                    outline = self._outline(advance)
                    if outline is not None:
                        found[code] = outline
        return found

    def outlines_of_texts(self, font: int, texts: Sequence[str]) -> dict[str, Outline]:
        """Give the outlines of the glyphs that a font's map calls by texts, as glyphs with room of their own."""
        found: dict[str, Outline] = {}
        with self._text(font) as text:
            for own in texts:
                wide = ctypes.create_string_buffer(own.encode("utf-16-le") + b"\0\0")
                calls.set_text(text, ctypes.addressof(wide))
                outline = self._outline(_SOME_ADVANCE)
                if outline is not None:
                    found[own] = outline
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

    def _outline(self, advance: float) -> Outline | None:
        """Draw the cell, paper white and ink black, and give the outline in it, if there is any."""
        self._pixels.fill(_PAPER)
        calls.draw_page(self._bitmap, self._page, 0, 0, *_size([0]), 0, 0)
        down = np.flatnonzero(self._pixels.min(axis=1) < _HALF)
        if not len(down):
            return None
        across = np.flatnonzero(self._pixels.min(axis=0) < _HALF)
        np.subtract(_PAPER, self._pixels, out=self._ink)
        ink = int(across[0]), int(down[0]), int(across[-1]) + 1, int(down[-1]) + 1
        own = self._picture.resize((GRID, GRID), Image.Resampling.BOX, box=ink)
        shape = own.convert("1", dither=Image.Dither.NONE)
        x, y = _LEFT * _EM, _ABOVE * _EM
        box = ((ink[0] - x) / _EM, (y - ink[3]) / _EM, (ink[2] - x) / _EM, (y - ink[1]) / _EM)
        return Outline(box, advance, int.from_bytes(shape.tobytes(), "big"))
