"""A row is told by its shape: a section spans, an item has its number, a sum has figures where items have theirs."""

from tables.tabbed import tables_of

from schemas import RowKind

HEAD = "ลำดับ\tตัวชี้วัด\tเป้าหมาย\tผลดำเนินงาน\tคะแนนเต็ม\tคะแนนที่ได้\n"


def _kinds(body):
    return [row.kind.value for row in tables_of(HEAD + body)[0].rows]


def test_sections_items_subtotals_and_total():
    body = (
        "◆ ส่วนที่หนึ่ง จำนวน 1 ตัวชี้วัด\t\t\t\t\t\n"
        "1\tก\t10\t10\t5\t5.00\n"
        "รวมส่วนที่หนึ่ง\t\t\t\t(B) = 5\t(A) = 5.00\n"
        "คิดเทียบเป็นร้อยละ (C) = (A) × 100 / (B)\t\t\t\t\t100.00%\n"
        "2*\tข\t10\t10\t5\t5.00\n"
        "รวมส่วนที่สอง\t\t\t\t5\t5.00\n"
        "ผลรวม จำนวน 2 ตัวชี้วัด\t\t\t\t(B) = 10\t(A) = 10.00\n"
        "ร้อยละ\t\t\t\t\t100.00%\n"
        "หมายเหตุ : ข้อมูลเบื้องต้น\t\t\t\t\t\n"
    )
    assert _kinds(body) == [
        "section",
        "item",
        "subtotal",
        "subtotal",
        "item",
        "subtotal",
        "total",
        "total",
        "note",
    ]


def test_the_only_sum_at_the_end_is_the_total():
    assert _kinds("1\tก\t10\t10\t5\t5.00\nรวม\t\t\t\t5\t5.00\n") == ["item", "total"]


def test_a_long_label_with_a_number_in_it_is_still_a_label():
    body = "1\tก\t10\t10\t5\t5.00\nการขับเคลื่อนตัวชี้วัด เรื่องที่ 1 จำนวน 1 ตัวชี้วัด\t\t\t\t(B)= 5\t(A)=5.00\n"
    assert _kinds(body)[-1] == RowKind.TOTAL


def test_an_item_without_result_stays_an_item():
    assert _kinds("1\tก\t10\t-\t5\t0.00\n2\tข\t\t\t\t\n") == ["item", "item"]


def test_a_section_that_was_parted_into_number_and_name_is_no_item():
    assert _kinds("◆ ส่วน\tที่หนึ่ง\t\t\t\t\n1\tก\t10\t10\t5\t5.00\n") == ["section", "item"]
    assert _kinds("• 1\tก\t10\t10\t5\t5.00\n") == ["item"]


def test_a_mark_alone_before_the_name_of_a_section_makes_no_item():
    assert _kinds("◆\tส่วนที่หนึ่ง\t\t\t\t\n1\tก\t10\t10\t5\t5.00\n") == ["section", "item"]
    assert _kinds("◆\tข\t10\t10\t5\t5.00\n1\tก\t10\t10\t5\t5.00\n") == ["item", "item"]
