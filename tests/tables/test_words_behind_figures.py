"""Words in a narrow column right behind one of figures: they are no part of these, nor of other rows."""

from collections.abc import Sequence

from tables.drawn import blocks_of, drawn, right_set, texts_of

from extract.sources.page import Glyph, Grid, Ruling
from extract.tables.alignment import mapping_by_text
from tests.tables.test_stitching import _grid

ENDS = (150.0, 230.0, 310.0)
BEHIND = 317.0
"""Where figures end and what stands behind the last begins: 0.7 em apart."""
AMOUNTS = (
    ("814,768.00", "814,768.00", "774,029.60"),
    ("253,938.00", "253,938.00", "246,319.86"),
    ("124,240.00", "124,240.00", "122,997.60"),
    ("175,134.00", "175,134.00", "168,128.64"),
)
SUMS = ("1,368,080.00", "1,368,080.00", "1,311,475.70")
NAMES = ("วัสดุ", "ป้าย", "คอมพิวเตอร์", "เอกสาร")


def _right(texts: Sequence[str], baseline: float) -> list[Glyph]:
    return right_set(texts, baseline, ENDS)


def _grids(glyphs: Sequence[Glyph], *heights: float) -> list[Grid]:
    rulings = [Ruling(16, height, 360, height) for height in heights]
    return [block for block in blocks_of(glyphs, rulings) if isinstance(block, Grid)]


def _rows(behind: Sequence[str], step: float = 14) -> list[Glyph]:
    return [
        glyph
        for place, (name, amounts, text) in enumerate(zip(NAMES, AMOUNTS, behind, strict=True))
        for glyph in (
            *drawn(name, 20, 80 + step * place),
            *_right(amounts, 80 + step * place),
            *drawn(text, BEHIND, 80 + step * place),
        )
    ]


def test_numbers_of_contracts_behind_amounts_are_a_column() -> None:
    numbers = ("249/2566", "220/2566", "99/2566", "268/2566")
    (grid,) = _grids(_rows(numbers))
    assert [row[3:] for row in texts_of(grid)] == [
        [amounts[2], number] for amounts, number in zip(AMOUNTS, numbers, strict=True)
    ]


def test_one_word_behind_amounts_is_a_column_where_a_longer_sum_ends_level_with_them() -> None:
    total = [*drawn("รวม", 20, 80 + 14 * 4), *_right(SUMS, 80 + 14 * 4)]
    (grid,) = _grids([*_rows(["เจาะจง"] * 4), *total], 68, 144)
    assert texts_of(grid)[0] == [NAMES[0], *AMOUNTS[0], "เจาะจง"]


def test_the_unit_behind_amounts_is_none_though_a_sum_is_longer() -> None:
    total = [*drawn("รวม", 20, 80 + 14 * 4), *_right(SUMS, 80 + 14 * 4)]
    (grid,) = _grids([*_rows(["บาท"] * 4), *total], 68, 144)
    assert texts_of(grid)[0] == [NAMES[0], *AMOUNTS[0][:2], "774,029.60 บาท"]


def test_the_level_of_a_heading_far_from_the_words_behind_figures_does_not_join_them() -> None:
    heads = [*drawn("ด้าน", 20, 60), *drawn("ระดับ", 150, 54), *drawn("ผล", BEHIND, 64)]
    for level, place in (("3", 150), ("2", 190), ("1", 230)):
        heads += drawn(level, place, 64)
    rows = [
        glyph
        for place, name in enumerate(NAMES)
        for glyph in (
            *drawn(name, 20, 80 + 14 * place),
            *drawn("70", 145, 80 + 14 * place),
            *drawn("25", 185, 80 + 14 * place),
            *_right(("", "", f"8{place}.{place}6"), 80 + 14 * place),
            *drawn("มาก", BEHIND, 80 + 14 * place),
        )
    ]
    (grid,) = _grids([*heads, *rows], 44, 68, 128)
    assert [row[-2:] for row in texts_of(grid)[-4:]] == [[f"8{place}.{place}6", "มาก"] for place in range(4)]


def test_words_of_two_lines_about_the_middle_of_a_row_stay_in_it() -> None:
    glyphs = [*drawn("ด้าน", 20, 60), *_right(("คะแนน", "ค่าเฉลี่ย", "ร้อยละ"), 60), *drawn("แปลผล", BEHIND, 60)]
    for baseline, name, amounts, lines in (
        (80, *_first(0), ("มาก",)),
        (94, *_first(1), ("มาก",)),
        (115, *_first(2), ("มาก", "ที่สุด")),
        (136, *_first(3), ("มาก",)),
    ):
        glyphs += [*drawn(name, 20, baseline), *_right(amounts, baseline)]
        tops = (baseline,) if len(lines) == 1 else (baseline - 6, baseline + 6)
        for top, line in zip(tops, lines, strict=True):
            glyphs += drawn(line, BEHIND, top)
    (grid,) = _grids(glyphs, 44, 66, 144)
    assert [row[0] for row in texts_of(grid)[1:]] == list(NAMES)
    assert [row[-1] for row in texts_of(grid)[1:]] == ["มาก", "มาก", "มากที่สุด", "มาก"]


def _first(place: int) -> tuple[str, tuple[str, str, str]]:
    return NAMES[place], ("5.00", f"4.{place}7", f"8{place}.26")


def test_ten_begins_before_the_numbers_of_one_digit_on_the_page_before() -> None:
    grid = _grid(2, ["10", "กองคลัง", "5"], (40.0, 84.0, 200.0, 300.0), 60.0)
    cells = tuple(cell._replace(text_x0=x) for cell, x in zip(grid.cells, (70.0, 90.0, 290.0), strict=True))
    assert mapping_by_text((76.0, 84.0, 205.0, 299.0), grid._replace(cells=cells)) == {0: 0, 1: 1, 2: 2, 3: 3}
