"""Rows that stand in no table: figures beside or under one another that were left as text, which must not go untold."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import groupby, pairwise
from typing import Final

from extract.tables.chunks import LEVEL, Chunk, ChunkLine, chunk_lines
from extract.tables.figures import is_figure, is_overflow, is_sound
from extract.tables.slots import RuledTable, Word
from extract.tables.vocabulary import SUM_BEGINNINGS
from extract.thai.digits import to_arabic

_FIGURES: Final = 2
"""So many bare figures set apart in a line, at least, are a row of a table: lists have one, or state their units."""
_UNDER_ONE_ANOTHER: Final = 4
"""So many bare figures that end level, at least, are a column of a table, as on a page of a spreadsheet that holds but
a slice of it. An amount in a list has its unit."""
_NEXT_LINE: Final = 3.0
"""How far under one another, in ems, they stand at most."""
_NEXT_ROW: Final = 2.5
"""How far under the last line of a table, in ems, the baseline of its next row stands at most."""
_SAME_LINE: Final = 0.3
"""How far apart, in ems, the baselines of texts on one line are at most."""
_SEPARATORS: Final = frozenset(",.")
_OVERFLOW: Final = "#"


def has_loose_rows(outside: Sequence[Word]) -> bool:
    """Whether the words of a page that stand in no table have a row of one, or a column, or are nothing but figures."""
    begun = sum(_begins_figure(word.text) for word in outside)
    if begun < _FIGURES and begun < len(outside):
        return False
    lines = chunk_lines([word for word in outside if word.across])
    return any(map(_is_row, lines)) or _has_column(lines) or _is_rest(lines)


def has_loose_figures(outside: Sequence[Word], tables: Sequence[RuledTable]) -> bool:
    """Whether a bare figure stands beside the rows of a table whose lines leave out a column, or its sums below it."""
    figures = [
        word for word in outside if word.across and _begins_figure(word.text) and _is_separated(word.text)
    ]
    ruled = [table for table in tables if table.ruled] if figures else []
    return any(
        table.rows[0] < word.clusters[0].baseline < table.rows[-1]
        or (_is_right_below(word, table) and _ends_sum(word, outside))
        for word in figures
        for table in ruled
    )


def _is_right_below(word: Word, table: RuledTable) -> bool:
    """Whether a figure stands in the columns of a table where its next row would."""
    x0, _, x1, bottom = table.box
    last, end = word.clusters[0], word.clusters[-1].x1
    return x0 < last.x0 and end <= x1 and bottom <= last.baseline <= bottom + _NEXT_ROW * last.size


def _ends_sum(figure: Word, outside: Sequence[Word]) -> bool:
    """Whether the label of a sum stands on the line of a figure, and nothing behind it."""
    baseline, size = figure.clusters[0].baseline, figure.clusters[0].size
    line = [
        word
        for word in outside
        if word.across and abs(word.clusters[0].baseline - baseline) <= _SAME_LINE * size
    ]
    first = min(line, key=lambda word: word.clusters[0].x0)
    return first.text.startswith(SUM_BEGINNINGS) and all(
        word.clusters[0].x0 <= figure.clusters[0].x0 for word in line
    )


def _begins_figure(text: str) -> bool:
    return text[0].isdecimal() or text[0] == _OVERFLOW


def _is_row(line: ChunkLine) -> bool:
    apart = sum(chunk.figure and _is_stated(chunk.text) for chunk in line.chunks)
    return apart >= _FIGURES or any(map(_is_close_row, line.chunks))


def _is_stated(text: str) -> bool:
    """Whether a figure is no dash: it has a digit, or is wider than its cell."""
    return any(map(str.isdigit, text)) or is_overflow(text)


def _is_close_row(chunk: Chunk) -> bool:
    """Whether all words of a text are bare figures: a row of columns with little room between them."""
    return len(chunk.words) >= _FIGURES and all(_is_separated(word.text) for word in chunk.words)


def _is_rest(lines: Sequence[ChunkLine]) -> bool:
    """Whether all that stands outside is figures: the last rows of a slice, on a page of their own."""
    texts = [_bare(chunk) for line in lines for chunk in line.chunks]
    return all(texts) and any(map(_is_telling, texts))


def _has_column(lines: Sequence[ChunkLine]) -> bool:
    """Whether lines that follow one another end in bare figures, right under one another."""
    return any(_is_column([_bare(line.chunks[-1]) for line in run]) for run in _runs(lines))


def _runs(lines: Sequence[ChunkLine]) -> Iterable[Sequence[ChunkLine]]:
    """Give the lines that end in bare figures, those together that follow right under one another."""
    run: list[ChunkLine] = []
    for line in lines:
        bare = bool(_bare(line.chunks[-1]))
        if run and not (bare and _is_under(line, run[-1])):
            yield run
            run = []
        if bare:
            run.append(line)
    if run:
        yield run


def _bare(chunk: Chunk) -> str:
    """Give what a text is where it is a number and nothing else, in Arabic digits; else nothing."""
    text = to_arabic("".join(chunk.text.split()))
    is_bare = is_overflow(text) or (is_figure(text) and is_sound(text) and _is_stated(text))
    return text if is_bare else ""


def _is_column(texts: Sequence[str]) -> bool:
    """Whether figures that stand under one another are a column of a table.

    Numbers without separators may be those of pages, items or an axis, which only rise or only fall.
    """
    if len(texts) < _UNDER_ONE_ANOTHER:
        return False
    if any(len(list(run)) >= _UNDER_ONE_ANOTHER for telling, run in groupby(texts, _is_telling) if telling):
        return True
    if any(text.startswith("0") and text.isdecimal() for text in texts):
        return False
    values = [Decimal(_digits_of(text)) for text in texts if not is_overflow(text)]
    steps = [below - above for above, below in pairwise(values)]
    return any(step > 0 for step in steps) and any(step < 0 for step in steps)


def _is_telling(text: str) -> bool:
    return is_overflow(text) or _is_separated(text)


def _digits_of(text: str) -> str:
    return "".join(character for character in text if character.isdecimal() or character == ".")


def _is_separated(text: str) -> bool:
    """Whether a text is a number with its separators: neither a page, nor the number of an item or of an axis."""
    return not _SEPARATORS.isdisjoint(text) and is_figure(text) and is_sound(text)


def _is_under(line: ChunkLine, above: ChunkLine) -> bool:
    level = abs(line.chunks[-1].x1 - above.chunks[-1].x1) <= LEVEL * line.size
    return level and line.baseline - above.baseline <= _NEXT_LINE * line.size
