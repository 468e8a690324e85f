"""Blanks inside words close where they certainly part one; blanks between words and numbers stay."""

import pytest

from extract.thai.font_repair import learn_repair
from extract.thai.repair import repair


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("ทั้ งนี้", "ทั้งนี้"),
        ("เรื่ องร้องเรียน", "เรื่องร้องเรียน"),
        ("ปลอดภั ยสารสนเทศ", "ปลอดภัยสารสนเทศ"),
        ("เ ป็นผู้", "เป็นผู้"),
        ("ร้อยล ะ ๘๐", "ร้อยละ ๘๐"),
        ("น ้าหนัก", "น้ำหนัก"),
        ("หน ้าที่ ค ่าจ้าง", "หน้าที่ ค่าจ้าง"),
        ("ร ว ม 5", "รวม 5"),
        ("จ ำ น ว น", "จำนวน"),
        ("ง บ ป ร ะ ม า ณ", "งบประมาณ"),
    ],
)
def test_closed(broken: str, whole: str) -> None:
    assert repair(broken) == whole


@pytest.mark.parametrize(
    "text",
    [
        "ก ข ค", "พ . ศ .", "จ อ พ พฤ ศ", "ผังเมือง รวม", "ก็ ดี", "มี ที่ นา", "รวม 5 6 7", "ที่ ๑ ๒ ๓", "น้ำ เงิน ทอง",
        "พ.ศ. ๒๕๖๖ มี ๑ ๒๓๔ คน", "ทำ งานนี้", "ดี มาก", "นาย ก นาย ข",
    ],
)  # fmt: skip
def test_left(text: str) -> None:
    assert repair(text) == text


def test_a_font_that_tears_words_is_known_by_its_syllables() -> None:
    lines = ["ความมั่ นคงปลอดภั ยสารสนเทศ", "ทั้ งนี้ บริ การคลาวด์", "ให้เกี่ ยวข้องกับเรื่ องนี้", "ขั้ นต่ำด้านเทคนิค"]
    font = learn_repair(lines)
    assert font.torn
    assert [repair(font.apply(line)) for line in lines] == [
        "ความมั่นคงปลอดภัยสารสนเทศ",
        "ทั้งนี้ บริการคลาวด์",
        "ให้เกี่ยวข้องกับเรื่องนี้",
        "ขั้นต่ำด้านเทคนิค",
    ]


def test_a_blank_after_every_sara_am_goes() -> None:
    lines = ["ประจำ ปีงบประมาณ", "จัดทำ แผนงาน", "คำ รับรองการปฏิบัติราชการ", "น้ำ หนัก"]
    font = learn_repair(lines)
    assert [font.apply(line) for line in lines] == [line.replace(" ", "") for line in lines]
    sound = ["ประจำปี ทำแผน", "คำรับรอง จำนวน", "จัดทำ แผนงาน", "น้ำหนัก สำนักงาน"]
    assert learn_repair(sound).is_identity
