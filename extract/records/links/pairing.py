"""Rows of two tables that are the same row printed twice: as sure as names, sections, targets and figures make it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from extract.records.links.names import SAME, Likeness, is_same_section
from extract.records.links.rows import PrintedRow, agree, is_distinctive, number_key
from schemas import RecordKind

FEWEST_AGREEING: Final = 2
AGREEING_PER_DIFFERING: Final = 2
"""Where rows differ, so many must print the same distinctive figures, and so many for each that differs.

Tables of two units or years print the same names too, and there the figures differ in most rows.
"""

FEWEST_NAMES: Final = 3
"""Tables that share no figure have to share so many names, or all of the smaller table's."""

Pair = tuple[int, int]


class TablePair(NamedTuple):
    """Two tables: the rows that are the same in both, and whether their figures say that they are not."""

    tables: tuple[str, str]
    pairs: tuple[Pair, ...]
    contradict: bool


class _Evidence(NamedTuple):
    """What speaks for two rows being one, and against it."""

    likeness: float
    same_section: bool
    same_number: bool
    target: bool | None
    neighbours: int

    @property
    def weight(self) -> float:
        """Order candidates: what is told by name first, then by section, target, neighbours and number."""
        target = {True: 2, None: 0, False: -2}[self.target]
        section = 2 * self.same_section
        by_name = 5 if self.likeness == SAME else self.likeness / SAME
        return by_name + section + target + self.neighbours + self.same_number

    def is_sure(self, differs: bool) -> bool:
        """Whether the two are surely one. `differs`: they print a figure differently."""
        is_placed = self.same_section or self.neighbours > 0
        if self.likeness == SAME:
            return self.target is not False or is_placed
        if self.target:
            return is_placed or not differs
        return self.target is None and is_placed and (self.same_number or self.neighbours > 0)


def pair_tables(
    rows: Sequence[PrintedRow], alike: Mapping[tuple[str, str], Likeness], sizes: Mapping[str, int]
) -> Iterator[TablePair]:
    """Pair the rows of every two tables that share names; `sizes` are the numbers of rows of the tables."""
    by_place = {(row.table, row.place): index for index, row in enumerate(rows)}
    for tables, likeness in alike.items():
        matched = _matched(rows, likeness, by_place)
        sure = [
            pair
            for pair in matched
            if _evidence(rows, pair, likeness[pair], matched, by_place).is_sure(_differs(rows, pair))
        ]
        agreeing = sum(_agrees(rows, pair) for pair in sure)
        differing = sum(_differs(rows, pair) for pair in sure)
        yield TablePair(
            tables=tables,
            pairs=tuple(sure) if _are_same_rows(rows, sure, agreeing, differing, sizes) else (),
            contradict=differing >= FEWEST_AGREEING and differing > agreeing,
        )


def _matched(
    rows: Sequence[PrintedRow], likeness: Likeness, by_place: Mapping[tuple[str, int], int]
) -> frozenset[Pair]:
    """Match rows that are each other's best candidate, and again what these leave: two that tie are left apart."""
    matched: frozenset[Pair] = frozenset()
    open_pairs = dict(likeness)
    while True:
        weights = {
            pair: _evidence(rows, pair, alike, matched, by_place).weight for pair, alike in open_pairs.items()
        }
        best: dict[int, list[Pair]] = {}
        for pair, weight in weights.items():
            for row in pair:
                known = best.get(row)
                if known is None or weight > weights[known[0]]:
                    best[row] = [pair]
                elif weight == weights[known[0]]:
                    known.append(pair)
        found = {pair for pair in weights if best[pair[0]] == [pair] == best[pair[1]]}
        if not found:
            return matched
        matched |= found
        taken = {row for pair in found for row in pair}
        open_pairs = {pair: alike for pair, alike in open_pairs.items() if not taken & set(pair)}


def _evidence(
    rows: Sequence[PrintedRow],
    pair: Pair,
    likeness: float,
    matched: frozenset[Pair],
    by_place: Mapping[tuple[str, int], int],
) -> _Evidence:
    first, second = rows[pair[0]], rows[pair[1]]
    number = number_key(first)
    beside = [
        (by_place.get((first.table, first.place + step)), by_place.get((second.table, second.place + step)))
        for step in (-1, 1)
    ]
    return _Evidence(
        likeness=likeness,
        same_section=is_same_section(first.section, second.section),
        same_number=bool(number) and number == number_key(second),
        target=agree(first.target, second.target),
        neighbours=sum(neighbours in matched for neighbours in beside),
    )


def _are_same_rows(
    rows: Sequence[PrintedRow], pairs: Sequence[Pair], agreeing: int, differing: int, sizes: Mapping[str, int]
) -> bool:
    """Whether two tables print the same rows, and not those of another unit or year under the same names."""
    if not pairs:
        return False
    if differing:
        return agreeing >= max(FEWEST_AGREEING, AGREEING_PER_DIFFERING * differing)
    if agreeing:
        return True
    first, second = rows[pairs[0][0]], rows[pairs[0][1]]
    names = sum(
        first.record is RecordKind.PROJECT or agree(rows[one].target, rows[other].target) is True
        for one, other in pairs
    )
    return names >= min(FEWEST_NAMES, sizes[first.table], sizes[second.table])


def _agrees(rows: Sequence[PrintedRow], pair: Pair) -> bool:
    """Whether two rows print a distinctive figure in common, and no figure differently."""
    first, second = rows[pair[0]], rows[pair[1]]
    both = [(one, agree(one, other)) for one, other in zip(first.stated, second.stated, strict=True)]
    in_common = any(is_distinctive(one) and same for one, same in both)
    return in_common and not any(same is False for _, same in both)


def _differs(rows: Sequence[PrintedRow], pair: Pair) -> bool:
    first, second = rows[pair[0]], rows[pair[1]]
    return any(agree(one, other) is False for one, other in zip(first.stated, second.stated, strict=True))
