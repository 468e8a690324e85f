"""The small tables: formulas, legends, rounds, contents, and amounts with their percent."""

from tables.tabbed import tables_of

from extract.records.boxes import contents_entries, formulas, monitoring_rounds, score_legend
from extract.records.budgets import budget_lines
from schemas import Family


def test_a_formula_with_its_figures():
    text = "วิธีคำนวณร้อยละ\tผลรวม X ๑๐๐ ผลรวมทั้งหมด (๔๐๐ คะแนน)\t๓๐๐ คะแนน X ๑๐๐ ๔๐๐ คะแนน\tร้อยละ ๗๕.๐๐\n"
    (formula,) = formulas(tables_of(text)[0])
    parts = (formula.numerator, formula.factor, formula.denominator, formula.result)
    assert [str(part.value) for part in parts] == ["300", "100", "400", "75.00"]


def test_a_legend():
    text = "ค่าคะแนน ๐\tหมายถึง\tยังไม่เริ่ม\nค่าคะแนน ๑๐๐\tหมายถึง\tแล้วเสร็จ\n"
    legend = list(score_legend(tables_of(text)[0]))
    assert [(str(entry.score.value), entry.meaning) for entry in legend] == [
        ("0", "ยังไม่เริ่ม"),
        ("100", "แล้วเสร็จ"),
    ]


def test_rounds_of_monitoring():
    text = (
        "ครั้งที่\tช่วงเวลาการติดตามและประเมินผล\tผลการติดตามและประเมินผล\n"
        "ครั้งที่ ๑\t(ไตรมาสที่ ๑ - ๒)\tสำเร็จตามแผน ร้อยละ ๔๐.๕๐\n"
        "ครั้งที่ ๒\t(ไตรมาสที่ ๑ - ๔)\tสำเร็จตามแผน ร้อยละ ๙๐.๐๐\n"
    )
    rounds = list(monitoring_rounds(tables_of(text)[0]))
    assert [(r.number, str(r.percent.value)) for r in rounds] == [("ครั้งที่ 1", "40.50"), ("ครั้งที่ 2", "90.00")]


def test_the_table_of_contents():
    (table,) = tables_of("เรื่อง\tหน้า\nคำนำ\t\nส่วนที่ ๑\t๔\n")
    assert [(e.topic, e.page and str(e.page.value)) for e in contents_entries(table)] == [
        ("คำนำ", None),
        ("ส่วนที่ 1", "4"),
    ]


BUDGET = (
    "รายจ่าย\tการเบิกจ่าย\t\t\tการใช้จ่าย\t\t\n"
    "\tเป้าหมาย\tผลเบิกจ่าย\tเปรียบเทียบ\tเป้าหมาย\tผลใช้จ่าย\tเปรียบเทียบ\n"
    "รายจ่าย ประจำ\t๙๓.๐๐ (๙๓.๐๐)\t๙๙.๐๐ (๙๙.๐๐)\t๖.๐๐ (+๖.๐๐)\t๑๐๐.๐๐ (๑๐๐.๐๐)\t๙๙.๐๐ (๙๙.๐๐)\t- (-)\n"
)


def test_amounts_with_their_percent_in_brackets():
    (table,) = tables_of(BUDGET)
    assert table.family is Family.BUDGET_EXECUTION
    lines = list(budget_lines(table))
    assert [(line.group, line.measure.value) for line in lines] == [
        ("การเบิกจ่าย", "target"),
        ("การเบิกจ่าย", "disbursed"),
        ("การเบิกจ่าย", "difference"),
        ("การใช้จ่าย", "target"),
        ("การใช้จ่าย", "disbursed"),
        ("การใช้จ่าย", "difference"),
    ]
    assert [(str(line.amount.value), str(line.percent.value)) for line in lines[:3]] == [
        ("93.00", "93.00"),
        ("99.00", "99.00"),
        ("6.00", "6.00"),
    ]


def test_a_dash_is_no_amount():
    (table,) = tables_of(BUDGET)
    last = list(budget_lines(table))[-1]
    assert last.amount is None
    assert last.percent is None


def test_two_figures_in_the_place_of_one_are_no_blank():
    (table,) = tables_of(BUDGET.replace("๙๙.๐๐ (๙๙.๐๐)\t๖.๐๐", "๑,๙๙๙.๐ ๐ (๙๙.๐๐)\t๖.๐๐"))
    disbursed = list(budget_lines(table))[1]
    assert disbursed.amount is not None
    assert disbursed.amount.value is None
    assert any(map(str.isdigit, disbursed.amount.raw))
