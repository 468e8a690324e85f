"""Whole numbers may be rounded amounts: what holds of them before they were rounded accuses nobody."""

import random

import pytest

from extract.checks import run_checks
from schemas import Verdict
from tests.checks.dumped import dumped

PROVINCES = ("กระบี่", "ตรัง", "น่าน", "เลย", "ตาก", "แพร่", "ระนอง", "สตูล")


def rounded(seed: int, heads: tuple[str, str]) -> str:
    """Print amounts in thousands, with percents and sums that were made before they were rounded."""
    chosen = random.Random(seed)
    amounts = [[chosen.randint(50_000, 900_000) for _ in heads] for _ in PROVINCES]
    sums = [sum(column) for column in zip(*amounts, strict=True)]
    lines = ["มูลค่าจำแนกตามจังหวัด", "\t".join(["จังหวัด", *(part for head in heads for part in (head, "ร้อยละ"))])]
    for name, row in (*zip(PROVINCES, amounts, strict=True), ("รวม", sums)):
        cells = (
            text
            for amount, total in zip(row, sums, strict=True)
            for text in (f"{round(amount / 1000):,}", f"{amount * 100 / total:.2f}")
        )
        lines.append("\t".join([name, *cells]))
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("heads", [("แผน", "ผล"), ("รายรับ", "รายจ่าย"), ("สัญญา", "เบิกจ่าย")])
def test_sums_and_percents_of_rounded_amounts_accuse_nobody(heads: tuple[str, str]) -> None:
    found = [check for seed in range(40) for check in run_checks(dumped(rounded(seed, heads))).checks]
    assert [check for check in found if check.verdict is Verdict.INCONSISTENT] == []
    assert sum(check.verdict is Verdict.CONSISTENT for check in found) > 400


def test_a_wrong_digit_among_rounded_amounts_is_found() -> None:
    text = rounded(1, ("รายรับ", "รายจ่าย"))
    total = next(line for line in text.splitlines() if line.startswith("รวม")).split("\t")[1]
    wrong = text.replace(total, f"{int(total.replace(',', '')) + 400:,}")
    found = [check for check in run_checks(dumped(wrong)).checks if check.verdict is Verdict.INCONSISTENT]
    assert "GS001" in {check.rule for check in found}
