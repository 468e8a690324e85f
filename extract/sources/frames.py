"""How each page of a PDF is displayed: the map that a reading's places come from, for those who draw on the page."""

from collections.abc import Iterable
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from extract.sources.geometry import Frame, display_frame


def frame_of(page: Any) -> Frame:
    """Give the frame of a page that pdfium has loaded."""
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, box)
    return display_frame(box.left, box.bottom, box.right, box.top, pdfium.FPDFPage_GetRotation(page))


def page_frames(data: bytes, password: str | None, numbers: Iterable[int]) -> dict[int, Frame]:
    """Give the frames of pages of a PDF by their numbers, counted from 1; a damaged page has none.

    The file is one that was read before, with the same password.
    """
    frames: dict[int, Frame] = {}
    with pypdfium2.PdfDocument(data, password=password) as document:
        for number in numbers:
            page = pdfium.FPDF_LoadPage(document.raw, number - 1)
            if page:
                frames[number] = frame_of(page)
                pdfium.FPDF_ClosePage(page)
    return frames
