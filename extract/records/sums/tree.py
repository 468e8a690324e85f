"""Which rows are sums of which: found by what adds up, and where most groups of a kind do, by their shape.

A row before its parts heads them; a row of sums may stand behind them too. Rows are taken from the last to the first,
so that whatever a row may head has been grouped already and only the heads of groups are added.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import takewhile
from typing import Final, NamedTuple

from extract.records.sums.behind import sums_behind, sums_that_miss
from extract.records.sums.groups import (
    SKIPPED,
    SURE_BY_SHAPE,
    WINDOW,
    Group,
    Heads,
    best_run,
    signed,
    until_sum,
    with_parts_summed,
)
from extract.records.sums.labels import Label, is_bullet
from extract.records.sums.ledger import Line
from extract.records.sums.tally import tally

_SURE_BY_STYLE: Final = 4
"""So many digits must agree where a row is numbered or begins otherwise than its parts."""
_SURE_BY_FIGURES: Final = 8
"""So many where nothing but its figures tells it from them."""
_LONG: Final = 1000
"""So many values are told apart by a figure that is hardly equal to another by chance."""
_TAUGHT: Final = 2
"""So many groups of a kind teach what the others of the kind look like; one does where its rows are numbered in it."""
_REGULAR: Final = 3
"""So many teach it so well that a group which adds up otherwise is wrong and not different."""


class _Taught(NamedTuple):
    """What parts of a style of heads look like, and whether enough groups have shown it to hold the others to it."""

    styles: frozenset[str]
    regular: bool


def find_groups(lines: Sequence[Line], columns: Sequence[int]) -> list[Group]:
    """Find the groups of a ledger, from its last row to its first, then the sums behind their parts."""
    first = _groups(lines, columns, {})
    taught = _taught(first)
    return _groups(lines, columns, taught) if taught else first


def _taught(groups: Sequence[Group]) -> dict[str, _Taught]:
    """Give for each style and kind of heads those of their parts, where at least two groups of the kind add up."""
    parts: dict[str, set[str]] = defaultdict(set)
    times: dict[str, int] = defaultdict(int)
    numbered: set[str] = set()
    for group in groups:
        label = group.total.label
        if group.tally.holds and not label.is_sum:
            for name in {label.style, label.kind}:
                parts[name] |= {_named_like(name, label, part.label) for part, _ in group.parts}
                times[name] += 1
            if group.is_numbered and group.tally.evidence >= _SURE_BY_FIGURES:
                numbered.add(label.style)
    return {
        style: _Taught(frozenset(parts[style]), count >= _REGULAR)
        for style, count in times.items()
        if (count >= _TAUGHT or style in numbered) and style not in parts[style]
    }


def _named_like(name: str, label: Label, other: Label) -> str:
    """Give another label's style, or where a name leaves the indent of its own label aside, its kind."""
    return other.style if name == label.style else other.kind


def _groups(lines: Sequence[Line], columns: Sequence[int], taught: Mapping[str, _Taught]) -> list[Group]:
    heads = Heads(columns)
    for place in range(len(lines) - 1, -1, -1):
        line = lines[place]
        if line.label.is_of_which:
            continue
        group = _headed(line, lines[:place], heads, taught)
        if group is not None:
            heads.take(group)
        heads.stack.append(line)
    sums_behind(lines, heads)
    sums_that_miss(lines, heads)
    return heads.groups


def _headed(line: Line, above: Sequence[Line], heads: Heads, taught: Mapping[str, _Taught]) -> Group | None:
    below = heads.below()
    if line.is_empty(heads.columns):
        return None
    if line.label.is_sum:
        return None if _adds_up_backward(line, above, heads.columns) else _headed_by_sum(line, below, heads)
    run = list(until_sum(below))
    kind = taught.get(line.label.style) or taught.get(line.label.kind)
    shape = _shape(line, run, kind, heads.columns) if kind else None
    found = best_run(line, run, heads.columns)
    if found is not None and not _is_told(line, found):
        found = None
    if shape and kind and (kind.regular or found is None or not found.tally.holds or shape.tally.holds):
        return shape
    return found


def _shape(line: Line, run: Sequence[Line], kind: _Taught, columns: Sequence[int]) -> Group | None:
    """Give the group that a row heads by the shape of others of its kind."""
    parts = [
        signed(head)
        for head in takewhile(
            lambda head: kind.styles & {head.label.style, head.label.kind} and not head.after_section, run
        )
    ]
    return Group(line, tuple(parts), tally(line, parts, columns), by_shape=True) if parts else None


def _headed_by_sum(line: Line, below: Sequence[Line], heads: Heads) -> Group | None:
    for skipped in range(min(SKIPPED + 1, len(below))):
        found = best_run(line, below[skipped:], heads.columns)
        if found is not None and found.tally.evidence >= SURE_BY_SHAPE + skipped:
            return found
    return _borne_out_below(line, below, heads)


def _borne_out_below(line: Line, below: Sequence[Line], heads: Heads) -> Group | None:
    """Give the rows that a row of sums heads where not they, but what they are sums of, adds up to it."""
    at_bottom = [with_parts_summed(head, heads.groups, heads.columns) for head in below]
    if all(summed is head for summed, head in zip(at_bottom, below, strict=True)):
        return None
    for skipped in range(min(SKIPPED + 1, len(below))):
        found = best_run(line, at_bottom[skipped:], heads.columns)
        if found is not None and found.tally.holds and found.tally.evidence >= SURE_BY_SHAPE + skipped:
            parts = [signed(head) for head in below[skipped : skipped + len(found.parts)]]
            return Group(line, tuple(parts), tally(line, parts, heads.columns), borne_out_below=True)
    return None


def _is_told(line: Line, group: Group) -> bool:
    """Whether a row's style, or else very many digits, tell it from its parts."""
    styles = {part.label.style for part, _ in group.parts}
    stated = sum(not part.is_empty(group.tally.agree) for part, _ in group.parts)
    if line.label.style in styles:
        return not line.label.style and stated > 1 and group.tally.evidence >= _SURE_BY_FIGURES
    deeper = all(_is_deeper(style, line.label.style) for style in styles)
    if len(group.parts) == 1 and not deeper and not _prints_long_figure(group):
        return False
    return group.tally.evidence >= (SURE_BY_SHAPE if deeper else _SURE_BY_STYLE)


def _prints_long_figure(group: Group) -> bool:
    """Whether a figure that is printed again for its one part is long: short ones are equal by chance in all columns."""
    entries = [group.total.entry(column) for column in group.tally.agree]
    return any(abs(entry.steps or 0) // (2 * entry.half + 1) >= _LONG for entry in entries)


def _is_deeper(style: str, above: str) -> bool:
    """Whether a style is that of parts by its look: `1.1` below `1.`, a bullet below words."""
    if is_bullet(style):
        return not is_bullet(above)
    return style.startswith(above) and above.startswith("1.")


def _adds_up_backward(line: Line, above: Sequence[Line], columns: Sequence[int]) -> bool:
    """Whether the rows right above a row of sums add up to it as they stand."""
    group = best_run(line, above[: -WINDOW - 1 : -1], columns)
    return group is not None and len(group.parts) > 1 and group.tally.evidence >= SURE_BY_SHAPE
