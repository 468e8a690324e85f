"""What a reader sees of a list in prose: the item that is suspected, by its words and its page."""

import io

from rich.console import Console

import extract
from extract.outputs.terminal_findings import print_findings
from extract.outputs.words import WORDS


def test_the_suspected_item_is_named(fixtures) -> None:
    document = extract.check(extract.read(fixtures / "planted" / "budget-act.pdf"))
    console = Console(file=io.StringIO(), width=200, markup=False, highlight=False, emoji=False)
    print_findings(document, console, WORDS["en"])
    said = console.file.getvalue()
    assert "Outside the tables" in said
    (line,) = [line for line in said.splitlines() if "๑๔,๐๘๔,๓๐๐" in line]
    assert "p. 2 “รายการย่อย: งานปลูกไม้ทดแทน”" in line
    assert "and not ๑,๐๘๔,๓๐๐ (digit lost)" in line
