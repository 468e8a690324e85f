"""Running heads, feet and page numbers are told from content; content never is one."""

from collections.abc import Mapping, Sequence

import pytest

from extract.reader import lay_out
from extract.sources.page import Glyph, Grid, Page, Ruling, TextLine
from extract.tables.stitch import PageBlocks
from tests.tables.drawn import drawn, grid_lines, page_of, texts_of

WIDTH, HEIGHT = 600.0, 840.0
LEFT = 60.0
TOP, BOTTOM = 40.0, 810.0
"""Baselines in the margins."""
FIRST, LAST = 66.0, 775.0
"""Baselines of the first and the last line of content."""
HEAD = "รายงานประจำปี ของสำนักสวน พ.ศ. ๒๕๖๕"
SIZE = 12.0

Place = tuple[float, float]
"""Where a text begins, and its baseline."""


def glyphs_of(texts: Mapping[Place, str]) -> list[Glyph]:
    return [glyph for (x, baseline), text in texts.items() for glyph in drawn(text, x, baseline, SIZE)]


def page(number: int, texts: Mapping[Place, str], rulings: Sequence[Ruling] = ()) -> Page:
    """A page with some texts, and prose of its own around its middle."""
    prose = {
        (LEFT, 400.0 + 18 * line): f"ข้อความ {'กขคงจฉชซ'[number % 8]}{'ดตถทธ'[line]} ต่อไป" for line in range(5)
    }
    drawing = page_of(glyphs_of({**prose, **texts}), rulings, WIDTH, HEIGHT)
    return drawing._replace(number=number)


def framing(pages: Sequence[Page]) -> list[set[str]]:
    return [_framing(found) for found in lay_out(pages)]


def _framing(found: PageBlocks) -> set[str]:
    return {
        block.text
        for index, block in enumerate(found.blocks)
        if index in found.furniture and isinstance(block, TextLine)
    }


NUMBERS = ["๓", "- 3 -", "หน้า ๓", "หน้าที่ 3", "3/12", "(4)", "หน้า 3/10", "Page 3 of 10", "3 | Page"]


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("baseline", [TOP, BOTTOM])
def test_a_page_number_alone_in_the_margin_frames_a_single_page(number: str, baseline: float) -> None:
    assert framing([page(1, {(290, baseline): number, (LEFT, FIRST): "เรื่อง"})]) == [{number}]


def test_numbers_that_count_with_the_pages_frame_them_on_either_side() -> None:
    numbers = ["๗", "๘", "๙", "๑๐", "๑๑", "๑๒"]
    pages = [page(p, {(LEFT if p % 2 else 500, TOP): number}) for p, number in enumerate(numbers, start=3)]
    assert framing(pages) == [{number} for number in numbers]


def test_numbers_that_do_not_count_with_the_pages_are_content() -> None:
    pages = [
        page(p, {(LEFT, TOP): number})
        for p, number in enumerate(["3", "1", "4", "1", "5", "9", "2"], start=10)
    ]
    assert not any(framing(pages))


def test_a_year_in_the_margin_is_no_page_number() -> None:
    assert framing([page(1, {(LEFT, TOP): "2565"})]) == [set()]


def test_a_mark_above_a_footnote_is_no_page_number() -> None:
    note = {(LEFT, 770.0): "๑", (LEFT, 785.0): "ตามประกาศของสำนักสวน"}
    assert framing([page(1, {**note, (290, BOTTOM): "๘"})]) == [{"๘"}]


def test_a_running_head_and_the_number_beside_it_frame_every_page() -> None:
    pages = [page(p, {(LEFT, TOP): HEAD, (500, TOP): str(p + 4)}) for p in range(1, 6)]
    assert framing(pages) == [{f"{HEAD} {p + 4}"} for p in range(1, 6)]


def test_left_and_right_pages_have_heads_of_their_own() -> None:
    heads = {0: (LEFT, "สำนักสวน"), 1: (400, "รายงานประจำปี")}
    pages = [page(p, {(heads[p % 2][0], TOP): heads[p % 2][1]}) for p in range(1, 9)]
    assert framing(pages) == [{heads[p % 2][1]} for p in range(1, 9)]


