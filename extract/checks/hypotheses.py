"""Why a figure disagrees: single readings of one cell that would make every check it takes part in true."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from extract.checks.compare import Finding
from extract.checks.confusions import MISREADINGS, RANKS, Kind, Reading, rank_of, readings
from extract.checks.figure import Figure, InReport, Key
from extract.checks.interval import PRECISE, ZERO, cut_off, stands_for
from extract.checks.plausibility import ColumnKey, column_of, columns_of, oddness
from extract.checks.runs import other_run
from extract.checks.what import IN_WORDS
from extract.thai.digits import THAI_DIGITS, to_thai
from extract.thai.numerals import find_numerals
from schemas import Agreement, Hypothesis, Verdict

MOST: Final = 8
"""So many hypotheses are kept for a check."""

MOST_ALIKE: Final = 3
"""So many of them change one figure in the same way: where any digit would do, another figure may be the wrong one."""

RowOfTable = tuple[InReport | None, str | None, int | None]


class Identities(NamedTuple):
    """The findings that were made, each with its id, and which of them every figure takes part in.

    `elsewhere` has the numbers that other places print of the fact that a figure states.
    """

    findings: Sequence[Finding]
    ids: Sequence[str]
    of_figure: Mapping[Key, Sequence[int]]
    of_row: Mapping[RowOfTable, Mapping[Key, Figure]]
    elsewhere: Mapping[Key, Sequence[str]]
    columns: Mapping[ColumnKey, Mapping[Key, Figure]]


class Explanation(NamedTuple):
    """The hypotheses for a check, likeliest first, and the figure that the likeliest suspects."""

    hypotheses: tuple[Hypothesis, ...]
    suspect: Key


class Trial(NamedTuple):
    """A change that reconciles the findings of `reconciled`.

    The figure takes part in `support` findings; `exact` where all of them then agree to the last digit. `odder` tells
    by how much what would stand there is unlike the rest of its column, less than nothing where it is more like it.
    """

    figure: Figure
    stands: str
    to: str
    kind: Kind
    rank: int
    reconciled: tuple[int, ...]
    exact: bool
    support: int
    reread: Figure | None = None
    odder: int = 0

    @property
    def order(self) -> tuple[bool, int, int, bool, bool, int, int, str]:
        """What else a doubtful figure may say comes first, then what reconciles most and fits its column, exactly.

        Of these the likelier change.
        """
        doubted = self.figure.is_doubtful
        is_reading = doubted and self.kind in (Kind.RUNNER_UP, Kind.POSSIBLE)
        most = -len(self.reconciled)
        return (
            not is_reading,
            most,
            self.odder,
            not self.exact,
            not doubted,
            self.rank,
            -self.support,
            self.to,
        )


class _Window(NamedTuple):
    """The values that a figure may have for a finding to hold, but for the rounding of the value itself."""

    low: Decimal
    high: Decimal
    exact: bool

    def admits(self, reading: Reading) -> bool:
        """Whether a reading may make the finding true; where it may not, nothing has to be computed again."""
        step = ZERO if self.exact else Decimal(1).scaleb(-reading.decimals)
        return self.low - step <= reading.value <= self.high + step


def identities(findings: Sequence[Finding], ids: Sequence[str]) -> Identities:
    """Order findings by the figures that take part; what could not be verified says nothing of them."""
    of_figure: dict[Key, list[int]] = defaultdict(list)
    of_row: dict[RowOfTable, dict[Key, Figure]] = defaultdict(dict)
    for index, finding in enumerate(findings):
        if finding.outcome.verdict is not Verdict.UNVERIFIABLE:
            for key, figure in finding.by_key().items():
                of_figure[key].append(index)
                of_row[figure.report, figure.at.table, figure.at.row][key] = figure
    restated = [finding.restatement.elsewhere for finding in findings if finding.restatement]
    elsewhere = {key: texts for printed in restated for key, texts in printed.items()}
    columns = columns_of(figure for of_one in of_row.values() for figure in of_one.values())
    return Identities(findings, ids, of_figure, of_row, elsewhere, columns)


def explained(known: Identities, index: int) -> Explanation | None:
    """Explain an inconsistent finding by readings that reconcile all findings of a figure.

    Where several figures of a table are wrong there are none: then by likely misreadings that reconcile this
    finding and break no other. None where there are none of these either.
    """
    finding = known.findings[index]
    figures = finding.by_key().values()
    trials = [trial for figure in figures for trial in _trials(known, index, figure)]
    trials += [*_run_trial(finding, index), *_shift_trial(finding, index)]
    tried = [figure for figure in figures if not trials or figure.is_doubtful]
    partial = [trial for figure in tried for trial in _partial_trials(known, index, figure)]
    trials = [
        _beside_its_column(known, trial) for trial in _with_partial(_with_likely_reading(trials), partial)
    ]
    trials = _of_each_way(sorted(trials, key=lambda trial: trial.order))[:MOST]
    if not trials:
        return None
    return Explanation(tuple(_hypothesis(known, trial) for trial in trials), trials[0].figure.key)


def other_readings(known: Identities, index: int, figure: Figure) -> list[Trial]:
    """Give the readings of a figure that reconcile a finding: all that it takes part in, or it and break no other."""
    return [*_trials(known, index, figure), *_partial_trials(known, index, figure)]


def runners_up(figure: Figure) -> Iterator[Reading]:
    """Give the numbers that a recognised figure may say instead, likeliest first."""
    for place, other in enumerate(figure.otherwise):
        texts = [format(one.value, "f") for one in find_numerals(other.raw) if one.value is not None]
        if len(texts) == 1 and figure.value is not None and texts[0] != format(figure.value, "f"):
            yield Reading(texts[0], Kind.RUNNER_UP, rank_of(Kind.RUNNER_UP, place))


def _with_likely_reading(trials: Sequence[Trial]) -> list[Trial]:
    """Let what figures may say instead be the likely reading where it is one alone."""
    if sum(trial.kind is Kind.RUNNER_UP for trial in trials) < 2:
        return list(trials)
    return [trial._replace(kind=Kind.POSSIBLE) if trial.kind is Kind.RUNNER_UP else trial for trial in trials]


def _with_partial(trials: list[Trial], partial: Sequence[Trial]) -> list[Trial]:
    """Add the readings that leave a check of their figure untrue: all where there are no others, else runners-up."""
    if not trials:
        return list(partial)
    known = {(trial.figure.key, trial.to) for trial in trials}
    return trials + [
        trial
        for trial in partial
        if trial.kind is Kind.POSSIBLE and (trial.figure.key, trial.to) not in known
    ]


def _beside_its_column(known: Identities, trial: Trial) -> Trial:
    """Tell how a change fits the column; what else a figure may say or says elsewhere has better evidence."""
    if trial.reread is None or trial.kind in (Kind.RUNNER_UP, Kind.POSSIBLE, Kind.ELSEWHERE):
        return trial
    others = column_of(known.columns, trial.figure)
    return trial._replace(odder=oddness(trial.reread, others) - oddness(trial.figure, others))


def _of_each_way(trials: Sequence[Trial]) -> list[Trial]:
    """Leave out what changes a figure in a way in which others that come first change it."""
    seen: Counter[tuple[Key, Kind]] = Counter()
    kept = []
    for trial in trials:
        way = (trial.figure.key, trial.kind)
        seen[way] += 1
        if seen[way] <= MOST_ALIKE or trial.kind in (Kind.RUNNER_UP, Kind.POSSIBLE):
            kept.append(trial)
    return kept


def _hypothesis(known: Identities, trial: Trial) -> Hypothesis:
    reconciles = tuple(known.ids[index] for index in trial.reconciled)
    # `from` is a word of the language: the model takes the field by its alias only.
    fields = {"at": trial.figure.at, "from": trial.stands, "to": trial.to, "kind": trial.kind.value}
    return Hypothesis.model_validate({**fields, "reconciles": reconciles})


def _trials(known: Identities, index: int, figure: Figure) -> Iterator[Trial]:
    if figure.value is None:
        return
    involved = known.of_figure[figure.key]
    broken = tuple(i for i in involved if known.findings[i].outcome.agreement is None)
    if figure.what in IN_WORDS:
        yield from _word_trials(known, index, figure, broken)
        return
    windows = [window for i in involved if (window := _window(known.findings[i], figure))]
    for reading in _other_readings(known, broken, figure):
        if all(window.admits(reading) for window in windows):
            reread = figure.read_as(reading.value, reading.decimals)
            agreements = _agreements(known, involved, reread)
            if agreements:
                stands, to = written(figure), written(reread)
                # What was recomputed agrees exactly whatever is wrong: that says nothing for it.
                exact = agreements == {Agreement.EXACT} and reading.kind is not Kind.RECOMPUTED
                yield Trial(
                    figure, stands, to, reading.kind, reading.rank, broken, exact, len(involved), reread
                )


def _word_trials(known: Identities, index: int, figure: Figure, broken: tuple[int, ...]) -> Iterator[Trial]:
    """Give the words that stand in other places of the same finding, each once."""
    others = {
        other.value: other for other in known.findings[index].by_key().values() if other.what is figure.what
    }
    involved = known.of_figure[figure.key]
    for value, other in others.items():
        if value is not None and value != figure.value:
            agreements = _agreements(known, involved, figure.read_as(value, 0))
            if agreements:
                rank = rank_of(Kind.ELSEWHERE)
                yield Trial(figure, figure.raw, other.raw, Kind.ELSEWHERE, rank, broken, True, len(involved))


def _partial_trials(known: Identities, index: int, figure: Figure) -> Iterator[Trial]:
    """Give likely misreadings of a figure that reconcile a finding to the last digit, and break none that agrees."""
    if figure.value is None or figure.what in IN_WORDS:
        return
    finding, involved = known.findings[index], known.of_figure[figure.key]
    agreeing = [i for i in involved if known.findings[i].outcome.agreement is not None]
    window = _window(finding, figure)
    said = [reading._replace(kind=Kind.POSSIBLE) for reading in runners_up(figure)]
    for reading in (*said, *readings(format(figure.value, "f"), figure.raw)):
        if reading.rank >= RANKS[Kind.RANGE] or (window and not window.admits(reading)):
            continue
        reread = figure.read_as(reading.value, reading.decimals)
        found = _agreements(known, [index], reread)
        if found != {Agreement.EXACT} and not (found and reading.kind is Kind.POSSIBLE):
            continue
        if not agreeing or _agreements(known, agreeing, reread):
            stands, to = written(figure), written(reread)
            yield Trial(figure, stands, to, reading.kind, reading.rank, (index,), True, len(involved), reread)


def _agreements(known: Identities, involved: Sequence[int], reread: Figure) -> set[Agreement]:
    """Give how the findings of a figure would agree, were it read so; none where one of them would not."""
    found: set[Agreement] = set()
    for index in involved:
        agreement = known.findings[index].with_reading(reread).outcome.agreement
        if agreement is None:
            return set()
        found.add(agreement)
    return found


def written(figure: Figure) -> str:
    """Write the number of a figure in the digits that the figure is printed in."""
    number = "" if figure.value is None else format(figure.value, "f")
    return to_thai(number) if any(digit in figure.raw for digit in THAI_DIGITS) else number


def _other_readings(known: Identities, broken: Sequence[int], figure: Figure) -> Iterator[Reading]:
    """Give what may stand there instead: a runner-up, what is printed elsewhere, other digits, a neighbour's number."""
    assert figure.value is not None
    printed = format(figure.value, "f")
    own = {reading.text: reading for reading in readings(printed, figure.raw)}
    said = {reading.text: reading for reading in runners_up(figure)}
    yield from said.values()
    for text in said:
        own.pop(text, None)
    elsewhere = [text for text in known.elsewhere.get(figure.key, ()) if text not in said]
    for text in elsewhere:
        misread = own.pop(text, None)
        kind = misread.kind if misread and misread.kind in MISREADINGS else Kind.ELSEWHERE
        yield Reading(text, kind, rank_of(Kind.ELSEWHERE))
    yield from own.values()
    seen = {printed, *said, *own, *elsewhere}
    recomputed = (text for index in broken for text in _recomputed(known.findings[index], figure))
    for text, kind in (*_neighbours(known, figure), *recomputed):
        if text not in seen:
            seen.add(text)
            yield Reading(text, kind, rank_of(kind))


