"""What a figure says of its row, and what that is called."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final, NamedTuple


class What(StrEnum):
    """What a figure says of its row."""

    WEIGHT = "weight"
    TOTAL_WEIGHT = "total-weight"
    SCORE = "score"
    TOTAL_SCORE = "total-score"
    TARGET = "target"
    RESULT = "result"
    PERCENT = "percent"
    LEVEL = "level"
    POINTS = "points"
    MARK = "mark"
    FULL_MARKS = "full-marks"
    SCORE_SUM = "score-sum"
    FULL_MARKS_SUM = "full-marks-sum"
    SUCCESS = "success"
    COUNT = "count"
    STATUS = "status"
    UNIT = "unit"
    NUMBER = "number"
    TABLE_FIGURE = "table-figure"
    PART = "part"
    WHOLE = "whole"
    SHARE = "share"
    ABOVE_TARGET = "above-target"
    EARLIER = "earlier"
    CHANGE = "change"
    TERM = "term"
    TOTAL = "total"
    COUNTED = "counted"
    PROJECT_POINTS = "project-points"
    POINTS_COLUMN = "points-column"
    COLUMN_COUNT = "column-count"
    COLUMN_POINTS = "column-points"
    PROJECT_COUNT = "project-count"
    PROJECT_SUCCESS = "project-success"
    BUDGET = "budget"
    DISBURSED = "disbursed"
    COMMITTED = "committed"
    SPENT = "spent"
    REMAINING = "remaining"
    BUDGET_SUM = "budget-sum"
    DISBURSED_SUM = "disbursed-sum"
    LISTED = "listed"
    NUMERATOR = "numerator"
    FACTOR = "factor"
    DENOMINATOR = "denominator"
    OUTCOME = "outcome"
    AMOUNT = "amount"
    AMOUNT_DIFFERENCE = "amount-difference"
    BUDGET_PERCENT = "budget-percent"
    PERCENT_DIFFERENCE = "percent-difference"
    CUMULATIVE_PERCENT = "cumulative-percent"
    WEIGHTED_SCORE = "weighted-score"
    THRESHOLD = "threshold"
    PART_WEIGHT = "part-weight"
    PART_SCORE = "part-score"
    PART_WEIGHTED_SCORE = "part-weighted-score"
    RATE = "rate"
    COUNTED_CASES = "counted-cases"
    BASE = "base"
    OF_PERIOD = "of-period"
    CUMULATIVE = "cumulative"
    AMOUNT_IN_WORDS = "amount-in-words"
    BAND_BEGIN = "band-begin"
    BAND_END = "band-end"


class Words(NamedTuple):
    """The same words in both languages."""

    th: str
    en: str


class Templates(NamedTuple):
    """What is said where a rule holds, and where it fails.

    The arguments: `of` the words of the row, `what` the figure is, `printed` and `recomputed` its numbers,
    `raw` its printed text, `difference` printed minus recomputed, `formula`, `first` and `second` the first
    two inputs, `first_raw` the first as printed, `attainment` what a recomputed status means. For what several
    places print: `printed_text` its short text or number, `elsewhere` those of the others. For what is said of another
    year: `year` is that year, `report_year` that of the report. `tied` is said
    where it fails and as much speaks for each place as against it.
    """

    holds: Words
    fails: Words
    tied: Words | None = None


WHAT: Final[Mapping[What, Words]] = {
    What.WEIGHT: Words("น้ำหนัก", "weight"),
    What.TOTAL_WEIGHT: Words("น้ำหนักรวม", "total weight"),
    What.SCORE: Words("คะแนนที่ได้", "score"),
    What.TOTAL_SCORE: Words("คะแนนรวม", "total score"),
    What.TARGET: Words("เป้าหมาย", "target"),
    What.RESULT: Words("ผลการดำเนินงาน", "result"),
    What.PERCENT: Words("ร้อยละของผลเทียบกับเป้าหมาย", "percent of target"),
    What.LEVEL: Words("ระดับ", "level"),
    What.POINTS: Words("ค่าคะแนนตามช่วง", "points"),
    What.MARK: Words("เครื่องหมายในช่วงคะแนน", "mark in the band's column"),
    What.FULL_MARKS: Words("คะแนนเต็ม", "full marks"),
    What.SCORE_SUM: Words("ผลรวมคะแนน (A)", "sum of scores (A)"),
    What.FULL_MARKS_SUM: Words("ผลรวมคะแนนเต็ม (B)", "sum of full marks (B)"),
    What.SUCCESS: Words("ร้อยละความสำเร็จ (C)", "success percent (C)"),
    What.COUNT: Words("จำนวนตัวชี้วัด", "number of indicators"),
    What.STATUS: Words("สถานะ", "status"),
    What.UNIT: Words("หน่วยงานรับผิดชอบ", "unit responsible"),
    What.NUMBER: Words("ลำดับที่", "row number"),
    What.TABLE_FIGURE: Words("ตัวเลข", "figure"),
    What.PART: Words("จำนวนส่วนย่อย", "part"),
    What.WHOLE: Words("จำนวนทั้งหมด", "whole"),
    What.SHARE: Words("ร้อยละ", "percent"),
    What.ABOVE_TARGET: Words("ส่วนต่างจากเป้าหมาย", "difference from the target"),
    What.EARLIER: Words("ค่าเดิมที่ใช้เทียบ", "earlier figure"),
    What.CHANGE: Words("การเปลี่ยนแปลง", "change"),
    What.TERM: Words("รายการย่อย", "term"),
    What.TOTAL: Words("ยอดรวม", "total"),
    What.COUNTED: Words("จำนวนที่ระบุในข้อความ", "number in the text"),
    What.PROJECT_POINTS: Words("ค่าคะแนนโครงการ", "points of the project"),
    What.POINTS_COLUMN: Words("ช่องค่าคะแนน", "column of points"),
    What.COLUMN_COUNT: Words("จำนวนโครงการในช่องค่าคะแนน", "number of projects in the column of points"),
    What.COLUMN_POINTS: Words("ผลรวมค่าคะแนนในช่อง", "sum of points in the column of points"),
    What.PROJECT_COUNT: Words("จำนวนโครงการ", "number of projects"),
    What.PROJECT_SUCCESS: Words("ร้อยละความสำเร็จของโครงการ", "success percent of the projects"),
    What.BUDGET: Words("งบประมาณ", "budget"),
    What.DISBURSED: Words("ผลเบิกจ่าย", "disbursed"),
    What.COMMITTED: Words("ก่อหนี้ผูกพัน", "committed"),
    What.SPENT: Words("เบิกจ่ายรวมก่อหนี้ผูกพัน", "disbursed and committed"),
    What.REMAINING: Words("คงเหลือ", "remaining"),
    What.BUDGET_SUM: Words("งบประมาณรวม", "total budget"),
    What.DISBURSED_SUM: Words("ผลเบิกจ่ายรวม", "total disbursed"),
    What.LISTED: Words("โครงการที่ไม่บรรลุในรายการ", "project in the list of those missed"),
    What.NUMERATOR: Words("ตัวตั้งในสูตร", "numerator"),
    What.FACTOR: Words("ตัวคูณในสูตร", "factor"),
    What.DENOMINATOR: Words("ตัวหารในสูตร", "denominator"),
    What.OUTCOME: Words("ผลลัพธ์ของสูตร", "result of the formula"),
    What.AMOUNT: Words("จำนวนเงิน", "amount"),
    What.AMOUNT_DIFFERENCE: Words("ผลต่างของจำนวนเงิน", "difference of amounts"),
    What.BUDGET_PERCENT: Words("ร้อยละของงบประมาณ", "percent of the budget"),
    What.PERCENT_DIFFERENCE: Words("ผลต่างของร้อยละ", "difference of percents"),
    What.CUMULATIVE_PERCENT: Words("ร้อยละสะสม", "cumulative percent"),
    What.WEIGHTED_SCORE: Words("คะแนนถ่วงน้ำหนัก", "weighted score"),
    What.THRESHOLD: Words("เกณฑ์การให้คะแนน", "criterion"),
    What.PART_WEIGHT: Words("น้ำหนักของส่วน", "weight of the part"),
    What.PART_SCORE: Words("คะแนนของส่วน", "score of the part"),
    What.PART_WEIGHTED_SCORE: Words("คะแนนถ่วงน้ำหนักของส่วน", "weighted score of the part"),
    What.RATE: Words("อัตรา", "rate"),
    What.COUNTED_CASES: Words("จำนวน", "count"),
    What.BASE: Words("ฐาน", "base"),
    What.OF_PERIOD: Words("ตัวเลขของช่วงเวลา", "figure of the period"),
    What.CUMULATIVE: Words("ผลสะสม", "cumulative figure"),
    What.AMOUNT_IN_WORDS: Words("จำนวนเงินเป็นตัวอักษร", "amount in words"),
    What.BAND_BEGIN: Words("ต้นช่วงคะแนน", "lower edge of the band"),
    What.BAND_END: Words("ปลายช่วงคะแนน", "upper edge of the band"),
}

IN_WORDS: Final = frozenset({What.STATUS, What.UNIT})
"""What is printed in words: its value only tells same from other."""

STATED: Final = frozenset(
    {
        What.WEIGHT,
        What.TOTAL_WEIGHT,
        What.TARGET,
        What.LEVEL,
        What.POINTS,
        What.MARK,
        What.FULL_MARKS,
        What.FULL_MARKS_SUM,
        What.COUNT,
        What.STATUS,
        What.UNIT,
        What.NUMBER,
        What.PROJECT_POINTS,
        What.POINTS_COLUMN,
        What.COLUMN_COUNT,
        What.COLUMN_POINTS,
        What.PROJECT_COUNT,
        What.LISTED,
        What.FACTOR,
        What.THRESHOLD,
        What.PART_WEIGHT,
        What.BAND_BEGIN,
        What.BAND_END,
    }
)
"""What is set or counted and not measured: exact by nature."""
