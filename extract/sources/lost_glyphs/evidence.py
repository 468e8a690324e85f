"""Which character a lost glyph is: from its outline, from its place in the font's map, or from both.

A figure must never be guessed. The thresholds were measured by `python -m benchmarks.glyphs`, with the fonts of
each family left out of the reference set in turn.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, Literal, NamedTuple

from extract.sources.lost_glyphs.likeness import (
    Known,
    KnownGlyphs,
    Match,
    Where,
    best_match,
    better_match,
    is_without_room,
    likeness,
    without_room,
)
from extract.sources.lost_glyphs.outlines import Outline
from extract.thai.letters import MARKS

How = Literal["outline", "both"]
"""What a glyph was recovered by: its outline alone, or its outline and its place among the font's codes."""

_THE_SAME: Final = (0.99, 0.02)
"""Likeness and margin of a glyph that is the known one. The o and the ๐ of one font may be 0.987 alike."""
_CLEAR: Final = (0.9, 0.08)
_CLEAR_MARK: Final = (0.85, 0.15)
"""Likeness and margin that suffice without other evidence."""
_AGREEING: Final = (0.75, 0.03)
_AGREEING_MARK: Final = (0.55, 0.1)
"""Likeness and margin that suffice where the place among the codes names the same character."""
_SEEN: Final = 0.6
"""Likeness from which an outline has a say in where the digits of a font stand."""
_FEWEST_DIGITS: Final = 5
"""So many digits in the order of their codes are no chance."""
_REPEATED: Final = 0.9
"""Two glyphs of one digit in one font are at least this alike."""
_MARKS: Final = frozenset(MARKS)
_GAP: Final = 8
"""How many codes away the known neighbours of a lost code may be."""
_DOUBT_OF_PLACE: Final = 0.1
"""What is left of the outline's doubt where the place among the codes agrees."""
_MOST_SURE: Final = 0.999
"""A recovered glyph is never as sure as one that the file names."""
_DIGITS: Final = {
    digit: (zero, value) for zero in "0๐" for value in range(10) for digit in chr(ord(zero) + value)
}


class FontGlyphs(NamedTuple):
    """What is known of a font with lost glyphs.

    `characters`: the codes whose character the font's map tells; `drawn`: the outlines of those and of the lost
    ones; `lost`: the codes to recover; `on_bases`: those of them that are drawn on bases, and so are marks whatever room
    the file gives them: a producer may take back how far they move the pen.
    """

    characters: Mapping[int, str]
    drawn: Mapping[int, Outline]
    lost: Sequence[int]
    on_bases: frozenset[int] = frozenset()


class Reading(NamedTuple):
    """The character of a lost glyph, how sure it is (0 to 1), by what evidence, and where its outline is known from."""

    text: str
    confidence: float
    how: How
    where: Where


def read_lost(font: FontGlyphs, siblings: Iterable[Known], reference: Iterable[Known]) -> dict[int, Reading]:
    """Give the characters of a font's lost codes, those left out for which the evidence does not suffice."""
    own = [
        Known(text, font.drawn[code], "own-font")
        for code, text in font.characters.items()
        if code in font.drawn
    ]
    named = [*own, *siblings]
    in_file = KnownGlyphs.of([*named, *_marks_without_room(named)] if font.on_bases else named)
    others = reference if isinstance(reference, KnownGlyphs) else KnownGlyphs.of(reference)
    lost = {code: font.drawn[code] for code in font.lost if code in font.drawn}
    matches = {code: _matches(outline, in_file, others) for code, outline in lost.items()}
    expected = _expected(font, {code: found[-1] for code, found in matches.items() if found})
    readings = {
        code: _reading(font.drawn[code], found, expected.get(code)) for code, found in matches.items()
    }
    for code in font.on_bases & lost.keys():
        if readings[code] is None:
            outline = without_room(lost[code])
            readings[code] = _reading(outline, _matches(outline, in_file, others), None)
    sure = {code: reading for code, reading in readings.items() if reading is not None}
    return {code: reading for code, reading in sure.items() if _is_alone(code, reading, font, sure)}


