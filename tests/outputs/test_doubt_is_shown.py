"""The terminal shows doubtful readings apart from findings, and counts what was recognised."""

import io

from rich.console import Console

from extract.outputs.terminal_findings import print_findings
from extract.outputs.terminal_summary import print_summary
from extract.outputs.words import WORDS, Language
from schemas import Document
from tests.checks.scanned import Said, sums_table

AMOUNTS = ((1200, 345), (800, 1111), (4310, 262), (770, 1905))
MISREAD = {(1, 0): Said("300", 0.6, (("800", 0.38),))}


def shown(document: Document, language: Language = "en", *, checked: bool = True) -> str:
    console = Console(file=io.StringIO(), width=400, markup=False, highlight=False)
    (print_findings if checked else print_summary)(document, console, WORDS[language])
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_a_doubtful_reading_and_the_likely_one_are_shown() -> None:
    said = shown(sums_table(AMOUNTS, MISREAD))
    assert "Doubtful readings" in said
    assert (
        "(300) with probability 0.600, or 800 0.380; with 800 for 300 all agrees: the likely reading" in said
    )
    assert "GS002, GS001 would agree if p. 1 “ส่วนกลาง” said 800 and not 300: the likely reading" in said
    assert "Not verifiable" not in said


def test_it_is_said_in_thai_too() -> None:
    said = shown(sums_table(AMOUNTS, MISREAD), "th")
    assert "อ่านจากภาพได้ไม่แน่ชัด" in said
    assert "เป็น 800 ไม่ใช่ 300" in said


def test_a_finding_with_doubtful_figures_says_which() -> None:
    doubtful = Said("345", 0.97, (("545", 0.015), ("845", 0.01)))
    said = shown(sums_table(AMOUNTS, {(0, 0): Said("9,200"), (0, 1): doubtful}))
    assert "read doubtfully: figure “ภูมิภาค” (345) with probability 0.970" in said


def test_recognised_and_doubtful_figures_are_counted_checked_or_not() -> None:
    document = sums_table(AMOUNTS, MISREAD)
    for checked in (True, False):
        assert "Figures recognised from pictures: 15, of which doubtful: 1." in shown(
            document, checked=checked
        )
