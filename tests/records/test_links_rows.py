"""Which rows of several tables are one indicator or project, and which are left apart."""

from records.linkable import NAMES, RESULTS, links, row, table

from schemas import RecordKind


def test_a_table_that_is_printed_again_is_linked_row_by_row():
    assert links(*table("t1"), *table("t2"), *table("t3")) == [
        {("t1", place), ("t2", place), ("t3", place)} for place in range(5)
    ]


def test_a_row_that_differs_is_linked_where_the_others_agree():
    other = ("82.15", *RESULTS[1:])
    assert {("t1", 0), ("t2", 0)} in links(*table("t1"), *table("t2", other))


def test_tables_of_two_units_under_the_same_names_are_left_apart():
    assert links(*table("t1"), *table("t2", ("90.11", "688", "198,250", "99.87", "86.21"))) == []


def test_two_units_are_left_apart_though_a_third_table_lists_the_names():
    names_only = [row(name, "t3", place, None) for place, name in enumerate(NAMES)]
    other = table("t2", ("90.11", "688", "198,250", "99.87", "70.55"))
    found = links(*table("t1"), *other, *names_only)
    assert not [fact for fact in found if {"t1", "t2"} <= {name for name, _ in fact}]


def test_short_figures_that_agree_by_chance_link_no_tables_that_differ():
    first = table("t1", ("5", "5", "100", "100", "86.21"))
    assert links(*first, *table("t2", ("5", "5", "100", "100", "70.55"))) == []


def test_a_similar_name_with_another_target_is_another_indicator():
    satisfied = "ร้อยละความพึงพอใจของประชาชน"
    first = [*table("t1"), row(satisfied, "t1", 5, "93.60", target="90")]
    second = [*table("t2"), row(satisfied + "ต่อกระบวนการ", "t2", 5, "93.60", target="85")]
    assert not [fact for fact in links(*first, *second) if ("t1", 5) in fact]


def test_the_same_name_in_another_section_with_another_target_is_left_apart():
    satisfied = "ร้อยละความพึงพอใจของประชาชน"
    first = [row(satisfied, "t1", 0, "93.60", "90", section="ด้านบริการ"), *table("t1")[1:]]
    second = [*table("t2")[1:], row(satisfied, "t2", 9, "93.60", "85", section="ด้านบุคลากร")]
    assert not [fact for fact in links(*first, *second) if ("t1", 0) in fact]


def test_one_name_twice_in_a_table_is_told_apart_by_section():
    name = NAMES[0]

    def printed(table_name: str):
        return [
            row(name, table_name, 0, "4", section="ตัวชี้วัดภาพรวม จำนวน 1 ตัวชี้วัด"),
            *table(table_name)[1:],
            row(name, table_name, 5, "4", section="แผนปฏิบัติการ", number="1"),
        ]

    found = links(*printed("t1"), *printed("t2"))
    assert {("t1", 0), ("t2", 0)} in found
    assert {("t1", 5), ("t2", 5)} in found


def test_one_name_twice_that_nothing_tells_apart_is_left_apart():
    twin = [row(NAMES[0], "t1", place, "92.15", number="1") for place in (0, 20)]
    single = [row(NAMES[0], "t2", 40, "92.15", number="1")]
    assert not [fact for fact in links(*twin, *single, *table("t1")[1:]) if ("t2", 40) in fact]


def test_a_remark_in_brackets_does_not_part_a_name():
    first, second = table("t1"), table("t2")
    second[2] = row(NAMES[2] + " (ค่าระดับ 3 ตัวชี้วัดตามนโยบาย)", "t2", 2, RESULTS[2])
    assert {("t1", 2), ("t2", 2)} in links(*first, *second)


def test_names_that_differ_only_in_the_remark_are_two():
    first, second = table("t1"), table("t2")
    first[2] = row(NAMES[2] + " (สำนวนยึด)", "t1", 2, "10.55")
    second[2] = row(NAMES[2] + " (สำนวนอายัด)", "t2", 2, "20.55")
    assert not [fact for fact in links(*first, *second) if ("t1", 2) in fact]


def test_names_that_differ_in_a_number_are_two():
    first, second = table("t1"), table("t2")
    first[3] = row(NAMES[3] + "ระยะที่ 1", "t1", 3, "10.55")
    second[3] = row(NAMES[3] + "ระยะที่ 2", "t2", 3, "20.55")
    assert not [fact for fact in links(*first, *second) if ("t1", 3) in fact]


def test_projects_are_linked_by_name_where_a_list_prints_nothing_else():
    def projects(name: str, amounts: tuple[str | None, ...]):
        return [
            row("โครงการ" + label, name, place, amount, target=None, record=RecordKind.PROJECT)
            for place, (label, amount) in enumerate(zip(NAMES, amounts, strict=True))
        ]

    found = links(*projects("t1", (None,) * 5), *projects("t2", RESULTS))
    assert found == [{("t1", place), ("t2", place)} for place in range(5)]


def test_rows_of_one_table_are_never_one_fact():
    assert links(*table("t1"), *[row(NAMES[0], "t1", 9, RESULTS[0])]) == []


def test_a_name_that_every_unit_reports_is_the_name_of_no_one_fact():
    rows = [row(NAMES[0], f"t{unit}", 0, "92.15") for unit in range(30)]
    assert links(*rows) == []
    assert links(*rows[:3]) == [{("t0", 0), ("t1", 0), ("t2", 0)}]
