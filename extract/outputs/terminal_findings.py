"""The findings of a checked report: what disagrees, where, what would explain it, how much was checked."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from rich import box
from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from extract.outputs.finding_text import (
    RUNNER_UP,
    difference_text,
    equals_of,
    hypothesis_text,
    is_number,
    is_of_part,
    is_tied,
    message_text,
    place_words,
    recomputed_text,
    rule_text,
    shown_text,
)
from extract.outputs.terminal import heading, problem_lines, safe
from extract.outputs.terminal_corrections import correction_lines
from extract.outputs.terminal_coverage import coverage_lines, unverifiable_lines, verdict_lines
from extract.outputs.words import Words
from schemas import Check, Document, Hypothesis, Place, Verdict

NARROW: Final = 76
"""Below this many columns a finding is a few lines instead of a row."""


def print_findings(document: Document, console: Console, words: Words) -> None:
    """Print everything that a reader of a checked report has to know, the verdict last."""
    console.print(heading(document, words))
    findings = [check for check in document.checks if check.verdict is Verdict.INCONSISTENT]
    for table, group in by_table(document, findings):
        console.print()
        console.print(_table_title(document, table, words))
        if console.width < NARROW:
            for check in group:
                console.print(_finding_lines(document, check, words))
        else:
            console.print(_finding_rows(document, group, words))
        for line in _explanations(document, group, words):
            console.print(line)
    console.print()
    for lines in (
        _doubted_lines(document, words),
        correction_lines(document, words),
        problem_lines(document, words),
        unverifiable_lines(document, words),
        coverage_lines(document, words),
        verdict_lines(document, words),
    ):
        for line in lines:
            console.print(line)
        if lines:
            console.print()


def by_table(document: Document, checks: Iterable[Check]) -> Iterator[tuple[str | None, list[Check]]]:
    """Group checks by the table that their subject stands in, in the document's order, the prose last."""
    groups: dict[str | None, list[Check]] = {table.id: [] for table in document.tables}
    groups[None] = []
    for check in checks:
        groups[check.subject.at.table if check.subject.at.table in groups else None].append(check)
    return ((table, group) for table, group in groups.items() if group)


def _table_title(document: Document, table: str | None, words: Words) -> Text:
    found = next((known for known in document.tables if known.id == table), None)
    if found is None:
        return Text(words.outside_tables, style="bold")
    title = f"{found.id} {found.family}"
    return safe(f"{title}: {found.title}" if found.title else title, "bold")


def _finding_rows(document: Document, checks: Sequence[Check], words: Words) -> Grid:
    grid = Grid(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    grid.add_column(words.rule, overflow="fold")
    grid.add_column(words.what, overflow="fold", ratio=1)
    for name in (words.printed, words.recomputed, words.difference):
        grid.add_column(name, justify="right", overflow="fold")
    grid.add_column(words.place, overflow="fold")
    for check in checks:
        grid.add_row(
            safe(rule_text(check)),
            safe(check.subject.label or check.name),
            safe(shown_text(document, check.subject, words), "bold"),
            safe(recomputed_text(check, words), "bold"),
            safe(difference_text(check), "red"),
            safe(place_words(check.subject.at, words)),
        )
    return grid


def _finding_lines(document: Document, check: Check, words: Words) -> Text:
    lines = [
        f"{rule_text(check)}, {place_words(check.subject.at, words)}: {check.subject.label or check.name}",
        f"{words.printed}: {shown_text(document, check.subject, words)}",
    ]
    if is_number(check):
        lines.append(f"{words.recomputed}: {recomputed_text(check, words)}")
        lines.append(f"{words.difference}: {difference_text(check)}")
    return Text("\n  ").join(safe(line) for line in lines)


def _has_doubt(check: Check) -> bool:
    """Whether a number that takes part was recognised, and not surely."""
    return any(
        operand.value is not None and operand.at.is_doubtful for operand in (check.subject, *check.inputs)
    )


def _explanations(document: Document, checks: Sequence[Check], words: Words) -> Iterator[Text]:
    """Say what the rows leave open: no numbers, doubtful figures, what is decisive, what would reconcile."""
    for check in checks:
        if not is_number(check) or _has_doubt(check) or is_tied(check) or is_of_part(check):
            yield safe(f"{check.rule}: {message_text(check, words)}")
    if any(check.decisive for check in checks):
        yield safe(words.decisive)
    yield from _likeliest(document, checks, words)


def _likeliest(document: Document, checks: Sequence[Check], words: Words) -> Iterator[Text]:
    """Say of the likeliest hypotheses of checks, each once, what would reconcile; of none that a message tells better."""
    likeliest = {
        _identity(check.hypotheses[0]): check
        for check in checks
        if check.hypotheses and not is_tied(check) and not is_of_part(check)
    }
    for check in likeliest.values():
        yield safe(hypothesis_text(document, check.hypotheses[0], words, equals_of(check)))


def _doubted_lines(document: Document, words: Words) -> list[Text]:
    """List the checks that do not hold as their figures were read, where one of these may be misread."""
    doubted = [check for check in document.checks if check.is_doubted]
    if not doubted:
        return []
    lines = [Text(words.doubted, style="bold")]
    for check in doubted:
        lines.append(
            safe(f"{check.rule}, {place_words(check.subject.at, words)}: {message_text(check, words)}")
        )
    read = [check for check in doubted if check.hypotheses and check.hypotheses[0].kind == RUNNER_UP]
    return [*lines, *_likeliest(document, read, words)]


def _identity(hypothesis: Hypothesis) -> tuple[Place, str, str]:
    return (hypothesis.at, hypothesis.from_, hypothesis.to)
