"""The findings of a checked report: what disagrees, where, what would explain it, how much was checked."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from rich import box
from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from extract.outputs.terminal import heading, place_words, problem_lines, safe
from extract.outputs.terminal_coverage import coverage_lines, unverifiable_lines, verdict_lines
from extract.outputs.words import Words, kind_words
from schemas import Check, Document, Hypothesis, Operand, Place, Verdict

NARROW: Final = 76
"""Below this many columns a finding is a few lines instead of a row."""

RANGE_OF_ROWS: Final = "range-of-rows"
"""The kind of hypothesis that changes which rows are summed, and no figure."""

RUNNER_UP: Final = "runner-up"
"""The kind of hypothesis that is the likely reading of a doubtful figure."""


def print_findings(document: Document, console: Console, words: Words) -> None:
    """Print everything that a reader of a checked report has to know, the verdict last."""
    console.print(heading(document, words))
    findings = [check for check in document.checks if check.verdict is Verdict.INCONSISTENT]
    for table, group in by_table(document, findings):
        console.print()
        console.print(_table_title(document, table, words))
        if console.width < NARROW:
            for check in group:
                console.print(_finding_lines(check, words))
        else:
            console.print(_finding_rows(group, words))
        for line in _explanations(document, group, words):
            console.print(line)
    console.print()
    for lines in (
        _doubted_lines(document, words),
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


def _finding_rows(checks: Sequence[Check], words: Words) -> Grid:
    grid = Grid(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    grid.add_column(words.rule, overflow="fold")
    grid.add_column(words.what, overflow="fold", ratio=1)
    for name in (words.printed, words.recomputed, words.difference):
        grid.add_column(name, justify="right", overflow="fold")
    grid.add_column(words.place, overflow="fold")
    for check in checks:
        grid.add_row(
            safe(_rule(check)),
            safe(check.subject.label or check.name),
            safe(_printed(check.subject), "bold"),
            safe(_recomputed(check, words), "bold"),
            safe(_difference(check), "red"),
            safe(place_words(check.subject.at, words)),
        )
    return grid


def _finding_lines(check: Check, words: Words) -> Text:
    lines = [
        f"{_rule(check)}, {place_words(check.subject.at, words)}: {check.subject.label or check.name}",
        f"{words.printed}: {_printed(check.subject)}",
    ]
    if _is_number(check):
        lines.append(f"{words.recomputed}: {_recomputed(check, words)}")
        lines.append(f"{words.difference}: {_difference(check)}")
    return Text("\n  ").join(safe(line) for line in lines)


def _rule(check: Check) -> str:
    return f"{check.rule} !" if check.decisive else check.rule


def _printed(operand: Operand) -> str:
    """Write a figure as it stands on the page, or its number where it has no text of its own."""
    return operand.raw or ("" if operand.value is None else format(operand.value, "f"))


def _is_number(check: Check) -> bool:
    """Whether a number is printed; a status, which is printed in words, is told in words."""
    return check.subject.value is not None


def _has_doubt(check: Check) -> bool:
    """Whether a number that takes part was recognised, and not surely."""
    return any(
        operand.value is not None and operand.at.is_doubtful for operand in (check.subject, *check.inputs)
    )


def _recomputed(check: Check, words: Words) -> str:
    """Write what follows, digit for digit, or the interval that it lies in."""
    value = check.recomputed
    if value is None or not _is_number(check):
        return ""
    if isinstance(value, tuple):
        return words.interval.format(low=format(value[0], "f"), high=format(value[1], "f"))
    return format(value, "f")


def _difference(check: Check) -> str:
    return "" if check.difference is None else format(check.difference, "+f")


def _explanations(document: Document, checks: Sequence[Check], words: Words) -> Iterator[Text]:
    """Say what the rows leave open: no numbers, doubtful figures, what is decisive, what would reconcile."""
    for check in checks:
        if not _is_number(check) or _has_doubt(check):
            said = check.message.th if words.language == "th" else check.message.en
            yield safe(f"{check.rule}: {said}")
    if any(check.decisive for check in checks):
        yield safe(words.decisive)
    yield from _likeliest(document, checks, words)


def _likeliest(document: Document, checks: Sequence[Check], words: Words) -> Iterator[Text]:
    """Say of the likeliest hypotheses of checks, each once, what would reconcile."""
    likeliest = {_identity(check.hypotheses[0]): check.hypotheses[0] for check in checks if check.hypotheses}
    for hypothesis in likeliest.values():
        yield safe(_hypothesis(document, hypothesis, words))


def _doubted_lines(document: Document, words: Words) -> list[Text]:
    """List the checks that do not hold as their figures were read, where one of these may be misread."""
    doubted = [check for check in document.checks if check.is_doubted]
    if not doubted:
        return []
    lines = [Text(words.doubted, style="bold")]
    for check in doubted:
        said = check.message.th if words.language == "th" else check.message.en
        lines.append(safe(f"{check.rule}, {place_words(check.subject.at, words)}: {said}"))
    read = [check for check in doubted if check.hypotheses and check.hypotheses[0].kind == RUNNER_UP]
    return [*lines, *_likeliest(document, read, words)]


def _identity(hypothesis: Hypothesis) -> tuple[Place, str, str]:
    return (hypothesis.at, hypothesis.from_, hypothesis.to)


def _hypothesis(document: Document, hypothesis: Hypothesis, words: Words) -> str:
    settled = {check.rule: None for check in document.checks if check.id in hypothesis.reconciles}
    phrases = {RANGE_OF_ROWS: words.other_rows, RUNNER_UP: words.likely}
    return phrases.get(hypothesis.kind, words.hypothesis).format(
        rules=", ".join(settled),
        place=_suspect(document, hypothesis, words),
        to=hypothesis.to,
        from_=hypothesis.from_,
        kind=kind_words(hypothesis.kind, words.language),
    )


def _suspect(document: Document, hypothesis: Hypothesis, words: Words) -> str:
    """Say where the suspected figure stands: its cell, or its line and what it is there."""
    if hypothesis.at.table is not None:
        return _cell_words(document, hypothesis.at, words)
    place = place_words(hypothesis.at, words)
    operands = (operand for check in document.checks for operand in (check.subject, *check.inputs))
    same = (one for one in operands if one.at == hypothesis.at and one.raw)
    label = next((one.label for one in same if (one.raw or "").replace(",", "") == hypothesis.from_), None)
    return f"{place} “{label}”" if label else place


def _cell_words(document: Document, at: Place, words: Words) -> str:
    """Say where a cell stands: its page or line, and the header over it."""
    place = place_words(at, words)
    columns = next((table.columns for table in document.tables if table.id == at.table), ())
    if at.column is None or at.column >= len(columns):
        return place
    return f"{place} “{columns[at.column].header}”"