def test_heads_change_with_the_chapter() -> None:
    chapters = ["บทนำ"] * 6 + ["ผลการดำเนินงาน"] * 5 + ["งบการเงิน"] * 7
    pages = [page(p, {(LEFT, TOP): head}) for p, head in enumerate(chapters, start=1)]
    assert framing(pages) == [{head} for head in chapters]


def test_few_pages_show_a_running_head_that_stands_apart_on_all_of_them() -> None:
    assert framing([page(p, {(LEFT, TOP): HEAD}) for p in (1, 2)]) == [{HEAD}] * 2
    assert not any(framing([page(1, {(LEFT, TOP): HEAD}), page(2, {})]))
    assert not any(framing([page(p, {(LEFT, TOP): HEAD, (LEFT, TOP + 20): f"{p} ครั้ง"}) for p in (1, 2)]))


def test_a_foot_with_the_number_of_its_page_need_not_stand_apart() -> None:
    pages = [page(p, {(LEFT, 790): f"{p}1.5 ครั้ง", (LEFT, 805): HEAD, (500, 805): f"หน้า {p}"}) for p in (1, 2)]
    assert [any(HEAD in text for text in texts) for texts in framing(pages)] == [True, True]


def test_the_same_words_at_another_place_or_in_another_size_do_not_run() -> None:
    moved = [page(p, {(LEFT, TOP + 5 * p): HEAD}) for p in range(1, 7)]
    grown = [
        made._replace(glyphs=(*made.glyphs, *drawn(HEAD, LEFT, TOP, 10.0 + p)))
        for p in range(1, 7)
        for made in [page(p, {})]
    ]
    assert not any(framing(moved) + framing(grown))


@pytest.mark.parametrize(
    "heading",
    [
        "๕. เป้าหมายของสำนักสวน",
        "(๓) แผนงานส่งเสริม",
        "แผนงานสวน 311,011,100 บาท",
        "อัตรา 12.50",
        "หน่วย : ล้านบาท",
        "หน่วย : คน",
        "ตารางที่ ๒ ผลของสำนักสวน",
        "ผลของสำนักสวน (ต่อ)",
    ],
)
def test_headings_amounts_units_and_titles_of_tables_are_content_on_every_page(heading: str) -> None:
    assert not any(framing([page(p, {(LEFT, TOP): heading}) for p in range(1, 8)]))


@pytest.mark.parametrize("numbered", ["แผน {}", "ตัวชี้วัดที่ {}", "แผนปี {}", "แผน {} ถึงปี ๒๕๗๐"])
def test_what_differs_in_a_number_of_its_own_is_content(numbered: str) -> None:
    pages = [page(p, {(LEFT, TOP): numbered.format(2560 + p)}) for p in range(1, 8)]
    pages += [page(p, {(LEFT, TOP): numbered.format(p)}) for p in range(8, 14)]
    assert not any(framing(pages))


def test_a_heading_that_begins_some_pages_is_content() -> None:
    begins = {3, 5, 9, 11, 12}
    pages = [page(p, {(LEFT, FIRST): "รายละเอียดงบประมาณ"} if p in begins else {}) for p in range(1, 20)]
    assert not any(framing(pages))


def test_a_heading_right_above_its_text_is_content_though_it_begins_pages_in_a_row() -> None:
    begins = range(3, 9)
    heading = {(LEFT, FIRST): "รายละเอียดงบประมาณ", (LEFT, FIRST + 16): "จำแนกตามแผนงาน"}
    pages = [page(p, heading if p in begins else {}) for p in range(1, 30)]
    assert not any(framing(pages))


def test_a_footnote_at_the_bottom_is_content_where_its_years_are_others() -> None:
    pages = [page(p, {(LEFT, LAST + 15): f"** งบประมาณปี {2560 + p} ผูกพันถึงปี {2563 + p}"}) for p in range(1, 8)]
    assert not any(framing(pages))


