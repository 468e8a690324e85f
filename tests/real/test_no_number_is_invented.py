"""Where the text layer calls marks digits, no number is read that the page does not print."""

import hashlib
import json
from collections import Counter
from pathlib import Path

import pytest

from extract.sources.page import Page, TextLine
from extract.sources.pdf import open_pdf, read_pages
from extract.tables.grid import find_blocks
from extract.tables.lines import learn_repairs
from extract.tables.page_text import page_text
from extract.thai.font_repair import FontRepair
from extract.thai.numbers import find_figures

pytestmark = pytest.mark.real

PRINTED = json.loads((Path(__file__).parent / "printed_numbers.json").read_text(encoding="utf-8"))["reports"]


def texts_of(page: Page, repairs: dict[int, FontRepair]) -> list[str]:
    return [
        text.text
        for block in find_blocks(page_text(page), repairs)
        for text in ([block] if isinstance(block, TextLine) else block.cells)
    ]


def test_the_numbers_of_a_report_whose_marks_are_digits(shared: Path) -> None:
    path = shared / "real" / "situation-no17-200163.pdf"
    printed = PRINTED[hashlib.sha256(path.read_bytes()).hexdigest()[:16]]
    with open_pdf(path, None) as pdf:
        pages = list(read_pages(pdf, range(1, pdf.page_count + 1)))
    repairs = learn_repairs(map(page_text, pages))
    missed: Counter[str] = Counter()
    for page in pages:
        on_page = Counter(printed[str(page.number)].split())
        read = Counter(
            text[figure.start : figure.end]
            for text in texts_of(page, repairs)
            for figure in find_figures(text)
        )
        assert read - on_page == Counter(), f"page {page.number}: read and not printed"
        missed += on_page - read
    # The year in the picture at the head of each page; two counts that touch the Latin name before them.
    assert missed <= Counter({"2019": 3, "1": 2}), "printed and not read"
