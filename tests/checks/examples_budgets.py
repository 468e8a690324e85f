"""Documents of one sum of a budget tree, or of one amount in two places, for the examples of their rules."""

import re
from collections.abc import Callable, Mapping

from schemas import (
    AmountRestated,
    BudgetItem,
    BudgetMeasure,
    BudgetSum,
    BudgetSumKind,
    Document,
    RestatedAmount,
)
from tests.checks.builders import document, place, quantity

MILLION = 1_000_000


def _tree(kind: BudgetSumKind, given: str, printed: str) -> Document:
    amounts = re.findall(r"\d[\d,]*", f"{printed} {given}")
    items = tuple(
        BudgetItem(
            number=None,
            label=f"รายการ {row}",
            measure=BudgetMeasure.BUDGET,
            level=min(row, 1),
            parent=0 if row else None,
            amount=quantity(raw, place("t1", row, 1), "baht"),
            at=place("t1", row, 1),
        )
        for row, raw in enumerate(amounts)
    )
    record = BudgetSum(kind=kind, total=0, parts=tuple(range(1, len(items))), is_sure=True)
    return document(budget_items=items, budget_sums=(record,))


def _of(kind: BudgetSumKind) -> Callable[[str, str], Document]:
    return lambda given, printed: _tree(kind, given, printed)


def _restated(given: str, printed: str) -> Document:
    del printed
    baht, million = re.findall(r"\d[\d,.]*", given)
    amounts = (
        RestatedAmount(label="แผนงาน", amount=quantity(baht, place("t1", 0, 1), "baht")),
        RestatedAmount(label="แผนงาน", amount=quantity(million, place("t2", 0, 1), "baht", MILLION)),
    )
    return document(restated_amounts=(AmountRestated(label="แผนงาน", amounts=amounts),))


BUDGET_BUILDERS: Mapping[str, Callable[[str, str], Document]] = {
    "BT001": _of(BudgetSumKind.CHILDREN),
    "BT002": _of(BudgetSumKind.SOURCES),
    "BT003": _of(BudgetSumKind.YEARS),
    "BT004": _of(BudgetSumKind.THIS_YEAR),
    "BT005": _restated,
}
"""By the rule's code, what makes the document of its examples."""