def test_heads_of_the_gazette_frame_two_pages_further_in_than_the_margin() -> None:
    head = "เล่ม ๑๒๗ ตอนที่ ๕ ก ราชกิจจานุเบกษา ๒๕ มกราคม ๒๕๕๓"
    pages = [
        page(p, {(290, 70.0): f"หน้า {number}", (LEFT, 95.0): head, (LEFT, 120.0): "มาตรา ๖ ให้ใช้งบ ๕,๐๐๐ บาท"})
        for p, number in ((1, "๑๓"), (2, "๑๔"))
    ]
    assert framing(pages) == [{"หน้า ๑๓", head}, {"หน้า ๑๔", head}]


def test_what_names_the_gazette_below_content_is_content() -> None:
    cited = {(LEFT, 70.0): "ตามประกาศ", (LEFT, 95.0): "เล่ม ๑๒๗ ตอนที่ ๕ ก ราชกิจจานุเบกษา ๒๕ มกราคม ๒๕๕๓"}
    assert framing([page(1, cited)]) == [set()]


COLUMNS = (LEFT, 250.0, 350.0, 450.0)


def records(top: float, count: int, first_step: float = 18.0) -> dict[Place, str]:
    """Draw the header and the records of a table without column rulings."""
    header = dict(zip(((x, top) for x in COLUMNS), ["จังหวัด", "แผน", "ผล", "คงเหลือ"], strict=True))
    for row in range(1, count + 1):
        texts = [f"จังหวัด{'กขคงจฉชซ'[row % 8]}", f"{row},500", f"{row},200", f"{row * 3}00"]
        header.update(zip(((x, top + first_step + 18.0 * (row - 1)) for x in COLUMNS), texts, strict=True))
    return header


def grids(pages: Sequence[Page]) -> list[list[list[list[str]]]]:
    return [[texts_of(b) for b in found.blocks if isinstance(b, Grid)] for found in lay_out(pages)]


def test_a_table_without_rulings_takes_no_head_and_no_page_number_for_a_row() -> None:
    table = records(80.0, 6)
    bare = [page(p, table) for p in range(1, 7)]
    framed = [page(p, {**table, (LEFT, 48.0): HEAD, (450.0, 48.0): f"หน้า {p}"}) for p in range(1, 7)]
    assert grids(framed) == grids(bare)
    assert all(len(found) == 1 for found in grids(bare))
    assert framing(framed) == [{f"{HEAD} หน้า {p}"} for p in range(1, 7)]


def test_a_page_number_close_above_or_under_a_table_is_none_of_its_rows() -> None:
    count = 8
    for top, number in ((TOP + 18, (450.0, TOP)), (BOTTOM - 18 * (count + 1), (LEFT, BOTTOM))):
        table = records(top, count)
        numbered = [page(p, {**table, number: str(p)}) for p in range(1, 7)]
        assert framing(numbered) == [{str(p)} for p in range(1, 7)]
        assert grids(numbered) == grids([page(p, table) for p in range(1, 7)])


@pytest.mark.parametrize("first_step", [18.0, 36.0])
def test_the_header_of_a_table_that_goes_on_over_pages_stays_its_header(first_step: float) -> None:
    across = [
        Ruling(LEFT, height, 500.0, height)
        for height in (45.0, 50.0 + first_step, 60.0 + first_step + 18 * 8)
    ]
    pages = [page(p, records(60.0, 8, first_step), across) for p in range(1, 8)]
    assert [grid[0][0] for grid in grids(pages)] == [["จังหวัด", "แผน", "ผล", "คงเหลือ"]] * 7


def test_the_last_row_of_a_table_in_the_margin_is_content() -> None:
    rulings = grid_lines([LEFT, 200.0, 300.0, 400.0], [760.0, 790.0, 820.0])
    rows = {(70.0, 780.0): "ก่อน", (210.0, 780.0): "1", (70.0, 810.0): "รวม", (210.0, 810.0): "2"}
    pages = [page(p, rows, rulings) for p in range(1, 8)]
    assert not any(framing(pages))
    assert [grid[0][1][:2] for grid in grids(pages)] == [["รวม", "2"]] * 7
