"""Which forms print the same amounts: learned from the document, where they agree on many names."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from extract.records.budget_trees.slips import is_one_slip
from extract.records.restated_amounts.printed import Form, Name, Printed

_FEWEST: Final = 3
"""On so many names two forms must agree for each on which they do not, before one that differs by a slip is wrong."""
_MANY: Final = 8
"""On so many for each, before one that differs in any way is."""

Pair = tuple[Form, Form]


@dataclass
class _Record:
    """On how many names two forms agree, and on how many they do not."""

    agree: int = 0
    differ: int = 0


def same_amounts(printed: Sequence[Printed]) -> Iterator[list[Printed]]:
    """Give, name by name in reading order, the amounts of it whose forms are trusted to print the same."""
    by_name = _single_forms(printed)
    records = _records(by_name.values())
    for amounts in by_name.values():
        linked: list[Printed] = []
        for one in amounts:
            if any(_is_linked(one, other, records) for other in amounts if other is not one):
                linked.append(one)
        if len(linked) > 1 and all(
            _may_differ(one, other, records) for one, other in combinations(linked, 2)
        ):
            yield linked


def _single_forms(printed: Sequence[Printed]) -> Mapping[Name, list[Printed]]:
    """Give the amounts by name; a form that prints several amounts of one name says nothing of names at all."""
    by_name: dict[Name, dict[Form, Printed]] = defaultdict(dict)
    several: set[Form] = set()
    unclear: set[tuple[Name, Form]] = set()
    for one in printed:
        first = by_name[one.name].setdefault(one.form, one)
        if first is not one and not first.agrees_with(one):
            unclear.add((one.name, one.form))
            if not one.name[1]:
                several.add(one.form)
    return {
        name: [one for form, one in forms.items() if form not in several and (name, form) not in unclear]
        for name, forms in by_name.items()
    }


def _records(groups: Iterable[Sequence[Printed]]) -> Mapping[Pair, _Record]:
    records: dict[Pair, _Record] = defaultdict(_Record)
    for amounts in groups:
        for one, other in combinations(amounts, 2):
            record = records[_pair(one, other)]
            if one.agrees_with(other):
                record.agree += 1
            else:
                record.differ += 1
    return records


def _pair(one: Printed, other: Printed) -> Pair:
    first, second = sorted((one.form, other.form))
    return first, second


def _is_linked(one: Printed, other: Printed, records: Mapping[Pair, _Record]) -> bool:
    record = records[_pair(one, other)]
    return record.agree >= _FEWEST * max(1, record.differ)


def _may_differ(one: Printed, other: Printed, records: Mapping[Pair, _Record]) -> bool:
    """Whether two linked amounts agree, or differ as a wrong figure does."""
    if one.agrees_with(other):
        return True
    if not _is_linked(one, other, records):
        return False
    record = records[_pair(one, other)]
    coarse, fine = sorted((one, other), key=lambda each: -each.half)
    step = 2 * coarse.half
    coarse_steps, fine_steps = ((each.baht / step).to_integral_value() for each in (coarse, fine))
    return is_one_slip(coarse_steps, fine_steps - coarse_steps) or record.agree >= _MANY * record.differ
