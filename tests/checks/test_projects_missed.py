"""Lists of the projects missed, against the table of points."""

from decimal import Decimal

import pytest

from extract.checks import run_checks
from schemas import Document, Verdict
from tests.checks.builders import by_verdict, verdicts
from tests.checks.dumped import Scored, dumped, project_list, scoring

POINTS = {
    "โครงการพัฒนาระบบงานบังคับคดี": "100",
    "โครงการอบรมบุคลากรด้านกฎหมาย": "75",
    "โครงการเผยแพร่ความรู้แก่ประชาชน": "50",
    "โครงการตรวจเยี่ยมสำนักงานสาขา": "100",
    "โครงการปรับปรุงศูนย์คอมพิวเตอร์": "25",
}
MISSED = [name for name, points in POINTS.items() if points != "100"]


def listed(*names: str) -> Document:
    rows = [Scored(points, name=name) for name, points in POINTS.items()]
    return run_checks(dumped(project_list(*names) + "\n" + scoring(*rows)), select=["PJ008", "PJ009"])


def test_a_list_of_all_missed_holds() -> None:
    checked = listed(*MISSED)
    assert verdicts(checked, "PJ008") == [Verdict.CONSISTENT]
    assert verdicts(checked, "PJ009") == [Verdict.CONSISTENT] * 3


def test_a_missed_project_that_is_not_listed_is_found() -> None:
    (check,) = by_verdict(listed(*MISSED[:2]), Verdict.INCONSISTENT)
    assert (check.rule, check.subject.value, check.recomputed) == ("PJ008", Decimal(2), Decimal(3))


def test_a_finished_project_that_is_listed_is_found() -> None:
    found = by_verdict(listed(*MISSED, "โครงการตรวจเยี่ยมสำนักงานสาขา"), Verdict.INCONSISTENT)
    assert [check.rule for check in found] == ["PJ008", "PJ009"]
    check = found[1]
    assert "ตรวจเยี่ยม" in check.message.th
    assert "100" in check.message.en


def test_a_name_read_with_other_vowels_is_the_same_project() -> None:
    assert by_verdict(listed("โครงการอบรมบคลากรด้านกฎหมาย*", *MISSED[1:]), Verdict.UNVERIFIABLE) == []


def test_a_name_that_no_project_has_cannot_be_verified() -> None:
    (check,) = by_verdict(listed("โครงการปลูกป่าชายเลน", *MISSED[1:]), Verdict.UNVERIFIABLE)
    assert check.reason is not None
    assert "no project of that name" in check.reason


@pytest.mark.parametrize(
    "names",
    [list(POINTS), [name for name in POINTS if name not in MISSED], MISSED[:1], ["โครงการอื่น", "โครงการใหม่"]],
)
def test_a_list_of_other_projects_is_not_judged(names: list[str]) -> None:
    assert listed(*names).checks == ()
