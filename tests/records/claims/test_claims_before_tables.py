"""Counts of indicators right before the table that lists them."""

from schemas import ClaimKind
from tests.records.claims.sentences import claims_in

TABLE = (
    "ลำดับ\tตัวชี้วัด\tค่าเป้าหมาย\tผลการดำเนินงาน\tสถานะ\n"
    "1\tจำนวนต้นไม้ที่ปลูก\t40 ต้น\t52 ต้น\tบรรลุ\n"
    "2\tจำนวนสวนที่เปิดใหม่\t3 แห่ง\t1 แห่ง\tไม่บรรลุ\n"
    "3\tจำนวนอาสาสมัครดูแลสวน\t20 คน\t25 คน\tบรรลุ\n"
)
COUNTS = "มีตัวชี้วัดจำนวน 3 ตัวชี้วัด บรรลุเป้าหมาย 2 ตัวชี้วัด และไม่บรรลุเป้าหมาย 1 ตัวชี้วัด ดังนี้"


def counts_in(text: str) -> list[tuple[str, str, str | None]]:
    found = [claim for claim in claims_in(text) if claim.kind is ClaimKind.COUNT]
    return [
        (role.value, str(figure.value), claim.counts)
        for claim in found
        for role, figure in zip(claim.roles, claim.figures, strict=True)
    ]


def test_counts_before_a_table_are_of_its_rows() -> None:
    assert counts_in(f"{COUNTS}\n\n{TABLE}") == [
        ("counted", "3", "t1"),
        ("attained", "2", "t1"),
        ("not-attained", "1", "t1"),
    ]


def test_counts_behind_a_table_are_of_no_table() -> None:
    assert counts_in(f"{TABLE}\n\n{COUNTS}") == []


def test_counts_with_another_paragraph_between_are_of_no_table() -> None:
    assert counts_in(f"{COUNTS}\n\nสวนเปิดทุกวัน\n\n{TABLE}") == []


def test_counts_of_something_else_are_of_no_table() -> None:
    assert counts_in(f"มีสวนจำนวน 3 แห่ง\n\n{TABLE}") == []
