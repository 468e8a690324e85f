"""One finding with its calculation, for `extract show`; and the list of those that there are."""

from collections.abc import Iterator
from decimal import Decimal
from difflib import SequenceMatcher
from typing import Final

from rich import box
from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from extract.checks.find import findings_of
from extract.outputs.finding_text import (
    RANGE_OF_ROWS,
    cell_words,
    difference_text,
    hypothesis_text,
    message_text,
    place_words,
    recomputed_text,
    rule_text,
    shown_text,
)
from extract.outputs.finding_words import FINDING_WORDS
from extract.outputs.plain_text import printable
from extract.outputs.terminal import heading, safe
from extract.outputs.terminal_corrections import correction_lines
from extract.outputs.words import Words
from schemas import Check, Document, Hypothesis, Operand, Place, Verdict

NARROW: Final = 76
"""Below this many columns a calculation is lines instead of a table."""

STYLES: Final = {
    Verdict.CONSISTENT: "bold green",
    Verdict.INCONSISTENT: "bold red",
    Verdict.UNVERIFIABLE: "bold yellow",
}


def print_list(document: Document, console: Console, words: Words) -> None:
    """Print the findings of a checked document, a line each, with the ids that `--finding` takes."""
    console.print(heading(document, words))
    own = FINDING_WORDS[words.language]
    findings = findings_of(document)
    if not findings:
        console.print(safe(own.no_findings))
        return
    grid = Grid(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for name in (own.id, words.rule, words.what):
        grid.add_column(name, overflow="fold")
    for name in (words.printed, words.recomputed):
        grid.add_column(name, justify="right", overflow="fold")
    grid.add_column(words.place, overflow="fold")
    for check in findings:
        grid.add_row(
            safe(check.id, "bold"),
            safe(rule_text(check)),
            safe(check.subject.label or check.name),
            safe(shown_text(document, check.subject, words)),
            safe(recomputed_text(check, words)),
            safe(place_words(check.subject.at, words)),
        )
    console.print(grid)


def print_finding(document: Document, check: Check, console: Console, words: Words) -> None:
    """Print one check: where it stands, what it was computed from, what follows, and what would reconcile it."""
    own = FINDING_WORDS[words.language]
    console.print(heading(document, words))
    verdict = f"{check.id} {rule_text(check)} {check.name}: {own.verdicts[check.verdict]}"
    console.print(safe(verdict, STYLES[check.verdict]))
    console.print(safe(_where(document, check.subject.at, words)))
    console.print(safe(message_text(check, words)))
    if check.formula is not None:
        console.print(safe(f"{own.formula}: {check.formula}"))
    console.print()
    if console.width < NARROW:
        for line in _calculation_lines(document, check, words):
            console.print(line)
    else:
        console.print(_calculation(document, check, words))
    for lines in (
        list(_hypotheses(document, check, words)),
        list(_same_cause(document, check, words)),
        correction_lines(document, words),
    ):
        if lines:
            console.print()
        for line in lines:
            console.print(line)


def _where(document: Document, at: Place, words: Words) -> str:
    """Say where a figure stands, rows and columns counted from 1."""
    own = FINDING_WORDS[words.language]
    told = [cell_words(document, at, words)]
    if at.table is not None:
        told.append(own.table.format(table=at.table))
    told += [
        phrase.format(n=n + 1) for phrase, n in ((own.row, at.row), (own.column, at.column)) if n is not None
    ]
    if at.bbox is not None:
        told.append(own.box.format(box=" ".join(f"{edge:g}" for edge in at.bbox)))
    return ", ".join(told)


def _calculation(document: Document, check: Check, words: Words) -> Grid:
    """Lay out the inputs with what each stands for, then what is printed against what follows."""
    own = FINDING_WORDS[words.language]
    grid = Grid(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    grid.add_column(words.what, overflow="fold", ratio=1)
    for name in (words.printed, own.least, own.most):
        grid.add_column(name, justify="right", overflow="fold")
    grid.add_column(words.place, overflow="fold")
    for operand in check.inputs:
        grid.add_row(*_figure(document, operand, words))
    grid.add_section()
    grid.add_row(*_figure(document, check.subject, words), style="bold")
    if check.recomputed is not None and check.subject.value is not None:
        follows = check.recomputed
        low, high = follows if isinstance(follows, tuple) else (follows, follows)
        shown = "" if isinstance(follows, tuple) else recomputed_text(check, words)
        grid.add_row(words.recomputed, safe(shown), safe(_number(low)), safe(_number(high)), "", style="bold")
    if check.difference is not None:
        grid.add_row(
            words.difference, safe(difference_text(check), "red" if check.difference else ""), "", "", ""
        )
    return grid


def _calculation_lines(document: Document, check: Check, words: Words) -> Iterator[Text]:
    """Give the calculation line by line, for a narrow terminal."""
    for operand in (*check.inputs, check.subject):
        yield safe(f"{operand.label or check.name}: {shown_text(document, operand, words)}")
        if operand.least is not None and operand.least != operand.most:
            low, high = _number(operand.least), _number(operand.most)
            yield safe(f"  {words.interval.format(low=low, high=high)}")
    if check.recomputed is not None and check.subject.value is not None:
        yield safe(f"{words.recomputed}: {recomputed_text(check, words)}", "bold")
    if check.difference is not None:
        yield safe(f"{words.difference}: {difference_text(check)}")


def _figure(document: Document, operand: Operand, words: Words) -> tuple[Text, ...]:
    return (
        safe(operand.label or ""),
        safe(shown_text(document, operand, words)),
        safe(_number(operand.least)),
        safe(_number(operand.most)),
        safe(place_words(operand.at, words)),
    )


def _number(value: Decimal | None) -> str:
    return "" if value is None else format(value, "f")


def _hypotheses(document: Document, check: Check, words: Words) -> Iterator[Text]:
    if not check.hypotheses:
        return
    own = FINDING_WORDS[words.language]
    yield Text(own.hypotheses, style="bold")
    for number, hypothesis in enumerate(check.hypotheses, start=1):
        line = Text(f"{number}. ")
        if hypothesis.kind != RANGE_OF_ROWS:
            line.append_text(_change(hypothesis)).append("  ")
        line.append_text(safe(hypothesis_text(document, hypothesis, words)))
        if hypothesis.at.row is not None:
            line.append(f", {own.row.format(n=hypothesis.at.row + 1)}")
        yield line


def _change(hypothesis: Hypothesis) -> Text:
    """Write what stands there and what would reconcile, the digits in which they differ between brackets."""
    stands, to = printable(hypothesis.from_), printable(hypothesis.to)
    before, after = Text(), Text()
    for same, i, j, k, m in SequenceMatcher(None, stands, to, autojunk=False).get_opcodes():
        for written, part, style in ((before, stands[i:j], "bold red"), (after, to[k:m], "bold green")):
            if same == "equal":
                written.append(part)
            elif part:
                written.append(f"[{part}]", style=style)
    return before.append(" → ").append_text(after)


def _same_cause(document: Document, check: Check, words: Words) -> Iterator[Text]:
    if check.cause is None:
        return
    others = [one for one in document.checks if one.cause == check.cause and one.id != check.id]
    if others:
        yield Text(FINDING_WORDS[words.language].same_cause, style="bold")
    for one in others:
        told = f"{one.id} {one.rule}: {one.subject.label or one.name}, {shown_text(document, one.subject, words)}"
        yield safe(f"{told}, {_where(document, one.subject.at, words)}")
