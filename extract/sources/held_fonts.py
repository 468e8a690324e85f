"""The fonts of the pages that were read, held open for what is asked of them when all pages are read.

pdfium drops a font with the last page that uses it; text on a page of our own holds it. A page that was read in another
process is opened again for its fonts.
"""

import sys
from collections.abc import Iterable
from typing import Any

import pypdfium2.raw as pdfium

from extract.sources import pdfium_calls as calls
from extract.sources.geometry import IDENTITY
from extract.sources.objects import DrawnObject, drawn_objects


class HeldFonts:
    """The fonts of an open document by their addresses. Close it before the document."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._holder: Any = None
        self._held: set[int] = set()
        self._on_page: dict[int, tuple[int, ...]] = {}

    def hold(self, number: int, objects: Iterable[DrawnObject]) -> None:
        """Hold the fonts of a page, counted from 1, that is open and draws some objects."""
        texts = [item.address for item in objects if item.kind == pdfium.FPDF_PAGEOBJ_TEXT]
        fonts = tuple(dict.fromkeys(filter(None, map(calls.font_of, texts))))
        self._on_page[number] = fonts
        for font in fonts:
            if font not in self._held:
                text = calls.new_text_object(calls.address_of(self._document), font, 1.0)
                calls.insert_object(calls.address_of(self._holding_page()), text)
                self._held.add(font)

    def on_page(self, number: int) -> tuple[int, ...]:
        """Give the fonts of a page, counted from 1, in the order of their first use; none of a damaged page."""
        if number not in self._on_page:
            page = pdfium.FPDF_LoadPage(self._document, number - 1)
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
