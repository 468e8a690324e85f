"""Lines of text out of clusters: where blanks stand, how lines join, what repair makes of them.

Blanks are found from gaps, since many producers draw none and some draw them over digits.
"""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final, Protocol

from extract.sources.page import RECOGNISED_NUMERALS, RECOGNISED_WORDS
from extract.tables.baselines import lines_of
from extract.tables.clusters import Cluster, misnamed_marks
from extract.tables.page_text import PageText
from extract.thai.font_repair import learn_repair
from extract.thai.recognised import learn_recognised
from extract.thai.repair import repair

_BLANK: Final = 0.12
"""The gap, in ems, from which two characters are apart. In justified lines of real reports drawn blanks
shrink to 0.14, and undrawn gaps between letters stay under 0.10."""
_SPACED_LETTERS: Final = 8
"""So many gaps between Thai letters, at least, tell how far a line's letters are spread by its justification.
"""
_DELIBERATE: Final = 1.5
"""The room, in ems, that must be left beside what follows (the padding of a cell takes some) for a break to
be the writer's."""

_LAST_LETTER: Final = "๎"
"""The last of the Thai letters and marks; the digits follow it."""

Line = Sequence[Cluster]


class Repair(Protocol):
    """What undoes the faults of a font's text."""

    def apply(self, text: str) -> str:
        """Return the text with the faults undone."""
        ...


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one font, in reading order."""

    text: str
    font: int


def words_of(line: Line) -> list[list[Cluster]]:
    """Part a line where a blank stands: a gap wider than a blank, and than the line's letters are spread."""
    if not line:
        return []
    least = _BLANK + _spread(line)
    words = [[line[0]]]
    for before, after in pairwise(line):
        gap = after.x0 - before.x1 - before.slack
        if gap > 0 and gap > least * max(before.size, after.size):
            words.append([after])
        else:
            words[-1].append(after)
    return words


def _spread(line: Line) -> float:
    """Give how far justification has spread the letters of a line, in ems: 0 where few Thai letters tell."""
    letters = [_is_thai_letter(cluster.text) for cluster in line]
    if sum(letters) <= _SPACED_LETTERS:
        return 0.0
    gaps = [
        (after.x0 - before.x1) / after.size
        for (before, after), both in zip(pairwise(line), pairwise(letters), strict=True)
        if both == (True, True) and before.slack == 0
    ]
    return max(median(gaps), 0.0) if len(gaps) >= _SPACED_LETTERS else 0.0


def _is_thai_letter(text: str) -> bool:
    return "ก" <= text[:1] <= _LAST_LETTER


def pieces_of(line: Line) -> list[Piece]:
    """Give a line's text with its blanks, parted by font."""
    fonts: list[int] = []
    texts: list[list[str]] = []
    for word in words_of(line):
        if texts:
            texts[-1].append(" ")
        for cluster in word:
            font = cluster.font
            if not fonts or fonts[-1] != font:
                fonts.append(font)
                texts.append([])
            texts[-1].append(cluster.text)
    return [Piece("".join(parts), font) for parts, font in zip(texts, fonts, strict=True)]


def joined_pieces(lines: Sequence[Line], width: float) -> list[Piece]:
    """Join the lines of a cell that is `width` points wide.

    Thai is written without blanks between words, so two lines are one text where Thai letters meet, unless
    what follows had room on the line above: then the writer broke it. Anything else is parted by a blank.
    """
    pieces: list[Piece] = []
    for index, line in enumerate(lines):
        if pieces and _is_parted(lines[index - 1], line, width):
            pieces[-1] = Piece(pieces[-1].text + " ", pieces[-1].font)
        pieces.extend(pieces_of(line))
    return pieces


def _is_parted(above: Line, below: Line, width: float) -> bool:
    if not (_is_thai_letter(above[-1].text) and _is_thai_letter(below[0].text)):
        return True
    return breaks_deliberately(above, below, width)


def breaks_deliberately(above: Line, below: Line, width: float) -> bool:
    """Whether the writer broke the line: what follows had room on the line above, in `width` points."""
    first = words_of(below)[0]
    room = width - (above[-1].x1 - above[0].x0)
    return room > first[-1].x1 - first[0].x0 + _DELIBERATE * first[0].size


def raw_text(pieces: Iterable[Piece]) -> str:
    """Give the text as it was read."""
    return "".join(piece.text for piece in pieces).strip()


def repaired_text(pieces: Iterable[Piece], repairs: Mapping[int, Repair]) -> str:
    """Give the text with each font's faults undone, then any font's; in NFC, digits as printed."""
    by_font = "".join(
        repairs[piece.font].apply(piece.text) if piece.font in repairs else piece.text for piece in pieces
    )
    return unicodedata.normalize("NFC", repair(by_font)).strip()


@dataclass(frozen=True, slots=True)
class FontSamples:
    """What the text of some pages shows of each font: its pieces in reading order, its bases, its misnamed marks."""

    pieces: Mapping[int, Sequence[str]]
    bases: Mapping[int, set[str]]
    marks: Mapping[int, set[str]]


def font_samples(texts: Iterable[PageText]) -> FontSamples:
    """Gather what the text of pages shows of each font."""
    pieces: dict[int, list[str]] = {}
    bases: dict[int, set[str]] = {}
    marks: dict[int, set[str]] = {}
    for line in (
        line for text in texts for clusters in text.clusters.values() for line in lines_of(clusters)
    ):
        for piece in pieces_of(line):
            pieces.setdefault(piece.font, []).append(piece.text)
        for cluster in line:
            font = cluster.font
            bases.setdefault(font, set()).add(cluster.text[:1])
            if len(cluster.glyphs) > 1:
                marks.setdefault(font, set()).update(misnamed_marks(cluster))
    return FontSamples(pieces, bases, marks)


def learn_repairs(texts: Iterable[PageText]) -> dict[int, Repair]:
    """Learn the faults of every font of a document, and of recognised words, from all its text in reading order."""
    return learn_from_samples([font_samples(texts)])


def learn_from_samples(parts: Sequence[FontSamples]) -> dict[int, Repair]:
    """Learn the faults of every font from what parts of a document, in their order, show of it."""
    samples: dict[int, list[str]] = {}
    bases: dict[int, set[str]] = {}
    marks: dict[int, set[str]] = {}
    for part in parts:
        for font, pieces in part.pieces.items():
            samples.setdefault(font, []).extend(pieces)
        for all_seen, seen in ((bases, part.bases), (marks, part.marks)):
            for font, characters in seen.items():
                all_seen.setdefault(font, set()).update(characters)
    repairs: dict[int, Repair] = {
        font: learn_repair(pieces, {mark: mark not in bases[font] for mark in marks.get(font, ())})
        for font, pieces in sorted(samples.items())
        if font not in (RECOGNISED_WORDS, RECOGNISED_NUMERALS)
    }
    if RECOGNISED_WORDS in samples:
        repairs[RECOGNISED_WORDS] = learn_recognised(samples[RECOGNISED_WORDS])
    return repairs
