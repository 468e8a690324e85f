"""A table's figures as a matrix of whole steps, by rows or by columns."""

from typing import Final, NamedTuple

from extract.records.sums.labels import begins, says_sum
from extract.records.sums.ledger import Ledger
from extract.records.sums.words import EXTREME_BEGINNINGS
from schemas import Quantity

_MOST_DECIMALS: Final = 8
"""A figure with more decimals is none of a report's."""


CellKey = tuple[str | None, int | None, int | None]
"""A cell by its table, row and column."""


class Spot(NamedTuple):
    """A printed figure: its value in steps of the matrix, and by how many steps it may have been rounded."""

    figure: Quantity
    value: int
    half: int


class Matrix(NamedTuple):
    """Figures by lines and places in them, with the words of both; a spot is None where no figure can be read.

    `starts` tells the lines before which a section begins.
    Lines are the rows of a table, or its columns where `turned`. `step` is how many steps make one.
    """

    table: str
    words: tuple[str, ...]
    labels: tuple[str, ...]
    spots: tuple[tuple[Spot | None, ...], ...]
    blank: tuple[tuple[bool, ...], ...]
    starts: tuple[bool, ...]
    step: int
    turned: bool = False

    def at(self, line: int, place: int) -> Spot | None:
        """Give what stands at a place of a line; None beyond the lines too."""
        return self.spots[line][place] if 0 <= line < len(self.spots) else None

    def is_blank(self, line: int, place: int) -> bool:
        """Whether a place of a line states nothing: it is blank or a dash."""
        return 0 <= line < len(self.blank) and self.blank[line][place]

    def is_sum(self, line: int) -> bool:
        """Whether the words of a line say that it is a sum."""
        return says_sum(self.labels[line])

    def is_extreme(self, line: int) -> bool:
        """Whether the words of a line say that it states largest or least figures, each of another line."""
        return begins(self.labels[line], EXTREME_BEGINNINGS)

    def turn(self) -> "Matrix":
        """Give the matrix with lines and places exchanged."""
        lines = range(len(self.words))
        return Matrix(
            table=self.table,
            words=self.labels,
            labels=self.words,
            spots=tuple(tuple(row[line] for row in self.spots) for line in lines),
            blank=tuple(tuple(row[line] for row in self.blank) for line in lines),
            starts=(False,) * len(self.words),
            step=self.step,
            turned=not self.turned,
        )


def stated_lines(matrix: Matrix) -> tuple[int, ...]:
    """Give for each place the lines that have a figure there other than nothing, as the bits of a number."""
    return tuple(
        sum(
            1 << line
            for line, row in enumerate(matrix.spots)
            if (spot := row[place]) is not None and spot.value
        )
        for place in range(len(matrix.words))
    )


def cell_of(figure: Quantity) -> CellKey:
    """Give the cell that a figure is printed in."""
    return figure.at.table, figure.at.row, figure.at.column


def matrix_of(ledger: Ledger) -> Matrix:
    """Give the figures of a ledger by rows."""
    columns = ledger.columns
    figures = [
        [line.entries[column].figure if column in line.entries else None for column in columns]
        for line in ledger.lines
    ]
    decimals = max(
        (f.decimals for row in figures for f in row if f is not None and f.decimals is not None), default=0
    )
    decimals = min(decimals, _MOST_DECIMALS)
    return Matrix(
        table=ledger.table.id,
        words=tuple(" ".join(heading.words) for heading in ledger.headings),
        labels=tuple(line.cell.text or line.label.words for line in ledger.lines),
        spots=tuple(tuple(_spot(figure, decimals) for figure in row) for row in figures),
        blank=tuple(tuple(figure is None for figure in row) for row in figures),
        starts=tuple(line.after_section for line in ledger.lines),
        step=2 * 10**decimals,
    )


def _spot(figure: Quantity | None, decimals: int) -> Spot | None:
    """Give a figure in half steps of the last decimal of the matrix; whole numbers are taken for counts."""
    if figure is None or figure.value is None or figure.decimals is None or figure.decimals > decimals:
        return None
    is_whole = figure.decimals == 0 and figure.scale == 1
    half = 0 if is_whole else 10 ** (decimals - figure.decimals)
    return Spot(figure, 2 * int(figure.value.scaleb(decimals)), half)
