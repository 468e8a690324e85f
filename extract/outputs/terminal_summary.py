"""What was read from a report, in a few lines, where it was not checked."""

from rich.console import Console

from extract.checks.summary import summarise
from extract.outputs.terminal import heading, problem_lines, safe
from extract.outputs.terminal_corrections import correction_lines
from extract.outputs.terminal_coverage import recognised_lines
from extract.outputs.words import Words
from schemas import Document


def print_summary(document: Document, console: Console, words: Words) -> None:
    """Print the counts of what was read, and what could not be."""
    console.print(heading(document, words))
    counts = words.read.format(
        pages=len(document.pages),
        tables=len(document.tables),
        scorecards=len(document.scorecards),
        indicators=len(document.indicators),
        projects=len(document.projects),
        budget_lines=len(document.budget_lines),
        claims=len(document.claims),
    )
    console.print(safe(counts))
    counted = recognised_lines(summarise(document.tables, ()), words)
    for line in (*counted, *correction_lines(document, words), *problem_lines(document, words)):
        console.print(line)
