"""Characters of replaced text (ActualText) that pdfium leaves in the space of the form that they stand in.

Where a page is set within another (two pages on a sheet, a stamp put over it), its text stands in a form with a map to
the page. pdfium gives all characters by that map, but those that a file states in place of a drawn text get the place of
their text object in the form. What is stated of the character's matrix is right, and tells the map.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from extract.sources import pdfium_calls as calls
from extract.sources.geometry import Matrix, compose, inverted

_SAME_PLACE: Final = 0.01
"""How far apart, in points, two accounts of one place are at most."""


def maps_from_forms(
    objects: Sequence[int], origins: NDArray[np.float64], matrices: NDArray[np.float64]
) -> dict[int, Matrix]:
    """Give the maps to the page of the text objects whose characters were left in the space of a form, by their rows.

    `origins` are those of a character of each of the objects, and `matrices` the matrices of these, a row each.
    """
    apart = np.abs(origins - matrices[:, 4:]).max(axis=1, initial=0.0) > _SAME_PLACE
    rows = np.flatnonzero(apart).tolist()
    if not rows:
        return {}
    own = calls.structs(calls.object_matrix, [objects[row] for row in rows], 6).astype(float)
    in_form = np.abs(origins[rows] - own[:, 4:]).max(axis=1) <= _SAME_PLACE
    flat = np.isclose(own[:, 0] * own[:, 3], own[:, 1] * own[:, 2])
    return {
        row: compose(inverted(_matrix(own[at])), _matrix(matrices[row]))
        for at, row in enumerate(rows)
        if in_form[at] and not flat[at]
    }


def _matrix(row: NDArray[np.float64]) -> Matrix:
    a, b, c, d, e, f = row.tolist()
    return a, b, c, d, e, f
