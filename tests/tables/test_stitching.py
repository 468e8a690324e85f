"""A table that goes on over pages is one table; two tables that only look alike stay two."""

import pytest
from tables.tabbed import tables_of

from extract.sources.page import Grid, GridCell, TextLine
from extract.tables.stitch import PageBlocks, stitch
from schemas import ReadBy

HEAD = "ลำดับ\tตัวชี้วัด\tเป้าหมาย\tผลดำเนินงาน\tสถานะ\n"


def _rows(table):
    return [[cell.text for cell in row.cells if cell.text] for row in table.rows]


def test_a_repeated_header_goes_and_the_rows_go_on():
    (table,) = tables_of(HEAD + "1\tก\t5\t5\tบรรลุ\n\n" + HEAD + "2\tข\t5\t5\tบรรลุ\n")
    assert [row[0] for row in _rows(table)] == ["1", "2"]


def test_a_grid_without_header_goes_on():
    (table,) = tables_of(HEAD + "1\tก\t5\t5\tบรรลุ\n\n2\tข\t5\t5\tบรรลุ\n")
    assert len(table.rows) == 2


def test_text_between_parts_two_tables():
    assert len(tables_of(HEAD + "1\tก\t5\t5\tบรรลุ\n\nตารางที่ 2\n\n" + HEAD + "2\tข\t5\t5\tบรรลุ\n")) == 2


def test_the_title_printed_again_does_not_part_them():
    text = (
        "ตารางที่ 1 ผลงาน\n" + HEAD + "1\tก\t5\t5\tบรรลุ\n\nตารางที่ 1 ผลงาน (ต่อ)\n" + HEAD + "2\tข\t5\t5\tบรรลุ\n"
    )
    (table,) = tables_of(text)
    assert table.title == "ตารางที่ 1 ผลงาน"


def test_the_same_first_item_again_begins_a_table_of_its_own():
    assert len(tables_of(HEAD + "1\tก\t5\t5\tบรรลุ\n\n" + HEAD + "1\tก\t5\t5\tบรรลุ\n")) == 2


def test_a_cell_cut_by_a_page_break_is_joined():
    (table,) = tables_of(HEAD + "1\tต้น\t5\t5\tบรรลุ\n\n" + HEAD + "\tปลาย\t\t\t\n2\tข\t5\t5\tบรรลุ\n")
    assert _rows(table) == [["1", "ต้น ปลาย", "5", "5", "บรรลุ"], ["2", "ข", "5", "5", "บรรลุ"]]


BY_PROVINCE = "จังหวัด\tโครงการ\tกิจกรรม\tเป้าหมาย\tวงเงิน\n"


def test_a_cell_cut_by_a_page_break_is_joined_in_a_table_without_numbers():
    items = "ก\tถนน\tสร้าง\tยาว\t5.00\n\tเขื่อน\tซ่อม\tสูง\t6.00\n\tสะพาน\tซ่อม\tกว้าง\t7.00\n"
    (table,) = tables_of(BY_PROVINCE + items + "\n" + BY_PROVINCE + "\t\t\tมาก\t\n\tทาง\tสร้าง\tยาว\t8.00\n")
    assert [row[-2:] for row in _rows(table)] == [
        ["ยาว", "5.00"],
        ["สูง", "6.00"],
        ["กว้าง มาก", "7.00"],
        ["ยาว", "8.00"],
    ]


def test_a_repeated_header_over_a_last_row_goes_whatever_its_words():
    head = "แหล่งเงิน\tต้นปี\tปลายปี\n"
    (table,) = tables_of(head + "กู้\t5.00\t6.00\nออม\t1.00\t2.00\n\n" + head + "เช่า\tไม่มี\tไม่มี\n")
    assert [row[0] for row in _rows(table)] == ["กู้", "ออม", "เช่า"]


def test_two_figures_are_never_joined():
    items = "ถนน\tสร้าง\tยาว\t5.00\nเขื่อน\tซ่อม\tสูง\t6.00\nสะพาน\tซ่อม\tกว้าง\t7.00\n"
    head = "โครงการ\tกิจกรรม\tเป้าหมาย\tวงเงิน\n"
    (table,) = tables_of(head + items + "\n" + head + "\t\tมาก\t8.00\nทาง\tสร้าง\tยาว\t9.00\n")
    assert [row[-1] for row in _rows(table)] == ["5.00", "6.00", "7.00", "8.00", "9.00"]


