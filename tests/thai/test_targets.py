import pytest

from extract.thai.targets import read_target
from schemas import Reference

BASE_YEAR = Reference.BASE_YEAR


@pytest.mark.parametrize(
    ("text", "value", "unit", "relation", "reference"),
    [
        ("จำนวน ไม่น้อยกว่า ๑ ฉบับ", "1", "copy", ">=", None),
        ("ลดลงเหลือ ร้อยละ ๒๓ จากจำนวนเรื่องร้องเรียนทั้งหมด", "23", "percent", "<=", None),
        ("ลดลงเหลือร้อยละ ๒๓ จากจำนวนเรื่องร้องเรียนทั้งหมด", "23", "percent", "<=", None),
        ("จำนวน ไม่น้อยกว่า ร้อยละ ๘๕", "85", "percent", ">=", None),
        ("ไม่น้อยกว่าร้อยละ ๘๕", "85", "percent", ">=", None),
        ("ร้อยละ ๘๕", "85", "percent", "=", None),
        ("ร้อยละ 85", "85", "percent", "=", None),
        ("ค่ามาตรฐาน (สำนักงาน ก.พ.ร.) (๔๓๒.๓๓ คะแนน)", "432.33", "score", "=", None),
        ("ค่ามาตรฐาน (สำนักงาน ก.พ.ร) ๔๓๒.๓๓ คะแนน)", "432.33", "score", "=", None),
        ("ค่ามาตรฐาน (สำนักงาน ก.พ.ร) เท่ากับ 432.33", "432.33", None, "=", None),
        ("๘๙ คะแนน", "89", "score", "=", None),
        ("ร้อยละ ๑ จากปีที่ผ่านมา (ร้อยละ ๑๐๑)", "101", "percent", "=", None),
        ("เพิ่มขึ้นร้อยละ ๑ จากปีฐาน (พ.ศ. ๒๕๖๕) ร้อยละ ๑๐๑", "101", "percent", "=", None),
        ("เพิ่มขึ้น ร้อยละ ๑ จากปีฐาน (พ.ศ. ๒๕๖๕) ร้อยละ ๑๐๑", "101", "percent", "=", None),
        ("เพิ่มขึ้นร้อยละ ๑ จากปีฐาน (พ.ศ. ๒๕๖๕)", "1", "percent", "=", BASE_YEAR),
        ("เพิ่มขึ้นจากปีก่อนหน้า ร้อยละ ๑", "1", "percent", "=", BASE_YEAR),
        ("เพิ่มขึ้นจากปี ก่อนหน้า ร้อยละ ๑", "1", "percent", "=", BASE_YEAR),
        ("ไม่น้อยกว่าปีที่ผ่านมา (ร้อยละ ๘๓.๕๐)", "83.50", "percent", ">=", None),
        ("สูงกว่าปีที่ผ่านมาร้อยละ ๕", "5", "percent", "=", BASE_YEAR),
        ("ไม่น้อยกว่า ๕ ครั้ง", "5", "time", ">=", None),
        ("๔ หน่วยงาน", "4", "agency", "=", None),
        ("ระดับ ๕", "5", "level", "=", None),
        ("๑ ฉบับ", "1", "copy", "=", None),
        ("๑ โครงการ", "1", "project", "=", None),
        ("ไม่น้อยกว่า ๑๐๐ คน", "100", "person", ">=", None),
        ("ไม่น้อยกว่า ๒,๐๐๐ รายต่อปี", "2000", "person", ">=", None),
        ("ไม่น้อยกว่า ๒,๐๐๐ ราย ต่อปี", "2000", "person", ">=", None),
        ("ร้อยละความสำเร็จในการพัฒนาตัวต้นแบบ ร้อยละ ๒๐", "20", "percent", "=", None),
        ("๑ กระบวนการ/ระบบงาน", "1", "process", "=", None),
        ("๑ กระบวนการสำคัญ", "1", "process", "=", None),
        ("๙๙.๙๙", "99.99", None, "=", None),
        ("๓๘", "38", None, "=", None),
    ],
)
def test_targets_of_published_reports(
    text: str, value: str, unit: str | None, relation: str, reference: Reference | None
) -> None:
    figure = read_target(text)
    assert (str(figure.value), figure.unit, figure.relation, figure.reference) == (
        value,
        unit,
        relation,
        reference,
    )
    assert figure.raw == text


