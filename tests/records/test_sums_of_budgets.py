"""Tables of budgets and what was disbursed: sums of sums, and percents whose heading is not known."""

from tests.records.summed import flagged, row_sums

PLANS = """\
แผนงาน/โครงการ\tงบประมาณ (บาท)\tเบิกจ่าย (บาท)\tร้อยละ
1. แผนงานที่หนึ่ง\t14,455,918.97\t12,392,580.39\t85.73
1.1 โครงการพัฒนาบุคลากร\t346,289.92\t252,791.64\t73.00
1.2 โครงการพัฒนาอาชีพ\t4,299,056.90\t3,310,273.81\t77.00
1.3 โครงการพัฒนาแหล่งน้ำ\t9,810,572.15\t8,829,514.94\t90.00
2. แผนงานที่สอง\t17,858,694.86\t14,270,211.72\t79.91
2.1 โครงการพัฒนาถนน\t1,714,165.58\t1,491,324.05\t87.00
2.2 โครงการพัฒนาระบบข้อมูล\t7,004,754.74\t4,553,090.58\t65.00
2.3 โครงการพัฒนาป่า\t9,139,774.54\t8,225,797.09\t90.00
รวมทั้งสิ้น\t32,314,613.83\t26,662,792.11\t82.51
"""


def test_plans_are_sums_of_their_projects_and_the_total_of_plans() -> None:
    found = row_sums(PLANS)
    assert "14,455,918.97 = 346,289.92 + 4,299,056.90 + 9,810,572.15" in found
    assert "32,314,613.83 = 14,455,918.97 + 17,858,694.86" in found
    assert flagged(PLANS) == []


def test_a_wrong_digit_in_a_project_is_found_at_its_plan() -> None:
    assert flagged(PLANS.replace("9,139,774.54", "9,189,774.54")) == ["17,858,694.86"]


def test_percents_under_a_heading_that_is_not_known_are_never_summed() -> None:
    unknown = PLANS.replace("ร้อยละ\n", "รูอยละ\n")
    for changed in (unknown, unknown.replace("9,139,774.54", "9,189,774.54")):
        assert set(flagged(changed)) <= {"17,858,694.86"}
        assert not any(total.startswith(("85.73", "79.91", "82.51")) for total in row_sums(changed))


def test_one_flat_sum_is_left_to_the_rule_of_its_family() -> None:
    projects = tuple(f"{plan}.{project} " for plan in (1, 2) for project in (1, 2, 3))
    flat = "".join(f"{line}\n" for line in PLANS.splitlines() if not line.startswith(projects))
    assert row_sums(flat) == []
