"""How much of a report was checked, what could not be, and the verdict over it."""

from collections import Counter
from typing import Final

from rich.text import Text

from extract.checks.summary import checked_figures, printed_figures
from extract.outputs.terminal import safe
from extract.outputs.words import Words
from schemas import Check, Document, Summary, Verdict

REASONS_SHOWN: Final = 8


def unverifiable_lines(document: Document, words: Words) -> list[Text]:
    """Count the checks that could not be made by their reason, most frequent first."""
    reasons = Counter(
        _reason(check, words)
        for check in document.checks
        if check.verdict is Verdict.UNVERIFIABLE and not check.is_doubted
    )
    if not reasons:
        return []
    lines = [Text(words.unverifiable, style="bold")]
    lines += [safe(f"{count} × {reason}") for reason, count in reasons.most_common(REASONS_SHOWN)]
    rest = sum(count for _, count in reasons.most_common()[REASONS_SHOWN:])
    if rest:
        lines.append(safe(f"{rest} × {words.more_reasons}"))
    return lines


def _reason(check: Check, words: Words) -> str:
    """Give the reason in the user's language; by itself the document states it in English only."""
    return check.message.th if words.language == "th" else check.reason or check.message.en


def coverage_lines(document: Document, words: Words) -> list[Text]:
    """Name the tables of which checks have used all figures, some or none; those without any are left out."""
    made = checked_figures(document.checks)
    whole, partly, untouched = [], [], []
    for table in document.tables:
        figures = set(printed_figures(table))
        checked = len(figures & made)
        part = words.part.format(table=table.id, checked=checked, figures=len(figures))
        if checked == len(figures):
            whole += [table.id] if figures else []
        elif checked:
            partly.append(part)
        else:
            untouched.append(part)
    lists = (
        (words.whole_tables, whole),
        (words.tables_in_part, partly),
        (words.untouched_tables, untouched),
    )
    lines = [safe(phrase.format(tables=", ".join(tables))) for phrase, tables in lists if tables]
    return [Text(words.coverage, style="bold"), *lines] if lines else []


def verdict_lines(document: Document, words: Words) -> list[Text]:
    """Give the verdict in a line, and the counts that it rests on in another."""
    summary = document.summary
    name = document.source.name
    if summary.inconsistent:
        verdict = safe(words.fails.format(name=name, inconsistent=summary.inconsistent), "bold red")
    elif summary.consistent:
        verdict = safe(words.holds.format(name=name), "bold green")
    else:
        verdict = safe(words.nothing_checked.format(name=name), "bold")
    percent = summary.figures_checked * 100 // summary.figures if summary.figures else 0
    counts = safe(words.counts.format(**summary.model_dump(), percent=percent))
    return [verdict, counts, *recognised_lines(summary, words), *plugin_lines(document, words)]


def plugin_lines(document: Document, words: Words) -> list[Text]:
    """Name the packages that had a part in a document, with their versions; nothing where none had."""
    if not document.plugins:
        return []
    named = ", ".join(f"{plugin.package} {plugin.version}" for plugin in document.plugins)
    return [safe(words.plugins.format(plugins=named))]


def recognised_lines(summary: Summary, words: Words) -> list[Text]:
    """Say how many figures were recognised and how many of them are doubtful; nothing where none were."""
    if not summary.recognised:
        return []
    return [safe(words.recognised.format(recognised=summary.recognised, doubtful=summary.doubtful))]
