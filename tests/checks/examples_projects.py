"""The worked examples of the rules on projects, formulas, budgets and rounds, made into documents."""

import re
from collections.abc import Callable, Mapping

from schemas import Document
from tests.checks.dumped import (
    Scored,
    Totals,
    budgets,
    dumped,
    execution,
    formula_box,
    project_list,
    rounds,
    scoring,
)

COLUMNS = ("75", "100")
MEASURES = {
    "budget": "งบประมาณ",
    "disbursed": "เบิกจ่าย",
    "committed": "ก่อหนี้ผูกพัน",
    "spent": "รวมเบิกจ่าย+PO",
    "remaining": "คงเหลือ",
    "percent": "ร้อยละ",
}
NAMES = (
    "โครงการพัฒนาระบบงาน",
    "โครงการอบรมบุคลากร",
    "โครงการเผยแพร่กฎหมาย",
    "โครงการตรวจเยี่ยมสาขา",
    "โครงการปรับปรุงอาคาร",
)


def _numbers(text: str) -> list[str]:
    return re.findall(r"\d[\d,.]*\d|\d", text)


def _column(given: str, _printed: str) -> Document:
    points, column = _numbers(given)
    return dumped(scoring(Scored("75"), Scored("100"), Scored("50"), Scored(points, column=column)))


def _scored_projects(given: str) -> tuple[Scored, ...]:
    return tuple(Scored(points) for points in _numbers(given.partition(" in columns")[0]))


def _columns(given: str, printed: str) -> Document:
    figures = tuple(_numbers(printed))
    totals = {
        "counts": Totals(count="3", counts=figures),
        "sums": Totals(count="3", counts=("1", "2"), points=figures),
        "percent": Totals(count="3", success=figures[0]),
    }[printed.split()[0]]
    return dumped(scoring(*_scored_projects(given), totals, columns=COLUMNS))


def _amounts(given: str) -> list[str]:
    return ["-" if amount == "none" else amount for amount in re.findall(r"none|[\d,]+\.\d\d", given)]


def _budget_sum(given: str, printed: str) -> Document:
    rows = [Scored("100", budget=amount) for amount in _amounts(given)]
    return dumped(scoring(*rows, Totals(count="3", budget=printed.strip(), counts=("0",) * 4 + ("3",))))


def _disbursed_sum(given: str, printed: str) -> Document:
    rows = [Scored("100", disbursed=amount) for amount in _amounts(given)]
    return dumped(scoring(*rows, Totals(count="3", disbursed=printed.strip(), counts=("0",) * 4 + ("3",))))


def _count(given: str, printed: str) -> Document:
    rows = [Scored("100")] * int(_numbers(given)[0])
    return dumped(scoring(*rows, Totals(count=printed.strip(), counts=("0",) * 4 + ("3",))))


def _listed(given: str, printed: str) -> Document:
    rows = [Scored(points, name=name) for points, name in zip(_numbers(given), NAMES, strict=False)]
    listed = [NAMES[int(number) - 1] for number in _numbers(printed)]
    return dumped(project_list(*listed) + "\n" + scoring(*rows))


def _formula(given: str, printed: str) -> Document:
    return dumped(formula_box(*_numbers(given), printed.strip()))


def _formula_of_table(given: str, _printed: str) -> Document:
    put_in, _, table = given.partition("with columns")
    numerator, factor, denominator = _numbers(put_in)
    low, high, *points = _numbers(table)
    totals = Totals(count="2", counts=("1", "1"), points=tuple(points))
    box = formula_box(numerator, factor, denominator, "87.50")
    return dumped(scoring(Scored(low), Scored(high), totals, columns=COLUMNS) + "\n" + box)


def _execution(given: str, _printed: str) -> Document:
    cells = {part.split()[0]: " ".join(part.split()[1:]) for part in given.split(", ")}
    row = [cells.get("target", ""), cells.get("disbursed", ""), cells.get("difference", "- (-)")]
    return dumped(execution(["รายจ่ายภาพรวม", *row, cells.get("budget", "100 (100.00)"), "- (-)", "- (-)"]))


def _whole(given: str, _printed: str) -> Document:
    rows = zip(("รายจ่าย ภาพรวม", "รายจ่าย ประจำ", "รายจ่าย ลงทุน"), _numbers(given), strict=True)
    nothing = ["-"] * 5
    return dumped(execution(*([label, amount, *nothing] for label, amount in rows)))


def _budgets(given: str, _printed: str) -> Document:
    rows = [dict(cell.split() for cell in row.split(", ")) for row in given.strip().split("; ")]
    header = ["รายการ", *(MEASURES[measure] for measure in rows[0])]
    return dumped(budgets(header, *([f"รายการที่ {n}", *row.values()] for n, row in enumerate(rows, 1))))


def _rounds(given: str, _printed: str) -> Document:
    return dumped(rounds(*_numbers(given)))


PROJECT_BUILDERS: Mapping[str, Callable[[str, str], Document]] = {
    "PJ001": _column,
    "PJ002": _columns,
    "PJ003": _columns,
    "PJ004": _columns,
    "PJ005": _budget_sum,
    "PJ006": _disbursed_sum,
    "PJ007": _count,
    "PJ008": _listed,
    "PJ009": _listed,
    "FB001": _formula,
    "FB002": _formula_of_table,
    "BX001": _execution,
    "BX002": _execution,
    "BX003": _execution,
    "BX004": _whole,
    "BX005": _budgets,
    "BX006": _budgets,
    "BX007": _budgets,
    "RD001": _rounds,
}
"""By the rule's code, what makes the document of its examples."""
