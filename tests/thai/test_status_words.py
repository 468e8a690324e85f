import pytest

from extract.thai.status import read_status
from schemas import Status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("บรรลุ", Status.ATTAINED),
        ("บรรลุเป้าหมาย", Status.ATTAINED),
        ("ผ่าน", Status.ATTAINED),
        ("สำเร็จ", Status.ATTAINED),
        ("✓", Status.ATTAINED),
        ("/", Status.ATTAINED),
        ("☑ บรรลุ ☐ ไม่บรรลุ", Status.ATTAINED),
        ("จำนวน ๔ ฉบับ ☑ สูงกว่าเป้าหมาย", Status.ATTAINED),
        ("(/) ผ่าน ( ) ไม่ผ่าน", Status.ATTAINED),
        ("✅ PASS", Status.ATTAINED),
        ("❌ ไม่ผ่าน", Status.NOT_ATTAINED),
        ("✗", Status.NOT_ATTAINED),
        ("ไม่บรรลุ", Status.NOT_ATTAINED),
        ("ไม่ผ่าน", Status.NOT_ATTAINED),
        ("☐ บรรลุ ☒ ไม่บรรลุ", Status.NOT_ATTAINED),
        ("\uf0a8 บรรลุ \uf0fe ไม่บรรลุ", Status.NOT_ATTAINED),
        ("ต่ำกว่าเป้าหมาย", Status.NOT_ATTAINED),
        ("ไม่สามารถวัดผลได้", Status.NOT_MEASURABLE),
        ("☐ ไม่สามารถวัดผลได้", Status.NOT_MEASURABLE),
    ],
)
def test_a_printed_verdict(text: str, status: Status) -> None:
    assert read_status(text) is status


@pytest.mark.parametrize(
    "text",
    [
        "-",
        "",
        "☐ บรรลุ",
        "☐ บรรลุ ☐ ไม่บรรลุ",
        "☑ บรรลุ ☑ ไม่บรรลุ",
        "☒",
        "ร้อยละความสำเร็จ",
        "ดำเนินการผ่านระบบ",
        "บรรลุ ๑๑ ตัวชี้วัด ไม่บรรลุ ๒ ตัวชี้วัด",
    ],
)
def test_no_verdict_or_several(text: str) -> None:
    assert read_status(text) is None


@pytest.mark.parametrize("text", ["ไมบรรลุ", "ยังไมบรรลุ", "ไมผานเกณฑ์"])
def test_a_verdict_that_lost_its_tone_marks_is_not_turned_about(text: str) -> None:
    assert read_status(text) is Status.NOT_ATTAINED
