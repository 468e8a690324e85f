"""Products of small numbers: few digits show them, but headings may state them to the letter."""

import pytest

from extract.checks import run_checks
from schemas import Check, Verdict
from tests.checks.dumped import dumped

ROWS = (
    ("เบิกจ่ายล่าช้า", 5, 3),
    ("ระบบถูกโจมตี", 3, 2),
    ("บุคลากรลาออก", 5, 4),
    ("จัดซื้อจัดจ้าง", 2, 1),
    ("ข้อมูลรั่วไหล", 3, 5),
)


def checks(heads: tuple[str, str, str], wrong: int = 0) -> list[Check]:
    """Check a register of risks; the last score is `wrong` where one is given."""
    lines = ["\t".join(("ปัจจัยเสี่ยง", *heads))]
    for name, one, other in ROWS:
        score = wrong if wrong and name == ROWS[-1][0] else one * other
        lines.append(f"{name}\t{one}\t{other}\t{score}")
    return [check for check in run_checks(dumped("\n".join(lines) + "\n")).checks if check.rule == "GS011"]


@pytest.mark.parametrize(
    "heads",
    [
        ("โอกาส", "ผลกระทบ", "ระดับความเสี่ยง"),
        ("L", "I", "คะแนน (LxI)"),
        ("ค่า ก", "ค่า ข", "ค่า ก × ค่า ข"),
    ],
)
def test_scores_of_risks_are_the_product_that_headings_state(heads: tuple[str, str, str]) -> None:
    assert [check.verdict for check in checks(heads)] == [Verdict.CONSISTENT] * len(ROWS)
    (wrong,) = [check for check in checks(heads, wrong=75) if check.verdict is Verdict.INCONSISTENT]
    assert (wrong.subject.raw, str(wrong.recomputed)) == ("75", "15")


def test_a_score_that_is_off_by_one_is_wrong_since_levels_are_not_rounded() -> None:
    (wrong,) = [
        c for c in checks(("โอกาส", "ผลกระทบ", "คะแนน"), wrong=16) if c.verdict is Verdict.INCONSISTENT
    ]
    assert wrong.subject.raw == "16"


def test_small_numbers_alone_show_no_product() -> None:
    assert checks(("ชาย", "หญิง", "เด็ก")) == []
