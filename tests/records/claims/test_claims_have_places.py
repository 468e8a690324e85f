"""Every claim and figure of a claim keeps its place: line, page and box, or cell, and where in it."""

import pytest

from extract.records.claims import read_claims
from extract.sources.page import TextLine
from extract.tables.assemble import Content
from extract.tables.stitch import Prose
from schemas import Box, ReadBy
from tests.records.claims.sentences import claims_in

NARRATIVE = "โรงเรียนมีนักเรียนทั้งหมด ๘๐ คน ว่ายน้ำเป็น ๖๐ คน คิดเป็นร้อยละ ๗๕"


def line(text: str, top: float, left: float = 72.0, right: float = 500.0, page: int = 1) -> Prose:
    box: Box = (left, top, right, top + 14.0)
    return Prose(page, TextLine(raw=text, text=text, bbox=box, line=None), 0)


def claims_on(*lines: Prose):
    return read_claims(Content((), tuple(lines)), (), {1: ReadBy.TEXT_LAYER, 2: ReadBy.TEXT_LAYER})


def test_a_figure_of_a_dump_has_its_line_and_offset() -> None:
    (claim,) = claims_in(f"หัวเรื่อง\n\n{NARRATIVE}")
    assert claim.at.line == 3
    for figure, offset in zip(claim.figures, claim.offsets, strict=True):
        assert figure.at.line == 3
        assert NARRATIVE[offset:].startswith(figure.raw)


def test_a_figure_of_a_cell_has_its_row_and_column() -> None:
    table = f"ลำดับ\tโครงการ\tผลการดำเนินงาน\n1\tสอนว่ายน้ำ\t{NARRATIVE}\n2\tสอนดนตรี\tยังไม่ได้เริ่ม\n"
    (claim,) = claims_in(table)
    for figure, offset in zip(claim.figures, claim.offsets, strict=True):
        assert (figure.at.table, figure.at.row, figure.at.column) == ("t1", 0, 2)
        assert NARRATIVE[offset:].startswith(figure.raw)


def test_a_figure_of_a_page_has_the_box_of_its_line() -> None:
    (claim,) = claims_on(
        line("โรงเรียนมีนักเรียนทั้งหมด 80 คน ใน 4 ชั้นเรียนของอาคารใหม่", 100.0, left=108.0),
        line("ว่ายน้ำเป็น 60 คน คิดเป็นร้อยละ 75 ของนักเรียนทั้งหมด 80 คน", 118.0),
    )
    assert {figure.at.bbox for figure in claim.figures} == {(72.0, 118.0, 500.0, 132.0)}
    assert {figure.at.page for figure in claim.figures} == {1}


@pytest.mark.parametrize("word", ["คิดเป็นร้อย|ละ", "คิด|เป็นร้อยละ", "คิดเป็น|ร้อยละ"])
def test_a_line_that_ends_amid_a_word_of_a_claim_does_not_part_it(word: str) -> None:
    above, below = f"โรงเรียนมีนักเรียนทั้งหมด 80 คน ว่ายน้ำได้ 60 คน {word} 75 ของทั้งหมด".split("|")
    (claim,) = claims_on(line(above, 100.0), line(below, 118.0))
    assert claim.missing is None
    percent, offset = claim.figures[-1], claim.offsets[-1]
    assert (percent.value, percent.at.bbox) == (75, (72.0, 118.0, 500.0, 132.0))
    assert below[offset:].startswith("75")


def test_an_indented_line_begins_a_paragraph() -> None:
    lines = ("โรงเรียนมีนักเรียนทั้งหมด 80 คน", "ว่ายน้ำเป็น 60 คน คิดเป็นร้อยละ 75")
    (joined,) = claims_on(line(lines[0], 100.0), line(lines[1], 118.0))
    (parted,) = claims_on(line(lines[0], 100.0), line(lines[1], 118.0, left=108.0))
    assert (joined.missing, parted.missing) == (None, "whole")


def test_a_line_that_ends_short_ends_its_paragraph() -> None:
    (claim,) = claims_on(
        line("โรงเรียนตั้งอยู่ริมแม่น้ำและเปิดสอนมานานแล้วในชุมชนเดิม", 100.0),
        line("มีนักเรียนทั้งหมด 80 คน", 118.0, right=200.0),
        line("ว่ายน้ำเป็น 60 คน คิดเป็นร้อยละ 75", 136.0),
    )
    assert claim.missing == "whole"


def test_lines_of_two_pages_are_not_joined() -> None:
    (claim,) = claims_on(
        line("โรงเรียนมีนักเรียนทั้งหมด 80 คน", 700.0), line("ว่ายน้ำเป็น 60 คน คิดเป็นร้อยละ 75", 72.0, page=2)
    )
    assert claim.missing == "whole"
