"""The objects of a page: walked through the forms that they stand in, each with its map to the displayed page."""

import ctypes
from collections.abc import Iterable, Iterator
from itertools import repeat
from typing import Any, Final, NamedTuple

import pypdfium2.raw as pdfium

from extract.sources import pdfium_calls as calls
from extract.sources.geometry import IDENTITY, Frame, Matrix, apply_to_box, compose
from schemas import Box

_MAX_DEPTH: Final = 12
"""How deep forms may stand in forms; deeper nesting is a trap, not a page."""


class DrawnObject(NamedTuple):
    """An object of a page: its address and pdfium's kind, and the map from the space that it stands in to the page."""

    address: int
    kind: int
    to_display: Matrix


def drawn_objects(page: Any, to_display: Matrix, most: int) -> tuple[DrawnObject, ...] | None:
    """Give what a page draws, in the order in which it is drawn, forms by their parts; None where that is too much."""
    at = calls.address_of(page)
    count = calls.count_objects(at)
    left = most - count
    if left < 0:
        return None
    found: list[DrawnObject] = []
    pending = [(_parts_of(calls.page_object, at, count), to_display, 0)]
    while pending:
        parts, outer, depth = pending[-1]
        for item, kind in parts:
            if kind != pdfium.FPDF_PAGEOBJ_FORM:
                found.append(DrawnObject(item, kind, outer))
            elif depth < _MAX_DEPTH:
                # What stands in the form is drawn before what follows it.
                count = calls.count_form_objects(item)
                left -= count
                if left < 0:
                    return None
                inner = compose(_matrix_of(item), outer)
                pending.append((_parts_of(calls.form_object, item, count), inner, depth + 1))
                break
        else:
            pending.pop()
    return tuple(found)


def _parts_of(part: calls.Call, whole: int, count: int) -> Iterator[tuple[int, int]]:
    """Give the objects of a page or form, each with its kind."""
    items = list(map(part, repeat(whole), range(count)))
    return zip(items, map(calls.object_kind, items), strict=True)


def page_objects(objects: Iterable[DrawnObject], kind: int) -> list[tuple[int, Matrix]]:
    """Give the objects of a kind (one of pdfium's FPDF_PAGEOBJ numbers), each with its map to the displayed page."""
    return [
        (item.address, compose(_matrix_of(item.address), item.to_display))
        for item in objects
        if item.kind == kind
    ]


def picture_boxes(objects: Iterable[DrawnObject]) -> list[Box]:
    """Give where the pictures of a page stand, as it is displayed."""
    pictures = page_objects(objects, pdfium.FPDF_PAGEOBJ_IMAGE)
    return [apply_to_box(matrix, 0.0, 0.0, 1.0, 1.0) for _, matrix in pictures]


def picture_share(pictures: Iterable[Box], frame: Frame) -> float:
    """Give how much of the page its pictures cover, 0 to 1; those that overlap count twice, up to 1."""
    covered = 0.0
    for x0, top, x1, bottom in pictures:
        width = max(min(x1, frame.width) - max(x0, 0.0), 0.0)
        covered += width * max(min(bottom, frame.height) - max(top, 0.0), 0.0)
    return min(covered / (frame.width * frame.height), 1.0)


def _matrix_of(item: int) -> Matrix:
    own = (ctypes.c_float * 6)()
    if not calls.object_matrix(item, ctypes.addressof(own)):
        return IDENTITY
    a, b, c, d, e, f = own
    return a, b, c, d, e, f
