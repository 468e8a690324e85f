"""What a reader of a checked report sees on the terminal."""

import io
from decimal import Decimal

import pytest
from rich.cells import cell_len
from rich.console import Console

from extract.outputs.terminal_findings import print_findings
from extract.outputs.terminal_summary import print_summary
from extract.outputs.words import WORDS, Language
from schemas import Check, Problem, Verdict
from tests.outputs.handmade import UNREADABLE_PAGE, check, document, finding, holding, out_of_reach, place


def seen(
    *checks: Check, width: int = 100, language: Language = "en", problems: tuple[Problem, ...] = ()
) -> str:
    """Give what is printed for a document of these checks."""
    console = Console(file=io.StringIO(), width=width, markup=False, highlight=False, emoji=False)
    print_findings(document(*checks, problems=problems), console, WORDS[language])
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_finding_is_one_row_with_everything() -> None:
    row = next(line for line in seen(finding()).splitlines() if line.startswith("SC002 "))
    for part in ("คะแนนรวม", "4.2500", "4.2000", "+0.0500", "p. 2"):
        assert part in row


def test_finding_stands_under_its_table() -> None:
    lines = seen(finding(), finding(at=place(3, "t2", 0, 1))).splitlines()
    titles = [line for line in lines if line.startswith(("t1 ", "t2 "))]
    assert titles == ["t1 unit-scorecard: หน่วยงานที่หนึ่ง", "t2 unit-scorecard"]


def test_finding_outside_the_tables_comes_last() -> None:
    text = seen(finding(at=place(1)), finding())
    assert text.index("t1 unit-scorecard") < text.index("Outside the tables")


def test_interval_is_written_as_one() -> None:
    assert "4.15 to 4.25" in seen(finding(recomputed=(Decimal("4.15"), Decimal("4.25"))))


def test_hypothesis_says_which_cell_and_what_it_settles() -> None:
    assert "SC002 would agree if p. 2 “น้ำหนัก” said ๖๐ and not ๔๐ (digit misread)" in seen(finding())


def test_hypothesis_of_several_findings_is_said_once() -> None:
    assert seen(finding(), finding()).count("would agree") == 1


def test_decisive_finding_is_marked() -> None:
    text = seen(finding(decisive=True))
    assert "SC002 !" in text
    assert "! moves a target, a band or a pass mark" in text


def test_finding_on_words_is_told_in_words() -> None:
    row = seen(finding(printed=None, recomputed=Decimal(1), difference=None))
    assert "SC002: the total does not agree" in row


def test_consistent_checks_are_counted_and_not_listed() -> None:
    text = seen(holding())
    assert "SC002" not in text
    assert "every figure that could be checked agrees" in text


def test_reasons_are_counted() -> None:
    assert "2 × no target" in seen(out_of_reach("no target"), out_of_reach("no target"))


def test_nothing_checked_is_said_and_not_called_sound() -> None:
    text = seen(out_of_reach())
    assert "no figure could be checked" in text
    assert "agrees" not in text


def test_problem_is_shown_with_its_page() -> None:
    assert "p. 3: page 3 has no text layer" in seen(holding(), problems=(UNREADABLE_PAGE,))


def test_coverage_is_told_by_table() -> None:
    at_weight = place(2, "t1", 0, 2)
    lines = seen(holding(), check("c5", Verdict.CONSISTENT, "60", Decimal(60), at=at_weight)).splitlines()
    coverage = lines.index("Figures checked, by table")
    assert lines[coverage + 1] == "some: t1 (1 of 2), t2 (1 of 2)"


def test_table_without_any_check_is_named() -> None:
    assert "none: t1 (0 of 2)" in seen(holding())


def test_counts_and_coverage_close_the_view() -> None:
    last = seen(finding(), holding(), out_of_reach()).rstrip().splitlines()[-1]
    assert last == ("Checks 3: consistent 1, inconsistent 1, unverifiable 1. Figures checked: 2 of 4 (50 %).")


@pytest.mark.parametrize("width", [20, 40, 60, 76, 80, 100])
def test_no_digit_is_lost_at_any_width(width: int) -> None:
    text = seen(finding(recomputed=Decimal("41783139.540000")), width=width)
    assert "41783139.540000" in text.replace("\n", "")
    assert "…" not in text


def test_narrow_terminal_gets_lines_instead_of_columns() -> None:
    text = seen(finding(), width=40)
    assert "  Recomputed: 4.2000" in text
    assert all(cell_len(line) <= 40 for line in text.splitlines())


def test_report_text_is_neither_markup_nor_command() -> None:
    text = seen(finding(label="[bold red]x[/] \x1b[31m :smile: [link=http://example.org]"))
    assert "[bold red]x[/] \\x1b[31m :smile:" in text.replace("\n", " ")
    assert "\x1b" not in text


def test_thai() -> None:
    assert "ตัวเลขที่ไม่ตรงกัน 1 รายการ" in seen(finding(), language="th")


def test_summary_counts_what_was_read() -> None:
    console = Console(file=io.StringIO(), width=100)
    print_summary(document(), console, WORDS["en"])
    assert isinstance(console.file, io.StringIO)
    assert "pages 3, tables 2, scorecards 0" in console.file.getvalue()
