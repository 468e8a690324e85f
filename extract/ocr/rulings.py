"""Rulings in a picture: long straight ink, its breaks bridged; and the picture without them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np

from extract.ocr.lines import Grey

Segment = tuple[int, int, int, int]
"""x0, top, x1, bottom in pixels, the ends not included."""

_SHORTEST_ACROSS: Final = 12.0
_SHORTEST_DOWN: Final = 14.0
"""The shortest piece of a ruling, in points: longer than any stroke of a letter in body text."""
_SHORTEST_RULING: Final = 24.0
"""The shortest ruling, in points, once its pieces are joined."""
_BREAK: Final = 12.0
"""The longest break in a ruling, in points, that is bridged."""
_ASIDE: Final = 2.0
"""How far aside, in points, a piece may stand and be of the same ruling."""
_THICKEST: Final = 5.0
_SPECK: Final = 0.75
"""The longest break, in points, that is bridged inside a piece: what dots and noise leave."""
_SOLID: Final = 0.75
"""The share of a ruling's length, at least, that is ink: the tops of bold letters in a row are less."""


@dataclass(frozen=True, slots=True)
class RuledPicture:
    """The ink of a page without its rulings (255 ink, 0 paper), and the rulings."""

    ink: Grey
    across: tuple[Segment, ...]
    down: tuple[Segment, ...]


def find_rulings(grey: Grey, scale: float) -> RuledPicture:
    """Find the rulings of a level picture; `scale` pixels make a point."""
    ink = ink_of(grey, scale)
    bridge = max(round(_SPECK * scale), 2)
    across = _pieces(ink, (1, round(_SHORTEST_ACROSS * scale)), (1, bridge))
    down = _pieces(ink, (round(_SHORTEST_DOWN * scale), 1), (bridge, 1))
    thickest = _THICKEST * scale
    rulings_across = _joined([piece for piece in _boxes(across) if piece[3] - piece[1] <= thickest], scale)
    rulings_across = [ruling for ruling in rulings_across if _is_solid(ruling, ink)]
    turned = [_swapped(piece) for piece in _boxes(down) if piece[2] - piece[0] <= thickest]
    rulings_down = [_swapped(piece) for piece in _joined(turned, scale) if _is_solid(piece, ink.T)]
    return RuledPicture(
        _without(ink, [*rulings_across, *rulings_down]), tuple(rulings_across), tuple(rulings_down)
    )


def ink_of(grey: Grey, scale: float) -> Grey:
    """Give what is darker than the paper around it, however the light falls: 255 ink, 0 paper."""
    window = round(24 * scale) | 1
    small = cv2.resize(grey, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    paper = cv2.resize(cv2.medianBlur(small, min(window // 4 | 1, 255)), grey.shape[::-1])
    darker = cv2.subtract(paper, cv2.GaussianBlur(grey, (3, 3), 0))
    threshold, _ = (
        cv2.threshold(darker[darker > 24].reshape(-1, 1), 0, 255, cv2.THRESH_OTSU)
        if (darker > 24).any()
        else (48, None)
    )
    return np.asarray(
        cv2.threshold(darker, min(max(threshold * 0.8, 30), 110), 255, cv2.THRESH_BINARY)[1], dtype=np.uint8
    )


def _pieces(ink: Grey, shortest: tuple[int, int], bridge: tuple[int, int]) -> Grey:
    closed = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones(bridge, np.uint8))
    return np.asarray(cv2.morphologyEx(closed, cv2.MORPH_OPEN, np.ones(shortest, np.uint8)), dtype=np.uint8)


def _boxes(pieces: Grey) -> list[Segment]:
    _, _, stats, _ = cv2.connectedComponentsWithStats(pieces, connectivity=8)
    return [(int(x), int(y), int(x + w), int(y + h)) for x, y, w, h, _ in stats[1:]]


def _swapped(piece: Segment) -> Segment:
    return piece[1], piece[0], piece[3], piece[2]


def _joined(pieces: Sequence[Segment], scale: float) -> list[Segment]:
    """Join the pieces of each ruling that runs across, and drop what stays short."""
    rulings: list[Segment] = []
    for piece in sorted(pieces, key=lambda piece: (piece[0], piece[1])):
        middle = (piece[1] + piece[3]) / 2
        for index in range(len(rulings) - 1, -1, -1):
            x0, top, x1, bottom = rulings[index]
            if abs((top + bottom) / 2 - middle) <= _ASIDE * scale and piece[0] - x1 <= _BREAK * scale:
                rulings[index] = (x0, min(top, piece[1]), max(x1, piece[2]), max(bottom, piece[3]))
                break
        else:
            rulings.append(piece)
    return [ruling for ruling in rulings if ruling[2] - ruling[0] >= _SHORTEST_RULING * scale]


def _is_solid(ruling: Segment, ink: Grey) -> bool:
    x0, top, x1, bottom = ruling
    return bool(ink[top:bottom, x0:x1].any(axis=0).mean() >= _SOLID)


def _without(ink: Grey, rulings: Sequence[Segment]) -> Grey:
    """Wipe the rulings out, and only ink that is no thicker than they are."""
    plain = ink.copy()
    for x0, top, x1, bottom in rulings:
        plain[max(top - 1, 0) : bottom + 1, max(x0 - 1, 0) : x1 + 1] = 0
    return plain
