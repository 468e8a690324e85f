"""pdfium's functions called with plain addresses, one by one or for many objects at once.

Through pypdfium2's own bindings every call makes and checks Python objects for its pointers, which costs more than what
pdfium does for a glyph. Here a handle is an address, answers go straight into the rows of an array, and `for_all` makes
the calls without a line of Python between them.
"""

import ctypes
from collections import deque
from collections.abc import Callable, Iterable
from itertools import repeat
from typing import Any, Final

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

_ADDRESS: Final = ctypes.c_void_p
_NUMBER: Final = ctypes.c_int

Call = Callable[..., Any]


def _function(name: str, result: Any, *arguments: Any) -> Call:
    """Give a function whose call is too short to let other threads run meanwhile: that would take a tenth of it."""
    address = ctypes.cast(getattr(pdfium, name), ctypes.c_void_p).value
    return ctypes.PYFUNCTYPE(result, *arguments)(address)  # type: ignore[arg-type]


count_objects = _function("FPDFPage_CountObjects", _NUMBER, _ADDRESS)
page_object = _function("FPDFPage_GetObject", _ADDRESS, _ADDRESS, _NUMBER)
count_form_objects = _function("FPDFFormObj_CountObjects", _NUMBER, _ADDRESS)
form_object = _function("FPDFFormObj_GetObject", _ADDRESS, _ADDRESS, _NUMBER)
object_kind = _function("FPDFPageObj_GetType", _NUMBER, _ADDRESS)
object_matrix = _function("FPDFPageObj_GetMatrix", _NUMBER, _ADDRESS, _ADDRESS)
object_bounds = _function("FPDFPageObj_GetBounds", _NUMBER, _ADDRESS, *[_ADDRESS] * 4)
fill_colour = _function("FPDFPageObj_GetFillColor", _NUMBER, _ADDRESS, *[_ADDRESS] * 4)
stroke_colour = _function("FPDFPageObj_GetStrokeColor", _NUMBER, _ADDRESS, *[_ADDRESS] * 4)
set_active = _function("FPDFPageObj_SetIsActive", _NUMBER, _ADDRESS, _NUMBER)

render_mode = _function("FPDFTextObj_GetTextRenderMode", _NUMBER, _ADDRESS)
font_of = _function("FPDFTextObj_GetFont", _ADDRESS, _ADDRESS)

font_base_name = _function("FPDFFont_GetBaseFontName", ctypes.c_size_t, _ADDRESS, _ADDRESS, ctypes.c_size_t)
font_data = _function("FPDFFont_GetFontData", _NUMBER, _ADDRESS, _ADDRESS, ctypes.c_size_t, _ADDRESS)
font_flags = _function("FPDFFont_GetFlags", _NUMBER, _ADDRESS)
font_weight = _function("FPDFFont_GetWeight", _NUMBER, _ADDRESS)
font_is_embedded = _function("FPDFFont_GetIsEmbedded", _NUMBER, _ADDRESS)
new_text_object = _function("FPDFPageObj_CreateTextObj", _ADDRESS, _ADDRESS, _ADDRESS, ctypes.c_float)
insert_object = _function("FPDFPage_InsertObject", None, _ADDRESS, _ADDRESS)

set_codes = _function("FPDFText_SetCharcodes", _NUMBER, _ADDRESS, _ADDRESS, ctypes.c_size_t)
set_text = _function("FPDFText_SetText", _NUMBER, _ADDRESS, _ADDRESS)
set_matrix = _function("FPDFPageObj_SetMatrix", _NUMBER, _ADDRESS, _ADDRESS)
transform = _function("FPDFPageObj_Transform", None, _ADDRESS, *[ctypes.c_double] * 6)

new_bitmap = _function("FPDFBitmap_CreateEx", _ADDRESS, *[_NUMBER] * 3, _ADDRESS, _NUMBER)
draw_page = _function("FPDF_RenderPageBitmap", None, _ADDRESS, _ADDRESS, *[_NUMBER] * 6)
drop_bitmap = _function("FPDFBitmap_Destroy", None, _ADDRESS)

