"""A share whose whole is not said, or may be one of several, is kept and names no whole for sure."""

import pytest

from schemas import ClaimKind, ClaimRole
from tests.records.claims.sentences import all_told, claims_in, verdicts_in


def test_no_whole_at_all_is_missing() -> None:
    (claim,) = claims_in("ซ่อมทางเท้าเสร็จ 12 แห่ง คิดเป็นร้อยละ 60")
    assert claim.missing is ClaimRole.WHOLE


def test_no_part_at_all_is_missing() -> None:
    (claim,) = claims_in("ผู้ปกครองร้อยละ 60 ของผู้ปกครองทั้งหมด 250 คน มาประชุม")
    assert claim.missing is ClaimRole.PART


@pytest.mark.parametrize(
    "sentence",
    [
        "มีผู้สมัคร 300 คน สัมภาษณ์ 200 คน ผ่านการสัมภาษณ์ 50 คน คิดเป็นร้อยละ 25",
        "มีผู้สมัครทั้งสิ้น 300 คน ผ่านการสัมภาษณ์ 50 คน คิดเป็นร้อยละ 25 ของผู้มาสัมภาษณ์",
        "เป้าหมายผู้เข้าแข่งขัน จำนวน 80 คน โดยในปีนี้มีผู้เข้าแข่งขัน 60 คน คิดเป็นความสำเร็จร้อยละ 100",
        "มีผู้สมัครทั้งสิ้น 300 คน ทั้งนี้ ในปีก่อนมีผู้สมัครทั้งสิ้น 250 คน คิดเป็นร้อยละ 50",
    ],
)
def test_a_whole_that_may_be_another_is_only_possible(sentence: str) -> None:
    (claim,) = claims_in(sentence)
    assert ClaimRole.WHOLE not in claim.roles
    assert ClaimRole.POSSIBLE_WHOLE in claim.roles


def test_a_number_of_another_unit_is_no_whole() -> None:
    told = all_told("ปลูกป่าทั้งหมด 300 ไร่ มีอาสาสมัครจำนวน 294 คน คิดเป็นร้อยละ 55.26 จาก 61 ตำบล")
    assert told == [{"part": ["294"], "percent": ["55.26"]}]


def test_the_next_of_several_parts_is_no_whole() -> None:
    text = "อาสาสมัครจากเหนือ 100 คน คิดเป็นร้อยละ 20 จากใต้ 300 คน คิดเป็นร้อยละ 60"
    assert all("whole" not in told for told in all_told(text))


def test_a_number_in_another_clause_is_no_whole() -> None:
    text = "จัดสรรเงิน 24,000 บาท คิดเป็นร้อยละ 0.8 ของเงินกองทุน แบ่งเป็น เงินให้กลุ่มเยาวชน จำนวน 6,331 บาท"
    (claim,) = [claim for claim in claims_in(text) if claim.kind is ClaimKind.SHARE]
    assert claim.missing is ClaimRole.WHOLE


def test_a_mean_of_answers_is_no_share_of_those_who_answered() -> None:
    assert claims_in("ความพึงพอใจร้อยละ 86.43 จากผู้ตอบแบบสอบถาม 500 คน") == ()
    assert claims_in("ระดับความพึงพอใจร้อยละ 86.43 ของผู้ตอบแบบสอบถาม 500 คน") == ()


@pytest.mark.parametrize("words", ["ของคำร้องทั้งหมด คงเหลืออยู่ระหว่างพิจารณา", "ของคำร้องทั้งหมดคงเหลืออยู่ระหว่างพิจารณา"])
def test_what_is_left_over_is_not_what_the_percent_is_of(words: str) -> None:
    """The beginning of the sentence may stand on another page: 1,424 of 2,000 were dealt with."""
    assert verdicts_in(f"ร้อยละ 71.23 {words} 575 คำร้อง", "PR006") == []
    assert "inconsistent" not in verdicts_in(
        f"พิจารณาแล้ว 1,424 คำร้อง คิดเป็นร้อยละ 71.23 {words} 575 คำร้อง", "PR001"
    )
