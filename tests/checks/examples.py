"""The worked examples of the rules' docstrings, made into documents: "<figures> gives <figure>"."""

import re
from collections.abc import Callable, Mapping

from schemas import Document, Status
from tests.checks.builders import BANDS, Aim, Item, Sums, scorecard, table_document
from tests.checks.examples_budgets import BUDGET_BUILDERS
from tests.checks.examples_claims import CLAIM_BUILDERS
from tests.checks.examples_facts import FACT_BUILDERS
from tests.checks.examples_projects import PROJECT_BUILDERS
from tests.checks.examples_scoring import SCORING_BUILDERS
from tests.checks.examples_sums import SUM_BUILDERS

Builder = Callable[[str, str], Document]


def document_of(code: str, example: str) -> Document:
    """Make the document that an example of a rule speaks of."""
    given, _, printed = (
        re.split(r"\b(gives?)\b", example, maxsplit=1) if "give" in example else (example, "", "")
    )
    return BUILDERS[code](given, printed)


def numbers(text: str) -> list[str]:
    return re.findall(r"\d[\d.]*\d|\d", text)


def _weights(given: str, printed: str) -> Document:
    lines = [(f"1.{i}", "5.0000", weight) for i, weight in enumerate(numbers(given), 1)]
    return scorecard(lines, total_weight=printed.strip())


def _weighted_scores(given: str, printed: str) -> Document:
    pairs = [pair.split("×") for pair in given.split("and")]
    lines = [(f"1.{i}", score.strip(), weight.strip()) for i, (score, weight) in enumerate(pairs, 1)]
    return scorecard(lines, total_score=printed.strip())


def _aims(given: str) -> tuple[Aim, Aim]:
    """Read "18.62 against <= 23" as result and target."""
    result, target = (side.split() for side in given.split("against"))
    relation = target[0] if len(target) > 1 else "="
    return Aim(result[0], unit="percent"), Aim(target[-1], unit="percent", relation=relation)


def _percent(given: str, printed: str) -> Document:
    result, target = _aims(given)
    return table_document(Item(target=target, result=result, percent=printed.strip()))


def _status(given: str, printed: str) -> Document:
    result, target = _aims(given)
    return table_document(Item(target=target, result=result, status=Status(printed.strip())))


def _level(given: str, printed: str) -> Document:
    return table_document(Item(percent=numbers(given)[0], level=numbers(printed)[0]))


def _score(given: str, printed: str) -> Document:
    return table_document(Item(percent=numbers(given)[0], score=numbers(printed)[0]))


def _marks(given: str, printed: str) -> Document:
    *marks, points = numbers(printed)
    usual = Item("1", level="5", marks=("0", "0", "0", "0", "100"), points="100")
    return table_document(usual, Item("2", level=numbers(given)[0], marks=tuple(marks), points=points))


def _full_marks(given: str, printed: str) -> Document:
    items = [Item(str(i), full=full) for i, full in enumerate(numbers(given), 1)]
    return table_document(*items, bands=BANDS[: int(printed.split()[-1])])


def _band_edges(given: str, printed: str) -> Document:
    bands = [(low, high or None) for low, _, high in (band.partition("-") for band in given.split()[1:])]
    document = table_document(Item(), bands=bands)
    (table,) = document.tables
    printed_levels = iter(numbers(printed))
    columns = [
        column.model_copy(
            update={"band": column.band.model_copy(update={"level": int(next(printed_levels))})}
        )
        if column.band
        else column
        for column in table.columns
    ]
    return document.model_copy(update={"tables": (table.model_copy(update={"columns": tuple(columns)}),)})


def _score_sum(given: str, printed: str) -> Document:
    items = [Item(str(i), score=score) for i, score in enumerate(numbers(given), 1)]
    return table_document(*items, Sums(tuple(range(len(items))), score=printed.strip()))


def _full_marks_sum(given: str, printed: str) -> Document:
    items = [Item(str(i), full=full) for i, full in enumerate(numbers(given), 1)]
    return table_document(*items, Sums(tuple(range(len(items))), full=printed.strip()))


def _success(given: str, printed: str) -> Document:
    score, full = numbers(given)
    return table_document(Item(), Sums((0,), score=score, full=full, percent=printed.strip()))


def _count(given: str, printed: str) -> Document:
    items = [Item(str(i)) for i in range(1, int(numbers(given)[0]) + 1)]
    return table_document(*items, Sums(tuple(range(len(items))), count=printed.strip()))


def _numbering(given: str, _printed: str) -> Document:
    return table_document(*(Item(number) for number in numbers(given)))


BUILDERS: Mapping[str, Builder] = {
    "SC001": _weights,
    "SC002": _weighted_scores,
    "PT001": _percent,
    "BS001": _level,
    "BS002": _score,
    "BS003": _marks,
    "BS004": _full_marks,
    "BS005": _band_edges,
    "GT001": _score_sum,
    "GT002": _full_marks_sum,
    "GT003": _success,
    "GT004": _count,
    "AT001": _status,
    "NM001": _numbering,
    **FACT_BUILDERS,
    **PROJECT_BUILDERS,
    **CLAIM_BUILDERS,
    **SCORING_BUILDERS,
    **BUDGET_BUILDERS,
    **SUM_BUILDERS,
}
"""By the rule's code, what makes the document of its examples."""