@pytest.mark.parametrize(
    "text", ["๒๒๐,๐๐๐ ล้านบาท", "220,000 ล้านบาท", "๒๒๐,๐๐๐ ล้านบาทต่อปี", "๒๒๐,๐๐๐ ล้านบาท ต่อปี"]
)
def test_a_target_in_millions(text: str) -> None:
    figure = read_target(text)
    assert (str(figure.value), figure.unit, figure.scale) == ("220000", "baht", 10**6)


@pytest.mark.parametrize(
    ("text", "value", "unit", "relation"),
    [
        ("ร้อยละ 80 ขึ้นไป", "80", "percent", ">="),
        ("ระดับ ๓ ขึ้นไป", "3", "level", ">="),
        ("อย่างน้อย ๓ ครั้งต่อปี", "3", "time", ">="),
        ("ไม่ต่ำกว่าร้อยละ ๗๕", "75", "percent", ">="),
        ("≥ 80", "80", None, ">="),
        ("๘๐% หรือมากกว่า", "80", "percent", ">="),
        ("ไม่เกิน ๕ เรื่อง", "5", "case", "<="),
        ("ไม่เกินกว่า ๕ เรื่อง", "5", "case", "<="),
        ("<= ๕ วัน", "5", "day", "<="),
        ("ภายใน 30 วัน", "30", "day", "<="),
        ("มากกว่าร้อยละ ๘๐", "80", "percent", ">"),
        ("น้อยกว่า ๓ ชั่วโมง", "3", "hour", "<"),
        ("ร้อยละไม่น้อยกว่า ๘๐", "80", "percent", ">="),
        ("เพิ่มขึ้นเป็นร้อยละ ๘๐", "80", "percent", "="),
        ("ร้อยละ ๘๐ ของผู้เข้าอบรม ๑๐๐ คน", "80", "percent", "="),
        ("ร้อยละ 95 ภายใน 30 วัน", "95", "percent", "="),
        ("ปี ๒๕๖๖ ร้อยละ ๘๐", "80", "percent", "="),
        ("๑) ร้อยละ ๘๐", "80", "percent", "="),
    ],
)
def test_other_wordings(text: str, value: str, unit: str | None, relation: str) -> None:
    figure = read_target(text)
    assert (str(figure.value), figure.unit, figure.relation, figure.reference) == (
        value,
        unit,
        relation,
        None,
    )


@pytest.mark.parametrize("text", ["ลดลงร้อยละ ๕", "ลดร้อยละ ๕", "ลดลงไม่น้อยกว่าร้อยละ 5 จากปีที่แล้ว"])
def test_a_decrease_is_met_from_above(text: str) -> None:
    figure = read_target(text)
    assert (str(figure.value), figure.relation, figure.reference) == ("5", "<=", BASE_YEAR)


def test_a_decrease_with_its_level_printed() -> None:
    figure = read_target("ลดลงร้อยละ ๕ จากปีฐาน (ร้อยละ ๙๕)")
    assert (str(figure.value), figure.relation, figure.reference) == ("95", "<=", None)


@pytest.mark.parametrize(
    "text",
    [
        "ค่าฐาน",
        "ผ่านเกณฑ์มาตรฐาน",
        "ร้อยละความสำเร็จ",
        "80 - 85",
        "ร้อยละ ๘๐ ถึง ๘๕",
        "๑๐ ๘๕",
        "๑,๒๓ คน",
        "ภายในวันที่ ๓๐ กันยายน ๒๕๖๖",
        "ปี ๒๕๖๖",
        "(พ.ศ. ๒๕๖๕)",
        "เพิ่มขึ้นร้อยละ ๕ จากปีฐาน (ร้อยละ ๘๒)",
        "-",
        "",
    ],
)
def test_no_number_to_meet_or_no_sure_one(text: str) -> None:
    assert read_target(text).value is None


def test_a_level_that_is_the_change_on_a_hundred_is_the_target_whatever_words_stand_between() -> None:
    read = read_target("ร้อยละ ๑ จากปีวี่ผ่านมา (ร้อยละ ๑๐๑)")
    assert read.value == 101
    assert read_target("ร้อยละ ๑ ของโครงการ ๑๐๑ โครงการ").value != 101


def test_not_less_than_last_year_is_last_years_level() -> None:
    figure = read_target("ไม่น้อยกว่าปีที่ผ่านมา (ร้อยละ 82.13)")
    assert (str(figure.value), figure.relation, figure.reference) == ("82.13", ">=", None)
