"""Running heads and page numbers are told from content, in Thai and Arabic digits; content never is one."""

import pytest

from extract.sources.page import Grid, GridCell, TextLine
from extract.tables.furniture import furniture_of

HEIGHT = 842.0
CONTENT = "(๓) แผนงานส่งเสริม ๗,๕๘๗,๖๐๔,๒๐๐ บาท"


def line(text: str, top: float) -> TextLine:
    return TextLine(text, text, (60, top, 500, top + 14), None)


def grid(top: float) -> Grid:
    cell = GridCell("1", "1", 0, 0, 1, 1, (60, top, 80, top + 14), None)
    return Grid(1, 1, 1, (cell,), (60, top, 80, top + 14), None)


def framing(*pages: list[TextLine | Grid]) -> list[set[str]]:
    found = furniture_of([(HEIGHT, tuple(page)) for page in pages])
    return [
        {block.text for index in indices for block in [page[index]] if isinstance(block, TextLine)}
        for page, indices in zip(pages, found, strict=True)
    ]


@pytest.mark.parametrize("number", ["๓", "- 3 -", "หน้า ๓", "หน้าที่ 3", "3/12", "(4)"])
def test_a_page_number_frames_the_page(number: str) -> None:
    assert framing([line(number, 30), line(CONTENT, 200)]) == [{number}]


def test_gazette_heads_frame_the_page_below_the_margin() -> None:
    page = [
        line("หน้า ๒", 60),
        line("เล่ม ๑๒๗ ตอนที่ ๕ ก ราชกิจจานุเบกษา ๒๕ มกราคม ๒๕๕๓", 80),
        line(CONTENT, 120),
    ]
    assert framing(list(page)) == [{page[0].text, page[1].text}]


def test_a_head_with_a_changing_number_is_one_head() -> None:
    pages = [[line(f"รายงานประจำปี {n} ของสำนักงาน", 90), line(CONTENT, 200)] for n in range(1, 6)]
    assert all("ของสำนักงาน" in " ".join(found) for found in framing(*[list(page) for page in pages]))


def test_content_that_begins_some_pages_is_no_head() -> None:
    others = [[line(f"เรื่องที่ {'กขคงจฉช'[n]}", 100), line(CONTENT, 300)] for n in range(7)]
    some = [[line("(๓) แผนงานส่งเสริม", 100), line(CONTENT, 300)] for _ in range(3)]
    assert not any(framing(*[list(page) for page in others + some]))


def test_a_line_below_content_is_no_head() -> None:
    pages = [[line(f"ข้อความ {'กขค'[n]}", 80), line("รวม ๑๒๓", 100)] for n in range(3)]
    assert not any(framing(*[list(page) for page in pages]))


def test_figures_and_tables_at_the_edge_are_content() -> None:
    pages: list[list[TextLine | Grid]] = [
        [line(f"{n},500.25", 100), grid(20), line("x", 300)] for n in range(4)
    ]
    assert not any(framing(*pages))
