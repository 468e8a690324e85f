"""The worked examples of the rules on weighted scores, criteria, rates and cumulative figures, made into documents."""

import re
from collections.abc import Callable, Mapping

from schemas import Document
from tests.checks.scoring_tables import (
    FILLERS,
    criteria_table,
    dimension_table,
    quarter_table,
    rate_table,
    step_table,
    weighted_table,
)


def _numbers(text: str) -> list[str]:
    return re.findall(r"\d[\d.]*\d|\d", text)


def _weighted_lines(given: str, printed: str) -> Document:
    figures = [*_numbers(given), printed.strip()]
    triples = [figures[i : i + 3] for i in range(0, len(figures), 3)]
    return weighted_table(*([weight, score, weighted] for score, weight, weighted in triples))


def _weighted_sum(given: str, printed: str) -> Document:
    rows = [["50", "5.0000", weighted] for weighted in _numbers(given)]
    return weighted_table(*rows, total=["100", "", printed.strip()])


def _parts(given: str, printed: str) -> Document:
    weights, heads = _numbers(given), _numbers(printed)
    parts = [
        ((head, "", ""), [[weight, "5.0000", ""] for weight in weights[2 * i : 2 * i + 2]])
        for i, head in enumerate(heads)
    ]
    return dimension_table(*parts, total=["100", "", ""])


def _criteria(given: str, printed: str) -> Document:
    *thresholds, result = _numbers(given)
    return criteria_table([*thresholds, result, printed.strip()], *FILLERS)


def _order(given: str, _printed: str) -> Document:
    return criteria_table([*_numbers(given), "60", "1.0000"])


def _bands(given: str, printed: str) -> Document:
    bands, result = given.removeprefix("bands ").split(", result ")
    rows = [[*bands.split(), result.strip(), printed.strip()]]
    rows += [[*bands.split(), other, score] for other, score in (("61", "1.0000"), ("79", "2.0000"))]
    return criteria_table(*rows, levels=("1", "2", "3"))


def _milestones(given: str, printed: str) -> Document:
    words = ("จัดทำแผน", "ประชุม", "ดำเนินการ", "ติดตามผล", "สรุปผล")
    results = ((_numbers(given)[0], printed.strip()), ("5", "5.0000"), ("3", "3.0000"))
    return criteria_table(*([*words, f"ระดับ {result}", score] for result, score in results))


def _steps(given: str, printed: str) -> Document:
    *targets, result = _numbers(given)
    shown = (["70", "80", "90", "75", "62.50"], ["70", "80", "90", "82", "80.00"])
    return step_table([*targets, result, printed.strip()], *shown)


def _rates(given: str, printed: str) -> Document:
    figures = _numbers(given)[:-1]
    pairs = [figures[i : i + 2] for i in range(0, len(figures), 2)]
    return rate_table(*([*pair, rate] for pair, rate in zip(pairs, _numbers(printed), strict=True)))


def _cumulative(given: str, printed: str) -> Document:
    figures = [*_numbers(given), printed.strip()]
    return quarter_table(*(["ครั้ง", *figures[i : i + 4]] for i in range(0, len(figures), 4)))


SCORING_BUILDERS: Mapping[str, Callable[[str, str], Document]] = {
    "SC003": _weighted_lines,
    "SC004": _weighted_sum,
    "SC005": _parts,
    "CR005": _order,
    "CR001": _criteria,
    "CR002": _bands,
    "CR003": _milestones,
    "CR004": _steps,
    "RT001": _rates,
    "CU001": _cumulative,
}
"""By the rule's code, what makes the document of its examples."""
