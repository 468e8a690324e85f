"""What on a page casts doubt on the names that a font's map gives to Thai marks, and shows that a lost glyph is one."""

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from extract.sources.page import Glyph, LostCode
from extract.thai.letters import AM, LOWER_VOWELS, NIKHAHIT, SILENCER, TONES, UPPER_VOWELS
from schemas import Box

UPPER: Final = frozenset(UPPER_VOWELS + TONES + SILENCER + NIKHAHIT)
LOWER: Final = frozenset(LOWER_VOWELS)
_UNDER: Final = 0.2
"""The ink of an upper mark ends, in ems above the baseline, no lower than this."""
_ABOVE: Final = 0.3
"""The ink of a lower vowel begins, in ems above the baseline, no higher than this."""
_BASES_BEFORE: Final = 3
"""A mark may be drawn a letter too early: so many bases before it are looked at."""
_FARTHEST: Final = 24
"""No more glyphs are looked at for these: most are marks or lost themselves then."""
_TOLD_BY_PLACE: Final = UPPER | LOWER


def fonts_with_doubtful_marks(glyphs: Sequence[Glyph]) -> frozenset[int]:
    """Give the fonts of which marks are drawn where none of their name is, or am behind a ring of its own.

    The ring may be lost: it is then taken for one where it is drawn on a base.
    """
    doubted: set[int] = set()
    for place, glyph in enumerate(glyphs):
        text = glyph.text
        if text == AM:
            before = glyphs[place - 1] if place else glyph
            if before.font == glyph.font and (before.text == NIKHAHIT or before.lost is not None):
                doubted.add(glyph.font)
        elif text in _TOLD_BY_PLACE and is_elsewhere(glyph):
            doubted.add(glyph.font)
    return frozenset(doubted)


def is_elsewhere(glyph: Glyph) -> bool:
    """Whether a mark is drawn where none of its name is."""
    _, top, _, bottom = glyph.box
    return stands_elsewhere(glyph.text, glyph.baseline - bottom, glyph.baseline - top, glyph.size)


def stands_elsewhere(text: str, low: float, high: float, em: float = 1.0) -> bool:
    """Whether ink from `low` to `high` above the baseline is where no mark of a name stands."""
    return (text in UPPER and low < _UNDER * em) or (text in LOWER and high > _ABOVE * em)


def lost_on_bases(glyphs: Sequence[Glyph]) -> Counter[LostCode]:
    """Count the lost glyphs, by their codes, whose ink has its middle in the room of a base drawn just before them."""
    found: Counter[LostCode] = Counter()
    for place, glyph in enumerate(glyphs):
        if glyph.lost is not None:
            found[glyph.lost] += glyph.ink is None or any(
                _stands_on(glyph, glyph.ink, base) for base in _bases_before(glyphs, place)
            )
    return found


def _bases_before(glyphs: Sequence[Glyph], place: int) -> Iterator[Glyph]:
    """Give the bases that are drawn just before a glyph, the nearest first."""
    known = (glyph for glyph in reversed(glyphs[max(place - _FARTHEST, 0) : place]) if glyph.lost is None)
    bases = (glyph for glyph in known if unicodedata.category(glyph.text[0]) != "Mn")
    return islice(bases, _BASES_BEFORE)


def _stands_on(glyph: Glyph, ink: Box, base: Glyph) -> bool:
    near = abs(glyph.baseline - base.baseline) < glyph.size
    return near and base.box[0] <= (ink[0] + ink[2]) / 2 <= base.box[2]