def test_a_section_row_that_lost_its_tabs_is_a_section_row():
    text = HEAD + "◆ หนึ่ง\t\t\t\t\n1\tก\t5\t5\tบรรลุ\n\n◆ สอง\n\n2\tข\t5\t5\tบรรลุ\n"
    (table,) = tables_of(text)
    assert [row.kind.value for row in table.rows] == ["section", "item", "section", "item"]
    assert table.rows[2].cells[0].at.line == 5


def test_a_total_row_with_one_blank_too_many_keeps_its_columns():
    text = "โครงการ\tหน่วยงาน\tงบประมาณ\tผลเบิกจ่าย\nก\tข\t10.00\t5.00\nรวม\t\t\t10.00\t5.00\n"
    (table,) = tables_of(text)
    total = {cell.at.column: cell.text for cell in table.rows[-1].cells if cell.text}
    assert total == {0: "รวม", 2: "10.00", 3: "5.00"}


def _grid(page, texts, edges, top):
    columns = len(edges) - 1
    cells = tuple(
        GridCell(
            t,
            t,
            i // columns,
            i % columns,
            1,
            1,
            (edges[i % columns], top, edges[i % columns + 1], top + 9),
            None,
        )
        for i, t in enumerate(texts)
    )
    bbox = (edges[0], top, edges[-1], top + 20)
    return Grid(page, len(texts) // columns, columns, cells, bbox, None, edges)


def test_pages_whose_columns_line_up_are_joined_and_others_not():
    first = _grid(1, ["ลำดับ", "ตัวชี้วัด", "1", "ก"], (50.0, 100.0, 300.0), 700.0)
    same = _grid(2, ["2", "ข"], (50.5, 101.0, 299.0), 60.0)
    other = _grid(3, ["3", "ค"], (50.0, 180.0, 300.0), 60.0)
    pages = [
        PageBlocks(n, ReadBy.TEXT_LAYER, (g,), frozenset()) for n, g in ((1, first), (2, same), (3, other))
    ]
    drafts, _ = stitch(pages)
    assert [len(draft.body) for draft in drafts] == [2, 1]


def test_running_headers_do_not_part_a_table():
    edges = (50.0, 100.0, 300.0)
    line = TextLine("รายงาน", "รายงาน", (50.0, 10.0, 90.0, 20.0), None)
    pages = [
        PageBlocks(
            1, ReadBy.TEXT_LAYER, (line, _grid(1, ["ลำดับ", "ตัวชี้วัด", "1", "ก"], edges, 60.0)), frozenset({0})
        ),
        PageBlocks(2, ReadBy.TEXT_LAYER, (line, _grid(2, ["2", "ข"], edges, 60.0)), frozenset({0})),
    ]
    assert len(stitch(pages)[0]) == 1


def test_the_unit_printed_again_on_the_next_page_does_not_part_a_table():
    edges = (50.0, 100.0, 300.0)
    first = _grid(1, ["ลำดับ", "ตัวชี้วัด", "1", "ก"], edges, 60.0)

    def parts(again):
        title, between = (
            TextLine(text, text, (50.0, 10.0, 90.0, 20.0), None) for text in ("หน่วย : บาท", again)
        )
        pages = [
            PageBlocks(1, ReadBy.TEXT_LAYER, (title, first), frozenset()),
            PageBlocks(2, ReadBy.TEXT_LAYER, (between, _grid(2, ["2", "ข"], edges, 60.0)), frozenset()),
        ]
        return len(stitch(pages)[0])

    assert (parts("หน่วย : บาท"), parts("หน่วย : คน")) == (1, 2)


def test_a_line_at_the_same_place_of_both_pages_does_not_part_a_table():
    edges = (50.0, 100.0, 300.0)
    head = ["ลำดับ", "ตัวชี้วัด"]

    def rows_of_tables(top):
        """Give the rows of each table where a line stands `top` points below the second page's upper edge."""
        first, again, title = (
            TextLine(text, text, (50.0, place, 90.0, place + 10.0), None)
            for text, place in (("รายงานประจำปี", 10.0), ("รายงานประจำปี", top), ("ตารางที่ 2", 200.0))
        )
        other = _grid(1, ["แผนงาน", "จัดสรร", "เบิกจ่าย", "ก", "5", "4"], (50.0, 100.0, 200.0, 300.0), 60.0)
        pages = [
            (first, other, title, _grid(1, [*head, "1", "ก"], edges, 240.0)),
            (again, _grid(2, [*head, "2", "ข"], edges, 60.0)),
        ]
        drafts, _ = stitch(
            PageBlocks(number, ReadBy.TEXT_LAYER, blocks, frozenset())
            for number, blocks in enumerate(pages, start=1)
        )
        return [len(draft.body) for draft in drafts]

    assert (rows_of_tables(10.0), rows_of_tables(30.0)) == ([1, 2], [1, 1, 1])


def test_tables_that_stand_under_each_other_are_parted_where_the_header_comes_again():
    head = "ที่\tตัวชี้วัด\tน้ำหนัก\tคะแนน\n"
    one = "สำนักงาน ก\t\t\t\n" + head + "1\tก\t100\t5.00\nรวม\t\t100\t5.00\n"
    two = "สำนักงาน ข\t\t\t\n" + head + "1\tข\t100\t4.00\nรวม\t\t100\t4.00\n"
    tables = tables_of(one + two)
    assert [table.header[0][0] for table in tables] == ["สำนักงาน ก", "สำนักงาน ข"]
    assert [len(table.rows) for table in tables] == [2, 2]


def _paged(rows: list[list[str]], shift: float = 0.0) -> Grid:
    """Give a page's grid of rows, its columns 100 points wide, moved by the page's margin."""
    edges = tuple(40.0 + shift + 100.0 * count for count in range(len(rows[0]) + 1))
    cells = tuple(
        GridCell(
            raw=text,
            text=text,
            row=row,
            column=column,
            row_span=1,
            column_span=1,
            bbox=(edges[column], 100.0 + 20 * row, edges[column + 1], 120.0 + 20 * row),
            line=None,
        )
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    )
    return Grid(page=1, rows=len(rows), columns=len(rows[0]), cells=cells, bbox=None, line=None, edges=edges)


def _stitched(*grids: Grid) -> list[list[list[str]]]:
    pages = [
        PageBlocks(number, ReadBy.TEXT_LAYER, (grid,), frozenset())
        for number, grid in enumerate(grids, start=1)
    ]
    drafts, _ = stitch(pages)
    return [[[cell.text for cell in row.filled] for row in draft.body] for draft in drafts]


UNKNOWN_HEAD = ["สายน้ำ", "ปี 2570", "ปี 2571"]


def test_pages_with_other_margins_are_one_table():
    first = _paged([UNKNOWN_HEAD, ["คลองหนึ่ง", "4", "5"]])
    second = _paged([["คลองสอง", "6", "7"], ["คลองสาม", "8", "9"]], shift=20.0)
    (rows,) = _stitched(first, second)
    assert [row[0] for row in rows] == ["คลองหนึ่ง", "คลองสอง", "คลองสาม"]


def test_a_header_of_unknown_words_is_not_repeated():
    first = _paged([UNKNOWN_HEAD, ["คลองหนึ่ง", "4", "5"]])
    second = _paged([UNKNOWN_HEAD, ["คลองสอง", "6", "7"]])
    (rows,) = _stitched(first, second)
    assert [row[0] for row in rows] == ["คลองหนึ่ง", "คลองสอง"]


def test_columns_of_other_widths_are_another_table():
    first = _paged([UNKNOWN_HEAD, ["คลองหนึ่ง", "4", "5"]])
    second = _paged([["ถนน", "1", "2", "3"], ["ถนนสอง", "1", "2", "3"]], shift=20.0)
    assert len(_stitched(first, second)) == 2


def _numbered(number: str, left: float) -> Grid:
    edges = (left, left + 50.0, left + 250.0, left + 300.0)
    return _grid(1, ["ลำดับ", "ตัวชี้วัด", "คะแนน", number, "ก", "5"], edges, 60.0)


def test_a_list_in_two_halves_of_a_page_goes_on_where_its_numbers_do():
    for first, second, tables in (
        ("7", "8", 1),
        ("2.3", "2.4", 1),
        ("2.3", "3", 1),
        ("7", "1", 2),
        ("7", "9", 2),
    ):
        grids = (_numbered(first, 50.0), _numbered(second, 450.0))
        drafts, _ = stitch([PageBlocks(1, ReadBy.TEXT_LAYER, grids, frozenset())])
        assert len(drafts) == tables, (first, second)


TWO_PAGES = """ลำดับ\tตัวชี้วัด\tเป้าหมาย\tผลการดำเนินงาน ปี 2566
1\tก\t80\t85
2\tข\t80\t90

ลำดับ\tตัวชี้วัด\tเป้าหมาย\tผลการดำเนินงาน ปี {year}
{first}\tค\t80\t70
{second}\tง\t80\t60
"""


@pytest.mark.parametrize(
    ("year", "first", "tables"), [("2566", 3, 1), ("2556", 3, 1), ("2565", 1, 2), ("2565", 4, 2)]
)
def test_a_header_with_a_digit_misprinted_goes_on_where_the_numbers_do(year, first, tables) -> None:
    text = TWO_PAGES.format(year=year, first=first, second=first + 1)
    assert len(list(tables_of(text))) == tables
