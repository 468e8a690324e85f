"""`extract archive add`: reports into an archive."""

import os
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from extract.commands.shared import (
    CORRECTIONS_OPTION,
    LANG_OPTION,
    OCR_OPTION,
    PAGES_OPTION,
    PASSWORD_OPTION,
    SETTINGS,
    codes,
    cores,
    read_options,
)
from extract.errors import WrongUsage
from extract.options import OcrMode
from extract.outputs.words import Language, failure_line, language_of

if TYPE_CHECKING:
    from extract.archive.add import Manner, Told
    from extract.archive.spread import Workers
    from extract.commands.archive_words import ArchiveWords

OWN_SETTINGS: Final = "--outdated reads every report in the way that it was read before"

EPILOG: Final = """\
\b
Exit status:
  0  all files named are in the archive, read as a whole
  2  the command was wrong, the archive cannot be written, or a file could not be read
  3  a part of a report could not be read
"""


@click.command("add", epilog=EPILOG, context_settings=SETTINGS)
@click.argument("archive")
@click.argument("files", metavar="FILES|DIRS...", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--outdated", is_flag=True, help="Read again what another version has read, from the originals."
)
@click.option("--again", is_flag=True, help="Read the files named even if they are there already.")
@click.option("--by", metavar="NAME", help="Who does this, for the provenance; default the login name.")
@click.option("--jobs", metavar="N", type=click.IntRange(min=1), help="Worker processes; default one a core.")
@click.option(
    "--cluster", metavar="ADDRESS", help="Let the workers of this Dask scheduler read: tcp://host:8786"
)
@CORRECTIONS_OPTION
@PAGES_OPTION
@OCR_OPTION
@PASSWORD_OPTION
@click.option("--select", metavar="RULES", help="Run only these checks: codes or prefixes, split by commas.")
@click.option("--ignore", metavar="RULES", help="Leave out these checks: codes or prefixes, split by commas.")
@LANG_OPTION
@click.pass_context
def archive_add(
    context: click.Context,
    archive: str,
    files: tuple[Path, ...],
    outdated: bool,
    again: bool,
    by: str | None,
    jobs: int | None,
    cluster: str | None,
    corrections: tuple[Path, ...],
    pages: str | None,
    ocr: OcrMode,
    password_env: str | None,
    select: str | None,
    ignore: str | None,
    lang: Language | None,
) -> int:
    """Read and check reports, and keep each with its original, its document and its rows.

    Of folders, files that can be reports by their ending are taken. What is there already, read by this version in
    the same way, is not read again. ARCHIVE is made where nothing is yet.
    """
    from extract.archive.add import Manner
    from extract.archive.provenance import login_name
    from extract.archive.settings import Ask
    from extract.batch import RuleChoice
    from extract.checks.registry import chosen

    if outdated == bool(files):
        raise WrongUsage("name files or folders to add, or give --outdated")
    ways = ("corrections", "pages", "ocr", "select", "ignore", "again")
    given = [way for way in ways if context.get_parameter_source(way) != click.core.ParameterSource.DEFAULT]
    if outdated and given:
        raise WrongUsage(f"{OWN_SETTINGS}; leave out --{given[0]}")
    rules = RuleChoice(codes(select), codes(ignore))
    chosen(rules.select, rules.ignore)  # refuses an unknown code before anything is read
    ask = Ask(read_options(pages, password_env, ocr, 1, corrections), rules)
    manner = Manner(ask, by or login_name(), again)
    if cluster is not None and jobs is not None:
        raise WrongUsage("a cluster has its own number of workers; leave out --jobs")
    workers = _workers(cluster, jobs or cores())
    return _add(archive, files, manner, workers, lang or language_of(os.environ))


def _workers(cluster: str | None, jobs: int) -> "Workers":
    """Give who reads: the workers of a cluster, or processes of this machine."""
    if cluster is not None:
        from extract.archive.cluster import cluster as workers_of

        return workers_of(cluster)
    from extract.archive.spread import processes

    return processes(jobs)


def _add(
    archive: str, files: tuple[Path, ...], manner: "Manner", workers: "Workers", language: Language
) -> int:
    from extract.archive.add import add
    from extract.archive.entries import read_entries
    from extract.archive.layout import make_archive, open_archive
    from extract.archive.named_files import files_of
    from extract.archive.renew import outdated, renew
    from extract.batch import worst
    from extract.commands.archive_words import WORDS as ARCHIVE_WORDS
    from extract.outputs.terminal import console_on, safe
    from extract.outputs.terminal_progress import progress_bar
    from extract.outputs.words import WORDS
    from extract.processes.quiet import silence_libraries

    console, words = console_on(sys.stderr), ARCHIVE_WORDS[language]
    place = make_archive(archive) if files else open_archive(archive)
    total = sum(1 for _ in files_of(files)) if files else sum(map(outdated, read_entries(place)))
    statuses: set[int] = set()
    counts: Counter[str] = Counter()
    silence_libraries()
    with progress_bar(total, console, WORDS[language]) as advance:

        def tell(told: "Told") -> None:
            statuses.add(told.exit_status)
            counts[_outcome(told)] += 1
            line = _line(told, words, language)
            if line is not None:
                console.print(safe(line), soft_wrap=True)
            advance()

        def say(line: str) -> None:
            console.print(safe(line), soft_wrap=True)

        if files:
            add(place, files_of(files), manner, workers, tell, say)
        else:
            renew(place, manner, workers, tell, say)
    summary = {name: counts[name] for name in ("read", "again", "known", "failed")}
    line = words.added.format(archive=archive, all=len(read_entries(place)), **summary)
    console.print(safe(line), soft_wrap=True)
    return worst(statuses)


def _outcome(told: "Told") -> str:
    if told.failure is not None:
        return "failed"
    if not told.is_new:
        return "known"
    return "again" if told.changes is not None else "read"


def _line(told: "Told", words: "ArchiveWords", language: Language) -> str | None:
    """Give the line that says what is to be said of a file; None where there is nothing."""
    from extract.archive.changes import FIRST
    from extract.archive.entries import PARTLY_READ

    if told.failure is not None:
        message = failure_line(told.failure.kind, told.failure.message, language)
        return f"extract: {words.kept.format(message=message, reader=told.kept) if told.kept else message}"
    if told.changes is not None:
        changes = told.changes
        first = "; ".join(change.told() for change in changes.figures[:FIRST])
        return words.changed.format(
            name=told.name,
            reader=f"{changes.former_reader} → {told.entry.reader if told.entry else None}",
            figures=len(changes.figures),
            first=f" ({first}{' …' if len(changes.figures) > FIRST else ''})" if first else "",
            gone=len(changes.findings_gone),
            new=len(changes.findings_new),
        )
    if told.is_new and told.entry is not None and told.entry.outcome == PARTLY_READ:
        return words.partly.format(name=told.name, cause=told.entry.cause)
    return None
