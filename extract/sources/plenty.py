"""What a page holds, held against the limits before it is looked at one by one."""

import ctypes
from typing import Any, Final

import pypdfium2.raw as pdfium

from extract.processes.limits import Limits
from extract.sources.objects import DrawnObject

TOO_MUCH: Final = "page-too-large"
"""What the problem of a page is called that holds more than the limits allow."""


class TooMuch(Exception):
    """A page holds more than the limits allow; the text says of what, and how to read it all the same."""


def require_within(objects: tuple[DrawnObject, ...] | None, limits: Limits) -> tuple[DrawnObject, ...]:
    """Give the objects of a page; None stands for too many. Raises TooMuch for those, and for too large pictures."""
    if objects is None:
        raise TooMuch(f"it draws more than {limits.objects} objects; --max-objects allows more")
    for item in objects:
        if item.kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            _require_picture(ctypes.cast(item.address, pdfium.FPDF_PAGEOBJECT), limits)
    return objects


def require_text_within(text_page: Any, limits: Limits) -> None:
    """Raise TooMuch where a page has too many characters."""
    count = pdfium.FPDFText_CountChars(text_page)
    if count > limits.glyphs:
        raise TooMuch(f"it has {count} characters, more than {limits.glyphs}; --max-glyphs allows more")


def _require_picture(handle: Any, limits: Limits) -> None:
    width, height = ctypes.c_uint(), ctypes.c_uint()
    if not pdfium.FPDFImageObj_GetImagePixelSize(handle, width, height):
        return
    if width.value * height.value > limits.pixels:
        size = f"{width.value} × {height.value} pixels"
        raise TooMuch(f"a picture on it has {size}, more than {limits.pixels}; --max-pixels allows more")
