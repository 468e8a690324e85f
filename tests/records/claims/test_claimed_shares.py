"""A share is read in whichever order its part, its whole and its percent are printed."""

import pytest

from schemas import ClaimKind, ClaimRole
from tests.records.claims.sentences import all_told, claims_in, told

SHARE = {"part": ["30"], "whole": ["120"], "percent": ["25.00"]}


@pytest.mark.parametrize(
    "sentence",
    [
        "ห้องสมุดมีสมาชิกทั้งหมด 120 คน เป็นเด็ก 30 คน คิดเป็นร้อยละ 25.00",
        "ห้องสมุดมีสมาชิกจำนวนทั้งสิ้น 120 คน โดยเป็นเด็กจำนวน 30 คน (ร้อยละ 25.00)",
        "สมาชิกที่เป็นเด็กมี 30 คน จากสมาชิกทั้งหมด 120 คน คิดเป็นร้อยละ 25.00",
        "สมาชิกที่เป็นเด็กมี 30 คน คิดเป็นร้อยละ 25.00 ของสมาชิกทั้งหมด 120 คน",
        "สมาชิกที่เป็นเด็กมี 30 คน (ใช้บัตรสีฟ้า) คิดเป็นร้อยละ 25.00 จากผู้ถือบัตร จำนวน 120 คน",
        "สมาชิกที่เป็นเด็กมีร้อยละ 25.00 (30 คน จากทั้งหมด 120 คน)",
        "สมาชิกที่เป็นเด็กมี 25.00% (30 จาก 120 คน)",
        "ห้องสมุดมีสมาชิก 120 คน (ร้อยละ 25.00 เท่ากับ 30 คน)",
        "สมาชิกร้อยละ 25.00 ของสมาชิกทั้งหมด 120 คน เท่ากับ 30 คน",
        "ปลูกต้นไม้ 30 ต้น ในสวน 2 แห่ง มีคนดูแล 30 คน คิดเป็นร้อยละ 25.00 ของอาสาสมัครทั้งหมด 120 คน",
    ],
)
def test_a_share_is_read_in_any_order(sentence: str) -> None:
    assert all_told(sentence) == [SHARE]


def test_thai_digits_are_read_and_kept() -> None:
    (claim,) = claims_in("ห้องสมุดมีสมาชิกทั้งหมด ๑๒๐ คน เป็นเด็ก ๓๐ คน คิดเป็นร้อยละ ๒๕.๐๐")
    assert told(claim) == SHARE
    assert [figure.raw for figure in claim.figures] == ["๓๐", "๑๒๐", "๒๕.๐๐"]
    assert claim.kind is ClaimKind.SHARE


def test_parts_that_add_up_to_the_whole_are_of_it() -> None:
    text = (
        "เปิดอบรมทั้งสิ้น 40 หลักสูตร แบ่งงานให้ 2 ฝ่าย จัดแล้ว 32 หลักสูตร คิดเป็นร้อยละ 80 และเลื่อนไป 8 หลักสูตร คิดเป็นร้อยละ 20"
    )
    shares = [told(claim) for claim in claims_in(text) if claim.kind is ClaimKind.SHARE]
    assert [(share["part"], share["whole"]) for share in shares] == [(["32"], ["40"]), (["8"], ["40"])]


def test_a_sentence_that_runs_over_lines_is_one() -> None:
    text = "สหกรณ์มีสมาชิกทั้งหมด 200 คน\nเข้าประชุมใหญ่ จำนวน 150 คน\nคิดเป็นร้อยละ 75"
    (claim,) = claims_in(text)
    assert told(claim) == {"part": ["150"], "whole": ["200"], "percent": ["75"]}
    assert [figure.at.line for figure in claim.figures] == [2, 1, 3]


def test_a_blank_line_parts_sentences() -> None:
    text = "สหกรณ์มีสมาชิกทั้งหมด 200 คน\n\nเข้าประชุมใหญ่ จำนวน 150 คน คิดเป็นร้อยละ 75"
    (claim,) = claims_in(text)
    assert claim.missing is ClaimRole.WHOLE


def test_a_whole_is_known_again_by_its_name() -> None:
    text = (
        "มีคำขอที่รับไว้ในระบบใหม่ จำนวน 500 คำขอ ค่าธรรมเนียม 9,000 บาท "
        "อนุมัติแล้ว 400 คำขอ ค่าธรรมเนียม 7,000 บาท คิดเป็นร้อยละ 80 ของคำขอที่รับไว้ในระบบใหม่"
    )
    assert all_told(text) == [{"part": ["400"], "whole": ["500"], "percent": ["80"]}]


def test_what_was_spent_is_of_the_budget_before_it() -> None:
    text = "โครงการสวนเมืองได้รับงบประมาณ 4,000.00 บาท เบิกจ่าย 3,000.00 บาท คิดเป็นร้อยละ 75"
    assert all_told(text) == [{"part": ["3000.00"], "whole": ["4000.00"], "percent": ["75"]}]


def test_a_result_is_of_the_target_that_it_is_compared_with() -> None:
    text = "เก็บขยะได้ 330 ตัน คิดเป็นร้อยละ 110 เมื่อเทียบกับเป้าหมาย 300 ตัน"
    assert all_told(text) == [{"part": ["330"], "whole": ["300"], "percent": ["110"]}]
