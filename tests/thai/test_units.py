import pytest

from extract.thai.units import NOT_UNITS, UNIT_WORDS, is_count, read_unit, unit_after


def test_a_unit_word_has_one_code() -> None:
    words = [word for words in UNIT_WORDS.values() for word in words]
    assert len(words) == len(set(words))
    assert not set(words) & set(NOT_UNITS)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        (" รายการ", "item"),
        (" ราย", "person"),
        (" รายงาน", "report"),
        (" วันทำการ", "working-day"),
        (" ตัวชี้วัด", "indicator"),
        (" โครงการ", "project"),
        (" ฉบับ", "copy"),
        (" ตารางกิโลเมตร", "sq-km"),
        ("km", "km"),
    ],
)
def test_the_longest_word_is_the_unit(text: str, unit: str) -> None:
    match = unit_after(text, 0)
    assert match is not None
    assert match.unit == unit


@pytest.mark.parametrize("text", [" รายได้", " ครั้งที่ ๒", " พันธกิจ", " ของ", " kmh", " ระดับ ๒", " ล้านนา"])
def test_words_that_only_begin_like_a_unit(text: str) -> None:
    assert unit_after(text, 0) is None


@pytest.mark.parametrize(
    ("text", "unit", "scale"),
    [
        ("ร้อยละ", "percent", 1),
        ("งบประมาณ (บาท)", "baht", 1),
        ("วงเงิน (ล้านบาท)", "baht", 10**6),
        ("หน่วย : ล้านบาท", "baht", 10**6),
        ("(หน่วย: คน)", "person", 1),
        ("(ครั้ง/รุ่น)", "time", 1),
        ("ครั้งต่อปี", "time", 1),
    ],
)
def test_the_unit_that_a_header_states(text: str, unit: str, scale: int) -> None:
    match = read_unit(text)
    assert match is not None
    assert (match.unit, match.scale) == (unit, scale)


@pytest.mark.parametrize("text", ["ตัวชี้วัดที่ ๑", "ผลการดำเนินงาน", "หน่วยงานรับผิดชอบหลัก", ""])
def test_a_header_without_a_unit(text: str) -> None:
    assert read_unit(text) is None


def test_what_is_counted_is_exact() -> None:
    assert all(is_count(unit) for unit in ("person", "time", "case", "copy", "project", "indicator", "level"))
    assert not any(is_count(unit) for unit in ("percent", "baht", "score", "km", "rai", None))
