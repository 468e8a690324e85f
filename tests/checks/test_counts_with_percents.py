"""Cells that print a count with its percent in brackets: both are recomputed, each as what it is."""

from decimal import Decimal

from extract.checks import run_checks
from schemas import Check, Verdict
from tests.checks.dumped import dumped

OF_ROWS = """ตารางที่ 1 จำนวน (ร้อยละ) ของผู้ตอบ
ประเด็น\tมาก\tน้อย\tรวม
ด้านเจ้าหน้าที่\t102 (56.35)\t79 (43.65)\t181 (100.00)
ด้านขั้นตอน\t151 (68.02)\t71 (31.98)\t222 (100.00)
ด้านสถานที่\t169 (86.22)\t27 (13.78)\t196 (100.00)
รวม\t422 (70.45)\t177 (29.55)\t599 (100.00)
"""
OF_ALL = """ประเด็น\tชาย (%)\tหญิง (%)\tรวม (%)
ด้านเจ้าหน้าที่\t102 (17.03%)\t79 (13.19%)\t181 (30.22%)
ด้านขั้นตอน\t151 (25.21%)\t71 (11.85%)\t222 (37.06%)
ด้านสถานที่\t169 (28.21%)\t27 (4.51%)\t196 (32.72%)
รวม\t422 (70.45%)\t177 (29.55%)\t599 (100.00%)
"""


def checks(text: str) -> list[Check]:
    return list(run_checks(dumped(text)).checks)


def wrong(text: str) -> list[tuple[str, str, Decimal | None]]:
    return [(c.rule, c.subject.raw, c.recomputed) for c in checks(text) if c.verdict is Verdict.INCONSISTENT]


def test_counts_are_summed_and_percents_are_of_their_rows() -> None:
    found = checks(OF_ROWS)
    assert {check.verdict for check in found} == {Verdict.CONSISTENT}
    assert {check.rule for check in found} == {"GS001", "GS002", "GS006"}
    assert {check.subject.raw for check in found if check.rule == "GS006"} >= {"56.35", "68.02", "29.55"}


def test_percents_may_be_of_all_rows_and_columns_together() -> None:
    found = checks(OF_ALL)
    assert {check.verdict for check in found} == {Verdict.CONSISTENT}
    of_all = [
        check for check in found if check.rule == "GS006" and check.subject.raw in ("17.03", "11.85", "4.51")
    ]
    assert [check.inputs[-1].raw for check in of_all] == ["599", "599", "599"]


def test_a_wrong_count_and_a_wrong_percent_are_found_in_their_cell() -> None:
    ((rule, raw, recomputed),) = wrong(OF_ROWS.replace("71 (31.98)", "71 (31.89)"))
    assert (rule, raw, round(recomputed or 0, 2)) == ("GS006", "31.89", Decimal("31.98"))
    assert {entry[:2] for entry in wrong(OF_ROWS.replace("422 (70.45)", "432 (70.45)"))} >= {("GS001", "432")}


def test_what_is_no_percent_stays_in_its_cell() -> None:
    """Families with their persons: nothing says that the brackets hold percents."""
    families = "ตำบล\tก่อน\tหลัง\nก\t102 (356)\t79 (241)\nข\t151 (468)\t71 (231)\nค\t169 (586)\t27 (113)\n"
    assert checks(families) == []


def test_such_cells_count_as_figures() -> None:
    summary = run_checks(dumped(OF_ROWS)).summary
    assert (summary.figures, summary.figures_checked) == (12, 12)
