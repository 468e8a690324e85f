"""The terminal: a console that prints report text as it is, and the parts that every view shares."""

import os
from typing import Final, TextIO

from rich.console import Console
from rich.text import Text

from extract.outputs.plain_text import printable
from extract.outputs.words import Words
from schemas import Document

WIDTH_OF_A_FILE: Final = 110
"""Columns where the output is no terminal and nothing else is asked for."""


class QuietConsole(Console):
    """A console that leaves a closed pipe to its caller; rich's own would end the process with status 1."""

    def on_broken_pipe(self) -> None:
        """Go on with the error that the stream has raised."""
        raise BrokenPipeError


def console_on(stream: TextIO) -> Console:
    """Make a console on a stream: colours on a terminal only, and not with NO_COLOR; no markup."""
    width = None if stream.isatty() or os.environ.get("COLUMNS") else WIDTH_OF_A_FILE
    return QuietConsole(file=stream, width=width, markup=False, emoji=False, highlight=False)


def safe(text: str, style: str = "") -> Text:
    """Give a report's text for printing: on one line, no control characters, no markup."""
    return Text(printable(text), style=style)


def heading(document: Document, words: Words) -> Text:
    """Name the file and what it says of itself."""
    report = document.report
    year = words.fiscal_year.format(year=report.fiscal_year) if report.fiscal_year is not None else None
    told = [part for part in (report.title, report.agency, year) if part]
    line = safe(document.source.name, "bold")
    if told:
        line.append_text(safe(": " + ", ".join(told)))
    return line


def problem_lines(document: Document, words: Words) -> list[Text]:
    """List what could not be read or done, a line each, under a title; empty where there is nothing."""
    if not document.problems:
        return []
    lines = [Text(words.problems, style="bold")]
    for problem in document.problems:
        where = words.page.format(page=problem.page) if problem.page is not None else words.whole_report
        lines.append(safe(f"{where}: {problem.message}"))
    return lines
