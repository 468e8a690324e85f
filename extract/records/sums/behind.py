"""Sums behind their parts, as at the end of a table, and sums that nearly add up."""

from collections.abc import Iterator, Sequence

from extract.records.sums.by_shares import borne_out_by_shares
from extract.records.sums.groups import (
    SKIPPED,
    SURE_BY_SHAPE,
    WINDOW,
    Group,
    Heads,
    best_run,
    signed,
    until_sum,
)
from extract.records.sums.labels import is_bullet
from extract.records.sums.ledger import Line
from extract.records.sums.tally import is_between, is_near_miss, tally


def sums_behind(lines: Sequence[Line], heads: Heads) -> None:
    """Find what the rows of sums without parts below them sum above them, from the first to the last."""
    done = {group.total.index for group in heads.groups}
    for line in sorted(heads.stack, key=lambda line: line.index):
        if line.index not in done and _may_sum_above(line, lines[-1]) and not line.is_empty(heads.columns):
            group = _behind(line, heads)
            if group is not None:
                heads.take(group)


def _may_sum_above(line: Line, last: Line) -> bool:
    """Whether a row says that it is a sum, or is the last and says nothing."""
    return line.label.is_sum or (not line.label.words and line is last)


def _behind(line: Line, heads: Heads) -> Group | None:
    """Give the group of a sum behind its parts; rows that begin with a sign may be counted above them already."""
    above = list(reversed(_above(line, heads)))
    runs = [above, [head for head in above if not is_bullet(head.label.style)]]
    found = [(run, group) for run in runs if (group := best_run(line, run, heads.columns)) is not None]
    told = [group for run, group in found if _is_told_behind(group, run)]
    if not told:
        return None
    group = max(told, key=lambda group: (group.tally.rank, len(group.parts)))
    return Group(line, group.parts[::-1], group.tally)


def _is_told_behind(group: Group, above: Sequence[Line]) -> bool:
    """Whether a sum's parts are all the rows above it, or all since the last sum or section, or very likely its own."""
    count = len(group.parts)
    is_whole = count > 1 and count in (len(above), len(_since(above[::-1])))
    return is_whole or group.tally.evidence >= SURE_BY_SHAPE


def _above(line: Line, heads: Heads) -> list[Line]:
    """Give the heads above a row, from the top."""
    return [head for head in reversed(heads.stack) if head.index < line.index][-WINDOW:]


def sums_that_miss(lines: Sequence[Line], heads: Heads) -> None:
    """Take the rows that a row of sums clearly speaks of where they nearly add up: one of the figures is wrong."""
    done = {group.total.index for group in heads.groups}
    for line in lines:
        if line.index not in done and _may_sum_above(line, lines[-1]) and not line.is_empty(heads.columns):
            runs = (run for run in _told_runs(line, heads) if run)
            near = next((run for run in runs if _nearly(line, run, lines, heads.columns)), None)
            if near is not None:
                parts = tuple(signed(head) for head in near)
                heads.take(Group(line, parts, tally(line, parts, heads.columns)))


def _told_runs(line: Line, heads: Heads) -> Iterator[list[Line]]:
    """Give the runs of rows that a row of sums may speak of by its place: all since the last sum or section, or all."""
    above = _above(line, heads)
    below = [head for head in reversed(heads.stack) if head.index > line.index][:WINDOW]
    for run in (above, _since(above)):
        yield run
        yield [head for head in run if not is_bullet(head.label.style)]
    passed_over = [
        [part for part, _ in group.parts if part.index > line.index]
        for group in heads.groups
        if group.total.index < line.index and all(part is not line for part, _ in group.parts)
    ]
    for run in (below, *passed_over):
        for skipped in range(min(SKIPPED + 1, len(run))):
            yield run[skipped:]
            yield list(until_sum(run[skipped:]))


def _since(above: Sequence[Line]) -> list[Line]:
    """Give the rows behind the last sum, or from the last section on."""
    run: list[Line] = []
    for head in reversed(above):
        if head.label.is_sum:
            break
        run.insert(0, head)
        if head.after_section:
            break
    return run


def _nearly(line: Line, run: Sequence[Line], lines: Sequence[Line], columns: Sequence[int]) -> bool:
    """Whether every column that states a sum holds or nearly does, and one at least does not hold.

    Beside one that holds, a figure between those of its parts is their mean or a rate, and no sum.
    """
    parts = [signed(head) for head in run]
    found = tally(line, parts, columns)
    if not found.fail or (len(run) == 1 and not found.agree):
        return False
    near = [
        column
        for column in found.fail
        if is_near_miss(
            line.entry(column),
            [(part.entry(column), sign) for part, sign in parts],
            [other.entry(column) for other in lines if other is not line],
            found.clear,
        )
        or borne_out_by_shares(Group(line, tuple(parts), found), column)
    ]
    others = [column for column in found.fail if column not in near]
    return bool(near) and (
        not others or (bool(found.agree) and all(is_between(line, parts, column) for column in others))
    )
