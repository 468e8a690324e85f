"""Amounts that are merged over several projects belong to the first of them, and are summed once."""

from extract.checks import run_checks
from schemas import Verdict
from tests.checks.builders import verdicts
from tests.checks.dumped import dumped

HEAD = (
    "<tr><th rowspan=2>โครงการ</th><th rowspan=2>หน่วยงาน</th><th rowspan=2>งบประมาณ (บาท)</th>"
    "<th rowspan=2>ผลเบิกจ่าย (บาท)</th><th colspan=2>ระดับค่าคะแนน</th></tr>"
    "<tr><th>ร้อยละ ๕๐</th><th>ร้อยละ ๑๐๐</th></tr>"
)
ROWS = (
    "<tr><td>๑. โครงการก</td><td>กย.</td><td rowspan=2>๑๐๐.๐๐</td><td rowspan=2>๕๐.๐๐</td><td></td><td>๑๐๐</td></tr>"
    "<tr><td>๒. โครงการข</td><td>กย.</td><td></td><td>๑๐๐</td></tr>"
    "<tr><td>๓. โครงการค</td><td>กบ.</td><td>๒๐.๐๐</td><td>๑๐.๐๐</td><td>๕๐</td><td></td></tr>"
)
SUMS = (
    "<tr><td>จำนวนโครงการทั้งหมด ๓ โครงการ</td><td></td><td>๑๒๐.๐๐</td><td>๖๐.๐๐</td><td>๑</td><td>๒</td></tr>"
)


def test_a_merged_amount_is_that_of_the_first_project() -> None:
    document = dumped(f"<table>{HEAD}{ROWS}{SUMS}</table>\n")
    amounts = [project.budget and str(project.budget.value) for project in document.projects]
    assert amounts == ["100.00", None, "20.00"]
    checked = run_checks(document, select=["PJ005", "PJ006"])
    assert [verdicts(checked, rule) for rule in ("PJ005", "PJ006")] == [[Verdict.CONSISTENT]] * 2
