"""A column for each verdict, one of them ticked: the words over the column are the verdict."""

import pytest

from extract.checks import run_checks
from schemas import Verdict
from tests.checks.dumped import dumped

UNDER_ONE = "ที่\tตัวชี้วัด\tเป้าหมาย\tผลการดำเนินงาน\tผลการประเมิน\t\n\t\t\t\t{}\t{}\n"
ALONE = "ที่\tตัวชี้วัด\tเป้าหมาย\tผลการดำเนินงาน\t{}\t{}\n"
WORDS = [("บรรลุ", "ไม่บรรลุ"), ("ผ่าน", "ไม่ผ่าน"), ("บรรลุเป้าหมาย", "ไม่บรรลุเป้าหมาย")]


def _verdicts(
    header: str, first_is_no: bool, words: tuple[str, str], results: tuple[str, str]
) -> list[Verdict]:
    yes, no = words
    text = header.format(*((no, yes) if first_is_no else (yes, no)))
    for number, (result, is_met) in enumerate(zip(results, (False, True), strict=True), 1):
        marks = ("", "✓") if first_is_no is is_met else ("✓", "")
        text += "\t".join((str(number), f"จำนวนแปลง {number}", "20", result, *marks)) + "\n"
    return [check.verdict for check in run_checks(dumped(text), select=["AT001"]).checks]


@pytest.mark.parametrize("header", [UNDER_ONE, ALONE])
@pytest.mark.parametrize("first_is_no", [False, True])
@pytest.mark.parametrize("words", WORDS)
def test_the_ticked_column_tells_the_verdict(header, first_is_no, words):
    assert _verdicts(header, first_is_no, words, ("18", "25")) == [Verdict.CONSISTENT] * 2
    assert _verdicts(header, first_is_no, words, ("28", "15")) == [Verdict.INCONSISTENT] * 2
