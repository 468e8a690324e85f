"""No published figure is accused on a guess: what only looks like a sum and is none is left alone."""

import random
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.checks import run_checks
from schemas import Verdict
from tests.checks.builders import by_verdict
from tests.checks.dumped import dumped
from tests.checks.scoring_tables import table as rows_of
from tests.records.summed import flagged, row_sums

FIGURES = st.lists(
    st.lists(st.decimals(Decimal("1"), Decimal("9999999"), places=2), min_size=1, max_size=3),
    min_size=2,
    max_size=8,
).filter(lambda rows: len({len(row) for row in rows}) == 1)


def table(rows: list[list[Decimal]], total: list[Decimal]) -> str:
    lines = [[f"รายการ {n}", *row] for n, row in enumerate(rows, 1)] + [["รวม", *total]]
    written = [
        "\t".join(f"{cell:,}" if isinstance(cell, Decimal) else cell for cell in line) for line in lines
    ]
    return "\n".join(["หมวด" + "".join(f"\tหัวข้อ {n}" for n in range(len(total))), *written]) + "\n"


@settings(max_examples=60, deadline=None)
@given(FIGURES)
def test_a_true_total_is_never_flagged(rows: list[list[Decimal]]) -> None:
    assert flagged(table(rows, [sum(column, Decimal(0)) for column in zip(*rows, strict=True)])) == []


@settings(max_examples=60, deadline=None)
@given(FIGURES)
def test_a_mean_is_never_flagged(rows: list[list[Decimal]]) -> None:
    means = [
        (sum(column, Decimal(0)) / len(rows)).quantize(Decimal("0.01")) for column in zip(*rows, strict=True)
    ]
    assert flagged(table(rows, means)) == []


@settings(max_examples=60, deadline=None)
@given(FIGURES)
def test_the_largest_is_never_flagged(rows: list[list[Decimal]]) -> None:
    assert flagged(table(rows, [max(column) for column in zip(*rows, strict=True)])) == []


def test_the_largest_that_is_nearly_the_sum_is_left_alone() -> None:
    assert flagged("หมวด\tจำนวน\nก\t1.00\nข\t2,000.00\nค\t1.00\nรวม\t2,000.00\n") == []


def test_a_total_of_other_rows_is_left_alone() -> None:
    text = "หมวด\tจำนวน\nค่าจ้าง\t1,250,317\nค่าวัสดุ\t340,500\nรวม\t8,765,432\n"
    assert row_sums(text) == []


def test_a_total_that_is_off_by_a_row_is_left_alone() -> None:
    text = "หมวด\tจำนวน\nค่าจ้าง\t1,250,317\nสะสม\t200,000\nค่าวัสดุ\t340,500\nรวม\t1,590,817\n"
    assert flagged(text) == []


def test_a_group_that_may_go_on_with_the_next_table_is_left_alone() -> None:
    text = """\
แผนงาน\tงบประมาณ
1. บุคลากร\t300,455
ผลผลิตที่ 1 : ก\t100,233
ผลผลิตที่ 2 : ข\t200,222
2. พื้นฐาน\t500,566
ผลผลิตที่ 1 : ค\t300,333
ผลผลิตที่ 2 : ง\t200,233
3. บูรณาการ\t912,345
ผลผลิตที่ 1 : จ\t100,000
"""
    assert flagged(text) == []


def test_a_group_that_fails_among_groups_that_hold_is_found() -> None:
    text = """\
แผนงาน\tงบประมาณ
1. บุคลากร\t300,455
ผลผลิตที่ 1 : ก\t100,233
ผลผลิตที่ 2 : ข\t200,222
2. พื้นฐาน\t517,566
ผลผลิตที่ 1 : ค\t300,333
ผลผลิตที่ 2 : ง\t200,233
3. บูรณาการ\t300,000
ผลผลิตที่ 1 : จ\t100,000
ผลผลิตที่ 2 : ฉ\t200,000
"""
    assert flagged(text) == ["517,566"]


def test_a_column_of_percents_does_not_speak_against_the_sums_beside_it():
    rows = [
        ["1", "ครุภัณฑ์", "1,000,000.00", "980,000.00", "900,000.00", "100,000.00", "10.00"],
        ["2", "ยานพาหนะ", "2,500,000.00", "2,500,000.00", "2,400,000.00", "100,000.00", "4.00"],
        ["3", "อาคาร", "800,000.00", "795,000.00", "760,000.00", "40,000.00", "5.00"],
    ]
    header = ["ลำดับ", "รายการ", "วงเงิน", "ราคากลาง", "ราคาที่ตกลง", "ประหยัด", "ร้อยละ"]
    total = ["รวม", "", "4,300,000.00", "4,275,000.00", "4,060,000.00", "240,000.00", "5.58"]
    rows[0][2] = "8,000,000.00"
    checked = run_checks(rows_of(header, *rows, total), select=["GS001"])
    assert [check.subject.raw for check in by_verdict(checked, Verdict.INCONSISTENT)] == ["4,300,000.00"]


