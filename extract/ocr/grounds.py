"""Light letters on dark grounds, as the heads of tables have them: turned into dark letters on paper.

A ground keeps a thin dark edge, which is a ruling where it frames cells.
"""

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from extract.ocr.lines import Grey

_DARK: Final = 0.6
"""A dark ground is no lighter than this share of the paper's shade."""
_LEAST_HEIGHT: Final = 8.0
_LEAST_WIDTH: Final = 20.0
"""No smaller ground, in points, holds a line of text."""
_STROKE: Final = 2.5
"""How thick, in points, the darkest strokes of letters and rulings are at most: a ground shows beside its letters."""
_LETTERS: Final = 9.0
"""The size of what stands on a ground, in points: it is bridged to find the whole of it."""
_SOLID: Final = 0.85
"""The share of its box that a ground fills at least, what stands on it included."""
_DARKER: Final = 0.5
"""The share of a ground that is dark at least: what stands on it is less."""
_CONTRAST: Final = 60
"""By how many shades, at least, the letters on a ground are lighter."""
_UNEVEN: Final = 25.0
"""By how many shades a ground differs in itself at most."""

Shades = NDArray[np.float32]
Mask = NDArray[np.bool_]


def with_dark_letters(grey: Grey, scale: float) -> Grey:
    """Give a picture whose dark grounds are paper and what is light on them ink; `scale` pixels make a point."""
    paper = float(np.percentile(grey[::8, ::8], 90))
    dark = np.asarray(grey < paper * _DARK, dtype=np.uint8)
    grounds = _grounds(dark, scale)
    if not grounds:
        return grey
    page = grey.copy()
    for top, left, mask in grounds:
        rows, columns = mask.shape
        part = page[top : top + rows, left : left + columns]
        shade = float(np.median(part[mask & (dark[top : top + rows, left : left + columns] > 0)]))
        lightest = float(np.percentile(part[mask], 99.5))
        if lightest - shade < _CONTRAST:
            continue
        part[mask] = _reversed(part.astype(np.float32), shade, lightest, paper)[mask].astype(np.uint8)
    return page


def _reversed(part: Shades, shade: float, lightest: float, paper: float) -> Shades:
    """Give ink where a ground of a shade is lighter, as letters, or far darker, as rulings."""
    lighter = (part - shade) / (lightest - shade)
    darker = (shade - part - _UNEVEN) / max(shade - _UNEVEN, 1.0)
    ink = np.clip(np.maximum(lighter, darker), 0.0, 1.0)
    return np.asarray(paper * (1.0 - ink), dtype=np.float32)


def _grounds(dark: Grey, scale: float) -> list[tuple[int, int, Mask]]:
    """Give the dark grounds: where the box of each begins, and which pixels of it are inside."""
    thick = cv2.morphologyEx(dark, cv2.MORPH_OPEN, _square(_STROKE, scale))
    if not thick.any():
        return []
    bridged = cv2.morphologyEx(thick, cv2.MORPH_CLOSE, _square(_LETTERS, scale))
    whole = cv2.morphologyEx(bridged, cv2.MORPH_OPEN, _square(_LEAST_HEIGHT, scale))
    rows, columns = dark.shape
    found = []
    for outline in cv2.findContours(whole, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)[0]:
        x, y, width, height = cv2.boundingRect(outline)
        at_edge = x <= 1 or y <= 1 or x + width >= columns - 1 or y + height >= rows - 1
        if at_edge or width < _LEAST_WIDTH * scale or height < _LEAST_HEIGHT * scale:
            continue
        mask = np.zeros((height + 2, width + 2), dtype=np.uint8)
        cv2.drawContours(mask, [outline], -1, 1, cv2.FILLED, offset=(1 - x, 1 - y))
        solid = int(np.count_nonzero(mask))
        inside = int(np.count_nonzero(dark[y : y + height, x : x + width] & mask[1:-1, 1:-1]))
        if solid >= _SOLID * width * height and inside >= _DARKER * solid:
            # The edge of the ground stays as dark as it is.
            found.append((y, x, cv2.erode(mask, np.ones((5, 5), np.uint8))[1:-1, 1:-1] > 0))
    return found


def _square(size: float, scale: float) -> Grey:
    pixels = max(round(size * scale), 1)
    return np.ones((pixels, pixels), dtype=np.uint8)
