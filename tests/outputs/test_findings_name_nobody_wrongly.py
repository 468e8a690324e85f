"""What the terminal says where arithmetic does not tell which figure is wrong."""

import io

import pytest
from rich.console import Console

from extract.checks import run_checks
from extract.outputs.terminal_findings import print_findings
from extract.outputs.words import WORDS
from schemas import Document
from tests.checks.builders import Item, scorecard, table_document
from tests.checks.places import targets_in

TARGETS = {"จำนวนผู้เข้าอบรมทั้งปี": "120", "ร้อยละความพึงพอใจ": "85", "จำนวนครั้งที่ประชุม": "4", "จำนวนหลักสูตรใหม่": "7"}


def said(document: Document, language: str = "en") -> str:
    console = Console(file=io.StringIO(), width=300, markup=False, highlight=False, emoji=False)
    print_findings(run_checks(document), console, WORDS[language])
    return console.file.getvalue()


def test_of_two_places_that_differ_both_are_named_and_neither_suspected() -> None:
    text = said(targets_in(TARGETS, {**TARGETS, "ร้อยละความพึงพอใจ": "65"}))
    assert "85 and 65 (line 2); nothing tells which is wrong" in text
    assert "would agree" not in text


def test_a_code_out_of_order_is_told_in_full() -> None:
    text = said(table_document(*(Item(number) for number in ("2.1", "2.9", "2.3"))))
    assert "number is printed 2.9 after 2.1, but should be 2.2" in text
    assert "would agree" not in text


@pytest.mark.parametrize(("language", "words"), [("en", "by arithmetic alone"), ("th", "หากดูเฉพาะการคำนวณ")])
def test_other_figures_that_may_be_wrong_are_counted(language: str, words: str) -> None:
    lines = [("1.1", "5.0000", "31"), ("1.2", "4.0000", "42"), ("1.3", "3.0000", "28")]
    assert words in said(scorecard(lines, total_weight="100"), language)
