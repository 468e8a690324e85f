import pytest

from extract.thai.repair import repair


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("จ านวน", "จำนวน"),
        ("ประจ าปีงบประมาณ", "ประจำปีงบประมาณ"),
        ("น้ าหนัก", "น้ำหนัก"),
        ("ล า ปาง", "ลำปาง"),
        ("จํานวน", "จำนวน"),
        ("น้ําหนัก", "น้ำหนัก"),
        ("นํ้าหนัก", "น้ำหนัก"),
        ("นํ ้าหนัก", "น้ำหนัก"),
        ("จํ านวน", "จำนวน"),
        ("นำ้หนัก", "น้ำหนัก"),
    ],
)
def test_split(broken: str, whole: str) -> None:
    assert repair(broken) == whole


def test_a_blank_inside_a_word_before_a_true_aa() -> None:
    assert repair("ก ารดำเนินง าน") == "การดำเนินงาน"


@pytest.mark.parametrize(
    ("broken", "whole"),
    [("กำรปฏิบัติรำชกำร", "การปฏิบัติราชการ"), ("งบประมำณตำมควำมจำเป็น งำน", "งบประมาณตามความจำเป็น งาน")],
)
def test_swapped(broken: str, whole: str) -> None:
    assert repair(broken) == whole


@pytest.mark.parametrize(
    ("broken", "whole"),
    [("จานวนสานวน", "จำนวนสำนวน"), ("การดาเนินงาน", "การดำเนินงาน"), ("ไม่ต่ากว่า", "ไม่ต่ำกว่า")],
)
def test_lost(broken: str, whole: str) -> None:
    assert repair(broken) == whole


@pytest.mark.parametrize("text", ["นา", "ทา", "ทางาน", "คา", "มาตรา", "ยามค่ำ", "ราคา"])
def test_left_where_both_are_words(text: str) -> None:
    assert repair(text) == text


def test_a_blank_left_after_sara_am_goes_where_it_parts_a_word() -> None:
    assert repair("จำ นวน ๕ เรื่อง ที่กระทำ โดย") == "จำนวน ๕ เรื่อง ที่กระทำ โดย"


def test_an_unreadable_mark_is_filled_where_one_word_fits() -> None:
    assert repair("ส\ufffdานักงบประมาณ ประจ\ufffdาปี") == "สำนักงบประมาณ ประจำปี"
    assert repair("ค\ufffdา") == "ค\ufffdา"
