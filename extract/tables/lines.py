"""What repair makes of lines of text: the faults of every font are learnt from all text of a document."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Final, NamedTuple, Protocol

from extract.sources.page import RECOGNISED_NUMERALS, RECOGNISED_WORDS
from extract.tables.clusters import misnamed_marks
from extract.tables.page_text import PageText
from extract.tables.pieces import Piece
from extract.thai.font_repair import learn_repair
from extract.thai.recognised import learn_recognised
from extract.thai.repair import repair

_THAI: Final = re.compile("[\u0e00-\u0e7f]*")
_font_and_text = attrgetter("font", "text")


class Repair(Protocol):
    """What undoes the faults of a font's text."""

    def apply(self, text: str) -> str:
        """Return the text with the faults undone."""
        ...


def repaired_text(pieces: Iterable[Piece], repairs: Mapping[int, Repair]) -> str:
    """Give the text with each font's faults undone, then any font's; in NFC, digits as printed."""
    by_font = "".join(
        repairs[piece.font].apply(piece.text) if piece.font in repairs else piece.text for piece in pieces
    )
    return unicodedata.normalize("NFC", repair(by_font)).strip()


class FontSamples(NamedTuple):
    """What the text of some pages shows of each font: its pieces in reading order, its bases, its misnamed marks."""

    pieces: Mapping[int, Sequence[str]]
    bases: Mapping[int, set[str]]
    marks: Mapping[int, set[str]]


def font_samples(texts: Iterable[PageText]) -> FontSamples:
    """Gather what the text of pages shows of each font."""
    pieces: dict[int, list[str]] = {}
    bases: dict[int, set[str]] = {}
    marks: dict[int, set[str]] = {}
    for line in (line for text in texts for line in text.lines):
        for piece in line.pieces:
            pieces.setdefault(piece.font, []).append(piece.text)
        for font, text in set(map(_font_and_text, line.clusters)):
            bases.setdefault(font, set()).add(text[:1])
        for cluster in line.clusters:
            if len(cluster.glyphs) < 2 or _THAI.fullmatch(cluster.text):
                continue
            marks.setdefault(cluster.font, set()).update(misnamed_marks(cluster))
    return FontSamples(pieces, bases, marks)


class TextOfFont(NamedTuple):
    """All text of a font in reading order, and the marks that it misnames, each with whether it is always one."""

    font: int
    pieces: Sequence[str]
    marks: Mapping[str, bool]


def learn_repairs(texts: Iterable[PageText]) -> dict[int, Repair]:
    """Learn the faults of every font of a document, and of recognised words, from all its text in reading order."""
    return {text.font: repair_of(text) for text in texts_of_fonts([font_samples(texts)])}


def texts_of_fonts(parts: Sequence[FontSamples]) -> list[TextOfFont]:
    """Join what parts of a document, in their order, show of each font whose faults can be learnt."""
    samples: dict[int, list[str]] = {}
    bases: dict[int, set[str]] = {}
    marks: dict[int, set[str]] = {}
    for part in parts:
        for font, pieces in part.pieces.items():
            samples.setdefault(font, []).extend(pieces)
        for all_seen, seen in ((bases, part.bases), (marks, part.marks)):
            for font, characters in seen.items():
                all_seen.setdefault(font, set()).update(characters)
    return [
        TextOfFont(font, pieces, {mark: mark not in bases[font] for mark in marks.get(font, ())})
        for font, pieces in sorted(samples.items())
        if font != RECOGNISED_NUMERALS
    ]


def repair_of(text: TextOfFont) -> Repair:
    """Learn the faults of a font, or of recognised words, from all its text."""
    if text.font == RECOGNISED_WORDS:
        return learn_recognised(text.pieces)
    return learn_repair(text.pieces, text.marks)
