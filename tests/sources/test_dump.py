"""A text dump gives its tables and its prose, each with the line that it stands on."""

import pytest

from extract.errors import EmptyFile, UnknownFormat
from extract.sources.dump import read_dump
from extract.sources.page import Grid, TextLine

TABS = "ชื่อรายงาน\n\nลำดับ\tผล\n๑\t๕.๐๐\n\nท้าย\n"


def _read(tmp_path, name, text):
    path = tmp_path / name
    data = text if isinstance(text, bytes) else text.encode("utf-8")
    (page,) = read_dump(path, data)
    return page


def test_a_tab_separated_table_stands_between_its_prose(tmp_path):
    first, grid, last = _read(tmp_path, "a.txt", TABS).blocks
    assert isinstance(first, TextLine)
    assert (first.text, first.line) == ("ชื่อรายงาน", 1)
    assert isinstance(grid, Grid)
    assert (grid.rows, grid.columns, grid.line) == (2, 2, 3)
    assert [(cell.raw, cell.line) for cell in grid.cells] == [("ลำดับ", 3), ("ผล", 3), ("๑", 4), ("๕.๐๐", 4)]
    assert (last.text, last.line) == ("ท้าย", 6)


def test_a_pipe_table_loses_its_delimiter_and_keeps_its_lines(tmp_path):
    grid = _read(tmp_path, "a.md", "# หัว\n\n| ก | ข |\n|---|:-:|\n| ๑ | a\\|b |\n").blocks[1]
    assert [cell.raw for cell in grid.cells] == ["ก", "ข", "๑", "a|b"]
    assert grid.cells[-1].line == 5


def test_an_html_table_keeps_its_spans(tmp_path):
    text = "<p>หัว</p>\n<table><tr><th rowspan=2>ก</th><th colspan=2>ข</th></tr>\n<tr><td>๑</td><td>๒</td></tr></table>"
    grid = next(block for block in _read(tmp_path, "a.html", text).blocks if isinstance(block, Grid))
    spans = [(cell.raw, cell.row, cell.column, cell.row_span, cell.column_span) for cell in grid.cells]
    assert spans == [("ก", 0, 0, 2, 1), ("ข", 0, 1, 1, 2), ("๑", 1, 1, 1, 1), ("๒", 1, 2, 1, 1)]
    assert grid.cells[2].line == 3


def test_an_html_table_inside_a_text_dump_is_a_table(tmp_path):
    page = _read(tmp_path, "a.txt", "หัว\n<table>\n<tr><td>๑</td>\n<td>๒</td></tr></table>\nท้าย")
    grid = page.blocks[1]
    assert isinstance(grid, Grid)
    assert [cell.line for cell in grid.cells] == [3, 4]


def test_script_and_style_of_a_page_are_not_its_text(tmp_path):
    page = _read(
        tmp_path, "a.html", "<html><head><style>p{}</style></head><body><script>x()</script><p>ก</p></body>"
    )
    assert [block.raw for block in page.blocks] == ["ก"]


def test_thai_code_page_is_read(tmp_path):
    assert _read(tmp_path, "a.txt", "รายงานผล ๕".encode("cp874")).blocks[0].raw == "รายงานผล ๕"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_byte_order_marks_are_no_text(tmp_path, encoding):
    assert _read(tmp_path, "a.txt", "รายงาน".encode(encoding)).blocks[0].raw == "รายงาน"


@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"<html></html>"])
def test_a_file_with_nothing_in_it_says_so(tmp_path, data):
    with pytest.raises(EmptyFile, match=r"empty|no text"):
        _read(tmp_path, "a.html", data)


@pytest.mark.parametrize("data", [b"abc\x00\x01\x02", b"\xff\xfe\xff", b"\x80\x81\x82 caf\xe9"])
def test_bytes_that_are_no_text_say_so(tmp_path, data):
    with pytest.raises(UnknownFormat):
        _read(tmp_path, "a.txt", data)


def test_rows_of_unequal_length_are_filled_with_blanks(tmp_path):
    grid = _read(tmp_path, "a.txt", "ก\tข\tค\n๑\t๒\n").blocks[0]
    assert grid.columns == 3
    assert grid.cells[-1].raw == ""


@pytest.mark.parametrize(
    "text",
    [
        "| ก | ข |\n| ๑ | ๒ |\n",
        "+---+---+\n| ก | ข |\n+===+===+\n| ๑ | ๒ |\n+---+---+\n",
        "| ก | ข |\n|---+---|\n| ๑ | ๒ |\n",
    ],
    ids=["bare", "framed", "org"],
)
def test_pipes_in_each_line_are_a_table_however_it_is_framed(tmp_path, text):
    (grid,) = _read(tmp_path, "a.txt", text).blocks
    assert [cell.raw for cell in grid.cells] == ["ก", "ข", "๑", "๒"]


def test_a_line_of_prose_between_pipes_is_no_table(tmp_path):
    (line,) = _read(tmp_path, "a.txt", "| หน้า ๑ | ฉบับร่าง |\n").blocks
    assert isinstance(line, TextLine)


SPACED = """\
หน่วยงาน            งบประมาณ     เบิกจ่าย   ร้อยละ
กลุ่มแผนงาน           1,000.00     500.00   50.00
สำนักงานที่มีชื่อยาว
  จนขึ้นบรรทัดใหม่      2,000.00     500.00   25.00
รวม                3,000.00   1,000.00   33.33
"""


def test_columns_by_blanks_are_set_on_pages(tmp_path):
    page = _read(tmp_path, "a.txt", SPACED)
    assert (page.blocks, page.first_line, page.spaced_rows) == ((), 1, (2, 4, 5))


def test_columns_by_blanks_beside_a_table_stay_text(tmp_path):
    page = _read(tmp_path, "a.txt", TABS + SPACED)
    assert (page.glyphs, page.first_line, page.spaced_rows) == ((), None, (8, 10, 11))


@pytest.mark.parametrize(
    "text",
    [
        TABS,
        "๑  บทนำ    ๕\n๒  ผลงาน    ๙\n๓  สรุป    ๑๒\n",
        "| ก    |   1 |   2 |\n|------|-----|-----|\n" + "| ข    |   3 |   4 |\n" * 3,
    ],
    ids=["tabs", "contents", "markdown"],
)
def test_what_is_read_or_no_table_has_no_such_rows(tmp_path, text):
    assert _read(tmp_path, "a.md", text).spaced_rows == ()
