"""Columns of criteria are known by the words above them, with the score that each tells how to earn."""

import pytest
from tables.tabbed import tables_of

from extract.tables.levels import step_marks
from schemas import Family, Role


def levels_of(text):
    (table,) = tables_of(text)
    return [str(column.level) for column in table.columns if column.role is Role.CRITERION]


HEAD = "ที่\tตัวชี้วัด\tน้ำหนัก\t{parent}\t\t\tผลการดำเนินงาน\tคะแนนที่ได้\n\t\t\t{heads}\t\t\n1\tก\t10\t{cells}\n"


def headed(parent, heads, cells="60\t70\t80\t75\t2.5000"):
    return HEAD.format(parent=parent, heads="\t".join(heads), cells=cells)


@pytest.mark.parametrize("parent", ["เกณฑ์การให้คะแนน", "เกณฑ์การประเมิน", "ระดับคะแนน", "เกณฑ์การให้คะแนน (ระดับ)"])
@pytest.mark.parametrize("heads", [("1", "2", "3"), ("๑", "๒", "๓"), ("ระดับ 1", "ระดับ 2", "ระดับ 3")])
def test_levels_under_words_for_criteria(parent, heads):
    assert levels_of(headed(parent, heads)) == ["1", "2", "3"]


def test_levels_may_fall():
    assert levels_of(headed("เกณฑ์การให้คะแนน", ("3", "2", "1"))) == ["3", "2", "1"]


@pytest.mark.parametrize(
    "heads", [("50", "75", "100"), ("ขั้นต้น", "มาตรฐาน", "ขั้นสูง"), ("ขั้นต้น (๕๐)", "ขั้นมาตรฐาน (๗๕)", "ขั้นสูง (๑๐๐)")]
)
def test_steps_of_a_target(heads):
    assert levels_of(headed("ค่าเป้าหมาย", heads)) == ["50", "75", "100"]


def test_printed_marks_of_a_step_come_before_the_usual_ones():
    assert [str(step_marks(f"เป้าหมายขั้นต้น ({marks})")) for marks in ("60", "50")] == ["60", "50"]


def test_years_under_a_target_are_no_steps():
    assert levels_of(headed("ค่าเป้าหมาย", ("2565", "2566", "2567"))) == []


def test_columns_of_which_a_row_marks_one_are_points_and_no_criteria():
    text = "ที่\tโครงการ\tค่าคะแนน\t\t\n\t\tระดับ 1\tระดับ 2\tระดับ 3\n1\tก\t\t2\t\n2\tข\t\t\t3\n"
    (table,) = tables_of(text)
    assert [column.role for column in table.columns[2:]] == [Role.POINTS_COLUMN] * 3


def test_scores_by_criteria_without_weights_are_scored_indicators():
    text = "ที่\tตัวชี้วัด\tเกณฑ์การให้คะแนน\t\tผล\tคะแนน\n\t\t1\t2\t\t\n1\tก\t60\t70\t65\t1.5\n2\tข\t6\t7\t7\t2\n"
    (table,) = tables_of(text)
    assert table.family is Family.SCORED_INDICATORS
    assert len(table.rows) == 2