remove_object = _function("FPDFPage_RemoveObject", _NUMBER, _ADDRESS, _ADDRESS)
drop_object = _function("FPDFPageObj_Destroy", None, _ADDRESS)

draw_mode = _function("FPDFPath_GetDrawMode", _NUMBER, _ADDRESS, _ADDRESS, _ADDRESS)
count_segments = _function("FPDFPath_CountSegments", _NUMBER, _ADDRESS)
path_segment = _function("FPDFPath_GetPathSegment", _ADDRESS, _ADDRESS, _NUMBER)
segment_point = _function("FPDFPathSegment_GetPoint", _NUMBER, _ADDRESS, _ADDRESS, _ADDRESS)
segment_kind = _function("FPDFPathSegment_GetType", _NUMBER, _ADDRESS)
segment_closes = _function("FPDFPathSegment_GetClose", _NUMBER, _ADDRESS)

count_characters = _function("FPDFText_CountChars", _NUMBER, _ADDRESS)
character_code = _function("FPDFText_GetUnicode", ctypes.c_uint, _ADDRESS, _NUMBER)
is_generated = _function("FPDFText_IsGenerated", _NUMBER, _ADDRESS, _NUMBER)
has_no_character = _function("FPDFText_HasUnicodeMapError", _NUMBER, _ADDRESS, _NUMBER)
text_object_of = _function("FPDFText_GetTextObject", ctypes.c_size_t, _ADDRESS, _NUMBER)
font_size = _function("FPDFText_GetFontSize", ctypes.c_double, _ADDRESS, _NUMBER)
text_matrix = _function("FPDFText_GetMatrix", _NUMBER, _ADDRESS, _NUMBER, _ADDRESS)
origin = _function("FPDFText_GetCharOrigin", _NUMBER, _ADDRESS, _NUMBER, _ADDRESS, _ADDRESS)
loose_box = _function("FPDFText_GetLooseCharBox", _NUMBER, _ADDRESS, _NUMBER, _ADDRESS)
ink_box = _function("FPDFText_GetCharBox", _NUMBER, _ADDRESS, _NUMBER, *[_ADDRESS] * 4)


def address_of(handle: Any) -> int:
    """Give the address that a handle of pypdfium2's bindings holds; 0 for none."""
    return int.from_bytes(bytes(handle), "little")


def for_all(call: Call, *arguments: Iterable[Any]) -> None:
    """Make a call for each row of its arguments and drop what it gives."""
    deque(map(call, *arguments), maxlen=0)


def answers(call: Call, items: Iterable[int], form: Any, width: int) -> NDArray[Any]:
    """Give what a call tells of each object into a row of `width` numbers, taking an address for each of them."""
    asked = list(items)
    rows: NDArray[Any] = np.zeros((len(asked), width), form)
    for_all(call, asked, *columns(rows))
    return rows


def structs(call: Call, items: Iterable[int], width: int) -> NDArray[np.float32]:
    """Give what a call tells of each object that writes a structure of `width` floats."""
    asked = list(items)
    rows = np.zeros((len(asked), width), np.float32)
    for_all(call, asked, columns(rows)[0])
    return rows


def text_answers(call: Call, text_page: int, indices: Iterable[int], form: Any, width: int) -> NDArray[Any]:
    """Give what a call tells of characters of a page, by their index, as `answers` does of objects."""
    asked = list(indices)
    rows: NDArray[Any] = np.zeros((len(asked), width), form)
    for_all(call, repeat(text_page), asked, *columns(rows))
    return rows


def text_structs(call: Call, text_page: int, indices: Iterable[int], width: int) -> NDArray[np.float32]:
    """Give what a call tells of characters of a page that writes a structure of `width` floats."""
    asked = list(indices)
    rows = np.zeros((len(asked), width), np.float32)
    for_all(call, repeat(text_page), asked, columns(rows)[0])
    return rows


def columns(rows: NDArray[Any]) -> list[range]:
    """Give the addresses of the numbers of an array, column by column."""
    start, step, length = rows.ctypes.data, rows.itemsize, rows.itemsize * rows.shape[1]
    return [
        range(start + place * step, start + place * step + length * len(rows), length)
        for place in range(rows.shape[1])
    ]
