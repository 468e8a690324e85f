"""A table as an accountant sees it: rows with a label, columns of figures, and what each cell adds to a sum."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final, NamedTuple

import regex

from extract.records.cells import stated
from extract.records.sums.heading import Heading
from extract.records.sums.kinds import is_figure, kind_of, printed, words_over
from extract.records.sums.label_cells import indent_levels, label_cells
from extract.records.sums.labels import Label, labels_of
from extract.records.sums.signs import is_taken_off, sign_columns, signed_columns, unsigned_columns
from extract.records.sums.words import INDICATOR_WORDS, POSITION_COUNTS
from extract.sources.page import UNKNOWN
from extract.tables.figures import is_overflow
from extract.thai.keys import label_key
from extract.thai.numerals import read_numeral
from extract.thai.units import UnitMatch, counted_unit, is_count, read_unit, unit_of_heading
from schemas import Cell, Quantity, Role, Row, RowKind, Table

_NO_FIGURES: Final = frozenset(
    {Role.NUMBER, Role.CODE, Role.PAGE, Role.ROUND, Role.PERIOD, Role.MEASURE, Role.NARRATIVE, Role.STATUS}
)
_IN_TURN: Final = frozenset({Role.ROUND, Role.PERIOD})
"""Of these, roles of which several columns are figures of one round or period each: ครั้งที่ 1, ครั้งที่ 2."""
_SUMS: Final = frozenset({RowKind.SUBTOTAL, RowKind.TOTAL})
_FEWEST: Final = 2
"""A column with fewer figures states no sum."""

_UNIT_WORD: Final = "หน่วย"
"""What a title says before the unit of its table."""

_POST: Final = "อัตรา"

MONEY: Final = "baht"
_SATANG: Final = 2

_DIGIT: Final = regex.compile(r"[\d๐-๙]")
_LETTER: Final = regex.compile(r"\p{L}")
_NUMERAL: Final = regex.compile(r"[\d๐-๙]+(?:[.,][\d๐-๙]+)+")


class Entry(NamedTuple):
    """What a cell adds: `steps` of the ledger's smallest step, 0 where it states nothing, None where not readable.

    What is printed stands for all numbers up to `half` steps on either side.
    """

    figure: Quantity | None
    steps: int | None
    half: int

    @property
    def is_stated(self) -> bool:
        """Whether a number is printed."""
        return self.figure is not None and self.figure.value is not None

    @property
    def rounding(self) -> int:
        """By how many steps it may have been rounded: not at all where it is a whole number or states the satang."""
        if self.figure is None or self.figure.scale != 1 or self.figure.decimals is None:
            return self.half
        is_money = self.figure.unit == MONEY and self.figure.decimals >= _SATANG
        return 0 if is_money or self.figure.decimals == 0 else self.half


NOTHING: Final = Entry(None, 0, 0)


@dataclass(frozen=True, slots=True)
class Line:
    """A row with figures: its index in the table, its label, and its entries by column."""

    index: int
    label: Label
    cell: Cell
    entries: Mapping[int, Entry]
    after_section: bool

    def entry(self, column: int) -> Entry:
        """Give what stands in a column; a blank is nothing."""
        return self.entries.get(column, NOTHING)

    def summed(self, columns: Sequence[int]) -> list[int]:
        """Give the columns that a row may sum: one that says that it is a sum leaves others blank."""
        return [column for column in columns if not self.label.is_sum or column in self.entries]

    def is_empty(self, columns: Sequence[int]) -> bool:
        """Whether none of the columns states a figure."""
        return all(self.entry(column).steps == 0 for column in columns)


class Ledger(NamedTuple):
    """The rows of a table that are stated in one unit; `dashed` are the numbers of rows that state nothing."""

    table: Table
    headings: tuple[Heading, ...]
    lines: tuple[Line, ...]
    dashed: frozenset[str] = frozenset()

    @property
    def columns(self) -> tuple[int, ...]:
        """The columns of figures."""
        return tuple(heading.column for heading in self.headings)

    @property
    def adding(self) -> tuple[int, ...]:
        """The columns whose figures may be added; all of them where no heading says that its own may."""
        return tuple(heading.column for heading in self.headings if heading.adds_up) or self.columns


def ledgers(table: Table) -> Iterator[Ledger]:
    """Give a table's rows with figures, those of each unit apart; rows of percents are left out."""
    layout = _layout(table)
    if layout is None:
        return
    units = _units(table, layout.headings)
    for text, indexes in layout.by_measure.items():
        unit = read_unit(text) if text else None
        if unit is None or unit.unit != "percent":
            of_rows = {column: unit or units[column] for column in layout.columns}
            is_money = unit is not None and unit.unit == MONEY
            over = _over_money(layout.headings) if is_money else layout.headings
            lines = tuple(_lines(table, indexes, layout, of_rows, lambda label: label.adds_up))
            yield Ledger(table, over, lines, _dashed(table, layout.kinds))


