"""The objects of a page: walked through the forms that they stand in, each with its map to the displayed page."""

from collections.abc import Iterator
from typing import Any, Final

import pypdfium2.raw as pdfium

from extract.sources.geometry import IDENTITY, Frame, Matrix, apply_to_box, compose

_MAX_DEPTH: Final = 12
"""How deep forms may stand in forms; deeper nesting is a trap, not a page."""
_MAX_OBJECTS: Final = 100_000
"""More than any page of text and tables has."""


def page_objects(page: Any, kind: int, to_display: Matrix) -> Iterator[tuple[Any, Matrix]]:
    """Give every object of a kind (one of pdfium's FPDF_PAGEOBJ numbers) with its map to the displayed page."""
    count = min(pdfium.FPDFPage_CountObjects(page), _MAX_OBJECTS)
    pending = [(pdfium.FPDFPage_GetObject(page, index), to_display, 0) for index in reversed(range(count))]
    seen = 0
    while pending and seen < _MAX_OBJECTS:
        item, outer, depth = pending.pop()
        seen += 1
        found = pdfium.FPDFPageObj_GetType(item)
        if found == kind:
            yield item, compose(_matrix_of(item), outer)
        elif found == pdfium.FPDF_PAGEOBJ_FORM and depth < _MAX_DEPTH:
            inner = compose(_matrix_of(item), outer)
            count = min(pdfium.FPDFFormObj_CountObjects(item), _MAX_OBJECTS)
            pending.extend(
                (pdfium.FPDFFormObj_GetObject(item, index), inner, depth + 1)
                for index in reversed(range(count))
            )


def picture_share(page: Any, frame: Frame) -> float:
    """Give how much of the page its pictures cover, 0 to 1; those that overlap count twice, up to 1."""
    covered = 0.0
    for _, matrix in page_objects(page, pdfium.FPDF_PAGEOBJ_IMAGE, frame.to_display):
        x0, top, x1, bottom = apply_to_box(matrix, 0.0, 0.0, 1.0, 1.0)
        width = max(min(x1, frame.width) - max(x0, 0.0), 0.0)
        covered += width * max(min(bottom, frame.height) - max(top, 0.0), 0.0)
    return min(covered / (frame.width * frame.height), 1.0)


def _matrix_of(item: Any) -> Matrix:
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, matrix):
        return IDENTITY
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f
