"""Checks on doubtful figures: whether what does not hold may be misread, so that it accuses nobody.

A reading is possible that the recogniser names, or that its probabilities leave room for. What surely was read is
never excused, unless blanks alone tell its column: rows and columns may be missing there that the page has.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import combinations, islice, product
from math import prod
from typing import Final, NamedTuple

from extract.checks.compare import Finding
from extract.checks.confusions import MISREADINGS, Kind
from extract.checks.figure import Figure
from extract.checks.hypotheses import Explanation, Identities, Trial, other_readings, runners_up, written
from schemas import SURE, Verdict

COVERED: Final = 0.95
"""So probable it must be, at least, that doubtful figures say one of the readings that are named for them, for a check
to fail that none of these makes true."""

_TOGETHER: Final = 3
_MOST_TRIED: Final = 400
"""So many figures are read otherwise at a time, and so many of their readings together are tried."""

_SAID: Final = frozenset({Kind.RUNNER_UP, Kind.POSSIBLE})
_UNSAID: Final = MISREADINGS | {Kind.OTHER_DIGIT, Kind.ELSEWHERE}


class Excuse(StrEnum):
    """Why a check that does not hold accuses nobody."""

    LIKELY_READING = "likely-reading"
    OTHER_READING = "other-reading"
    UNNAMED_READING = "unnamed-reading"
    BY_BLANKS = "by-blanks"
    POOR_RECOGNITION = "poor-recognition"


class Doubt(NamedTuple):
    """The doubtful figures of a check, the least sure first, and what excuses it where it does not hold.

    Those whose other readings excuse it come before them.

    `readings` are the numbers that stand there and those with which it would hold.
    """

    figures: tuple[Figure, ...]
    excuse: Excuse | None = None
    readings: tuple[tuple[str, str], ...] = ()

    @property
    def excuses(self) -> bool:
        """Whether the check accuses nobody."""
        return self.excuse is not None


def doubt_of(known: Identities, index: int, explanation: Explanation | None) -> Doubt | None:
    """Give what is doubtful in a finding; None where nothing is."""
    finding = known.findings[index]
    fails = finding.outcome.verdict is Verdict.INCONSISTENT
    own = finding.by_key().values()
    placed = tuple(figure for figure in own if figure.at.is_by_blanks) if fails else ()
    if placed:
        return Doubt(placed, Excuse.BY_BLANKS)
    doubtful = [figure for figure in own if figure.is_doubtful]
    if not doubtful:
        return None
    figures = tuple(sorted(doubtful, key=lambda figure: figure.at.confidence))
    if not fails:
        return Doubt(figures)
    return _likely_reading(figures, explanation) or _excused(known, index, figures)


def _likely_reading(figures: tuple[Figure, ...], explanation: Explanation | None) -> Doubt | None:
    """Excuse a finding by the one other reading of a doubtful figure that makes all its checks true."""
    if explanation is None or explanation.suspect not in {figure.key for figure in figures}:
        return None
    first = explanation.hypotheses[0]
    if first.kind != Kind.RUNNER_UP:
        return None
    suspects = [figure for figure in figures if figure.key == explanation.suspect]
    return Doubt(_led_by(suspects, figures), Excuse.LIKELY_READING, ((first.from_, first.to),))


def _excused(known: Identities, index: int, figures: tuple[Figure, ...]) -> Doubt:
    trials = [trial for figure in figures for trial in other_readings(known, index, figure)]
    said = [trial for trial in trials if trial.kind in _SAID]
    unsaid = [trial for trial in trials if trial.kind in _UNSAID and _is_thinkable(trial)]
    if said:
        return _with_reading(figures, said[0])
    for reread in islice(_rereads(figures), _MOST_TRIED):
        if _hold_together(known, index, reread):
            own = {figure.key: figure for figure in figures}
            readings = tuple((written(own[one.key]), written(one)) for one in reread)
            return Doubt(_led_by(reread, figures), Excuse.OTHER_READING, readings)
    if unsaid:
        return _with_reading(figures, unsaid[0])
    if prod(_named(figure) for figure in figures) < COVERED:
        return Doubt(figures, Excuse.UNNAMED_READING)
    return Doubt(figures)


def _with_reading(figures: tuple[Figure, ...], trial: Trial) -> Doubt:
    return Doubt(_led_by([trial.figure], figures), Excuse.OTHER_READING, ((trial.stands, trial.to),))


def _led_by(suspects: Sequence[Figure], figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Give figures with some of them first."""
    keys = {figure.key for figure in suspects}
    return tuple(sorted(figures, key=lambda figure: figure.key not in keys))


def _is_thinkable(trial: Trial) -> bool:
    """Whether a reading may be meant that is not named: those named leave room, or several checks would hold."""
    return _named(trial.figure) < SURE or len(trial.reconciled) > 1


def _named(figure: Figure) -> float:
    """Give the probability that a figure says one of the readings that the recogniser names."""
    return figure.at.confidence + sum(other.probability for other in figure.otherwise)


def _rereads(figures: Sequence[Figure]) -> Iterator[tuple[Figure, ...]]:
    """Give several figures read otherwise together, few before many, the least sure before the surer."""
    readings = [[figure.read_as(one.value, one.decimals) for one in runners_up(figure)] for figure in figures]
    for count in range(2, _TOGETHER + 1):
        for chosen in combinations(readings, count):
            yield from product(*chosen)


def _hold_together(known: Identities, index: int, reread: Sequence[Figure]) -> bool:
    """Whether a finding holds with figures read otherwise, and so does every other that they take part in and held."""
    involved = dict.fromkeys(place for figure in reread for place in known.of_figure[figure.key])
    if not _with(known.findings[index], reread).outcome.agreement:
        return False
    held = (known.findings[place] for place in involved if known.findings[place].outcome.agreement)
    return all(_with(finding, reread).outcome.agreement for finding in held)


def _with(finding: Finding, reread: Sequence[Figure]) -> Finding:
    for figure in reread:
        finding = finding.with_reading(figure)
    return finding
