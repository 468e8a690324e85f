"""Which groups are sure enough to be checked: a published figure is not accused on a guess."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from extract.records.sums.by_shares import borne_out_by_shares
from extract.records.sums.columns import differences_of_rates
from extract.records.sums.groups import Group
from extract.records.sums.ledger import Ledger
from extract.records.sums.tally import Signed, Tally, is_between, is_near_miss

_KIND: Final = 2
"""So many groups of a kind must add up, and twice as many as do not, before one that does not is wrong."""
_SURE_DIGITS: Final = 6
"""So many digits must agree in other columns before a column that does not agree is wrong."""
_CHAIN: Final = 2
"""One wrong figure spoils so many sums at most: the one that it is, and the one that it is a part of."""


class SureGroup(NamedTuple):
    """A group, and the columns in which it is to be checked."""

    group: Group
    columns: tuple[int, ...]


def sure_groups(groups: Sequence[Group], ledger: Ledger) -> list[SureGroup]:
    """Give the groups that are sure, each with the columns that are summed at all."""
    kinds = _kinds(groups)
    accepted = [group for group in groups if _is_sure(group, kinds, ledger)]
    summed = _summed_columns(accepted, ledger)
    return [SureGroup(group, _checked_columns(group, summed, ledger)) for group in accepted]


def _checked_columns(group: Group, summed: Collection[int], ledger: Ledger) -> tuple[int, ...]:
    """Give the columns that are summed, and in which a group states a sum and no mean."""
    means = _means(group, ledger)
    return tuple(
        column
        for column in ledger.columns
        if column in summed and column not in means and group.total.entry(column).is_stated
    )


def with_leaves(groups: Sequence[SureGroup]) -> Iterator[SureGroup]:
    """Give the groups, and for every total over totals the sum of what stands at the bottom of it."""
    by_total = {one.group.total.index: one for one in groups}
    for one in groups:
        yield one
        leaves = tuple(_leaves(one.group.parts, by_total))
        if len(leaves) != len(one.group.parts):
            group = Group(one.group.total, leaves, one.group.tally)
            yield SureGroup(group, one.columns)


def _leaves(parts: Sequence[Signed], by_total: Mapping[int, SureGroup]) -> Iterator[Signed]:
    for line, sign in parts:
        below = by_total.get(line.index)
        if below is None or len(below.group.parts) < 2:
            yield line, sign
        else:
            yield from ((leaf, sign * inner) for leaf, inner in _leaves(below.group.parts, by_total))


def _kinds(groups: Sequence[Group]) -> dict[str, tuple[int, int]]:
    """Count for each kind of heads the groups that add up, and those that do not."""
    holding = Counter(group.total.label.kind for group in groups if group.tally.holds)
    failing = Counter(group.total.label.kind for group in groups if group.tally.fail)
    return {kind: (holding[kind], failing[kind]) for kind in {*holding, *failing}}


def _is_sure(group: Group, kinds: Mapping[str, tuple[int, int]], ledger: Ledger) -> bool:
    found = _without_means(group, ledger)
    if found.holds or group.borne_out_below:
        return True
    if _mostly_holds(group, found) and len(group.parts) > 1:
        return not any(_is_off_by_a_row(group, column, ledger) for column in found.fail)
    if not found.fail or (len(found.fail) > 1 and not found.agree):
        return False
    if len(found.fail) > max(_CHAIN, len(found.agree)):
        # Small figures agree by chance in a column or two; a publisher's slip spoils few columns.
        return False
    near = all(_nearly(group, column, ledger) or borne_out_by_shares(group, column) for column in found.fail)
    if not group.by_shape:
        return near
    holding, failing = kinds[group.total.label.kind]
    if near and group.is_numbered and holding >= failing:
        return True
    return holding >= max(_KIND, 2 * failing) and (near or not _may_go_on(group, ledger))


def _mostly_holds(group: Group, found: Tally) -> bool:
    """Whether most columns bear a group out; twice as surely where neither words nor numbers say that it is one."""
    if group.total.label.is_sum or group.is_numbered:
        return found.mostly_holds and found.evidence >= _SURE_DIGITS
    return found._replace(means=0).mostly_holds and found.evidence >= 2 * _SURE_DIGITS


def _without_means(group: Group, ledger: Ledger) -> Tally:
    """Give the tally of a sum that adds up in some columns, without those where it states a mean or a rate instead."""
    means = _means(group, ledger)
    fail = tuple(column for column in group.tally.fail if column not in means)
    return group.tally._replace(fail=fail, means=0) if means else group.tally


def _means(group: Group, ledger: Ledger) -> frozenset[int]:
    """Give the columns in which a sum that adds up in others states a mean or a rate: it lies between its parts."""
    found = group.tally
    if not (found.agree and group.total.label.is_sum):
        return frozenset()
    return frozenset(
        column
        for column in found.fail
        if is_between(group.total, group.parts, column) and not _nearly(group, column, ledger)
    )


def _may_go_on(group: Group, ledger: Ledger) -> bool:
    """Whether rows that a group lacks may stand where its table goes on: after its last row, on another page."""
    last = ledger.table.rows[-1] is ledger.table.rows[group.parts[-1][0].index]
    lacking = all(_is_short(group, column) for column in group.tally.fail)
    return last and lacking


def _is_short(group: Group, column: int) -> bool:
    added = sum(sign * (part.entry(column).steps or 0) for part, sign in group.parts)
    return added < (group.total.entry(column).steps or 0)


def _is_off_by_a_row(group: Group, column: int, ledger: Ledger) -> bool:
    """Whether a total is off by the figure of a row that states none where the group adds up: perhaps a part too."""
    total = group.total.entry(column)
    added = sum(sign * (part.entry(column).steps or 0) for part, sign in group.parts)
    off = abs((total.steps or 0) - added)
    slack = total.half + sum(part.entry(column).half for part, _ in group.parts)
    return any(
        abs(abs(line.entry(column).steps or 0) - off) <= slack and line.is_empty(group.tally.agree)
        for line in ledger.lines
    )


def _nearly(group: Group, column: int, ledger: Ledger) -> bool:
    others = [line.entry(column) for line in ledger.lines if line is not group.total]
    parts = [(part.entry(column), sign) for part, sign in group.parts]
    return is_near_miss(group.total.entry(column), parts, others, group.tally.clear)


def _summed_columns(groups: Sequence[Group], ledger: Ledger) -> set[int]:
    """Give the columns whose figures add up.

    Not those of shares, nor of differences of these, nor those that mostly do not; one where a sum or two fail is
    printed as those that hold.
    """
    agree = Counter(column for group in groups for column in group.tally.agree)
    fail = Counter(
        column for group in groups for column in group.tally.fail if not _nearly(group, column, ledger)
    )
    decimals = {column: _decimals(ledger, column) for column in ledger.columns}
    adding = {decimals[column] for column in ledger.columns if agree[column] > fail[column]}
    adding |= {decimals[column] for column in ledger.columns if len(ledger.columns) == 1}
    of_rates = differences_of_rates(ledger) if groups else ()
    return {
        heading.column
        for heading in ledger.headings
        if heading.adds_up
        and heading.column not in of_rates
        and not _is_percent(ledger, heading.column)
        and not (agree[heading.column] == 0 and _are_means(groups, heading.column, ledger))
        and (
            agree[heading.column] >= 2 * fail[heading.column]
            or (fail[heading.column] <= _CHAIN and decimals[heading.column] in adding)
        )
    }


def _are_means(groups: Sequence[Group], column: int, ledger: Ledger) -> bool:
    """Whether what stands beside sums in a column lies between the figures of their rows: means, rates, percents.

    A sum with a wrong digit may lie there too; it misses by that digit.
    """
    failing = [group for group in groups if column in group.tally.fail]
    return bool(failing) and all(
        is_between(group.total, group.parts, column) and not _nearly(group, column, ledger)
        for group in failing
    )


def _decimals(ledger: Ledger, column: int) -> int:
    """Give the decimals that most figures of a column are printed with."""
    figures = [line.entry(column).figure for line in ledger.lines]
    counts = Counter(figure.decimals for figure in figures if figure and figure.decimals is not None)
    return max(counts, key=lambda decimals: (counts[decimals], decimals), default=0)


def _is_percent(ledger: Ledger, column: int) -> bool:
    figures = [line.entry(column).figure for line in ledger.lines]
    return any(figure is not None and figure.unit == "percent" for figure in figures)
