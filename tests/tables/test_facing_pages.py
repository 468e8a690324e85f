"""Two pages on one sheet are told by their page numbers or by the same columns on either side, and a wide page is not."""

import pytest

from extract.reader import lay_out
from extract.sources.page import Glyph, Page
from extract.tables.facing import facing_problems
from tests.tables.drawn import drawn, grid_lines, page_of

WIDTH, HEIGHT = 1000.0, 600.0
TEXT = "ผลการดำเนินงานตามตัวชี้วัดของหน่วยงาน"


def _half(left: float, number: str) -> list[Glyph]:
    lines = [glyph for baseline in (100, 120, 140) for glyph in drawn(TEXT, left, baseline)]
    return [*lines, *drawn(number, left + 200, 580)]


def _is_told(page: Page) -> bool:
    return lay_out([page._replace(number=1)])[0].facing


@pytest.mark.parametrize(("first", "second"), [("12", "13"), ("- ๘ -", "- ๙ -"), ("หน้า 3", "หน้า 4")])
def test_halves_numbered_one_after_the_other(first: str, second: str) -> None:
    assert _is_told(page_of([*_half(60, first), *_half(560, second)], (), WIDTH, HEIGHT))


@pytest.mark.parametrize(
    "glyphs",
    [
        [*_half(60, "12"), *_half(560, "15")],
        [*_half(60, "12"), *_half(560, "รวม")],
        [*_half(60, "12"), *_half(560, "13"), *drawn(TEXT * 2, 350, 60)],
        [*_half(60, "12"), *drawn("13", 760, 580)],
    ],
    ids=["other-numbers", "no-number", "a-title-across", "an-empty-half"],
)
def test_a_wide_page_is_one_page(glyphs: list[Glyph]) -> None:
    assert not _is_told(page_of(glyphs, (), WIDTH, HEIGHT))


def test_a_high_page_is_one_page() -> None:
    assert not _is_told(page_of([*_half(60, "12"), *_half(560, "13")], (), WIDTH, 1400))


@pytest.mark.parametrize("shift", [500, 480])
def test_tables_of_the_same_columns_on_either_side(shift: float) -> None:
    columns, rows = [40, 100, 300, 400], [80, 100, 120, 140]
    right = [edge + shift for edge in columns]
    glyphs = [
        glyph
        for left in (columns, right)
        for row in rows[:-1]
        for edge in left[:-1]
        for glyph in drawn("รายการ", edge + 3, row + 15)
    ]
    rulings = [*grid_lines(columns, rows), *grid_lines(right, rows)]
    assert _is_told(page_of(glyphs, rulings, WIDTH, HEIGHT))
    other = [*grid_lines(columns, rows), *grid_lines([right[0], right[1] + 30, *right[2:]], rows)]
    assert not _is_told(page_of(glyphs, other, WIDTH, HEIGHT))


def test_the_problem_names_the_page_and_what_to_do() -> None:
    (problem,) = facing_problems("report.pdf", 7, True)
    assert problem.page == 7
    assert "report.pdf: page 7" in problem.message
    assert "every page by itself" in problem.message
    assert facing_problems("report.pdf", 7, False) == ()
