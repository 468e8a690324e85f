"""Lines without rulings seen by columns: texts parted by gutters, and the columns that they reach into."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, count, pairwise, repeat
from operator import sub
from typing import Final, NamedTuple

from extract.tables.baselines import lines_of
from extract.tables.clusters import Cluster
from extract.tables.figures import is_figure
from extract.tables.slots import Word

_GUTTER: Final = 0.8
"""The gap, in ems, that parts columns."""
_OVERLAP: Final = 0.2
"""How far a text must reach into a column, in ems, to stand in it."""
_CENTRED: Final = 0.3
"""How exactly, in ems, a heading is centred over its columns."""
LEVEL: Final = 0.5
"""How far apart, in ems, the beginnings of lines set under one another may be."""
FEWEST_COLUMNS: Final = 3
FIGURE_COLUMNS: Final = 2
"""What makes a line a record: so many columns at least, so many of them with figures."""

Columns = Sequence[tuple[float, float]]
"""Where the text of each column begins and ends."""
ColumnSpan = tuple[int, int]
"""The first column that a text stands in, and the one after the last."""


class Chunk(NamedTuple):
    """Words of a line with no gutter between them."""

    words: tuple[Word, ...]
    x0: float
    x1: float
    figure: bool

    @property
    def text(self) -> str:
        """Its text, unrepaired."""
        return " ".join(word.text for word in self.words)


class ChunkLine(NamedTuple):
    """A line of text by its chunks from left to right."""

    chunks: tuple[Chunk, ...]
    baseline: float
    size: float

    @property
    def words(self) -> list[Word]:
        """Its words, from left to right."""
        return [word for chunk in self.chunks for word in chunk.words]

    @property
    def figures(self) -> list[Chunk]:
        """Its figures, from left to right."""
        return [chunk for chunk in self.chunks if chunk.figure]

    @property
    def is_record(self) -> bool:
        """Whether it has a label and figures in several columns."""
        return len(self.chunks) >= FEWEST_COLUMNS and FIGURE_COLUMNS <= len(self.figures) < len(self.chunks)


def chunk_lines(words: Sequence[Word]) -> list[ChunkLine]:
    """Give the lines that words stand in, from top to bottom, each by its chunks."""
    clusters = [cluster for word in words for cluster in word.clusters]
    counts = [len(word.clusters) for word in words]
    word_of = dict(zip(map(id, clusters), chain.from_iterable(map(repeat, count(), counts)), strict=True))
    lines: list[ChunkLine] = []
    for line in lines_of(clusters):
        _, _, x0, x1, _, sizes, *_ = zip(*line, strict=True)
        widest = _GUTTER * max(sizes)
        starts = [place for place, gap in enumerate(map(sub, x0[1:], x1), start=1) if gap > widest]
        runs = (line[start:end] for start, end in pairwise([0, *starts, len(line)]))
        chunks = tuple(_chunk(run, [words[place] for place in _places(run, word_of)]) for run in runs)
        lines.append(ChunkLine(chunks, line[0].baseline, max(sizes)))
    return lines


def _places(run: Sequence[Cluster], word_of: Mapping[int, int]) -> Iterable[int]:
    """Give the places of the words that clusters are of, each once."""
    return dict.fromkeys(map(word_of.__getitem__, map(id, run)))


def _chunk(run: Sequence[Cluster], words: Sequence[Word]) -> Chunk:
    text = "".join([cluster.text for cluster in run])
    return Chunk(tuple(words), run[0].x0, run[-1].x1, is_figure(text))


def chunk_of(words: Sequence[Word]) -> Chunk:
    """Give words that follow one another as one chunk."""
    text = "".join(word.text for word in words)
    return Chunk(tuple(words), left(words[0]), max(right(word) for word in words), is_figure(text))


def left(word: Word) -> float:
    """Give where a word begins."""
    return word.clusters[0].x0


def right(word: Word) -> float:
    """Give where a word ends."""
    return word.clusters[-1].x1


def reach(chunk: Chunk, size: float, columns: Columns) -> ColumnSpan:
    """Give the first column that a chunk reaches into, and the one after the last."""
    inside = [
        index
        for index, (x0, x1) in enumerate(columns)
        if min(x1, chunk.x1) - max(x0, chunk.x0) > min(_OVERLAP * size, (x1 - x0) / 2)
    ]
    if not inside:
        middle = (chunk.x0 + chunk.x1) / 2
        nearest = min(range(len(columns)), key=lambda index: abs(sum(columns[index]) / 2 - middle))
        return nearest, nearest + 1
    return inside[0], inside[-1] + 1


def centred_over(chunk: Chunk, line: ChunkLine, columns: Columns) -> ColumnSpan:
    """Give the columns over which a heading is centred, none of them under another heading of its line."""
    first, end = reach(chunk, line.size, columns)
    others = [reach(other, line.size, columns) for other in line.chunks if other is not chunk]
    least = max((after for _, after in others if after <= first), default=0)
    most = min((before for before, _ in others if before >= end), default=len(columns))
    middle = (chunk.x0 + chunk.x1) / 2
    spans = [(a, b) for a in range(least, first + 1) for b in range(end, most + 1)]

    def astray(span: ColumnSpan) -> tuple[int, int]:
        away = abs((columns[span[0]][0] + columns[span[1] - 1][1]) / 2 - middle)
        return int(away / (_CENTRED * line.size)), span[1] - span[0]

    return min(spans, key=astray)
