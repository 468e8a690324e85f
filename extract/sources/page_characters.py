"""What pdfium tells of the characters of a page, in arrays with a row for each.

A call through ctypes costs about as much as all other work on a glyph, so what is the same for a whole text
object (font, size, direction) is asked once for each.
"""

import math
from collections.abc import Sequence
from itertools import repeat
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from extract.sources import pdfium_calls as calls
from extract.sources.font_identity import font_number
from extract.sources.geometry import Frame, Matrix, compose, mapped, mapped_boxes
from extract.sources.left_in_forms import maps_from_forms

BLANK: Final = 0x20
_SLANT: Final = math.radians(10)
"""The slope from which text is slanted (a stamp, a watermark) and not a page that was scanned askew."""


class _Run(NamedTuple):
    """What the glyphs of one text object share: their font, their size in points, their direction."""

    font: int
    size: float
    quarter_turns: int
    slanted: bool


class PageCharacters:
    """What pdfium tells of the characters of a page, in arrays with a row for each; `runs` are of text objects."""

    def __init__(self, text_page: int, frame: Frame) -> None:
        self.text_page, self.frame = text_page, frame
        self.indices, self.codes = _codes_on(text_page)
        indices = self.indices.tolist()
        count = len(indices)
        objects = np.fromiter(map(calls.text_object_of, repeat(text_page), indices), np.uint64, count)
        starts = np.flatnonzero(np.append(True, objects[1:] != objects[:-1])) if indices else np.zeros(0, int)
        self.objects: list[int] = objects[starts].tolist()
        self._counts = np.diff(np.append(starts, len(indices)))
        matrices = calls.text_structs(calls.text_matrix, text_page, self.indices[starts].tolist(), 6)
        runs, which = self._runs_at(self.indices[starts].tolist(), matrices)
        self.font = np.array([run.font for run in runs], np.int64)[which]
        self.size = np.array([run.size for run in runs], float)[which]
        self.quarter_turns = np.array([run.quarter_turns for run in runs], np.int8)[which]
        self.slanted = np.array([run.slanted for run in runs], bool)[which]
        unmapped = map(calls.has_no_character, repeat(text_page), indices)
        self.unmapped = np.fromiter(unmapped, np.int8, count) == 1
        origins = calls.text_answers(calls.origin, text_page, indices, np.float64, 2)
        self._maps = self._maps_to_display(origins[starts], matrices.astype(float))
        self.pens = mapped(self._maps, origins[:, 0], origins[:, 1])
        loose = calls.text_structs(calls.loose_box, text_page, indices, 4).astype(float)
        left, top, right, bottom = loose.T
        self.rooms = mapped_boxes(self._maps, left, bottom, right, top)

    def _maps_to_display(
        self, origins: NDArray[np.float64], matrices: NDArray[np.float64]
    ) -> Matrix | NDArray[np.float64]:
        """Give the map from where characters are told to be to the displayed page, or that of each, a column each."""
        from_forms = maps_from_forms(self.objects, origins, matrices)
        if not from_forms:
            return self.frame.to_display
        to_display = np.tile(self.frame.to_display, (len(self.objects), 1))
        for row, to_page in from_forms.items():
            to_display[row] = compose(to_page, self.frame.to_display)
        each: NDArray[np.float64] = self.shared(to_display.T)
        return each

    def shared(self, values: NDArray[Any]) -> NDArray[Any]:
        """Spread what the runs say over their characters."""
        return np.repeat(values, self._counts, axis=-1)

    def text_objects(self, places: NDArray[Any]) -> NDArray[np.uint64]:
        """Give the addresses of the text objects of characters, by their place in the arrays."""
        addresses: NDArray[np.uint64] = self.shared(np.array(self.objects, np.uint64))[places]
        return addresses

    def ink(self, places: NDArray[Any]) -> NDArray[np.float64]:
        """Give the boxes around what is drawn of characters, by their place in the arrays."""
        asked = calls.text_answers(
            calls.ink_box, self.text_page, self.indices[places].tolist(), np.float64, 4
        )
        left, right, bottom, top = asked.T
        maps = self._maps if isinstance(self._maps, tuple) else self._maps[:, places]
        return np.stack(mapped_boxes(maps, left, bottom, right, top), axis=1)

    def _runs_at(self, indices: Sequence[int], matrices: NDArray[np.float32]) -> tuple[list[_Run], list[int]]:
        """Give what text objects say of all their glyphs, once for those set alike, and which of it is each one's.

        `indices` are of a glyph of each of them, and `matrices` the matrices of these.
        """
        fonts = map(calls.font_of, self.objects)
        sizes = map(calls.font_size, repeat(self.text_page), indices)
        set_so = list(zip(fonts, sizes, map(tuple, matrices[:, :4].tolist()), strict=True))
        known = {key: place for place, key in enumerate(dict.fromkeys(set_so))}
        runs = [_run_of(font, size, (*matrix, 0.0, 0.0), self.frame) for font, size, matrix in known]
        return runs, list(map(known.__getitem__, set_so))


def _codes_on(text_page: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Give the indices of the characters that a page draws, and their codes, surrogates joined."""
    count = max(calls.count_characters(text_page), 0)
    codes = np.fromiter(map(calls.character_code, repeat(text_page), range(count)), np.int64, count)
    drawn = np.ones(count, bool)
    low = np.flatnonzero(codes <= BLANK)
    if len(low):
        drawn[low] = np.fromiter(map(calls.is_generated, repeat(text_page), low.tolist()), int, len(low)) != 1
    indices = np.flatnonzero(drawn)
    if ((codes >= 0xD800) & (codes < 0xDC00)).any():
        indices = _joined_pairs(indices, codes)
    return indices, codes[indices]


def _joined_pairs(indices: NDArray[np.int64], codes: NDArray[np.int64]) -> NDArray[np.int64]:
    """Join surrogate pairs among codes in place; give the indices without the second halves."""
    kept: list[int] = []
    after = 0
    for index in indices.tolist():
        if index < after:
            continue
        kept.append(index)
        if 0xD800 <= codes[index] < 0xDC00 and index + 1 < len(codes):
            codes[index] = _joined(int(codes[index]), int(codes[index + 1]))
            after = index + 2
    return np.array(kept, np.int64)


def _run_of(font: int | None, size: float, own: Matrix, frame: Frame) -> _Run:
    a, b, c, d, _, _ = compose(own, frame.to_display)
    angle = math.atan2(b, a)
    quarter_turns = round(angle / (math.pi / 2))
    slanted = abs(angle - quarter_turns * math.pi / 2) > _SLANT
    size *= math.hypot(c, d) or math.hypot(a, b)
    return _Run(font_number(font), abs(size), quarter_turns % 4, slanted)


def _joined(high: int, low: int) -> int:
    """Join a surrogate pair into its code point."""
    return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00) if 0xDC00 <= low < 0xE000 else 0xFFFD


def are_within(
    across: NDArray[np.float64], down: NDArray[np.float64], frame: Frame, beyond: NDArray[np.float64] | float
) -> NDArray[np.bool_]:
    """Tell which places are on the page, or no farther beyond its edges."""
    within: NDArray[np.bool_] = (across >= -beyond) & (across <= frame.width + beyond)
    return within & (down >= -beyond) & (down <= frame.height + beyond)
