"""How much of a page's truth a reading has right."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace

from rapidfuzz.distance import LCSseq, Levenshtein

from benchmarks.reading_align import align_columns, align_rows, align_tables
from benchmarks.reading_text import figures_in, folded, letters_of, number_in, words_in
from benchmarks.reading_truth import Matrix, TruthPage


@dataclass(frozen=True, slots=True)
class FoundTable:
    """A table as a reader gives it; `raw` has its cells before repair, where the reader repairs."""

    rows: Matrix
    raw: Matrix | None = None


Reading = Sequence[str | FoundTable]
"""What a reader finds on a page: lines outside tables, and tables, in reading order."""


@dataclass(frozen=True, slots=True)
class Miss:
    """Something that was not read as it is printed; `found` is None where nothing was read in its place."""

    page: int
    where: str
    printed: str
    found: str | None


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of what is printed and of what was read right; scores of pages are added."""

    pages: int = 0
    numbers: int = 0
    numbers_right: int = 0
    invented: int = 0
    letters: int = 0
    letters_wrong: int = 0
    tables: int = 0
    shapes_right: int = 0
    figures: int = 0
    figures_right: int = 0
    words_repaired: int = 0
    words_spoiled: int = 0
    distrusted: int = 0
    misses: tuple[Miss, ...] = ()

    def __add__(self, other: "Score") -> "Score":
        return Score(*(getattr(self, each.name) + getattr(other, each.name) for each in fields(Score)))

    @property
    def number_share(self) -> float:
        """The share of numeric cells that are read right; 1 where there are none."""
        return self.numbers_right / self.numbers if self.numbers else 1.0

    @property
    def letter_errors(self) -> float:
        """Characters to change in labels for each printed one; 0 where there are no labels."""
        return self.letters_wrong / self.letters if self.letters else 0.0

    @property
    def shape_share(self) -> float:
        """The share of tables that have as many rows and columns as printed; 1 where there are none."""
        return self.shapes_right / self.tables if self.tables else 1.0

    @property
    def figure_share(self) -> float:
        """The share of numbers outside tables that are read right and in order; 1 where there are none."""
        return self.figures_right / self.figures if self.figures else 1.0


def total(scores: Iterable[Score]) -> Score:
    """Add scores."""
    return sum(scores, start=Score())


def score_page(truth: TruthPage, reading: Reading) -> Score:
    """Compare a page with its reading.

    A table that is not printed as one counts as text: its numbers are compared with the figures of the page.
    """
    found = [(index, part) for index, part in enumerate(reading) if isinstance(part, FoundTable)]
    pairs = dict(align_tables(truth.tables, [table.rows for _, table in found]))
    matched = {found[j][0] for j in pairs.values()}
    tables = [
        _score_table(printed, found[pairs[i]][1] if i in pairs else None, truth.page, f"table {i + 1}")
        for i, printed in enumerate(truth.tables)
    ]
    outside = [part for index, part in enumerate(reading) if index not in matched]
    return total([Score(pages=1), *tables, _score_figures(truth, outside), _score_invented(truth, reading)])


def _score_table(printed: Matrix, found: FoundTable | None, page: int, name: str) -> Score:
    read = found.rows if found else ()
    right = bool(read) and (len(read), len(read[0])) == (len(printed), len(printed[0]))
    shape = f"{len(printed)} x {len(printed[0])}"
    missed = Miss(page, name, shape, f"{len(read)} x {len(read[0])}" if read else None)
    score = Score(tables=1, shapes_right=int(right), misses=() if right else (missed,))
    rows = dict(align_rows(printed, read)) if read else {}
    columns = dict(align_columns(printed, read)) if read else {}
    for i, row in enumerate(printed):
        for j, text in enumerate(row):
            there = (rows[i], columns[j]) if i in rows and j in columns else None
            cell = read[there[0]][there[1]] if there else None
            score += _score_cell(text, cell, page, f"{name}, row {i + 1}, column {j + 1}")
            if there and found and found.raw and text:
                score += _score_repair(text, found.raw[there[0]][there[1]], cell)
    return score if found else replace(score, misses=(missed,))


def _score_cell(printed: str | None, read: str | None, page: int, where: str) -> Score:
    number = number_in(printed)
    right = number is not None and number_in(read) == number
    letters = letters_of(printed)
    read_letters = folded(read) if number is None else letters_of(read) if right else ""
    wrong = Levenshtein.distance(letters, read_letters)
    missed = wrong > 0 or not (right or number is None)
    return Score(
        numbers=int(number is not None),
        numbers_right=int(right),
        letters=len(letters),
        letters_wrong=wrong,
        misses=(Miss(page, where, printed or "", read),) if missed else (),
    )


def _score_repair(printed: str, raw: str | None, read: str | None) -> Score:
    before, after = folded(raw), folded(read)
    gains = [
        min(count, after.count(word)) - min(count, before.count(word))
        for word, count in words_in(printed).items()
    ]
    return Score(
        words_repaired=sum(gain for gain in gains if gain > 0),
        words_spoiled=-sum(gain for gain in gains if gain < 0),
    )


def _score_figures(truth: TruthPage, outside: Reading) -> Score:
    printed = _flattened(truth.figures)
    read = [figure for part in outside for figure in _figures_of(part)]
    editing = LCSseq.editops(printed, read)
    lost = [printed[step.src_pos] for step in editing if step.tag == "delete"]
    return Score(
        figures=len(printed),
        figures_right=len(printed) - len(lost),
        misses=tuple(Miss(truth.page, "figures", figure, None) for figure in lost),
    )


def _score_invented(truth: TruthPage, reading: Reading) -> Score:
    printed = Counter(_flattened(truth.figures))
    printed.update(f for table in truth.tables for row in table for cell in row for f in figures_in(cell))
    read = Counter(figure for part in reading for figure in _figures_of(part))
    more = list((read - printed).elements())
    return Score(invented=len(more), misses=tuple(Miss(truth.page, "invented", "", f) for f in more))


def _figures_of(part: str | FoundTable) -> Iterator[str]:
    cells = [part] if isinstance(part, str) else [cell for row in part.rows for cell in row]
    return (figure for cell in cells for figure in figures_in(cell))


def _flattened(figures: Iterable[str]) -> list[str]:
    return [figure for printed in figures for figure in figures_in(printed)]