def test_a_row_blank_in_the_columns_that_add_up_may_count_where_a_figure_cannot_be_read() -> None:
    text = (
        "แผนงาน\tปี 2563\tปี 2564\tปี 2565\n"
        "รวมทั้งสิ้น\t406.0479\t371.8822\t341.6242\n"
        "1. บุคลากร\t98.7691\t101.4441\t106.3118\n"
        "2. หน่วยรับงบประมาณ\t304,1816\t270.4381\t235.3124\n"
        "แผนงานพื้นฐาน\t62.9357\t65.1488\t44.9115\n"
        "แผนงานวิจัย\t10.8780\t\t\n"
        "แผนงานสนับสนุน\t209.6948\t187.1336\t185.4826\n"
        "แผนงานพัฒนา\t20.6731\t18.1557\t4.9183\n"
        "3. บูรณาการ\t3.0972\t\t\n"
        "แผนงานบูรณาการ\t3.0972\t\t\n"
    )
    assert flagged(text) == []
    assert flagged(text.replace("304,1816", "304.1816").replace("406.0479", "406.0499")) != []


def test_a_row_whose_only_figure_is_none_as_it_was_read_leaves_its_total_open() -> None:
    drawn = random.Random(7)
    amounts = [drawn.randrange(10**6, 10**9) for _ in range(16)]
    rows = []
    for group in range(4):
        own = amounts[4 * group : 4 * group + 4]
        rows += [f"กลุ่มจังหวัดที่ {group + 1}\t{sum(own):,}"]
        rows += [f"จังหวัด{'กขคง'[place]}{group + 1}\t{amount:,}" for place, amount in enumerate(own)]
    assert row_sums("\n".join(["จังหวัด\tงบประมาณ", *rows]) + "\n")
    for unread in ("1.493,949,120", "1,493.949.120", "�"):
        rows[7] = f"จังหวัดข2\t{unread}"
        assert flagged("\n".join(["จังหวัด\tงบประมาณ", *rows]) + "\n") == []


RATED = """จังหวัด\tเนื้อที่ (ไร่)\tครัวเรือน\tผลผลิตต่อไร่ (กก.)\tผลผลิต (กก.)
สงขลา\t308,758\t2,712\t321\t99,111,318
สุรินทร์\t391,631\t1,155\t491\t192,290,821
ชัยภูมิ\t313,225\t4,155\t718\t224,895,550
น่าน\t134,961\t1,839\t881\t118,900,641
รวม\t1,148,575\t9,861\t553\t{total}
"""


def test_a_rate_beside_sums_leaves_a_wrong_sum_sure() -> None:
    for total, misses in (("635,198,330", []), ("635,196,330", ["635,196,330"])):
        found = list(run_checks(dumped(RATED.format(total=total)), select=["GS001"]).checks)
        assert [check.subject.raw for check in found] == ["1,148,575", "9,861", total]
        assert [check.subject.raw for check in found if check.verdict is Verdict.INCONSISTENT] == misses


def test_a_title_over_all_columns_that_names_a_rate_leaves_sums_sums() -> None:
    titled = "\t".join(["เนื้อที่ ผลผลิต และผลผลิตต่อไร่"] * 5) + "\n" + RATED.format(total="635,198,330")
    found = list(run_checks(dumped(titled), select=["GS001"]).checks)
    assert [check.subject.raw for check in found] == ["1,148,575", "9,861", "635,198,330"]


def test_what_percents_differ_by_is_not_added_down_the_rows() -> None:
    text = """\
กระทรวง\tงบประมาณหลังโอนเปลี่ยนแปลง\tเบิกจ่ายสะสม\tร้อยละการเบิกจ่าย\tเป้าหมาย (ร้อยละ)\tสูง/(ต่ำ) กว่าเป้าหมาย\tคงเหลือ\tลำดับที่
กระทรวงแรงงาน\t48,090.89\t22,400.74\t46.58\t52.00\t-5.42\t25,690.15\t5
กระทรวงอุตสาหกรรม\t100,060.34\t44,306.72\t44.28\t52.00\t-7.72\t55,753.62\t6
กระทรวงสาธารณสุข\t222,755.79\t156,285.46\t70.16\t52.00\t18.16\t66,470.33\t3
กระทรวงวัฒนธรรม\t266,412.89\t210,572.75\t79.04\t52.00\t27.04\t55,840.14\t2
กระทรวงมหาดไทย\t88,554.43\t51,963.74\t58.68\t52.00\t6.68\t36,590.69\t4
กระทรวงพาณิชย์\t63,610.79\t53,363.09\t83.89\t52.00\t31.89\t10,247.70\t1
กระทรวงยุติธรรม\t113,291.29\t45,792.34\t40.42\t52.00\t-11.58\t67,498.95\t7
กระทรวงกลาโหม\t60,002.00\t24,138.80\t40.23\t52.00\t-11.77\t35,863.20\t8
รวมทั้งสิ้น\t962,778.42\t608,823.64\t63.24\t52.00\t11.24\t353,954.78\t
"""
    assert flagged(text) == []  # 11.24 is what 63.24 is above 52.00 by; -11.58 and its like come to 47.28
