"""A row that heads bulleted ones is held to their sum where a report's other bullets add up."""

from extract.records.sums import read_sums
from extract.records.sums.ledger import ledgers
from schemas import Table
from tests.tables.tabbed import tables_of

SCREENED = """\
ผู้ได้รับการคัดกรอง\t6,931,589
● สนามบิน\t4,486,402
● ท่าเรือ\t154,475
• พรมแดนทางบก\t2,077,932
• ต่ออายุหนังสือเดินทาง\t212,780
"""
TESTED = """\
การตรวจทางห้องปฏิบัติการ\t608,099
• มีอาการ\t313,813
• ติดตามเพิ่มเติม\t9,775
• พื้นที่กักกัน\t46,266
• ไม่เข้าเกณฑ์\t238,245
"""
CONFIRMED = """\
ผู้ป่วยสะสม\t3,173
• หายป่วย\t3,059
• รักษาอยู่\t56
• เสียชีวิต\t58
"""
OF_SIGNS = """\
ผู้มีอาการ\t313,813
• คัดกรอง\t1,860
• มาด้วยตนเอง\t311,865
• อื่นๆ\t88
"""
REPORT = (SCREENED, TESTED, CONFIRMED, OF_SIGNS)


def totals(*texts: str) -> list[str | None]:
    """Give the totals that have a sum, in a report whose tables are given one by one."""
    tables: list[Table] = []
    for number, text in enumerate(texts):
        tables += [table.model_copy(update={"id": f"t{number}"}) for table in tables_of(text)]
    return [one.total.raw for one in read_sums([tuple(ledgers(table)) for table in tables])]


def test_sums_of_bullets_are_found_by_themselves() -> None:
    assert totals(*REPORT) == ["6,931,589", "608,099", "3,173", "313,813"]


def test_one_that_misses_by_a_digit_is_held_to_the_others() -> None:
    for right, wrong, total in (
        ("• อื่นๆ\t88", "• อื่นๆ\t38", "313,813"),
        ("• ไม่เข้าเกณฑ์\t238,245", "• ไม่เข้าเกณฑ์\t208,245", "608,099"),
        ("คัดกรอง\t6,931,589", "คัดกรอง\t6,981,589", "6,981,589"),
    ):
        assert total in totals(*(text.replace(right, wrong) for text in REPORT))


def test_bullets_that_are_no_parts_are_not_summed() -> None:
    of_some = CONFIRMED.replace("• เสียชีวิต\t58\n", "• เพศหญิง\t1,402\n• อายุเกิน ๖๐ ปี\t311\n")
    assert "3,173" not in totals(SCREENED, TESTED, OF_SIGNS, of_some)


def test_nothing_is_held_to_less_than_three_others() -> None:
    assert "313,813" not in totals(CONFIRMED, TESTED, OF_SIGNS.replace("\t88", "\t38"))