def rows_of_units(table: Table) -> Ledger | None:
    """Give all rows of a table that are stated in several units, for what is computed within a row; else None."""
    layout = _layout(table)
    if layout is None or len(layout.by_measure) < _FEWEST:
        return None
    return _of_all_rows(table, layout, dict.fromkeys(layout.columns))


def all_rows(table: Table) -> Ledger | None:
    """Give all rows of a table that have figures, those of shares and means too; None where it has none."""
    layout = _layout(table)
    return None if layout is None else _of_all_rows(table, layout, _units(table, layout.headings))


def _of_all_rows(table: Table, layout: "_Layout", of_rows: Mapping[int, UnitMatch | None]) -> Ledger:
    indexes = sorted(index for rows in layout.by_measure.values() for index in rows)
    lines = tuple(_lines(table, indexes, layout, of_rows, lambda label: True))
    return Ledger(table, layout.headings, lines)


class _Layout(NamedTuple):
    """Where a table has its figures: columns, the column of units, and the rows of each unit.

    In the `signed` columns a number in brackets is below zero; `signs` are the columns with the signs of others.
    """

    columns: Sequence[int]
    signed: frozenset[int]
    signs: Mapping[int, int]
    headings: tuple[Heading, ...]
    measure: int | None
    by_measure: Mapping[str, Sequence[int]]
    kinds: Sequence[Sequence[str]]


def _layout(table: Table) -> _Layout | None:
    cells = [{c.at.column or 0: c for c in row.cells} for row in table.rows]
    signed = signed_columns(table)
    kinds = [[kind_of(cell, signed) for cell in row.values()] for row in cells]
    with_figures = [i for i, row in enumerate(kinds) if "figure" in row]
    signs = sign_columns(table)
    unsigned = unsigned_columns(table)
    left_out = unsigned.union(signs.values())
    columns = [c for c in _figure_columns(table, with_figures, signed) if c not in left_out]
    if not columns or not with_figures:
        return None
    below = range(with_figures[0] + 1, len(table.rows))
    unread = [index for index in below if _is_unread(table.rows[index], columns)]
    with_figures = sorted({*with_figures, *unread})
    measure = _measure_column(table, with_figures, columns)
    lead = list(takewhile(lambda index: index < with_figures[0], range(len(table.rows))))
    words = {column: words_over(table, lead, column) for column in columns}
    titles = frozenset.intersection(*map(frozenset, words.values())) if len(words) > 1 else frozenset()
    headings = tuple(Heading(column, words[column], titles) for column in columns)
    by_measure: dict[str, list[int]] = {}
    for index in with_figures:
        text = cells[index][measure].text if measure is not None and measure in cells[index] else ""
        by_measure.setdefault(text, []).append(index)
    _with_sums_of_one_unit(by_measure, table)
    return _Layout(columns, signed, signs, headings, measure, by_measure, kinds)


def _with_sums_of_one_unit(by_measure: dict[str, list[int]], table: Table) -> None:
    """Put the sums that state no unit to the other rows, where all of these are stated in one."""
    units = [text for text in by_measure if text]
    sums = [index for index in by_measure.get("", ()) if table.rows[index].kind in _SUMS]
    if len(units) == 1 and sums:
        by_measure[units[0]] = sorted([*by_measure[units[0]], *sums])
        by_measure[""] = [index for index in by_measure[""] if index not in sums]
        if not by_measure[""]:
            del by_measure[""]


def _dashed(table: Table, kinds: Sequence[Sequence[str]]) -> frozenset[str]:
    """Give the numbers of the rows whose figures are dashes, all of them."""
    texts = [
        ("", row.cells[0].text)
        for row, of_row in zip(table.rows, kinds, strict=True)
        if of_row and "none" in of_row and "figure" not in of_row
    ]
    return frozenset(label.number for label in labels_of(texts, [0] * len(texts)) if label.number)


def _over_money(headings: Sequence[Heading]) -> tuple[Heading, ...]:
    """Give the headings as they are read over rows of money: words for the indicators between them left out."""
    return tuple(
        heading._replace(
            words=tuple(text for text in heading.words if not any(word in text for word in INDICATOR_WORDS))
        )
        for heading in headings
    )


def _figure_columns(table: Table, indexes: Sequence[int], signed: Collection[int]) -> list[int]:
    figures, words = Counter[int](), Counter[int]()
    for index in indexes:
        for cell in table.rows[index].cells:
            column = cell.at.column or 0
            kind = kind_of(cell, signed)
            if cell.column_span == 1 and kind in ("figure", "none"):
                figures[column] += 1
            elif _LETTER.search(cell.text):
                words[column] += 1
    roles = Counter(column.role for column in table.columns)
    series = {role for role in _IN_TURN if roles[role] > 1}
    return [
        column
        for column in sorted(figures)
        if figures[column] >= _FEWEST
        and figures[column] > words[column]
        and table.columns[column].role not in _NO_FIGURES - series
    ]


def _measure_column(table: Table, indexes: Sequence[int], columns: Sequence[int]) -> int | None:
    """Give the column that states the unit of each row."""
    for column, described in enumerate(table.columns):
        if described.role is Role.MEASURE:
            return column
        texts = [
            cell.text
            for i in indexes
            for cell in table.rows[i].cells
            if cell.at.column == column and cell.text
        ]
        units = sum(read_unit(text) is not None for text in texts)
        if column and column not in columns and len(texts) >= _FEWEST and units * 2 > len(texts):
            return column
    return None


