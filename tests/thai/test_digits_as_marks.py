"""A digit that stands for a mark is part of no number and gives way to its mark; a real digit stays."""

import re
from decimal import Decimal

import pytest
from clean_lines import CLEAN_LINES
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.thai.digits import ARABIC_DIGITS, THAI_DIGITS
from extract.thai.font_repair import FontRepair, learn_repair
from extract.thai.letters import MARKS, THAI_LETTER
from extract.thai.numbers import find_figures, read_cell
from extract.thai.numerals import find_numerals
from extract.thai.repair import repair
from extract.thai.strays import Strays

MAI_EK_IS_4 = FontRepair(strays=Strays(digits=(("4", "่"), ("1", "้"), ("5", "์"), ("3", "ี"))))


@pytest.mark.parametrize("text", ["ใหม4", "พันธุ1 ดี", "ใหม⁴", "สายพันธุ¹ใหม⁴"])
def test_no_number_is_read(text: str) -> None:
    assert find_figures(text) == []
    assert read_cell(text).value is None


def test_only_the_number_beside_is_read() -> None:
    assert [figure.value for figure in find_figures("ร1อยละ 80")] == [Decimal(80)]
    assert read_cell("ร1อยละ 80").value == 80


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("ร1อยละ 80", "ร้อยละ 80"),
        ("ใหม4 5 ราย", "ใหม่ 5 ราย"),
        ("พันธุ5 ดี", "พันธุ์ ดี"),
        ("ค4าใช1จ4าย 1,200 บาท", "ค่าใช้จ่าย 1,200 บาท"),
        ("ที4ดินรวม4ไร่", "ที่ดินรวม4ไร่"),
    ],
)
def test_known_digits_become_marks_where_no_number_is_read(broken: str, whole: str) -> None:
    assert MAI_EK_IS_4.apply(broken) == whole


@pytest.mark.parametrize(
    "text",
    [
        "ที่1 ", "ม.3 ", "ข้อ4 ", "ปี2563", "5ครั้ง", "จำนวน3แห่ง", "ปี4แห่ง", "มาตรา5วรรค4 ", "ไตรมาส1ถึง4 ", "หมู่4 ",
        "กก 0134", "ร.1 พัน 4", "COVID-19", "5จ.", "ชั้น3 ", "ห้อง4 ", "ใหม45 ", "1,345.41", "13", "4", "ป.4 ",
    ],
)  # fmt: skip
def test_a_digit_of_a_number_stays(text: str) -> None:
    assert MAI_EK_IS_4.apply(text) == text


def test_a_digit_at_the_end_stays_since_the_number_may_go_on_in_another_font() -> None:
    assert MAI_EK_IS_4.apply("ใหม4") == "ใหม4"


def test_the_digits_of_a_font_are_learnt_from_its_words() -> None:
    broken = [line.replace("่", "4").replace("้", "1") for line in CLEAN_LINES]
    font = learn_repair(broken)
    assert dict(font.strays.digits) == {"4": "่", "1": "้"}
    lines = [repair(font.apply(line)) for line in broken]
    assert lines[1] == CLEAN_LINES[1]
    assert sum(line == clean for line, clean in zip(lines, CLEAN_LINES, strict=True)) >= 8


def test_numbers_glued_to_words_teach_nothing() -> None:
    lines = ["จัดอบรม4รุ่น", "แบ่งเป็น4กลุ่ม", "มีสมาชิก4คน", "ปลูกไม้4ชนิด", "ซ่อมถนน4สาย", "สร้างฝาย4แห่ง"] * 3
    assert learn_repair(lines).is_identity


WORDS = st.sampled_from(
    ["ใหม", "ร", "อยละ", "พันธุ", "ที่", "จำนวน", "ปี", "ข้อ", "แห่ง", "ราย", "คน", "บาท", "ค", "า", "ม", "ก"]
)
NUMBERS = st.from_regex(r"\A(?:[0-9]{1,4}|[0-9]{1,3}(?:,[0-9]{3}){1,2}|[0-9]{1,3}\.[0-9]{1,2}|[๐-๙]{1,5})\Z")
SIGNS = st.sampled_from([" ", ".", ",", "-", "(", ")", "/", "%", "\n", "'", "Ğ", "⁴"])
TEXTS = st.lists(WORDS | NUMBERS | SIGNS, max_size=14).map("".join)
MARK = st.sampled_from(MARKS)
CONFUSIONS = st.sampled_from(
    [frozenset(), frozenset({("า", "ำ"), ("ำ", "า")}), frozenset({("ู", "้"), ("ุ", "่")})]
)


@st.composite
def repairs(draw: st.DrawFn) -> FontRepair:
    """Any repair that learning could come to, and many that it could not."""

    def pairs(characters: str) -> tuple[tuple[str, str], ...]:
        chosen = draw(st.lists(st.sampled_from(characters), max_size=4, unique=True))
        return tuple((character, draw(MARK)) for character in chosen)

    return FontRepair(
        aa_for_am=draw(st.booleans()),
        strays=Strays(pairs("Ğ⁴É"), pairs("hUq"), pairs(".,-+('"), pairs(ARABIC_DIGITS)),
        confusions=draw(CONFUSIONS),
        tall_tones=draw(st.booleans()),
        drawn_back=draw(st.booleans()),
        blank_after_am=draw(st.booleans()),
        torn=draw(st.booleans()),
    )


@settings(max_examples=150, deadline=None)
@given(repairs(), TEXTS)
def test_no_digit_of_a_number_changes_goes_or_comes(font: FontRepair, text: str) -> None:
    kept = [text[index] for index in _number_places(text)]
    now = [character for character in font.apply(text) if _is_digit(character)]
    was = [character for character in text if _is_digit(character)]
    assert _is_part(now, was), "a digit came or changed"
    assert _is_part(kept, now), "a digit of a number went"


@settings(max_examples=150, deadline=None)
@given(repairs(), TEXTS)
def test_what_goes_is_one_digit_between_letters_or_at_the_end_of_a_word(font: FontRepair, text: str) -> None:
    lone = re.findall(f"(?<={THAI_LETTER})[0-9](?![0-9๐-๙.,])", text)
    gone = sum(map(_is_digit, text)) - sum(map(_is_digit, font.apply(text)))
    assert 0 <= gone <= len(lone)


def _number_places(text: str) -> list[int]:
    return [
        index
        for numeral in find_numerals(text)
        for index in range(numeral.start, numeral.end)
        if _is_digit(text[index])
    ]


def _is_digit(character: str) -> bool:
    return character in ARABIC_DIGITS + THAI_DIGITS


def _is_part(part: list[str], whole: list[str]) -> bool:
    """Whether one sequence is the other with some left out."""
    rest = iter(whole)
    return all(character in rest for character in part)
