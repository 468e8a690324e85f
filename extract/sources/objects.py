"""The objects of a page: walked through the forms that they stand in, each with its map to the displayed page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

import pypdfium2.raw as pdfium

from extract.sources.geometry import IDENTITY, Frame, Matrix, apply_to_box, compose

_MAX_DEPTH: Final = 12
"""How deep forms may stand in forms; deeper nesting is a trap, not a page."""


@dataclass(frozen=True, slots=True)
class DrawnObject:
    """An object of a page: pdfium's handle and kind, and the map from the space that it stands in to the page."""

    handle: Any
    kind: int
    to_display: Matrix


def drawn_objects(page: Any, to_display: Matrix, most: int) -> tuple[DrawnObject, ...] | None:
    """Give what a page draws, in the order in which it is drawn, forms by their parts; None where that is too much."""
    count = pdfium.FPDFPage_CountObjects(page)
    if count > most:
        return None
    pending = [(pdfium.FPDFPage_GetObject(page, index), to_display, 0) for index in reversed(range(count))]
    found: list[DrawnObject] = []
    seen = count
    while pending:
        item, outer, depth = pending.pop()
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind != pdfium.FPDF_PAGEOBJ_FORM:
            found.append(DrawnObject(item, kind, outer))
        elif depth < _MAX_DEPTH:
            inner = compose(_matrix_of(item), outer)
            count = pdfium.FPDFFormObj_CountObjects(item)
            seen += count
            if seen > most:
                return None
            pending.extend(
                (pdfium.FPDFFormObj_GetObject(item, index), inner, depth + 1)
                for index in reversed(range(count))
            )
    return tuple(found)


def page_objects(objects: Iterable[DrawnObject], kind: int) -> Iterator[tuple[Any, Matrix]]:
    """Give the objects of a kind (one of pdfium's FPDF_PAGEOBJ numbers), each with its map to the displayed page."""
    for item in objects:
        if item.kind == kind:
            yield item.handle, compose(_matrix_of(item.handle), item.to_display)


def picture_share(objects: Iterable[DrawnObject], frame: Frame) -> float:
    """Give how much of the page its pictures cover, 0 to 1; those that overlap count twice, up to 1."""
    covered = 0.0
    for _, matrix in page_objects(objects, pdfium.FPDF_PAGEOBJ_IMAGE):
        x0, top, x1, bottom = apply_to_box(matrix, 0.0, 0.0, 1.0, 1.0)
        width = max(min(x1, frame.width) - max(x0, 0.0), 0.0)
        covered += width * max(min(bottom, frame.height) - max(top, 0.0), 0.0)
    return min(covered / (frame.width * frame.height), 1.0)


def _matrix_of(item: Any) -> Matrix:
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, matrix):
        return IDENTITY
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f
