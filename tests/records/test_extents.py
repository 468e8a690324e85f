"""Which items a section or a sum speaks of follows from the order of the rows."""

from tables.tabbed import tables_of

from extract.records.indicators import read_indicators

HEAD = "ลำดับ\tตัวชี้วัด\tเป้าหมาย\tผลดำเนินงาน\tคะแนนเต็ม\tคะแนนที่ได้\n"


def _item(n):
    return f"{n}\tตัว{n}\t10\t10\t5\t5.00\n"


def _groups(body):
    return {group.label: group.members for group in read_indicators(tables_of(HEAD + body)).groups}


def test_sections_in_a_section():
    groups = _groups(
        f"◆ ภาพรวม\t\t\t\t\t\n{_item(1)}◆ เป้าหมาย\t\t\t\t\t\n◆ เรื่องที่หนึ่ง\t\t\t\t\t\n{_item(2)}{_item(3)}"
        f"รวมหนึ่ง\t\t\t\t(B)=10\t(A)=10.00\n◆ เรื่องที่สอง\t\t\t\t\t\n{_item(4)}"
    )
    assert groups["ภาพรวม"] == (0,)
    assert groups["เป้าหมาย"] == (1, 2, 3)
    assert groups["เรื่องที่หนึ่ง"] == (1, 2)
    assert groups["เรื่องที่สอง"] == (3,)


def test_a_section_with_another_mark_ends_at_its_sum():
    groups = _groups(
        f"◆ ภาพรวม\t\t\t\t\t\n{_item(1)}รวมภาพรวม\t\t\t\t(B)=5\t(A)=5.00\n1. Growth\t\t\t\t\t\n{_item(2)}2. Plan\t\t\t\t\t\n{_item(3)}"
    )
    assert groups["ภาพรวม"] == (0,)
    assert groups["1. Growth"] == (1,)
    assert groups["2. Plan"] == (2,)


def test_subtotals_speak_of_the_items_since_the_last_and_the_total_of_all():
    groups = _groups(
        f"{_item(1)}{_item(2)}รวมหนึ่ง\t\t\t\t(B)=10\t(A)=10.00\n{_item(3)}รวมสอง\t\t\t\t(B)=5\t(A)=5.00\n"
        "รวมทั้งสิ้น\t\t\t\t(B)=15\t(A)=15.00\n"
    )
    assert groups == {"รวมหนึ่ง": (0, 1), "รวมสอง": (2,), "รวมทั้งสิ้น": (0, 1, 2)}


def test_count_sums_and_percent_of_a_sum_are_read_from_two_rows():
    body = f"{_item(1)}รวม จำนวน 1 ตัวชี้วัด\t\t\t\t(B) = 5\t(A) =5.00\nคิดเป็นร้อยละ (C)\t\t\t\t\t100.00%\n"
    (group,) = read_indicators(tables_of(HEAD + body)).groups
    printed = [str(q.value) for q in (group.count, group.score, group.full_marks, group.percent)]
    assert printed == ["1", "5.00", "5", "100.00"]


def test_a_sum_without_letters_is_read_by_its_columns():
    (group,) = read_indicators(tables_of(f"{HEAD}{_item(1)}รวม\t\t\t\t5\t5.00\n")).groups
    assert (str(group.full_marks.value), str(group.score.value)) == ("5", "5.00")
