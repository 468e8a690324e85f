"""The targets of a project's indicators in several places."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final, NamedTuple

from extract.checks.compare import Finding
from extract.checks.figure import project_words
from extract.checks.registry import rule
from extract.checks.restated import Stated, restated
from extract.checks.stated import stated
from extract.checks.what import What
from extract.thai.keys import series_key
from schemas import Document, FactKind, Project

SHORTEST_NAME: Final = 8
"""A name with fewer letters in its key is that of many indicators."""

AGREEING: Final = 3
"""So many targets two tables must have in common before one that differs is wrong."""


class _Printed(NamedTuple):
    """A target and the table that prints it."""

    table: str
    target: Stated


@rule("FX006", name="same-project-target")
def same_project_target(document: Document) -> Iterator[Finding]:
    """The target of a project's indicator is the same in all tables that print it.

    Formula: target = target printed elsewhere
    Source: project tables that are printed again in an appendix; tables that set targets of other periods share few.
    Holds: 5 and 5, beside 10, 20 and 30 in both
    Fails: 5 and 6, beside 10, 20 and 30 in both
    """
    printed = list(_targets(document))
    agreeing, differing = _tally(printed)
    for places in printed:
        tables = [
            place.table
            for place in places
            if all(
                place.table == other.table or _are_alike(place.table, other.table, agreeing, differing)
                for other in places
            )
        ]
        yield from restated([place.target for place in places if place.table in tables])


def _targets(document: Document) -> Iterator[list[_Printed]]:
    """Give the targets of each indicator of a project that several tables print."""
    for fact in document.facts:
        if fact.kind is not FactKind.PROJECT:
            continue
        by_name: dict[str, list[_Printed]] = defaultdict(list)
        for member in fact.members:
            project = document.projects[member.index]
            for name, target in _of_project(project):
                by_name[name].append(_Printed(project.table, target))
        yield from (places for places in by_name.values() if len(places) > 1)


def _of_project(project: Project) -> Iterator[tuple[str, Stated]]:
    """Give the targets of a project's indicators with the keys of their names; a name that stands twice is neither's."""
    names = [series_key(indicator.name) for indicator in project.indicators]
    for name, indicator in zip(names, project.indicators, strict=True):
        words = f"{project_words(project)} · {indicator.name}"
        target = stated(indicator.target, What.TARGET, words)
        if (
            len(name) >= SHORTEST_NAME
            and names.count(name) == 1
            and target
            and target.figure.value is not None
        ):
            yield name, target


def _tally(printed: Sequence[Sequence[_Printed]]) -> tuple[Counter[frozenset[str]], Counter[frozenset[str]]]:
    """Count for every two tables the targets in which they agree, and those in which they differ."""
    agreeing: Counter[frozenset[str]] = Counter()
    differing: Counter[frozenset[str]] = Counter()
    for places in printed:
        for one, other in combinations(places, 2):
            same = one.target.figure.value == other.target.figure.value
            (agreeing if same else differing)[frozenset((one.table, other.table))] += 1
    return agreeing, differing


def _are_alike(
    table: str,
    other: str,
    agreeing: Mapping[frozenset[str], int],
    differing: Mapping[frozenset[str], int],
) -> bool:
    """Whether two tables print the same targets: one that differs is then a slip."""
    pair = frozenset((table, other))
    return agreeing.get(pair, 0) >= AGREEING and agreeing.get(pair, 0) > 2 * differing.get(pair, 0)
