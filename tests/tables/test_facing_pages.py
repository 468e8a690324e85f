"""Two pages on one are told by their numbers, tables or prose, and read one after the other; a wide page is one."""

import pytest

from extract.reader import lay_out
from extract.sources.page import Glyph, Page
from extract.tables.facing import Facing, facing_of, pages_of_two
from extract.tables.stitch import stitch
from tests.tables.drawn import drawn, grid_lines, page_of

WIDTH, HEIGHT = 1000.0, 600.0
TEXT = "ผลการดำเนินงานตามตัวชี้วัดของหน่วยงาน"
PROSE = "หน่วยงานได้ดำเนินการตามแผนปฏิบัติราชการประจำปีและรายงานผลต่อผู้บริหารทุกไตรมาส"


def _half(left: float, number: str) -> list[Glyph]:
    lines = [glyph for baseline in (100, 120, 140) for glyph in drawn(TEXT, left, baseline)]
    return [*lines, *drawn(number, left + 200, 580)]


def _is_told(page: Page) -> bool:
    return lay_out([page])[0].second is not None


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


def _page(*glyphs: Glyph) -> Page:
    return page_of(glyphs, (), WIDTH, HEIGHT)


def _prose(left: float) -> list[Glyph]:
    return [glyph for baseline in (200, 220, 240) for glyph in drawn(PROSE, left, baseline)]


def test_prose_on_either_side() -> None:
    assert _is_told(_page(*_prose(60), *_prose(560)))
    figures = [glyph for baseline in (200, 220, 240) for glyph in drawn("1,234.00", 560, baseline)]
    assert not _is_told(_page(*_prose(60), *figures, *drawn(TEXT, 560, 300)))


def _columns(left: float, *rows: str) -> list[Glyph]:
    return [
        glyph
        for line, row in enumerate(rows)
        for column, text in enumerate(row.split("|"))
        for glyph in drawn(text, left + 110 * column, 100 + 20 * line)
    ]


def test_tables_of_the_same_headings_on_either_side() -> None:
    rows = [
        f"รายการที่{letter}|1,{100 + number}.50|2,{200 + number}.00" for number, letter in enumerate("กขคงจ")
    ]
    left = _columns(60, "โครงการ|แผน|ผล", *rows)
    assert _is_told(_page(*left, *_columns(570, "โครงการ|แผน|ผล", *rows)))
    # The right half of one wide table.
    assert not _is_told(
        _page(*left, *_columns(570, "แผน|ผล|ร้อยละ", *(row.replace("รายการที่", "") for row in rows)))
    )


def test_halves_are_read_one_after_the_other_and_keep_their_places() -> None:
    (found,) = lay_out([_page(*_half(60, "12"), *_half(560, "13"))])
    assert found.second == 4
    lines = [block for block in found.blocks if not hasattr(block, "cells")]
    assert [line.text for line in lines] == [TEXT, TEXT, TEXT, "12", TEXT, TEXT, TEXT, "13"]
    assert [round(line.bbox[0]) for line in lines if line.bbox] == [60, 60, 60, 260, 560, 560, 560, 760]


def test_a_table_goes_on_from_one_half_to_the_other() -> None:
    columns, rows = [40, 100, 300, 400], [80, 100, 120, 140]

    def table(shift: float, first: int) -> list[Glyph]:
        texts = [["ลำดับ", "โครงการ", "งบ"], [str(first), "ก", "10"], [str(first + 1), "ข", "20"]]
        return [
            glyph
            for top, row in zip(rows, texts, strict=False)
            for edge, text in zip(columns, row, strict=False)
            for glyph in drawn(text, edge + shift + 3, top + 15)
        ]

    glyphs = [*table(0, 1), *drawn(PROSE[:40], 60, 20), *table(500, 3), *drawn(PROSE[:40], 560, 20)]
    rulings = [*grid_lines(columns, rows), *grid_lines([edge + 500 for edge in columns], rows)]
    drafts, _ = stitch(lay_out([page_of(glyphs, rulings, WIDTH, HEIGHT)]))
    (draft,) = drafts
    assert [row.filled[0].text for row in draft.body] == ["1", "2", "3", "4"]


def test_what_may_be_two_pages_is_among_mostly_such() -> None:
    sure, may_be, neither = (True, True), (True, False), (False, False)

    def told(*pages: tuple[bool, bool]) -> frozenset[int]:
        return pages_of_two(Facing(number, (842, 595), *page) for number, page in enumerate(pages, 1))

    assert told(sure, sure, may_be) == {1, 2, 3}
    assert told(sure, may_be, neither) == {1}
    assert told(may_be, may_be) == frozenset()


def test_a_page_of_another_size_tells_nothing() -> None:
    page = _page(*_half(60, "12"), *_half(560, "รวม"))
    assert facing_of(page) == Facing(1, (1000, 600), may_be=True, is_sure=False)