def _units(table: Table, headings: Sequence[Heading]) -> dict[int, UnitMatch | None]:
    """Give the unit over each column, or else the one that the table's title states for all but its percents."""
    _, said, words = (table.title or "").rpartition(_UNIT_WORD)
    whole = read_unit(said + words) if said else None
    return {
        heading.column: next(
            (
                unit
                for word in reversed(heading.words)
                if (unit := unit_of_heading(word) or counted_unit(word) or _of_posts(word))
            ),
            None if heading.is_of_shares else whole,
        )
        for heading in headings
    }


def _of_posts(words: str) -> UnitMatch | None:
    """Give the unit of posts where a heading says that it counts those of a staff."""
    return read_unit(_POST) if any(count in words for count in POSITION_COUNTS) else None


def _lines(
    table: Table,
    indexes: Sequence[int],
    layout: _Layout,
    units: Mapping[int, UnitMatch | None],
    chosen: Callable[[Label], bool],
) -> Iterator[Line]:
    columns = layout.columns
    named = label_cells(table, indexes, columns, layout.measure)
    figures = {index: _figures(table.rows[index], layout, units) for index in indexes}
    decimals = max((q.decimals or 0 for row in figures.values() for q in row.values()), default=0)
    usual = {
        column: _usual_unit([row[column] for row in figures.values() if column in row]) for column in columns
    }
    labels = labels_of(
        [(number, cell.text) for number, cell in named], indent_levels([cell for _, cell in named])
    )
    sections = {index for index, row in enumerate(table.rows) if row.kind is RowKind.SECTION}
    before = -1
    for index, (_, cell), label in zip(indexes, named, labels, strict=True):
        entries = {
            column: _entry(figure, decimals + 1, usual[column]) for column, figure in figures[index].items()
        }
        if chosen(label):
            yield Line(index, label, cell, entries, bool(sections & set(range(before + 1, index))))
            before = index


def _figures(row: Row, layout: _Layout, units: Mapping[int, UnitMatch | None]) -> dict[int, Quantity]:
    """Give what stands in the columns of figures of a row, each with the unit that its column or row is in."""
    found = {}
    for cell in row.cells:
        for column in range(cell.at.column or 0, (cell.at.column or 0) + cell.column_span):
            if column in layout.columns and (_DIGIT.search(cell.text) or _is_lost(cell)):
                read = stated(cell)
                assert read is not None
                unit = units[column]
                text = printed(cell, layout.signed)
                sign = is_taken_off(row, layout.signs[column]) if column in layout.signs else False
                if read.value is not None and (sign or text != cell.text.strip()):
                    read = read.model_copy(update={"value": -read.value})
                if cell.column_span > 1 or not is_figure(text) or (sign is None and read.value):
                    read = read.model_copy(update={"value": None, "decimals": None})
                elif read.unit is None and read.scale == 1 and unit is not None:
                    read = read.model_copy(update={"unit": unit.unit, "scale": unit.scale})
                found[column] = read
    return found


def _is_unread(row: Row, columns: Sequence[int]) -> bool:
    """Whether a row prints what must be a figure of a column, but is none as it was read, as 1.493,949,120."""
    return row.kind is not RowKind.SECTION and any(
        cell.at.column in columns
        and (
            _is_lost(cell) or (_NUMERAL.fullmatch(cell.text) is not None and read_numeral(cell.text) is None)
        )
        for cell in row.cells
    )


def _is_lost(cell: Cell) -> bool:
    """Whether a cell prints a figure of which nothing is left, as `###`: what it says is unknown, and not nothing."""
    unknown = UNKNOWN in cell.text or (cell.at.confidence == 0 and bool(cell.text))
    return (unknown and not _LETTER.search(cell.text)) or is_overflow(cell.text)


_UnitAndScale = tuple[str | None, int]


def _usual_unit(figures: Sequence[Quantity]) -> _UnitAndScale:
    counts = Counter((figure.unit, figure.scale) for figure in figures if figure.value is not None)
    return max(counts, key=lambda unit: (counts[unit], unit[0] is not None)) if counts else (None, 1)


def _entry(figure: Quantity, decimals: int, usual: _UnitAndScale) -> Entry:
    """Give what a figure adds; None for its steps where it cannot be read, or is of another unit than its column."""
    unit_differs = figure.unit is not None and usual[0] is not None and figure.unit != usual[0]
    if figure.value is None or figure.decimals is None or unit_differs or figure.scale != usual[1]:
        return Entry(figure, None, 0)
    half = 0 if is_count(figure.unit) else 5 * 10 ** (decimals - figure.decimals - 1)
    return Entry(figure, int(figure.value.scaleb(decimals)), half)


def same_name(one: Label, name: str) -> bool:
    """Whether a label's words are a name, on their keys."""
    return bool(name) and label_key(one.words) == name
