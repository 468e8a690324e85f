"""Columns of budget tables: what is committed, spent and remaining, and percents that do not say of what."""

import pytest
from tables.tabbed import tables_of

from extract.records.budgets import budget_lines
from schemas import Family, Role


def roles(*rows: str) -> list[Role]:
    (table,) = tables_of("\n".join(row.replace(" | ", "\t") for row in rows) + "\n")
    assert table.family is Family.BUDGET_EXECUTION
    return [column.role for column in table.columns]


@pytest.mark.parametrize(
    ("header", "role"),
    [
        ("ก่อหนี้ผูกพัน (PO)", Role.COMMITTED),
        ("PO", Role.COMMITTED),
        ("รวมเบิกจ่ายและก่อหนี้ผูกพัน", Role.SPENT),
        ("เบิกจ่าย + PO", Role.SPENT),
        ("งบประมาณคงเหลือ (บาท)", Role.REMAINING),
        ("คงเหลือสุทธิ", Role.REMAINING),
        ("ร้อยละ", Role.PERCENT_OF_BUDGET),
        ("%", Role.PERCENT_OF_BUDGET),
        ("ร้อยละการเบิกจ่ายต่องบที่ได้รับ", Role.PERCENT_OF_BUDGET),
    ],
)
def test_headers_of_money(header: str, role: Role) -> None:
    found = roles(f"รายการ | งบประมาณ | เบิกจ่าย | {header}", "งบลงทุน | 100.00 | 60.00 | 40.00")
    assert found == [Role.TOPIC, Role.BUDGET, Role.DISBURSED, role]


@pytest.mark.parametrize("label", ["รายการ", "โครงการ", "หน่วยงาน"])
def test_budgets_by_item_project_or_unit(label: str) -> None:
    assert roles(f"{label} | งบประมาณ | เบิกจ่าย | คงเหลือ", "ก | 100.00 | 60.00 | 40.00")[1:] == [
        Role.BUDGET,
        Role.DISBURSED,
        Role.REMAINING,
    ]


def test_a_percent_under_the_word_for_disbursed_is_of_the_budget() -> None:
    found = roles(
        "หน่วยงาน | งบประมาณ | ผลการเบิกจ่าย |  | คงเหลือ",
        " |  | จำนวนเงิน | ร้อยละ | ",
        "กองกลาง | 1,000.00 | 600.00 | 60.00 | 400.00",
    )
    assert found[2:4] == [Role.DISBURSED, Role.PERCENT_OF_BUDGET]


def test_amounts_have_the_unit_of_their_header() -> None:
    text = "รายการ\tงบประมาณ (ล้านบาท)\tเบิกจ่าย (ล้านบาท)\tร้อยละ\nงบลงทุน\t1.50\t0.75\t50.00\n"
    (table,) = tables_of(text)
    budget, disbursed, percent = budget_lines(table)
    assert [(line.amount.unit, line.amount.scale) for line in (budget, disbursed)] == [("baht", 10**6)] * 2
    assert (percent.amount, str(percent.percent.value)) == (None, "50.00")
