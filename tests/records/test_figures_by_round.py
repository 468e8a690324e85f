"""Columns headed by rounds, several of them, hold the figures of each; one alone holds the number of the round."""

from extract.checks import run_checks
from schemas import Verdict
from tests.checks.dumped import dumped

BY_ROUND = """หน่วยงาน\tครั้งที่ 1\tครั้งที่ 2\tครั้งที่ 3\tค่าเฉลี่ย
กองคลัง\t4.89\t3.00\t2.58\t3.49
กองแผนงาน\t2.95\t4.11\t4.37\t3.81
กองกฎหมาย\t4.06\t3.16\t3.73\t{mean}
สำนักวิชาการ\t3.57\t3.98\t2.45\t3.33
"""


def test_means_over_rounds_are_recomputed() -> None:
    for mean, wrong in (("3.65", []), ("3.95", ["3.95"])):
        found = [c for c in run_checks(dumped(BY_ROUND.format(mean=mean))).checks if c.rule == "GS007"]
        assert len(found) == 4
        assert [check.subject.raw for check in found if check.verdict is Verdict.INCONSISTENT] == wrong


def test_the_number_of_a_round_is_no_figure() -> None:
    rows = "\n".join(f"ประชุมคณะกรรมการ\t{number}\t{number * 12}\t{number * 30}" for number in (1, 2, 3, 4))
    found = run_checks(dumped(f"เรื่อง\tครั้งที่\tผู้เข้าร่วม\tงบประมาณ\n{rows}\nรวม\t10\t120\t300\n")).checks
    assert "10" not in {check.subject.raw for check in found}
