"""Lines of clusters as text: where blanks stand, how lines join, which font each piece is set in.

Blanks are found from gaps, since many producers draw none and some draw them over digits.
"""

from collections.abc import Collection, Iterable, Sequence
from itertools import compress, pairwise
from operator import and_, attrgetter, sub
from statistics import median
from typing import Final, NamedTuple

from extract.tables.clusters import Cluster, width_of
from extract.thai.digits import THAI_DIGITS

_BLANK: Final = 0.12
"""The gap, in ems, from which two characters are apart. In justified lines of real reports drawn blanks
shrink to 0.14, and undrawn gaps between letters stay under 0.10."""
_SPACED_LETTERS: Final = 8
"""So many gaps between Thai letters, at least, tell how far a line's letters are spread by its justification.
"""
_LEAST_SPREAD: Final = 0.08
_MOST_SPREAD: Final = 0.4
"""How far, in ems, the characters of a line are spread that has few letters: those of words touch, cells are farther."""
_ALIKE: Final = 0.05
_FEWEST_ALIKE: Final = 2
"""So many of its gaps, at least, are of one width, to so many ems."""
_DELIBERATE: Final = 1.5
"""The room, in ems, that must be left beside what follows (the padding of a cell takes some) for a break to
be the writer's."""

_SEPARATORS: Final = frozenset(".,")
_DIGITS: Final = frozenset(f"0123456789{THAI_DIGITS}")
_WITHIN_NUMERAL: Final = 0.5
"""The gap, in ems, up to which a digit and the point or comma after it are one numeral: no word begins with these."""
_VOWELS: Final = frozenset("ะาำเแโใไ")
"""Letters that stand in words: consonants alone may number a list."""
_NO_LETTER: Final = "๏"
"""What follows the last of the Thai letters and marks; the digits come after it."""

_text = attrgetter("text")
_font = attrgetter("font")

Line = Sequence[Cluster]


class Piece(NamedTuple):
    """Text of one font, in reading order."""

    text: str
    font: int


def parted_at_gaps(line: Line, gap: float) -> list[list[Cluster]]:
    """Part a line where a gap is wider than so many ems."""
    wide = [
        place
        for place, (before, after) in enumerate(pairwise(line), start=1)
        if after.x0 - before.x1 > gap * max(before.size, after.size)
    ]
    return [list(line[start:end]) for start, end in pairwise([0, *wide, len(line)])]


def words_of(line: Line) -> list[list[Cluster]]:
    """Part a line where a blank stands: a gap wider than a blank, and than the line's letters are spread."""
    if not line:
        return []
    texts, _, x0, x1, _, sizes, slacks, *_ = zip(*line, strict=True)
    gaps = list(map(sub, x0[1:], x1))
    least = _BLANK + _spread(texts, gaps, sizes, slacks)
    starts = [
        place
        for place, gap in enumerate(gaps, start=1)
        if gap > 0
        and gap - slacks[place - 1] > least * max(sizes[place - 1 : place + 1])
        and not (texts[place] in _SEPARATORS and _is_of_numeral(line, place))
    ]
    return [list(line[start:end]) for start, end in pairwise([0, *starts, len(line)])]


def _is_of_numeral(line: Line, place: int) -> bool:
    """Whether a point or comma stands in a numeral, after a digit that is narrower than its place."""
    before, sign, *after = line[place - 1 : place + 2]
    return bool(
        after
        and before.text in _DIGITS
        and after[0].text in _DIGITS
        and sign.x0 - before.x1 < _WITHIN_NUMERAL * sign.size
        and after[0].x0 - sign.x1 < _BLANK * sign.size
    )


def _spread(
    texts: Sequence[str], gaps: Sequence[float], sizes: Sequence[float], slacks: Sequence[float]
) -> float:
    """Give how far justification has spread the letters of a line, in ems: 0 where nothing tells.

    Of a line with few Thai letters all characters must tell: none touches the next, and most stand equally far apart.
    """
    letters = ["ก" <= text < _NO_LETTER for text in texts]
    if sum(letters) <= _SPACED_LETTERS:
        is_word = any(len(text) > 1 or text in _VOWELS for text in compress(texts, letters))
        return _spread_of_few(letters, gaps, sizes, slacks) if is_word else 0.0
    both = map(and_, letters, letters[1:])
    spread = [
        gap / size
        for gap, size, slack in compress(zip(gaps, sizes[1:], slacks, strict=False), both)
        if slack == 0
    ]
    return max(median(spread), 0.0) if len(spread) >= _SPACED_LETTERS else 0.0


def _spread_of_few(
    letters: Sequence[bool], gaps: Sequence[float], sizes: Sequence[float], slacks: Sequence[float]
) -> float:
    if not any(map(and_, letters, letters[1:])):
        return 0.0
    apart = [gap / size for gap, size, slack in zip(gaps, sizes[1:], slacks, strict=False) if slack == 0]
    least = min(apart, default=0.0)
    alike = sum(one - least <= _ALIKE for one in apart)
    return least if _LEAST_SPREAD <= least <= _MOST_SPREAD and alike >= _FEWEST_ALIKE else 0.0


def _is_thai_letter(text: str) -> bool:
    return "ก" <= text < _NO_LETTER


def pieces_of(line: Line) -> list[Piece]:
    """Give a line's text with its blanks, parted by font."""
    return joined_words(line, words_of(line))


def joined_words(line: Line, words: Sequence[Line]) -> list[Piece]:
    """Give the text of a line whose words are known, with the blanks between them, parted by font."""
    if len(set(map(_font, line))) == 1:
        return [Piece(" ".join(["".join(map(_text, word)) for word in words]), line[0].font)]
    fonts: list[int] = []
    texts: list[list[str]] = []
    for word in words:
        if texts:
            texts[-1].append(" ")
        for cluster in word:
            font = cluster.font
            if not fonts or fonts[-1] != font:
                fonts.append(font)
                texts.append([])
            texts[-1].append(cluster.text)
    return [Piece("".join(parts), font) for parts, font in zip(texts, fonts, strict=True)]


def joined_pieces(lines: Sequence[Line], width: float, going_on: Collection[int] = ()) -> list[Piece]:
    """Join the lines of a cell that is `width` points wide.

    Thai is written without blanks between words, so two lines are one text where Thai letters meet, unless
    what follows had room on the line above: then the writer broke it. The lines `going_on`, by their places, are the
    rest of a figure that begins above. Anything else is parted by a blank.
    """
    if len(lines) == 1:
        return pieces_of(lines[0])
    pieces: list[Piece] = []
    for index, line in enumerate(lines):
        if not pieces:
            pass
        elif index in going_on:
            pieces[-1] = Piece(pieces[-1].text + raw_text(pieces_of(line)), pieces[-1].font)
            continue
        elif _is_parted(lines[index - 1], line, width):
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
    return width - width_of(above) > width_of(first) + _DELIBERATE * first[0].size


def raw_text(pieces: Iterable[Piece]) -> str:
    """Give the text as it was read."""
    return "".join(piece.text for piece in pieces).strip()
