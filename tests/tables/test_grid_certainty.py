"""Tables without full rulings whose columns are in doubt stay text."""

from collections.abc import Sequence

from extract.reader import lay_out
from extract.sources.page import Glyph, Grid, Ruling
from extract.tables.page_text import page_text
from extract.tables.trust import doubtful_table_problems
from extract.tables.whole import find_all_blocks
from tests.tables.drawn import blocks_of, drawn, grid_lines, lines_of_text, page_of, texts_of

PLACES = (40, 70, 180, 240, 300)
HEADER = ("ที่", "ตัวชี้วัด", "แผน", "ผล", "คะแนน")
RECORDS = (
    ("1", "งานที่หนึ่ง", "1,111", "222", "3.0000"),
    ("2", "งานที่สอง", "1,300", "333", "4.0000"),
    ("3", "งานที่สาม", "1,400", "444", "5.0000"),
)


def _row(texts: Sequence[str], baseline: float, places: Sequence[float] = PLACES) -> list[Glyph]:
    return [
        glyph for x, text in zip(places, texts, strict=True) for glyph in drawn(text, x, baseline) if text
    ]


def _table(top: float, records: Sequence[Sequence[str]] = RECORDS) -> list[Glyph]:
    rows = [_row(texts, top + 14 * place) for place, texts in enumerate((HEADER, *records))]
    return [glyph for row in rows for glyph in row]


def _across(*heights: float) -> list[Ruling]:
    return [Ruling(36, height, 340, height) for height in heights]


def _grids(blocks: Sequence[object]) -> list[Grid]:
    return [block for block in blocks if isinstance(block, Grid)]


FRAME = _across(48, 66, 108)
"""Lines over and under the header of a table whose first baseline is 60, and under its last row."""


def test_a_table_whose_columns_are_certain_is_read() -> None:
    (grid,) = _grids(blocks_of(_table(60), FRAME))
    assert texts_of(grid) == [list(HEADER), *map(list, RECORDS)]


def test_two_headings_over_one_column() -> None:
    """Texts of two columns leave no blank between them down the few rows there are."""
    glyphs = _row(("ที่", "ตัวชี้วัด", "แผน", "ผล", "สถานะ"), 60, (40, 70, 190, 240, 300))
    glyphs += _row(("1", "งานที่หนึ่ง", "แผนงานที่ ยาวกว่า", "ร้อยละ 9", "บรรลุ"), 80, (40, 70, 150, 240, 300))
    glyphs += _row(("2", "งานที่สอง", "ร้อยละ 8", "ผลงานที่ ยาวกว่า", "บรรลุ"), 94, (40, 70, 160, 212, 300))
    assert not _grids(blocks_of(glyphs, _across(48, 66, 84, 98)))


def test_a_label_that_reaches_over_the_next_column() -> None:
    records = (("1", "งานที่หนึ่งซึ่งมีชื่อยาวกว่าช่องของมัน", "", "222", "3.0000"), *RECORDS[1:])
    assert not _grids(blocks_of(_table(60, records), FRAME))


def test_the_title_of_what_follows_under_the_last_row() -> None:
    glyphs = _table(60) + drawn("ตารางต่อไป", 180, 140)
    blocks = blocks_of(glyphs, _across(48, 66, 150))
    assert all("ตารางต่อไป" not in text for grid in _grids(blocks) for row in texts_of(grid) for text in row)


def test_headings_are_taken_into_one_table_only() -> None:
    """The last line of a header may look like a record."""
    records = [_row(record, 88 + 14 * place) for place, record in enumerate(RECORDS)]
    glyphs = _row(HEADER, 60) + _row(("(50)", "(75)", "ขั้น"), 74, (182, 240, 304))
    blocks = blocks_of([*glyphs, *(glyph for record in records for glyph in record)])
    texts = [text for grid in _grids(blocks) for row in texts_of(grid) for text in row]
    texts += lines_of_text(blocks)
    assert sum(text.count("ตัวชี้วัด") for text in texts) == 1


def test_the_coloured_ground_of_a_header_is_no_table() -> None:
    """Cells with a ground of their own show some edges between columns, and no rows below them."""
    rulings = [*grid_lines([36, 160, 340], [48, 66]), *_across(80, 94, 108)]
    (grid,) = _grids(blocks_of(_table(60), rulings))
    assert texts_of(grid)[1:] == [*map(list, RECORDS)]


def test_a_table_in_doubt_on_one_page_is_text_on_all() -> None:
    doubtful = (*RECORDS[:2], ("3", "งานที่สามซึ่งมีชื่อยาวกว่าช่องของมัน", "", "444", "5.0000"))
    pages = [page_of(_table(60, records), FRAME) for records in (RECORDS, doubtful, RECORDS)]
    assert not any(
        _grids(found.blocks)
        for found in find_all_blocks([page_text(page) for page in pages], {}, [()] * len(pages))
    )


def test_certain_tables_of_several_pages_are_kept() -> None:
    pages = [page_of(_table(60), FRAME) for _ in range(2)]
    assert all(
        len(_grids(found.blocks)) == 1
        for found in find_all_blocks([page_text(page) for page in pages], {}, [()] * len(pages))
    )


def test_tables_that_stay_text_are_told_with_their_page() -> None:
    doubtful = (*RECORDS[:2], ("3", "งานที่สามซึ่งมีชื่อยาวกว่าช่องของมัน", "", "444", "5.0000"))
    (found,) = lay_out([page_of(_table(60, doubtful), FRAME)])
    assert found.in_doubt == 1
    (problem,) = doubtful_table_problems("report.pdf", 1, found.in_doubt)
    assert (problem.page, problem.what) == (1, "table-in-doubt")
    assert problem.message.startswith("report.pdf: ")
    assert doubtful_table_problems("report.pdf", 1, 0) == ()


ACCOUNTS = (
    ("รายการ", "2564", "2563"),
    ("อาคาร", "2,651,373.28", "3,745,176.47"),
    ("หัก ค่าเสื่อมราคาสะสม", "(1,225,574.50)", "(906,135.75)"),
    ("อาคาร (สุทธิ)", "1,425,798.78", "2,839,040.72"),
    ("ครุภัณฑ์", "32,604,504.71", "18,966,300.00"),
    ("หัก ค่าเสื่อมราคาสะสม", "(23,506,763.36)", "(7,258,728.71)"),
    ("ครุภัณฑ์ (สุทธิ)", "9,097,741.35", "11,707,571.29"),
)


def test_amounts_in_brackets_beside_labels_of_their_own_are_rows() -> None:
    glyphs = [
        glyph
        for row, (label, *amounts) in enumerate(ACCOUNTS)
        for text, end in zip((label, *amounts), (None, 300, 420), strict=True)
        for glyph in drawn(text, 40 if end is None else end - 5 * len(text), 60 + 18 * row)
    ]
    lines = [Ruling(36, height, 440, height) for height in (46, 66, 178)]
    (grid,) = _grids(blocks_of(glyphs, lines))
    assert texts_of(grid) == list(map(list, ACCOUNTS))
