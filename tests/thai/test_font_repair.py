"""Fonts broken in every way that was seen in real files are mended from their own text."""

import pickle
import random
import re
from collections.abc import Callable

import pytest
from clean_lines import CLEAN_LINES

from extract.thai.digits import digits_of
from extract.thai.font_repair import FontRepair, learn_repair
from extract.thai.repair import repair


def mended(lines: list[str]) -> tuple[FontRepair, list[str]]:
    font = learn_repair(lines)
    return font, [repair(font.apply(line)) for line in lines]


def aa_as_am(line: str) -> str:
    """As WeasyPrint writes a font whose first aa was drawn in a sara am; the nikhahit has no code."""
    return (
        re.sub("[ำา]", lambda vowel: "ำ" if vowel[0] == "า" else "Ğำ", line)
        .replace("้Ğ", "ĞĚ")
        .replace("่Ğ", "Ğ่")
    )


def nikhahit_without_code(line: str) -> str:
    return re.sub("([่้]?)ำ", r"Ğ\1า", line)


def marks_as_signs(line: str) -> str:
    return line.replace("้", "'").replace("่", "h")


def marks_late(line: str) -> str:
    return re.sub("([ก-ฮ])(ั้?|ุ่?)([ก-ฮ])", r"\1\3\2", line)


def tall_tones_as_vowels(line: str) -> str:
    return re.sub("(?<=[ปฝฟ])[่้]", lambda tone: "ู" if tone[0] == "้" else "ุ", line)


def macintosh(line: str) -> str:
    return line.translate({ord("่"): "\uf88c", ord("้"): "\uf88e", ord("์"): "\uf896", ord("ั"): "\uf884"})


def modifier_letters(line: str) -> str:
    return line.replace("่", "˹").replace("้", "˺").replace("ำ", "˸า")


def raised_digits(line: str) -> str:
    return line.replace("่", "⁴").replace("้", "⁹").replace("์", "¹")


def letters_and_lost_am(line: str) -> str:
    return line.replace("้", "?").replace("่", "h").replace("ำ", "า")


def doubled(line: str) -> str:
    return re.sub("([่้ีิ])", r"\1\1", line)


@pytest.mark.parametrize(
    "breaking",
    [
        aa_as_am,
        nikhahit_without_code,
        doubled,
        lambda line: line.replace("ำ", " า"),
        lambda line: re.sub("([่้]?)ำ", r"ํ\1า", line),
        lambda line: line.replace("ำ", "\ufffdา"),
        lambda line: line.replace("้", "\uf70b").replace("่", "\uf70a").replace("์", "\uf70e"),
        macintosh,
        lambda line: re.sub("([่้]?)ำ", r" \1า", line),
        lambda line: line.replace("ำ", "ำำ"),
        lambda line: re.sub("([ัิีึืุู])([่้])", r"\2\1", line),
        lambda line: re.sub("([่้ีิ])", r" \1", line),
        tall_tones_as_vowels,
        modifier_letters,
        raised_digits,
        letters_and_lost_am,
    ],
    ids=[
        "aa-as-am",
        "nikhahit-as-letter",
        "doubled",
        "blank",
        "nikhahit",
        "unreadable",
        "private-use",
        "macintosh",
        "blank-and-tone",
        "am-twice",
        "tone-first",
        "blank-before-marks",
        "tall-tones",
        "modifier-letters",
        "raised-digits",
        "letters-and-lost-am",
    ],
)
def test_text_comes_back_whole(breaking: Callable[[str], str]) -> None:
    _, lines = mended([breaking(line) for line in CLEAN_LINES])
    assert lines == list(CLEAN_LINES)


@pytest.mark.parametrize(
    "breaking",
    [marks_as_signs, marks_late, lambda line: line.replace("ำ", "า")],
    ids=["signs", "late", "lost"],
)
def test_nearly_all_words_come_back(breaking: Callable[[str], str]) -> None:
    broken = [breaking(line) for line in CLEAN_LINES]
    _, lines = mended(broken)
    before = sum(
        a != b for line, was in zip(CLEAN_LINES, broken, strict=True) for a, b in zip(line, was, strict=True)
    )
    left = sum(
        a != b for line, now in zip(CLEAN_LINES, lines, strict=True) for a, b in zip(line, now, strict=True)
    )
    assert left * 10 <= before
    assert [digits_of(line) for line in lines] == [digits_of(line) for line in CLEAN_LINES]


