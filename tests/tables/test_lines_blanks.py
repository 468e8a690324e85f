"""Blanks come from gaps; a number is never split, and two numbers never become one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tables.drawn import blocks_of, drawn, lines_of_text


def _text(glyphs) -> str:
    (line,) = lines_of_text(blocks_of(glyphs))
    return line


@given(st.from_regex(r"[0-9๐-๙]{1,3}(,[0-9๐-๙]{3}){0,3}(\.[0-9๐-๙]{1,4})?", fullmatch=True), st.floats(4, 40))
def test_a_number_is_never_split(number: str, size: float) -> None:
    assert _text(drawn(number, 20, 100, size)) == number


@given(st.text("0123456789", min_size=1, max_size=6), st.text("0123456789", min_size=1, max_size=6))
def test_two_numbers_never_become_one(one: str, other: str) -> None:
    assert _text(drawn(f"{one} {other}", 20, 100)) == f"{one} {other}"


def test_single_digits_a_blank_apart_stay_apart() -> None:
    assert _text(drawn("1 2 3 4 5 6 7 8 9", 20, 100)) == "1 2 3 4 5 6 7 8 9"


@pytest.mark.parametrize("spread", [0.0, 0.05, 0.1, 0.2])
def test_letters_spread_by_justification_stay_together(spread: float) -> None:
    text = "ร้อยละของผู้รับบริการ"
    assert _text(drawn(text, 20, 100, spread=spread)) == text


@pytest.mark.parametrize("text", ["(ร้อยละ13.46)", "47เรื่อง", "จำนวน1,234"])
@pytest.mark.parametrize("spread", [0.15, 0.2, 0.3])
def test_a_number_in_a_short_spread_line_is_not_split(text: str, spread: float) -> None:
    assert _text(drawn(text, 20, 100, spread=spread)) == text


@pytest.mark.parametrize("text", ["ก ข ค 1 2", "รวม 1 2 3", "ข้อ 4 5"])
def test_words_and_digits_apart_stay_apart_beside_few_letters(text: str) -> None:
    assert _text(drawn(text, 20, 100)).split()[-2:] == text.split()[-2:]


def test_words_of_a_spread_line_stay_apart() -> None:
    glyphs = drawn("ร้อยละของผู้รับบริการ", 20, 100, spread=0.1)
    end = glyphs[-1].box[2]
    assert _text([*glyphs, *drawn("ทั้งหมด", end + 4, 100, spread=0.1)]) == "ร้อยละของผู้รับบริการ ทั้งหมด"


def test_bold_by_printing_twice_is_read_once() -> None:
    assert _text([*drawn("120.50", 20, 100), *drawn("120.50", 20.3, 100)]) == "120.50"


def test_equal_digits_side_by_side_are_two() -> None:
    assert _text(drawn("1100", 20, 100)) == "1100"


def test_lines_stand_from_top_to_bottom() -> None:
    blocks = blocks_of([*drawn("ข", 20, 120), *drawn("ก", 20, 100)])
    assert lines_of_text(blocks) == ["ก", "ข"]
