"""Runs of rows that add up to a printed sum: published sums do start a row late, or run on."""

from decimal import Decimal
from typing import NamedTuple

from extract.checks.compare import Finding
from extract.checks.figure import Figure
from extract.checks.interval import PRECISE, ZERO

SHORTEST = 2
"""A run of fewer rows is no sum."""


class OtherRun(NamedTuple):
    """The rows that should be summed, and those that add up to what is printed: first and last row."""

    summed: str
    fitting: str


def other_run(finding: Finding) -> OtherRun | None:
    """Give the run of rows that adds up to the printed sum and differs least from the right one.

    A range that slipped still shares rows with the right one.
    """
    column, parts, printed = finding.form.column, finding.form.inputs, finding.subject.value
    place_of = {figure.key: place for place, figure in enumerate(column)}
    places = [place_of[part.key] for part in parts if part.key in place_of]
    if not places or printed is None or any(figure.value is None for figure in column):
        return None
    right = (min(places), max(places) + 1)
    runs = [
        run
        for run in _runs_of(column, printed, right[0])
        if run[1] - run[0] >= SHORTEST and run != right and run[0] < right[1] and right[0] < run[1]
    ]
    if not runs:
        return None
    nearest = min(runs, key=lambda run: (abs(run[0] - right[0]) + abs(run[1] - right[1]), run))
    return OtherRun(_named(column, right), _named(column, nearest))


def _runs_of(column: tuple[Figure, ...], printed: Decimal, start: int) -> list[tuple[int, int]]:
    """Give for each last row the run with that sum that begins nearest to `start`, as first and end."""
    nearest_start = {ZERO: 0}
    runs = []
    running = ZERO
    for end, figure in enumerate(column, 1):
        running = PRECISE.add(running, figure.value or ZERO)
        begin = nearest_start.get(PRECISE.subtract(running, printed))
        if begin is not None:
            runs.append((begin, end))
        known = nearest_start.get(running)
        if known is None or abs(end - start) < abs(known - start):
            nearest_start[running] = end
    return runs


def _named(column: tuple[Figure, ...], run: tuple[int, int]) -> str:
    return f"{column[run[0]].of} … {column[run[1] - 1].of}"
