"""Tables whose columns only the coloured grounds of their cells show, with headings that stand over no figure."""

import itertools
from collections.abc import Sequence

from extract.sources.page import Glyph, Grid, Ruling, TextLine
from extract.tables.grid import find_blocks
from extract.tables.page_text import page_text
from schemas import Box
from tests.tables.drawn import ADVANCE, blocks_of, drawn, grid_lines, page_of, texts_of

EDGES = (36, 136, 196, 256, 316)
ROWS = [
    (80, "กลุ่มที่หนึ่ง", "200", "300", "500"),
    (100, "กลุ่มที่สอง", "100", "150", "250"),
    (120, "รวม", "300", "450", "750"),
]


def _row(baseline: float, label: str, *figures: str) -> list[Glyph]:
    """Set a label at the left of its column, and figures at the right of theirs."""
    glyphs = drawn(label, EDGES[0] + 4, baseline)
    for right, figure in zip(EDGES[2:], figures, strict=True):
        glyphs += drawn(figure, right - 4 - 5 * len(figure), baseline)
    return glyphs


def _headings(baseline: float, *words: str) -> list[Glyph]:
    return [
        glyph for left, word in zip(EDGES, words, strict=False) for glyph in drawn(word, left + 4, baseline)
    ]


def _across(*heights: float) -> list[Ruling]:
    return [Ruling(EDGES[0], height, EDGES[-1], height) for height in heights]


def _cells(top: float, bottom: float, edges: Sequence[float] = EDGES) -> list[Box]:
    return [(left, top, right, bottom) for left, right in itertools.pairwise(edges)]


def _blocks(
    glyphs: Sequence[Glyph], rulings: Sequence[Ruling], grounds: Sequence[Box]
) -> tuple[TextLine | Grid, ...]:
    page = page_of(glyphs, rulings)._replace(backgrounds=tuple(grounds))
    return find_blocks(page_text(page), {})


def _grids(blocks: Sequence[TextLine | Grid]) -> list[Grid]:
    return [block for block in blocks if isinstance(block, Grid)]


def _body() -> list[Glyph]:
    return [glyph for row in ROWS for glyph in _row(*row)]


def test_headings_at_the_left_of_figures_at_the_right() -> None:
    glyphs = _headings(60, "กลุ่ม", "ชาย", "หญิง", "รวม") + _body()
    lines = _across(48, 66, 86, 106, 126)
    (grid,) = _grids(_blocks(glyphs, lines, _cells(48, 66)))
    assert texts_of(grid) == [["กลุ่ม", "ชาย", "หญิง", "รวม"], *(list(row[1:]) for row in ROWS)]


def test_without_grounds_such_headings_and_figures_take_turns() -> None:
    glyphs = _headings(60, "กลุ่ม", "ชาย", "หญิง", "รวม") + _body()
    (grid,) = _grids(_blocks(glyphs, _across(48, 66, 86, 106, 126), ()))
    assert grid.columns == 4
    assert texts_of(grid)[-1] == list(ROWS[-1][1:])


def test_without_grounds_a_heading_too_few_leaves_the_columns_in_doubt() -> None:
    glyphs = _headings(60, "กลุ่ม", "ชาย", "หญิง") + _body()
    assert not _grids(_blocks(glyphs, _across(48, 66, 86, 106, 126), ()))


def test_a_heading_over_numbered_ones() -> None:
    glyphs = [
        *drawn("กลุ่ม", 40, 54),
        *drawn("จำนวน", 140, 46),
        *drawn("รวม", 260, 54),
        *drawn("5", 140, 62),
        *drawn("4", 200, 62),
        *_body(),
    ]
    grounds = [(36, 36, 136, 66), (136, 36, 256, 51), (256, 36, 316, 66), *_cells(51, 66, EDGES[1:4])]
    (grid,) = _grids(_blocks(glyphs, _across(36, 66, 86, 106, 126), grounds))
    spans = {cell.text: (cell.row, cell.column, cell.row_span, cell.column_span) for cell in grid.cells}
    assert (spans["กลุ่ม"], spans["จำนวน"], spans["4"]) == ((0, 0, 2, 1), (0, 1, 1, 2), (1, 2, 1, 1))