def test_one_mark_that_stands_for_another_is_told_by_its_words() -> None:
    _, lines = mended([line.replace("ู", "้") for line in CLEAN_LINES])
    assert lines == list(CLEAN_LINES)


def test_opposite_faults_of_two_fonts_are_kept_apart() -> None:
    swapped, lost = (
        learn_repair([aa_as_am(line) for line in CLEAN_LINES]),
        learn_repair([line.replace("ำ", "า") for line in CLEAN_LINES * 2]),
    )
    assert swapped.aa_for_am
    assert not lost.aa_for_am
    assert lost.apply("จานวน") == "จำนวน"


def test_a_character_drawn_as_a_mark_needs_no_votes() -> None:
    lines = ["ติดตั้งกnอกน้ำ", "เดินทางไป Hongkong"]
    assert learn_repair(lines).is_identity
    font = learn_repair(lines, {"n": False})
    assert [font.apply(line) for line in lines] == ["ติดตั้งก๊อกน้ำ", "เดินทางไป Hongkong"]


def test_a_character_always_drawn_as_a_mark_is_one_at_the_end_of_a_word_too() -> None:
    lines = ["พบในต⁴างประเทศ", "สายพันธุ์ใหม⁴", "เช⁴น สบู⁴ 2 ก้อน"]
    font = learn_repair(lines, {"⁴": True})
    assert [font.apply(line) for line in lines] == ["พบในต่างประเทศ", "สายพันธุ์ใหม่", "เช่น สบู่ 2 ก้อน"]


@pytest.mark.parametrize(
    "lines",
    [
        ["ราคา4บาท", "ก+ข", "น้ำหนัก 5 กก."],
        ["นายสมชาย ปูนสุข", "นางสาวฟูมฟัก จำปา", "ที่อยู่ 12/3 ถ.ปูเจ้า"],
        ["COVID-19 กก 0123 ร.1 พัน 2", "5จ. 12 ต.ค. 63", "พ.ร.บ. พ.ศ. 2562 ม.44"],
        ["ค่าจ้าง+ค่าวัสดุ", "สัมมนา+ฝึกอบรม", "อบรม+จัดซื้อ", "บริการ+ค่าก่อสร้าง", "เกษตร+ครุภัณฑ์"],
        ["ประชา4กร", "รา�ยงาน"],
    ],
    ids=["few", "names", "codes", "plus", "odd"],
)
def test_a_short_text_teaches_nothing_that_is_not_certain(lines: list[str]) -> None:
    font = learn_repair(lines)
    assert [font.apply(line) for line in lines] == lines


def test_sound_text_gives_the_identity() -> None:
    font = learn_repair(CLEAN_LINES)
    assert font.is_identity
    assert font.apply("กำร") == "กำร"


@pytest.mark.parametrize("samples", [[], [""], ["1,234.56"], ["Annual report 2023"], ["พ.ศ. ๒๕๖๖"], ["ก/ข"]])
def test_little_or_no_thai_gives_the_identity(samples: list[str]) -> None:
    assert learn_repair(samples).is_identity


def test_abbreviations_keep_their_points() -> None:
    lines = [line.replace("้", "'") + " พ.ศ. ก.พ.ร. พ.ร.บ.งบประมาณ" for line in CLEAN_LINES]
    _, whole = mended(lines)
    assert all(line.endswith("พ.ศ. ก.พ.ร. พ.ร.บ.งบประมาณ") for line in whole)


def test_it_goes_to_another_process_and_back() -> None:
    font = learn_repair([aa_as_am(line) for line in CLEAN_LINES])
    assert pickle.loads(pickle.dumps(font)) == font


def test_the_order_of_the_lines_does_not_matter_to_what_is_learnt() -> None:
    lines = [aa_as_am(line) for line in CLEAN_LINES]
    random.Random(1).shuffle(lines)
    assert learn_repair(lines) == learn_repair([aa_as_am(line) for line in CLEAN_LINES])
