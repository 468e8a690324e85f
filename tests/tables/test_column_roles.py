"""A column is known by what its header means, whatever the wording and order."""

import pytest
from tables.tabbed import tables_of

from extract.tables.headers import role_of
from extract.tables.settled_roles import settled_roles
from schemas import Role


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("ลำดับที่", Role.NUMBER),
        ("ตัวชี้วัด", Role.INDICATOR),
        ("นโยบาย/ตัวชี้วัด", Role.INDICATOR),
        ("ค่าเป้าหมาย (๑)", Role.TARGET),
        ("ผลการดำเนินงาน ปี ๒๕๖๖", Role.RESULT),
        ("เทียบร้อยละ ผลกับเป้าหมาย", Role.PERCENT_OF_TARGET),
        ("คะแนนจริง ที่ได้ตามช่วงระดับ", Role.SCORE),
        ("น้ำหนัก (ร้อยละ)", Role.WEIGHT),
        ("นำ้หนัก", Role.WEIGHT),
        ("คะแนนถ่วงน้ำหนัก", Role.WEIGHTED_SCORE),
        ("หน่วยงาน รับผิดชอบหลัก", Role.UNIT),
        ("ร้อยละความเชื่อมั่นของประชาชน", None),
        ("กองบริหารการคลัง", None),
        ("", None),
    ],
)
def test_header_words_have_a_meaning(words, role):
    assert role_of(words) is role


def test_two_header_rows_with_bands_give_each_band_its_level():
    table = tables_of(
        "ลำดับ\tตัวชี้วัด\tเป้าหมาย\tผลดำเนินงาน\tค่าคะแนน 1\tค่าคะแนน 2\tค่าคะแนน\tคะแนนที่ได้\n"
        "\t\t\t\t60-79.99%\t100%\t\t\n"
        "1\tก\t10\t10\t0\t100\t100\t2.00\n"
    )[0]
    assert [column.role for column in table.columns] == [
        Role.NUMBER,
        Role.INDICATOR,
        Role.TARGET,
        Role.RESULT,
        Role.BAND,
        Role.BAND,
        Role.POINTS,
        Role.SCORE,
    ]
    assert [
        (c.band.level, str(c.band.low), c.band.high and str(c.band.high)) for c in table.columns if c.band
    ] == [
        (1, "60", "79.99"),
        (2, "100", None),
    ]
    assert len(table.rows) == 1


def test_a_column_of_codes_under_the_word_for_indicator_is_the_code():
    table = tables_of("ตัวชี้วัด\tหน่วยงาน ก\t\t\n\tรายละเอียดตัวชี้วัด\tคะแนนที่ได้\tน้ำหนัก\n๑.๑\tข\t๕.๐๐\t๑๐\n")[0]
    assert [column.role for column in table.columns] == [Role.CODE, Role.INDICATOR, Role.SCORE, Role.WEIGHT]
    assert table.header[0][1] == "หน่วยงาน ก"


def test_of_two_result_columns_the_long_one_explains():
    table = tables_of(f"ตัวชี้วัด\tเป้าหมาย\tผล\tผลดำเนินงาน\tบรรลุเป้าหมาย\nก\t๕\t๖\t{'คำ ' * 60}\t☑ บรรลุ\n")[0]
    assert table.columns[2].role is Role.RESULT
    assert table.columns[3].role is Role.NARRATIVE


def test_a_band_that_its_narrow_column_breaks_is_a_band():
    table = tables_of(
        "ลำดับ\tตัวชี้วัด\tเป้าหมาย\tผลดำเนินงาน\t๑ ๖ ๐-๗๙.๙๙%\t๒ ๘ ๐-๙๙.๙๙%\tค่าคะแนน\tคะแนนที่ได้\n"
        "1\tก\t10\t10\t0\t100\t100\t2.00\n"
    )[0]
    bands = [(c.band.level, str(c.band.low), str(c.band.high)) for c in table.columns if c.band]
    assert bands == [(1, "60", "79.99"), (2, "80", "99.99")]


def test_points_are_no_score_in_a_table_of_levels_without_bands():
    table = tables_of(
        "ลำดับ\tตัวชี้วัด\tเป้าหมาย\tผลดำเนินงาน\tค่าคะแนน\tอยู่ในช่วงคะแนน\tคะแนนเต็ม\tคะแนนที่ได้\n"
        "1\tก\t10\t10\t100\t5\t5\t5.00\n"
    )[0]
    assert [column.role for column in table.columns[4:]] == [
        Role.POINTS,
        Role.LEVEL,
        Role.FULL_MARKS,
        Role.SCORE,
    ]


def test_columns_of_levels_whose_bands_were_not_read_hold_no_score():
    roles = settled_roles(
        [Role.INDICATOR, Role.SCORE, Role.SCORE, Role.BAND, Role.SCORE, Role.SCORE],
        [
            ("ตัวชี้วัด",),
            ("ค่าคะแนน", "1"),
            ("ค่าคะแนน", "◆ 70"),
            ("ค่าคะแนน", "3 80-100%"),
            ("คะแนนที่ได้",),
            ("คะแนน", "2566"),
        ],
        [("ก",), ("0",), ("0",), ("5",), ("3.00",), ("4",)],
    )
    assert roles[1:] == [Role.NUMERIC, Role.NUMERIC, Role.BAND, Role.SCORE, Role.SCORE]
