"""The plug-in as its users meet it: installed, and run over reports."""

from decimal import Decimal
from pathlib import Path

import pytest

import extract
from schemas import Check, Document, Role, Verdict

REGISTER = """รายการสินทรัพย์\tราคาทุน\tอายุการใช้งาน (ปี)\tค่าเสื่อมราคาต่อปี\tค่าเสื่อมราคาสะสม\tมูลค่าสุทธิ
เครื่องคอมพิวเตอร์\t๒๔,๐๐๐.๐๐\t๕\t๔,๘๐๐.๐๐\t๙,๖๐๐.๐๐\t๑๔,๔๐๐.๐๐
รถยนต์ส่วนกลาง\t๘๐๐,๐๐๐.๐๐\t๘\t๑๐๐,๐๐๐.๐๐\t๓๐๐,๐๐๐.๐๐\t๕๐๐,๐๐๐.๐๐
เครื่องปรับอากาศ\t๓๖,๐๐๐.๐๐\t๑๐\t๓,๖๐๐.๐๐\t๗,๒๐๐.๐๐\t๒๘,๘๐๐.๐๐
"""

SCORED = """ลำดับ\tตัวชี้วัด\tน้ำหนัก\tเกณฑ์การให้คะแนน\t\t\t\t\tผลการดำเนินงาน\tคะแนนที่ได้
\t\t\t๑\t๒\t๓\t๔\t๕\t\t
๑\tร้อยละของเรื่องที่แล้วเสร็จ\t๒๕\t๖๐\t๗๐\t๘๐\t๙๐\t๑๐๐\t๗๖.๐๐\t๒.๕๐๐๐
๒\tร้อยละของผู้ผ่านการอบรม\t๒๕\t๖๐\t๗๐\t๘๐\t๙๐\t๑๐๐\t๘๓.๐๐\t๓.๐๐๐๐
๓\tร้อยละของเครื่องที่ใช้งานได้\t๒๕\t๖๐\t๗๐\t๘๐\t๙๐\t๑๐๐\t๙๗.๐๐\t๔.๕๐๐๐
๔\tร้อยละของข้อร้องเรียนที่ตอบ\t๒๕\t๖๐\t๗๐\t๘๐\t๙๐\t๑๐๐\t๖๘.๐๐\t๑.๕๐๐๐
"""

MONEY = """รายการ\tกรอบวงเงินจัดหา\tเบิกจ่าย
งบบุคลากร\t๑,๒๐๐,๐๐๐.๐๐\t๙๐๐,๐๐๐.๐๐
งบลงทุน\t๘๐๐,๐๐๐.๐๐\t๖๐๐,๐๐๐.๐๐
"""


def checked(folder: Path, text: str) -> Document:
    report = folder / "report.txt"
    report.write_text(text, encoding="utf-8")
    return extract.check(extract.read(report))


def of_rule(document: Document, code: str) -> list[Check]:
    return [check for check in document.checks if check.rule == code]


def test_register_is_told_by_its_header(tmp_path: Path) -> None:
    (table,) = checked(tmp_path, REGISTER).tables
    assert (table.family, table.plugin_family) == ("other", "asset-register")


def test_yearly_depreciation_holds(tmp_path: Path) -> None:
    checks = of_rule(checked(tmp_path, REGISTER), "AR001")
    assert [check.verdict for check in checks] == [Verdict.CONSISTENT] * 3


def test_wrong_yearly_depreciation_is_found_and_said_in_both_languages(tmp_path: Path) -> None:
    checks = of_rule(checked(tmp_path, REGISTER.replace("๔,๘๐๐.๐๐", "๔,๖๐๐.๐๐")), "AR001")
    (wrong,) = [check for check in checks if check.verdict is Verdict.INCONSISTENT]
    assert wrong.recomputed == Decimal("4800.00")
    assert wrong.message.en.endswith("the cost over the useful life is 4,800.00")
    assert "ราคาทุนหารด้วยอายุการใช้งานได้ 4,800.00" in wrong.message.th


def test_net_value_is_a_difference_that_the_built_in_rules_recompute(tmp_path: Path) -> None:
    document = checked(tmp_path, REGISTER.replace("๕๐๐,๐๐๐.๐๐", "๕๑๐,๐๐๐.๐๐"))
    (wrong,) = [check for check in document.checks if check.verdict is Verdict.INCONSISTENT]
    assert wrong.subject.raw == "๕๑๐,๐๐๐.๐๐"
    assert wrong.rule.startswith("GS")


def test_header_word_makes_its_column_known(tmp_path: Path) -> None:
    (table,) = checked(tmp_path, MONEY).tables
    assert [column.role for column in table.columns] == [Role.TOPIC, Role.BUDGET, Role.DISBURSED]


@pytest.mark.parametrize(("score", "verdict"), [("๔.๕๐๐๐", "consistent"), ("๔.๗๐๐๐", "inconsistent")])
def test_score_is_held_to_the_form_that_the_other_rows_show(tmp_path: Path, score: str, verdict: str) -> None:
    document = checked(tmp_path, SCORED.replace("๔.๕๐๐๐", score))
    (check,) = [check for check in of_rule(document, "CR001") if check.subject.raw == score]
    assert check.verdict == verdict


def test_document_names_the_plug_in_and_its_version(tmp_path: Path) -> None:
    (plugin,) = checked(tmp_path, REGISTER).plugins
    assert (plugin.package, plugin.version) == ("thai-report-assets", "0.3")
