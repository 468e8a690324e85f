"""The light on a page: its paper made evenly white, and what of it is ink."""

from typing import Final

import cv2
import numpy as np

from extract.ocr.lines import Grey

_REACH: Final = 24.0
"""Paper is what most of a neighbourhood of this size, in points, is: more than half of it is blank even in bold text."""
_SMALL: Final = 4
"""The light changes slowly: it is measured on a picture this much smaller."""
_DARKEST_PAPER: Final = 40
"""What is darker is no paper in shade but ink: a bar, a photograph, the border of a scan."""
_FAINTEST: Final = 30
_BOLDEST: Final = 110
"""Ink differs from paper by a share of the difference of full ink, and by no less and no more than these."""
_SHARE: Final = 0.8
_STROKE: Final = 4.0
"""The widest stroke of a letter, in points: what is wider is a ground or a picture."""
_BESIDE: Final = 5.0
"""How far, in points, darker ink tells that lighter ink beside it is its edge or a blot."""
_HALF: Final = 0.5
"""The share of the darkest of a place from which the strokes there are ink, and of what is ink elsewhere at least."""


def evened(grey: Grey, scale: float) -> Grey:
    """Give the picture with paper that is white everywhere, however the light fell; `scale` pixels make a point."""
    rows, columns = grey.shape
    size = max(columns // _SMALL, 1), max(rows // _SMALL, 1)
    small = cv2.resize(grey, size, interpolation=cv2.INTER_AREA)
    window = min(round(_REACH * scale / _SMALL) | 1, 255)
    paper = cv2.resize(np.maximum(cv2.medianBlur(small, window), _DARKEST_PAPER), grey.shape[::-1])
    return np.asarray(cv2.divide(grey, paper, scale=255.0), dtype=np.uint8)


def ink_of(even: Grey, scale: float) -> Grey:
    """Give the ink of a picture whose paper is white: 255 ink, 0 paper; `scale` pixels make a point.

    Thin type is lighter than bold type where a scan is not sharp: strokes far from all that is darker are measured by
    the darkest beside them.
    """
    darker = 255 - cv2.GaussianBlur(even, (3, 3), 0)
    dark = darker[darker > _FAINTEST - 6]
    threshold = cv2.threshold(dark.reshape(-1, 1), 0, 255, cv2.THRESH_OTSU)[0] if dark.size else _FAINTEST
    least = min(max(threshold * _SHARE, _FAINTEST), _BOLDEST)
    ink = np.asarray(cv2.threshold(darker, least, 255, cv2.THRESH_BINARY)[1], dtype=np.uint8)
    return ink | _light_strokes(np.asarray(darker, dtype=np.uint8), least, scale)


def _light_strokes(darker: Grey, least: float, scale: float) -> Grey:
    """Give the strokes that are lighter than ink and have none beside them."""
    size = round(_STROKE * scale) | 1
    strokes = cv2.subtract(darker, cv2.morphologyEx(darker, cv2.MORPH_OPEN, np.ones((size, size), np.uint8)))
    reach = round(2 * _BESIDE * scale) | 1
    darkest = cv2.dilate(darker, np.ones((reach, reach), np.uint8))
    enough = np.maximum(darkest * _HALF, max(least * _HALF, _FAINTEST))
    return np.asarray((strokes > enough) * np.uint8(255), dtype=np.uint8)
