"""The worked examples of the rules on what several places print: "92.00, 82.00 and 92.00"."""

import re
from collections.abc import Callable, Mapping

from schemas import Document
from tests.checks.builders import Aim, Item
from tests.checks.places import indicator_in, project_in, success_in, targets_in


def _numbers(text: str) -> list[str]:
    return re.findall(r"\d[\d,.]*\d|\d", text)


def _results(given: str, _printed: str) -> Document:
    return indicator_in(*(Item(result=Aim(number, unit="percent")) for number in _numbers(given)))


def _targets(given: str, _printed: str) -> Document:
    return indicator_in(*(Item(target=Aim(number, unit="percent")) for number in _numbers(given)))


def _percents(given: str, _printed: str) -> Document:
    return indicator_in(*(Item(percent=number) for number in _numbers(given)))


def _budgets(given: str, _printed: str) -> Document:
    return project_in(*(("กพร.", number) for number in _numbers(given)))


def _success(given: str, _printed: str) -> Document:
    return success_in(*_numbers(given))


def _project_targets(given: str, _printed: str) -> Document:
    targets, _, same = given.partition(", beside ")
    others = {f"จำนวนผู้เข้าร่วมกิจกรรมที่ {place}": number for place, number in enumerate(_numbers(same), 1)}
    return targets_in(*({"ร้อยละความพึงพอใจ": number, **others} for number in _numbers(targets)))


FACT_BUILDERS: Mapping[str, Callable[[str, str], Document]] = {
    "FX001": _results,
    "FX002": _targets,
    "FX003": _percents,
    "FX004": _budgets,
    "FX005": _success,
    "FX006": _project_targets,
}
"""By the rule's code."""