def _neighbours(known: Identities, figure: Figure) -> Iterator[tuple[str, Kind]]:
    """Give the numbers of the checked columns on either side; a coarser number would fit too easily.

    The columns of a header state other things.
    """
    if figure.at.column is None or figure.at.row is None:
        return
    beside = (figure.at.column - 1, figure.at.column + 1)
    for other in known.of_row[figure.report, figure.at.table, figure.at.row].values():
        if (
            other.at.column in beside
            and other.decimals >= figure.decimals
            and other.printed_number is not None
        ):
            yield format(other.printed_number, "f"), Kind.SHIFTED


def _recomputed(finding: Finding, figure: Figure) -> Iterator[tuple[str, Kind]]:
    if figure.key == finding.subject.key and isinstance(finding.outcome.recomputed, Decimal):
        yield format(finding.outcome.recomputed, "f"), Kind.RECOMPUTED


def _run_trial(finding: Finding, index: int) -> Iterator[Trial]:
    """Give the run of rows that does add up to a printed sum: a range that slipped when the sum was made."""
    run = other_run(finding)
    if run:
        yield Trial(
            finding.subject, run.summed, run.fitting, Kind.RANGE, rank_of(Kind.RANGE), (index,), True, 1
        )


def _shift_trial(finding: Finding, index: int) -> Iterator[Trial]:
    """Give the column in which a figure would be right that stands in another."""
    shift = finding.shift
    if shift:
        yield Trial(
            finding.subject, shift.stands, shift.fits, Kind.SHIFTED, rank_of(Kind.SHIFTED), (index,), True, 1
        )


def _window(finding: Finding, figure: Figure) -> _Window | None:
    """Give the values of a figure for which a linear finding may hold; None where any may, as by another form."""
    allowed, subject = finding.outcome.allowed, finding.subject
    if len(finding.forms) > 1 or allowed is None or subject.value is None or figure.value is None:
        return None
    if figure.key == subject.key:
        return _Window(allowed.low, allowed.high, figure.exact)
    rate = finding.form.rate_of(figure)
    if not rate:
        return None
    printed = stands_for(subject.value, subject.decimals, subject.exact)
    most = printed.high if subject.exact else max(printed.high, cut_off(subject.value, subject.decimals).high)
    moves = (PRECISE.divide(printed.low - allowed.high, rate), PRECISE.divide(most - allowed.low, rate))
    return _Window(figure.value + min(moves), figure.value + max(moves), figure.exact)