def test_a_highlighted_word_is_no_cell() -> None:
    glyphs = _headings(60, "กลุ่ม", "ชาย", "หญิง") + _body()
    highlighted = [(140, 52, 160, 62), (160, 52, 170, 62), (170, 52, 180, 62)]
    assert not _grids(_blocks(glyphs, _across(48, 66, 86, 106, 126), highlighted))


def test_every_other_row_on_grounds_and_the_last_on_none() -> None:
    glyphs = _headings(60, "กลุ่ม", "ชาย", "หญิง", "รวม") + _body()
    lines = _across(48, 66, 86, 106)
    (grid,) = _grids(_blocks(glyphs, lines, [*_cells(48, 66), *_cells(86, 106)]))
    assert texts_of(grid)[-1] == list(ROWS[-1][1:])


def test_the_title_of_a_second_table_is_no_row_of_the_first() -> None:
    second = [glyph._replace(baseline=glyph.baseline + 120, box=_lower(glyph.box, 120)) for glyph in _body()]
    glyphs = [
        *_headings(60, "กลุ่ม", "ชาย", "หญิง", "รวม"),
        *_body(),
        *drawn("ตารางที่สอง", 40, 150),
        *_headings(180, "กลุ่ม", "ชาย", "หญิง", "รวม"),
        *second,
    ]
    lines = _across(48, 66, 86, 106, 168, 186, 206, 226, 246)
    blocks = _blocks(glyphs, lines, [*_cells(48, 66), *_cells(168, 186)])
    assert [texts_of(grid)[1:] for grid in _grids(blocks)] == [[list(row[1:]) for row in ROWS]] * 2
    assert [block.text for block in blocks if isinstance(block, TextLine)] == ["ตารางที่สอง"]


def test_the_ground_of_a_sum_lies_under_numbers_and_labels() -> None:
    edges = (36, 150, 196, 256, 316)
    glyphs = [
        glyph
        for place, (number, label) in enumerate(
            (("12", "กองคลัง"), ("13", "กองแผน"), ("14", "กองช่าง"), ("15", "กองกลาง"), ("16", "กองการ"))
        )
        for glyph in (
            *drawn(number, 40, 60 + 20 * place),
            *drawn(label, 58, 60 + 20 * place),
            *_row(60 + 20 * place, "", "200", "300", "500"),
        )
    ]
    glyphs += _row(160, "รวมทั้งสิ้น", "1,000", "1,500", "2,500")
    lines = _across(46, 66, 86, 106, 126, 146, 166)
    (grid,) = _grids(_blocks(glyphs, lines, _cells(146, 166, edges)))
    assert texts_of(grid)[0] == ["12", "กองคลัง", "200", "300", "500"]
    assert texts_of(grid)[-1][0] == "รวมทั้งสิ้น"


def _lower(box: Box, by: float) -> Box:
    return box[0], box[1] + by, box[2], box[3] + by


def test_bands_that_part_rows_alone_leave_the_columns_to_their_texts() -> None:
    """White lines between the rows of a word processor's style, and beside its first column."""
    ends = (180.0, 240.0, 300.0)
    glyphs: list[Glyph] = []
    heights = [70, 84]
    for row, name in enumerate(("เชียงราย", "น่าน", "ลำพูน", "อุดร", "เลย", "ตาก")):
        glyphs += drawn(name, 40, 80 + 14 * row)
        for text, end in zip((f"{row + 4}0", f"1,{row + 2}34.50", f"{row + 2}87.25"), ends, strict=True):
            glyphs += drawn(text, end - 10 * ADVANCE * len(text), 80 + 14 * row)
        heights.append(98 + 14 * row)
    found = blocks_of(glyphs, grid_lines([36, 110, 304], heights[:-1]))
    (grid,) = [block for block in found if isinstance(block, Grid)]
    assert texts_of(grid)[1] == ["น่าน", "50", "1,334.50", "387.25"]
