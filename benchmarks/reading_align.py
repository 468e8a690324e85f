"""Which table, row and column of a reading stands for which of the truth: alignments that keep the order."""

from collections import Counter
from collections.abc import Callable, Sequence

from rapidfuzz import fuzz

from benchmarks.reading_text import folded
from benchmarks.reading_truth import Matrix

Pairs = tuple[tuple[int, int], ...]
"""An index of the truth with the index of the reading, each index once, both rising."""


def align(ours: int, theirs: int, likeness: Callable[[int, int], float]) -> Pairs:
    """Pair two sequences, given by their lengths, so that the likeness of all pairs together is greatest."""
    alike = [[likeness(i, j) for j in range(theirs)] for i in range(ours)]
    best = [[0.0] * (theirs + 1) for _ in range(ours + 1)]
    for i in reversed(range(ours)):
        for j in reversed(range(theirs)):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + alike[i][j])
    pairs: list[tuple[int, int]] = []
    i = j = 0
    while i < ours and j < theirs:
        if alike[i][j] > 0 and best[i][j] == best[i + 1][j + 1] + alike[i][j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return tuple(pairs)


def align_tables(truth: Sequence[Matrix], found: Sequence[Matrix]) -> Pairs:
    """Pair the tables of a page, in order, by how many texts of cells they have in common."""
    wanted, given = [_texts(table) for table in truth], [_texts(table) for table in found]
    return align(len(truth), len(found), lambda i, j: (wanted[i] & given[j]).total())


def align_rows(truth: Matrix, found: Matrix) -> Pairs:
    """Pair the rows of two tables by their text."""
    return _align_texts(
        ["|".join(map(folded, row)) for row in truth], ["|".join(map(folded, r)) for r in found]
    )


def align_columns(truth: Matrix, found: Matrix) -> Pairs:
    """Pair the columns of two tables by their text."""
    return align_rows(turned(truth), turned(found))


def turned(table: Matrix) -> Matrix:
    """Give the columns of a table as rows."""
    return tuple(zip(*table, strict=True))


def _texts(table: Matrix) -> Counter[str]:
    return Counter(text for row in table for cell in row if (text := folded(cell)))


def _align_texts(truth: Sequence[str], found: Sequence[str]) -> Pairs:
    return align(len(truth), len(found), lambda i, j: fuzz.ratio(truth[i], found[j]))
