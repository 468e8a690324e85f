"""Narrow gutters: columns with little room between them, which show by how their texts stand under one another."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Final

import regex

from extract.tables.chunks import Chunk, ChunkLine, left, right
from extract.tables.clusters import Cluster
from extract.tables.figures import is_bracketed, is_unit, states_figure
from extract.tables.slots import Word
from extract.tables.vocabulary import SUM_BEGINNINGS
from extract.thai.dates import MONTHS
from extract.thai.digits import to_arabic

_APART: Final = 0.45
"""A blank this wide, in ems, is wider than those between words, though it may be but the room beside two cells."""
_APART_HEADED: Final = 0.33
"""A blank this wide is wider than those between words where headings stand apart over it."""
_APART_ALIKE: Final = 0.6
"""A blank this wide is wider than those between words even behind figures of one length, which always end level."""
_BESIDE: Final = 3.0
"""A figure farther from a text, in ems, does not stand beside it: in a line of headings, the level of another column."""
_LEVEL_BEGIN: Final = 0.2
"""The texts of a column begin this level, in ems."""
_FEWEST_NUMBERS: Final = 3
"""So many numbers under one another that rise by one, at least, number the rows."""
_FEWEST_APART: Final = 2
"""So many do where each stands apart from its label."""
_AMOUNT: Final = regex.compile(r"\(?\d{1,3}(?:,\d{3})+(?:\.\d+)?\)?")
_MONTHS: Final = frozenset(word for words in MONTHS.values() for word in words)
_ROW_NUMBER: Final = regex.compile(r"\d{1,3}")

_FEWEST_SAID: Final = 2
"""So many different words behind figures are no unit of theirs."""
_FEWEST_LEVEL: Final = 3
_MOST: Final = 0.8
"""So many texts, and this share of them, at least, stand level where a column begins or ends."""
_LEVEL_END: Final = 0.25
"""The figures of a column end this level, in ems."""

TOUCH: Final = 0.01
"""Places that differ by less, in points, are the same."""


def follows_numbers(
    gutter: tuple[float, float], lines: Sequence[ChunkLine], fewest: int = _FEWEST_NUMBERS
) -> bool:
    """Whether all that stands before a gutter are the numbers of rows: one a line, each one more than the last.

    They may begin again at 1, as those of a group do.
    """
    numbers: list[str] = []
    for line in lines:
        first, *others = line.words[:2]
        if not _is_before(first, gutter):
            continue
        if others and _is_before(others[0], gutter):
            return False
        numbers.append(to_arabic(first.text))
    if len(numbers) < fewest:
        return False
    return _rise(numbers)


def numbers_gutter(
    lines: Sequence[ChunkLine], headings: Sequence[ChunkLine] = ()
) -> tuple[float, float] | None:
    """Give what parts the numbers of rows from their labels, however little: numbers end level, labels begin level.

    So they stand in spreadsheets, where both cells leave but a point beside their texts. None where they do not. The
    labels of sums, and of what follows the last number, may go over it. Two numbers are enough where they stand apart
    from their labels, or one under headings that do.
    """
    lines = [line for line in lines if not line.words[0].text.startswith(SUM_BEGINNINGS)]
    while lines and not _begins_with_number(lines[-1]):
        lines = lines[:-1]
    pairs = [(line.words[0], line.words[1]) for line in lines if _begins_with_number(line)]
    labels = [label.text for _, label in pairs]
    if len(pairs) < _fewest_numbers(pairs, headings) or any(text[:1].isdecimal() for text in labels):
        return None
    if len(set(labels)) < len(labels) and _MONTHS.issuperset(labels):
        # 29 and 30 เม.ย. are days.
        return None
    begins = [left(label) for _, label in pairs]
    size, edge = lines[0].size, min(begins)
    parted = [_parted_at(edge, line) for line in lines]
    ends = [clusters[-1].x1 for clusters in parted if clusters]
    if (
        None in parted
        or max(ends) - min(ends) > _LEVEL_END * size
        or max(begins) - edge > _LEVEL_BEGIN * size
    ):
        return None
    numbers = [to_arabic("".join(cluster.text for cluster in clusters)) for clusters in parted if clusters]
    return (max(ends), edge) if _rise(numbers) and edge - max(ends) > TOUCH else None


def _begins_with_number(line: ChunkLine) -> bool:
    return len(line.words) > 1 and _ROW_NUMBER.fullmatch(to_arabic(line.words[0].text)) is not None


def _fewest_numbers(pairs: Sequence[tuple[Word, Word]], headings: Sequence[ChunkLine]) -> int:
    """Give how many numbers show that they number the rows: fewer where each stands apart from the label behind it."""
    if not pairs or not all(_stand_apart(*pair) and any(map(str.isalpha, pair[1].text)) for pair in pairs):
        return _FEWEST_NUMBERS
    edges = (max(right(number) for number, _ in pairs), min(left(label) for _, label in pairs))
    return 1 if _have_headings(edges, headings) else _FEWEST_APART


def _stand_apart(before: Word, after: Word) -> bool:
    return left(after) - right(before) >= _APART * before.clusters[0].size


def _parted_at(edge: float, line: ChunkLine) -> list[Cluster] | None:
    """Give the characters of a line before an edge; None where one goes over it."""
    clusters = [cluster for word in line.words for cluster in word.clusters]
    if any(cluster.x0 < edge - TOUCH and edge + TOUCH < cluster.x1 for cluster in clusters):
        return None
    return [cluster for cluster in clusters if cluster.x1 <= edge + TOUCH]


def _rise(numbers: Sequence[str]) -> bool:
    """Whether texts are the numbers of rows: each one more than the last, or 1 again as those of a group are."""
    return all(map(_ROW_NUMBER.fullmatch, numbers)) and all(
        int(after) in (int(number) + 1, 1) for number, after in pairwise(numbers)
    )


def _is_before(word: Word, gutter: tuple[float, float]) -> bool:
    return left(word) < gutter[0] and right(word) < gutter[1]


def parts_headed_numbers(
    gutter: tuple[float, float], lines: Sequence[ChunkLine], headings: Sequence[ChunkLine]
) -> bool:
    """Whether a gutter parts the numbers of a few rows from their labels, and right over it the headings of both."""
    if not follows_numbers(gutter, lines, fewest=1):
        return False
    return _have_headings(gutter, headings)


def _have_headings(gutter: tuple[float, float], headings: Sequence[ChunkLine]) -> bool:
    """Whether right over a gutter there is room between the first heading of a line and the next."""
    return any(
        left(after) - right(before) >= _APART * line.size and before is line.words[0]
        for line, before, after in _over(gutter, headings)
    )


def _over(
    gutter: tuple[float, float], headings: Sequence[ChunkLine]
) -> Iterator[tuple[ChunkLine, Word, Word]]:
    """Give the words next to one another in a line of headings that leave room right over a gutter."""
    return (
        (line, before, after)
        for line in headings
        for before, after in pairwise(line.words)
        if max(right(before), gutter[0]) < min(left(after), gutter[1])
    )


def begins_column(gutter: tuple[float, float], lines: Sequence[ChunkLine]) -> bool:
    """Whether the texts behind a gutter begin level in nearly all lines, some of them with nothing before it.

    So the labels beside a cell that covers several rows do, however little room parts them from it. What stands
    before the gutter is farther from them than words from one another.
    """
    begins: list[float] = []
    first = after_blank = 0
    for line in lines:
        index = next((i for i, word in enumerate(line.words) if left(word) >= gutter[1] - TOUCH), None)
        if index is None:
            continue
        begins.append(left(line.words[index]))
        if index == 0:
            first += 1
        elif left(line.words[index]) - right(line.words[index - 1]) < _APART * line.size:
            return False
        else:
            after_blank += 1
    if not first or not after_blank:
        return False
    middle = median(begins)
    level = sum(abs(begin - middle) <= _LEVEL_BEGIN * lines[0].size for begin in begins)
    numbered = follows_numbers(gutter, lines, fewest=1) and level == len(lines)
    return (level >= _FEWEST_LEVEL or numbered) and level >= _MOST * len(lines)


def parts_amounts(gutter: tuple[float, float], lines: Sequence[ChunkLine]) -> bool:
    """Whether amounts end level before a gutter and different texts begin level behind it: labels beside figures.

    So stand the labels of accounts whose columns of figures are on both sides. A unit behind amounts is always the same.
    """
    pairs = _figures_before(gutter, lines)
    texts = {after.text for _, after in pairs if not states_figure(after.text)}
    amounts = any(_AMOUNT.fullmatch(to_arabic(word.text)) for word, _ in pairs)
    apart = all(_stand_apart(*pair) for pair in pairs)
    return apart and amounts and len(texts) >= _FEWEST_LEVEL and _stand_level(pairs, lines[0].size)


def parts_judgements(
    gutter: tuple[float, float], lines: Sequence[ChunkLine], headings: Sequence[ChunkLine]
) -> bool:
    """Whether figures end level before a gutter and what is said of each begins level behind it, as `ช้ากว่าแผน`.

    Something else stands before the figures: they do not number the rows. Few texts may come again and again, and one
    text, if it is no unit, where headings stand on both sides or the figures of the column are of several lengths: these
    tell that the figures end at an edge. Else the headings do, or much room.
    """
    pairs = [
        (before, after)
        for before, after in _figures_before(gutter, lines)
        if not states_figure(after.text) and left(after) - right(before) < _BESIDE * lines[0].size
    ]
    said = {after.text for _, after in pairs}
    first = {id(line.words[0]) for line in lines}
    if (
        len(pairs) < _FEWEST_LEVEL
        or all(map(is_unit, said))
        or any(id(before) in first for before, _ in pairs)
    ):
        return False
    size = lines[0].size
    lengths = [
        right(word) - left(word)
        for line in lines
        for word in line.words
        if abs(right(word) - right(pairs[0][0])) <= _LEVEL_END * size and states_figure(word.text)
    ]
    of_lengths = max(lengths) - min(lengths) > _LEVEL_END * size
    headed = any(_stand_apart(before, after) for _, before, after in _over(gutter, headings))
    least = min(left(after) - right(before) for before, after in pairs) / size
    told = headed and least >= _APART_HEADED
    wide = _APART if of_lengths else _APART_ALIKE
    told = told or ((of_lengths or len(said) >= _FEWEST_SAID) and least >= wide)
    return told and _stand_level(pairs, size)


def parts_brackets(gutter: tuple[float, float], lines: Sequence[ChunkLine]) -> bool:
    """Whether something in brackets stands right behind a gutter and a figure right before: a count and its percent."""
    pairs = _figures_before(gutter, lines)
    return any(is_bracketed(after.text) and not _stand_apart(before, after) for before, after in pairs)


def _figures_before(gutter: tuple[float, float], lines: Sequence[ChunkLine]) -> list[tuple[Word, Word]]:
    """Give the words on both sides of a gutter, where a figure stands before it."""
    return [
        (before, after)
        for line in lines
        for before, after in pairwise(line.words)
        if right(before) <= gutter[0] + TOUCH
        and gutter[1] - TOUCH <= left(after)
        and states_figure(before.text)
    ]


def _stand_level(pairs: Sequence[tuple[Word, Word]], size: float) -> bool:
    """Whether nearly all words before a gutter end level, and those behind it begin level."""
    return all(
        sum(abs(place - median(places)) <= slack * size for place in places) >= _MOST * len(places)
        for places, slack in (
            ([right(before) for before, _ in pairs], _LEVEL_END),
            ([left(after) for _, after in pairs], _LEVEL_BEGIN),
        )
    )


def end_level(chunks: Sequence[Chunk]) -> bool:
    """Whether the figures of a column end under one another, those without a digit aside."""
    ends = [chunk.x1 for chunk in chunks if any(map(str.isdigit, chunk.text))]
    if len(ends) < _FEWEST_LEVEL:
        return False
    size = max(cluster.size for chunk in chunks for cluster in chunk.words[0].clusters)
    middle = median(ends)
    return sum(abs(end - middle) <= _LEVEL_END * size for end in ends) >= _MOST * len(ends)


def begin_level(chunks: Sequence[Chunk]) -> bool:
    """Whether the texts of a column begin right under one another."""
    begins = [chunk.x0 for chunk in chunks]
    return max(begins) - min(begins) <= TOUCH
