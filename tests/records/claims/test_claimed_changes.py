"""Changes on an earlier time: the earlier figure, the later one, the amount and the percent."""

import pytest

from schemas import ClaimKind, ClaimRole
from tests.records.claims.sentences import claims_in, told


def change_in(text: str):
    (claim,) = [one for one in claims_in(text) if one.kind is ClaimKind.CHANGE]
    return claim


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "ผู้โดยสารเพิ่มขึ้นจาก 400 คน เป็น 500 คน คิดเป็นร้อยละ 25",
            {"possible-result": ["500"], "base": ["400"], "percent": ["25"]},
        ),
        (
            "ผู้โดยสารลดลงจากปี 2564 จำนวน 400 คน เป็น 300 คน หรือลดลงร้อยละ 25",
            {"result": ["300"], "base": ["400"], "percent": ["25"]},
        ),
        (
            "ปี 2565 มีผู้โดยสาร 500 คน เพิ่มขึ้นจากปีก่อน 100 คน คิดเป็นร้อยละ 25",
            {"result": ["500"], "difference": ["100"], "percent": ["25"]},
        ),
        (
            "ปี 2565 มีผู้โดยสาร 500 คน เพิ่มขึ้นจากปี 2564 ที่มี 400 คน จำนวน 90 คน คิดเป็นร้อยละ 25",
            {"result": ["500"], "base": ["400"], "difference": ["90"], "percent": ["25"]},
        ),
        (
            "ปี 2565 มีผู้โดยสาร 500 คน เพิ่มขึ้นจากปี 2564 ซึ่งมีจำนวน 400 คน คิดเป็นร้อยละ 29",
            {"result": ["500"], "base": ["400"], "percent": ["29"]},
        ),
        (
            "ผู้โดยสารเพิ่มขึ้นจาก 400 คน ในปี 2564 เป็น 500 คน ในปี 2565 หรือเพิ่มขึ้นร้อยละ 29",
            {"result": ["500"], "base": ["400"], "percent": ["29"]},
        ),
        (
            "รถที่วิ่งจริงสูงกว่ารถที่วิ่งจริงของปี 2564 (จำนวน 80) จำนวน 20 คัน คิดเป็นร้อยละ 25",
            {"base": ["80"], "difference": ["20"], "percent": ["25"]},
        ),
        (
            "ผู้โดยสาร 500 คน เพิ่มขึ้นจากปีที่ผ่านมา (400 คน) จำนวน 100 คน คิดเป็นร้อยละ 25",
            {"possible-result": ["500"], "base": ["400"], "difference": ["100"], "percent": ["25"]},
        ),
    ],
)
def test_a_change_is_read(sentence: str, expected: dict[str, list[str]]) -> None:
    assert told(change_in(sentence)) == expected


def test_the_later_figure_is_known_by_its_name() -> None:
    text = (
        "มีจำนวนรถโดยสารประจำทางที่วิ่งจริง 100 คัน รายได้ 5,000 บาท โดยจำนวนรถโดยสารประจำทางที่วิ่งจริงสูงกว่าของปี 2564 "
        "(จำนวน 80 คัน) จำนวน 20 คัน คิดเป็นร้อยละ 25"
    )
    assert told(change_in(text))["possible-result"] == ["100"]


def test_a_change_without_an_earlier_figure_says_so() -> None:
    claim = change_in("ผู้โดยสารพึงพอใจ ร้อยละ 91.00 สูงกว่าปี พ.ศ. 2564 ร้อยละ 3.00")
    assert claim.missing is ClaimRole.BASE


def test_a_change_of_something_else_is_not_bound_to_the_number_before() -> None:
    text = "มีผู้โดยสาร 500 คน ผู้สูงอายุเพิ่มขึ้นจากปีก่อน 50 คน คิดเป็นร้อยละ 25"
    assert [claim for claim in claims_in(text) if claim.kind is ClaimKind.CHANGE] == []
