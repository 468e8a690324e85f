"""The fonts of the pages that were read, held open for what is asked of them when all pages are read.

pdfium drops a font with the last page that uses it; text on a page of our own holds it. A page that was read in another
process is opened again for the fonts that were met first on it.
"""

import sys
from collections.abc import Iterable
from typing import Any

import pypdfium2.raw as pdfium

from extract.sources import pdfium_calls as calls
from extract.sources.annotations import load_shown
from extract.sources.geometry import IDENTITY
from extract.sources.objects import DrawnObject, drawn_objects

FontPlace = tuple[int, int]
"""A font by the page, counted from 1, on which it was met first, and its place among the fonts of that page."""


class HeldFonts:
    """The fonts of an open document by their addresses. Close it before the document."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._holder: Any = None
        self._on_page: dict[int, tuple[int, ...]] = {}
        self._met: dict[int, FontPlace] = {}

    def hold(self, number: int, objects: Iterable[DrawnObject]) -> None:
        """Hold the fonts of a page, counted from 1, that is open and draws some objects."""
        texts = [item.address for item in objects if item.kind == pdfium.FPDF_PAGEOBJ_TEXT]
        fonts = tuple(dict.fromkeys(filter(None, map(calls.font_of, texts))))
        self._on_page[number] = fonts
        for place, font in enumerate(fonts):
            if font not in self._met:
                text = calls.new_text_object(calls.address_of(self._document), font, 1.0)
                calls.insert_object(calls.address_of(self._holding_page()), text)
                self._met[font] = (number, place)

    def places(self, number: int) -> tuple[FontPlace, ...]:
        """Give where the fonts of a page that was held were met first, in the order of their use on the page."""
        return tuple(self._met[font] for font in self._on_page.get(number, ()))

    def at(self, place: FontPlace) -> int | None:
        """Give the font at a place; its page is opened where it was not held, and has none where it is damaged."""
        number, index = place
        fonts = self._fonts_of(number)
        return fonts[index] if index < len(fonts) else None

    def _fonts_of(self, number: int) -> tuple[int, ...]:
        if number not in self._on_page:
            page, _ = load_shown(self._document, number - 1)
            if not page:
                return ()
            try:
                self.hold(number, drawn_objects(page, IDENTITY, sys.maxsize) or ())
            finally:
                pdfium.FPDF_ClosePage(page)
        return self._on_page[number]

    def _holding_page(self) -> Any:
        if self._holder is None:
            last = pdfium.FPDF_GetPageCount(self._document)
            self._holder = pdfium.FPDFPage_New(self._document, last, 1.0, 1.0)
        return self._holder

    def close(self) -> None:
        """Let the fonts go."""
        if self._holder is not None:
            pdfium.FPDF_ClosePage(self._holder)
            self._holder = None
