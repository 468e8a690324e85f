"""Forms of scoring that other packages add. Like the built-in ones, a form counts only where a table's rows show it."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import Final

from extract.checks.interval import ZERO, Interval, point
from extract.checks.ladder import Case, Form, FormFailed, Ladder
from extract.checks.weighting_forms import Weighting
from extract.plugins import Group, Loaded, Plugin, failure, found, together
from schemas import PluginUsed, Problem

_NAME: Final = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")

_LEVELS: Final = tuple(map(Decimal, range(1, 6)))
_TRIED: Final = (
    Ladder(_LEVELS, tuple(map(Decimal, (60, 70, 80, 90, 100))), 1),
    Ladder(_LEVELS, tuple(map(Decimal, (-10, -8, -6, -4, -2))), -1),
)
"""Ladders that rise and that fall, on which a form is tried before it is used."""


@dataclass(frozen=True, slots=True)
class LadderForm:
    """What a result earns on a ladder of thresholds where it stands as `case` says; `words` are the formula.

    `earned` takes the ladder, whose thresholds are held so that more is better, and the result as printed. It may not
    fall where the result gets better, nor leave the scores between which the result stands.
    """

    name: str
    case: Case
    words: str
    earned: Callable[[Ladder, Decimal], Decimal]


@dataclass(frozen=True, slots=True)
class WeighingForm:
    """A form of weighted scores: the formulas of a line and of the total, and what the products are divided by."""

    name: str
    weighting: Weighting


@dataclass(frozen=True, slots=True)
class AddedForms:
    """The forms of other packages by their names, and what is wrong with those that cannot be used."""

    ladders: Mapping[Case, Mapping[str, Form]] = field(default_factory=dict)
    weightings: Mapping[str, Weighting] = field(default_factory=dict)
    plugins: tuple[PluginUsed, ...] = ()
    problems: tuple[Problem, ...] = ()


_failed: ContextVar[list[Problem] | None] = ContextVar("failed", default=None)


@contextmanager
def failures_of_forms() -> Iterator[list[Problem]]:
    """Give the list of what goes wrong in forms of other packages while it lasts, each form once."""
    failed: list[Problem] = []
    token = _failed.set(failed)
    try:
        yield failed
    finally:
        _failed.reset(token)


@cache
def added_forms() -> AddedForms:
    """Give the forms that other packages add, found and tried once a process."""
    of_packages = found(Group.SCORING_FORMS)
    sound = forms_from(of_packages.loaded)
    problems = (*of_packages.problems, *sound.problems)
    return AddedForms(sound.ladders, sound.weightings, sound.plugins, problems)


def forms_from(loaded: Sequence[Loaded]) -> AddedForms:
    """Take what is sound of what plug-ins gave; each of the others is a problem, and leaves the rest as it is."""
    ladders: dict[Case, dict[str, Form]] = {case: {} for case in Case}
    weightings: dict[str, Weighting] = {}
    problems: list[Problem] = []
    used: list[PluginUsed] = []
    for one in loaded:
        for form in one.value if isinstance(one.value, (tuple, list)) else (one.value,):
            fault = _fault(form)
            if fault is not None:
                problems.append(one.plugin.problem(fault))
                continue
            used.append(one.plugin.used())
            if isinstance(form, LadderForm):
                ladders[form.case][f"{one.plugin.package}: {form.name}"] = _guarded(one.plugin, form)
            elif isinstance(form, WeighingForm):
                weightings[f"{one.plugin.package}: {form.name}"] = form.weighting
    return AddedForms(ladders, weightings, together(used), tuple(problems))


def _guarded(plugin: Plugin, form: LadderForm) -> Form:
    """Give a form that is a problem of the plug-in where it fails, and no end of the rule that tries it."""

    def earned(rungs: Ladder, result: Decimal) -> Decimal:
        try:
            score = form.earned(rungs, result)
        except Exception as error:
            raise _noted(plugin.problem(f"the form {form.name} failed: {failure(error)}")) from error
        if not isinstance(score, Decimal) or not score.is_finite():
            raise _noted(plugin.problem(f"the form {form.name} gave no number"))
        return score

    return Form(form.words, earned)


def _noted(problem: Problem) -> FormFailed:
    failed = _failed.get()
    if failed is not None and problem not in failed:
        failed.append(problem)
    return FormFailed(problem.message)


def _fault(form: object) -> str | None:
    if not isinstance(form, (LadderForm, WeighingForm)):
        return f"a form is a LadderForm or a WeighingForm, and no {type(form).__name__}"
    if not isinstance(form.name, str) or not _NAME.fullmatch(form.name):
        return f"the form's name {form.name!r} is not of small letters, digits and hyphens"
    return _ladder_fault(form) if isinstance(form, LadderForm) else _weighing_fault(form)


def _weighing_fault(form: WeighingForm) -> str | None:
    weighting = form.weighting
    if not isinstance(weighting, Weighting) or not weighting.line or not weighting.total:
        return f"the form {form.name} has no Weighting with its formulas"
    divisor = weighting.divisor
    if divisor is not None and not (isinstance(divisor, Interval) and divisor.low > ZERO):
        return f"the divisor of the form {form.name} is no interval above zero"
    return None


def _ladder_fault(form: LadderForm) -> str | None:
    """Try a form on results of its case, from the worst to the best."""
    if not isinstance(form.case, Case) or not isinstance(form.words, str) or not form.words:
        return f"the form {form.name} lacks its case or its formula"
    for rungs in _TRIED:
        results = [result * rungs.sign for result in _results(rungs)]
        scores = []
        for result in (one for one in results if rungs.case(one) is form.case):
            try:
                score = form.earned(rungs, result)
            except Exception as error:
                return f"the form {form.name} failed for {result}: {failure(error)}"
            if not isinstance(score, Decimal) or not score.is_finite():
                return f"the form {form.name} gave no decimal for {result}"
            if not rungs.bounds(point(result)).holds(score):
                return f"the form {form.name} gave {score} for {result}, which stands for another score"
            scores.append(score)
        if any(before > after for before, after in pairwise(scores)):
            return f"the form {form.name} falls where the result gets better"
    return None


def _results(rungs: Ladder) -> list[Decimal]:
    """Results from below the lowest threshold to above the highest, signed as the thresholds are."""
    low, high = rungs.thresholds[0], rungs.thresholds[-1]
    step = (high - low) / 16
    return [low + step * count for count in range(-4, 21)]
