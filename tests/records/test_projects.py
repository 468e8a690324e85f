"""Projects take one row or several; their sums stand below them."""

from tables.tabbed import tables_of

from extract.records.project_totals import project_totals
from extract.records.projects import projects

HEAD = (
    "โครงการ\tหน่วยงาน\tตัวชี้วัด\tเป้าหมาย\tงบประมาณ (บาท)\tผลเบิกจ่าย (บาท)\tระดับค่าคะแนน\t\n"
    "\t\t\t\t\t\tยังไม่ดำเนินการ ร้อยละ ๐\tแล้วเสร็จ ร้อยละ ๑๐๐\n"
)
ROWS = (
    "๑. โครงการก\tกย.\t๑. จำนวนครั้ง\t๒\t๑๐๐.๐๐\t๕๐.๐๐\t\t๑๐๐\n"
    "\t\t๒. ร้อยละ\t๘๐\t\t\t\t\n"
    "๒. โครงการข\tกบ.\t๑. จำนวนคน\t๓\tไม่ใช้งบประมาณ\t-\t๐\t\n"
)
SUMS = (
    "จำนวนโครงการทั้งหมด ๒ โครงการ\t\t\t\t๑๐๐.๐๐\t๕๐.๐๐\t๑\t๑\n"
    "รวมค่าคะแนนจากการดำเนินโครงการ\t\t\t\t\t\t๐\t๑๐๐\n"
    "ร้อยละความสำเร็จของการดำเนินโครงการ\t\t\t\t\t\t๕๐.๐๐\t\n"
)


def _values(quantities):
    return [str(q.value) for q in quantities]


def test_a_row_without_a_project_goes_on_with_the_one_above():
    (table,) = tables_of(HEAD + ROWS)
    first, second = projects(table)
    assert (first.number, first.name, first.unit) == ("1", "โครงการก", "กย.")
    assert [(i.name, str(i.target.value)) for i in first.indicators] == [
        ("1. จำนวนครั้ง", "2"),
        ("2. ร้อยละ", "80"),
    ]
    assert _values([first.budget, first.disbursed, first.points]) == ["100.00", "50.00", "100"]
    assert second.number == "2"


def test_no_budget_used_is_no_number():
    (table,) = tables_of(HEAD + ROWS)
    second = list(projects(table))[1]
    assert second.budget.value is None
    assert second.budget.raw == "ไม่ใช้งบประมาณ"
    assert second.disbursed.value is None


def test_the_column_of_points_is_kept():
    (table,) = tables_of(HEAD + ROWS)
    marked = [table.columns[p.points.at.column].points for p in projects(table)]
    assert [str(points) for points in marked] == ["100", "0"]


def test_sums_are_told_apart():
    tables = tables_of(HEAD + ROWS + SUMS)
    (totals,) = project_totals(tables, tuple(projects(tables[0])))
    assert totals.members == (0, 1)
    assert _values([totals.count, totals.budget, totals.disbursed, totals.success]) == [
        "2",
        "100.00",
        "50.00",
        "50.00",
    ]
    assert _values(totals.column_counts) == ["1", "1"]
    assert _values(totals.column_points) == ["0", "100"]