def is_named_mark(text: str) -> bool:
    """Whether a text is of Thai marks alone."""
    return _MARKS.issuperset(text)


def _marks_without_room(known: Iterable[Known]) -> list[Known]:
    """Give those of some glyphs that are marks and have room, without it."""
    return [
        glyph._replace(outline=without_room(glyph.outline))
        for glyph in known
        if is_named_mark(glyph.text) and not is_without_room(glyph.outline)
    ]


def _matches(outline: Outline, in_file: KnownGlyphs, others: KnownGlyphs) -> list[Match]:
    """Give the best match within the file, then the best of all, as far as there are any.

    Where the very glyph is in the file, its lookalikes in other fonts say nothing.
    """
    own = best_match(outline, in_file)
    found = [own, better_match(own, best_match(outline, others))]
    return [match for match in found if match is not None]


def _is_the_same(match: Match) -> bool:
    return match.likeness >= _THE_SAME[0] and match.margin >= _THE_SAME[1]


def _reading(outline: Outline, matches: Sequence[Match], expected: str | None) -> Reading | None:
    if not matches:
        return None
    # A font may hold a lookalike and not the character itself: what is in the file decides where it is the same.
    match = next((match for match in matches if _is_the_same(match)), matches[-1])
    agrees = match.text == expected
    if expected is not None and not agrees:
        return None
    is_mark = is_without_room(outline)
    enough = [_THE_SAME]
    if is_mark:
        enough.append(_CLEAR_MARK)
    elif match.where == "reference":
        # The same character would be the very same glyph in its own font: there, what is only like it is another.
        enough.append(_CLEAR)
    if agrees:
        enough.append(_AGREEING_MARK if is_mark else _AGREEING)
    if not any(match.likeness >= least and match.margin >= margin for least, margin in enough):
        return None
    doubt = (1.0 - match.likeness) * (_DOUBT_OF_PLACE if agrees else 1.0)
    confidence = min(round(1.0 - doubt, 3), _MOST_SURE)
    return Reading(match.text, confidence, "both" if agrees else "outline", match.where)


def _expected(font: FontGlyphs, matches: Mapping[int, Match]) -> dict[int, str]:
    """Give the characters that the order of the font's codes tells: of gaps in its map, and of rows of digits."""
    expected = {code: text for code in font.lost if (text := gap_in_map(code, font.characters)) is not None}
    seen = [(code, text) for code, text in font.characters.items()]
    seen += [(code, match.text) for code, match in matches.items() if match.likeness >= _SEEN]
    zeros = Counter(
        (script, code - value) for code, text in seen if text in _DIGITS for script, value in [_DIGITS[text]]
    )
    for (script, zero), count in zeros.items():
        if count >= _FEWEST_DIGITS:
            for code in font.lost:
                if zero <= code < zero + 10:
                    expected.setdefault(code, chr(ord(script) + code - zero))
    return expected


def gap_in_map(code: int, characters: Mapping[int, str]) -> str | None:
    """Give the character that is missing between the known neighbours of a code, if they count up evenly."""
    before = next((near for near in range(code - 1, code - _GAP - 1, -1) if near in characters), None)
    after = next((near for near in range(code + 1, code + _GAP + 1) if near in characters), None)
    if before is None or after is None:
        return None
    low, high = characters[before], characters[after]
    if len(low) != 1 or len(high) != 1 or ord(high) - ord(low) != after - before:
        return None
    between = chr(ord(low) + code - before)
    return between if unicodedata.category(between) != "Cn" else None


def _is_alone(code: int, reading: Reading, font: FontGlyphs, readings: Mapping[int, Reading]) -> bool:
    """Whether nothing else in the font is called the same digit and looks otherwise."""
    if reading.text not in _DIGITS:
        return True
    same = [other for other, text in font.characters.items() if text == reading.text]
    same += [other for other, found in readings.items() if found.text == reading.text and other != code]
    outlines = [font.drawn[other] for other in same if other in font.drawn]
    return all(likeness(font.drawn[code], other) >= _REPEATED for other in outlines)
