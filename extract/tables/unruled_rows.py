"""Rows that no ruling parts: many tables draw lines between columns only, and set one record under another.

Such records show in the figures: each stands on the baseline on which its label begins, or in the middle of it.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from extract.tables.baselines import ABOVE
from extract.tables.centred_rows import centred_tops
from extract.tables.clusters import Cluster, text_of
from extract.tables.cut_figures import cuts_within_groups, is_cut_within_group
from extract.tables.figures import goes_on, is_bracketed, is_figure
from extract.tables.pieces import breaks_deliberately
from extract.tables.slots import RuledTable, Slot, Word

_SAME_BASELINE: Final = 0.2
"""How far apart, in ems, the baselines of a figure and of its label may be."""
_WIDER_PITCH: Final = 1.25
"""A step between lines this much wider than the least one begins a new paragraph."""

_STACKED: Final = 3
"""So many figures one under another are no longer those of one record."""


class _Column(NamedTuple):
    """The text of a slot by lines, and whether all of them are figures."""

    slot: Slot
    lines: Sequence[Sequence[Cluster]]
    figures: bool

    def text(self, index: int) -> str:
        """Give the text of a line."""
        return text_of(self.lines[index])

    @property
    def baselines(self) -> list[float]:
        """The baselines of its lines."""
        return [line[0].baseline for line in self.lines]

    def begins(self, baseline: float, size: float) -> int | None:
        """Give the index of the line on a baseline."""
        for index, line in enumerate(self.lines):
            if abs(line[0].baseline - baseline) <= _SAME_BASELINE * size:
                return index
        return None


def split_rows(table: RuledTable) -> RuledTable:
    """Give the table with every ruled row parted into the records that stand in it.

    It is in doubt where a row has figures one under another in several columns and no label tells its records.
    """
    cuts: dict[int, list[float]] = {}
    stacked = False
    within_groups = cuts_within_groups(table.slots)
    for row in range(len(table.rows) - 1):
        slots = [slot for slot in table.slots if slot.row == row and slot.row_span == 1]
        found = _record_tops(slots, within_groups)
        if found:
            cuts[row] = found
        else:
            stacked = stacked or _are_stacked(slots, within_groups)
    parted = cut_rows(table, cuts) if cuts else table
    return parted._replace(certain=False, complete=False) if stacked else parted


def _are_stacked(slots: Sequence[Slot], within_groups: bool) -> bool:
    """Whether several cells of a row hold figures one under another that are those of as many records."""
    columns = [column for slot in slots if slot.words and len((column := _column(slot)).lines) >= _STACKED]
    figures = [column for column in columns if column.figures]
    return len(figures) > 1 and len(_figure_baselines(figures, within_groups)) >= _STACKED


def _record_tops(slots: Sequence[Slot], within_groups: bool) -> list[float]:
    """Give the tops of the records of a row but the first; empty where it is one record.

    `within_groups` says that the table cuts numbers within their first group.
    """
    filled = [slot for slot in slots if slot.words and all(word.across for word in slot.words)]
    may_be_figures = [slot for slot in filled if not _begins_with_letter(slot)]
    words = [word for slot in may_be_figures for word in slot.words]
    if len({cluster.baseline for word in words for cluster in word.clusters}) < 2:
        return []
    figures = [column for slot in may_be_figures if (column := _column(slot)).figures]
    baselines = _figure_baselines(figures, within_groups)
    if len(baselines) < 2:
        return []
    labels = [_column(slot) for slot in filled if not any(slot is column.slot for column in figures)]
    size = max(line[0].size for column in figures for line in column.lines)
    for label in labels:
        starts = [label.begins(baseline, size) for baseline in baselines]
        if None in starts:
            continue
        places = [place for place in starts if place is not None]
        if any(below <= above for above, below in pairwise(places)):
            # Figures too close to be told apart by the lines of this label.
            continue
        several = sum(len(column.lines) > 1 for column in figures) > 1
        if several or all(_begins_record(label, place) for place in places[1:]):
            first = [] if places[0] == 0 else [baselines[0]]
            return [baseline - ABOVE * size for baseline in first + baselines[1:]]
    if sum(len(column.lines) > 1 for column in figures) > 1:
        return centred_tops(baselines, [column.baselines for column in labels], size)
    return []


def _begins_with_letter(slot: Slot) -> bool:
    return slot.words[0].clusters[0].text[:1].isalpha()


def _column(slot: Slot) -> _Column:
    lines = slot.lines()
    texts = list(map(text_of, lines))
    return _Column(slot, lines, all(map(is_figure, texts)))


def _figure_baselines(figures: Sequence[_Column], within_groups: bool) -> list[float]:
    """Give the baselines of figures.

    Those on which only figures in brackets stand are left out: these explain others.
    """
    found: list[tuple[float, float, bool]] = sorted(
        (
            line[0].baseline,
            line[0].size,
            is_bracketed(text_of(line)),
        )
        for column in figures
        for line in column.lines
    )
    baselines: list[float] = []
    bare: list[bool] = []
    size = 0.0
    for baseline, size, bracketed in found:
        if baselines and baseline - baselines[-1] <= _SAME_BASELINE * size:
            bare[-1] = bare[-1] or not bracketed
        else:
            baselines.append(baseline)
            bare.append(not bracketed)
    found_bare = [baseline for baseline, is_bare in zip(baselines, bare, strict=True) if is_bare]
    return found_bare[:1] + [
        below
        for above, below in pairwise(found_bare)
        if not _go_on(figures, above, below, size, within_groups)
    ]


def _go_on(figures: Sequence[_Column], above: float, below: float, size: float, within_groups: bool) -> bool:
    """Whether all that stands on two baselines in one column is one figure each, broken where its cell ended."""
    pairs = [
        (column.text(first), column.text(second))
        for column in figures
        if (first := column.begins(above, size)) is not None
        and (second := column.begins(below, size)) is not None
    ]
    return bool(pairs) and all(
        goes_on(*pair) or (within_groups and is_cut_within_group(*pair)) for pair in pairs
    )


def _begins_record(label: _Column, index: int) -> bool:
    """Whether a line of a label does not merely go on from the line before."""
    steps = [below[0].baseline - above[0].baseline for above, below in pairwise(label.lines)]
    width = label.slot.box[2] - label.slot.box[0]
    wider = steps[index - 1] > _WIDER_PITCH * min(steps)
    return wider or breaks_deliberately(label.lines[index - 1], label.lines[index], width)


def cut_rows(table: RuledTable, cuts: dict[int, list[float]]) -> RuledTable:
    """Cut rows at heights.

    A slot of a cut row becomes one for each part; one that covers the row covers all parts.
    """
    before = [0]
    for row in range(len(table.rows) - 1):
        before.append(before[-1] + 1 + len(cuts.get(row, ())))
    slots: list[Slot] = []
    for slot in table.slots:
        first, last = before[slot.row], before[slot.row + slot.row_span]
        if slot.row_span > 1 or slot.row not in cuts:
            slots.append(Slot(slot.box, first, slot.column, last - first, slot.column_span, slot.words))
        else:
            slots.extend(_parts(slot, first, cuts[slot.row]))
    rows = sorted([*table.rows, *(top for tops in cuts.values() for top in tops)])
    at = {
        (row, column): slot
        for slot in slots
        for row in range(slot.row, slot.row + slot.row_span)
        for column in range(slot.column, slot.column + slot.column_span)
    }
    return RuledTable(table.columns, tuple(rows), tuple(slots), at)


def _parts(slot: Slot, first_row: int, tops: Sequence[float]) -> list[Slot]:
    x0, top, x1, bottom = slot.box
    edges = [top, *tops, bottom]
    parts = [
        Slot((x0, above, x1, below), first_row + index, slot.column, 1, slot.column_span)
        for index, (above, below) in enumerate(pairwise(edges))
    ]
    for word in slot.words:
        _part_of(word, parts, tops).words.append(word)
    return parts


def _part_of(word: Word, parts: Sequence[Slot], tops: Sequence[float]) -> Slot:
    baseline = word.clusters[0].baseline if word.across else word.place(0)[1]
    return parts[sum(top <= baseline for top in tops)]
