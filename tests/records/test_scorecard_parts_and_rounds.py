"""Scorecards by dimension, with codes that head others, and with rounds side by side."""

import regex

from extract.records.scorecards import scorecards
from tests.tables.tabbed import tables_of


def cards(text):
    return [card for table in tables_of(text) for card in scorecards(table)]


HEADED = """ที่	ตัวชี้วัด	น้ำหนัก	คะแนนที่ได้	คะแนนถ่วงน้ำหนัก
มิติที่ 1 ด้านประสิทธิผล		60	4.0000	2.4000
1.1	ก	30	4.0000	1.2000
1.2	ข	30	4.0000	1.2000
มิติที่ 2 ด้านคุณภาพ		40	5.0000	2.0000
2.1	ค	40	5.0000	2.0000
รวม		100		4.4000
"""
CLOSED = """ที่	ตัวชี้วัด	น้ำหนัก	คะแนนที่ได้
1.1	ก	30	4.0000
1.2	ข	30	4.0000
รวมมิติที่ 1		60	4.0000
2.1	ค	40	5.0000
รวมมิติที่ 2		40	5.0000
รวมทั้งหมด		100	4.4000
"""
NUMBERED = """ที่	ตัวชี้วัด	น้ำหนัก	คะแนนที่ได้
1	ด้านประสิทธิผล	60	4.0000
1.1	ก	30	4.0000
1.2	ข	30	4.0000
2	ด้านคุณภาพ	40	5.0000
2.1	ค	40	5.0000
รวม		100	4.4000
"""


def test_a_dimension_is_no_line_wherever_its_sums_stand():
    for text in (HEADED, CLOSED, NUMBERED):
        (card,) = cards(text)
        assert [line.code for line in card.lines] == ["1.1", "1.2", "2.1"]
        assert [(group.members, str(group.weight.value)) for group in card.groups] == [
            ((0, 1), "60"),
            ((2,), "40"),
        ]
        assert str(card.total_weight.value) == "100"
        assert str(card.total_score.value) == "4.4000"


CODES_IN_LABELS = """เกณฑ์วัดการดำเนินงาน	น้ำหนัก	ผลการดำเนินงาน	ค่าคะแนน	คะแนนถ่วงน้ำหนัก
๑. ด้านยุทธศาสตร์	60			2.4000
๑.๑ รายได้	30	75	4.0000	1.2000
๑.๒ ความพึงพอใจ	30	80	4.0000	1.2000
๒. ด้านคุณภาพ	40			2.0000
๒.๑ ข้อร้องเรียน	40	4	5.0000	2.0000
รวม	100			4.4000
"""
NO_CODES = regex.sub(r"(?m)^[๑-๙.]+ ", "", CODES_IN_LABELS)
NOT_SCORED = """ตัวชี้วัด	น้ำหนัก	ผลการดำเนินงาน	คะแนนที่ได้
ก	50	-	-
ข	30	7	4.0000
ค	20	8	4.0000
รวม	100		4.0000
"""


def test_dimensions_without_scores_are_no_lines_whatever_codes_they_have():
    for text in (CODES_IN_LABELS, NO_CODES):
        (card,) = cards(text)
        assert [str(line.weight.value) for line in card.lines] == ["30", "30", "40"]
        assert [group.members for group in card.groups] == [(0, 1), (2,)]


def test_a_line_that_was_not_scored_stays_a_line():
    (card,) = cards(NOT_SCORED.replace("ก\t50", "ก\t40").replace("ค\t20", "ค\t30"))
    assert len(card.lines) == 3


ROUNDS = """ที่	ตัวชี้วัด	น้ำหนัก	รอบ 6 เดือน		รอบ 12 เดือน
			ผลการดำเนินงาน	คะแนน	ผลการดำเนินงาน	คะแนน
1.1	ก	60	75	3.0000	90	4.0000
1.2	ข	40	4	5.0000	3	4.5000
รวม		100		3.8000		4.2000
"""


def test_each_round_is_a_scorecard():
    six, twelve = cards(ROUNDS)
    assert (six.months, twelve.months) == (6, 12)
    assert [str(line.score.value) for line in six.lines] == ["3.0000", "5.0000"]
    assert [str(line.score.value) for line in twelve.lines] == ["4.0000", "4.5000"]
    assert [str(line.result.value) for line in twelve.lines] == ["90", "3"]
    assert str(twelve.total_score.value) == "4.2000"


def test_a_line_keeps_its_criteria_in_the_unit_of_its_row():
    text = (
        "ที่\tตัวชี้วัด\tหน่วยวัด\tน้ำหนัก\tเกณฑ์การให้คะแนน\t\t\tผล\tคะแนน\n\t\t\t\t1\t2\t3\t\t\n"
        "1\tก\tครั้ง\t50\t2\t4\t6\t5\t2.5\n2\tข\tวัน\t50\t16-20 วัน\t11-15 วัน\tไม่เกิน 10 วัน\t12 วัน\t2\n"
    )
    (card,) = cards(text)
    counted, banded = card.lines
    assert {criterion.threshold.unit for criterion in counted.criteria} == {"time"}
    assert counted.result.unit == "time"
    assert [tuple(map(str, criterion.band)) for criterion in banded.criteria] == [
        ("16", "20"),
        ("11", "15"),
        ("0", "10"),
    ]


MISPRINTED = """ที่	ตัวชี้วัด	น้ำหนัก	คะแนนที่ได้
1.1	ก	30	4.0000
{second}	ข	30	4.0000
{third}	ค	20	5.0000
2.2	ง	20	5.0000
รวม		100	4.4000
"""


def test_a_line_whose_code_lost_its_end_is_no_head():
    for second, third in (("1", "2.1"), ("1.2", "2")):
        (card,) = cards(MISPRINTED.format(second=second, third=third))
        assert [line.code for line in card.lines] == ["1.1", second, third, "2.2"]
        assert card.groups == ()


def test_codes_that_touch_their_words_or_are_missing_leave_no_line_out_of_its_part():
    touching = CODES_IN_LABELS.replace("๑.๒ ", "๑.๒")
    without = CODES_IN_LABELS.replace("๑.๒ ", "")
    first = CODES_IN_LABELS.replace("๑.๑ ", "")
    for text in (touching, without, first):
        (card,) = cards(text)
        assert [group.members for group in card.groups] == [(0, 1), (2,)]


def test_a_line_without_a_code_behind_a_part_that_is_complete_is_not_of_it():
    beside = CODES_IN_LABELS.replace("๒. ด้าน", "คะแนนพิเศษ\t10\t1\t5.0000\t0.5000\n๒. ด้าน")
    (card,) = cards(beside)
    assert [group.members for group in card.groups] == [(0, 1), (3,)]
