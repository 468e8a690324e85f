"""The command: arguments to calls of the library, results to lines and an exit status.

What is heavy to import (the models, the PDF engine, the drawing of the terminal) is imported where it is
used, so that `extract --help` answers at once.
"""

import atexit
import importlib
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from functools import partial
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn, cast

import click

from extract.commands import COMMANDS
from extract.commands.shared import (
    CORRECTIONS_OPTION,
    LANG_OPTION,
    OCR_OPTION,
    PAGES_OPTION,
    PASSWORD_OPTION,
    SETTINGS,
    codes,
    cores,
    limit_options,
    read_options,
)
from extract.errors import ExtractError, NotRead, WrongUsage
from extract.options import OcrMode
from extract.outputs.plain_text import printable
from extract.outputs.words import WORDS, Language, failure_line, language_of
from extract.processes.collecting import collect_seldom
from extract.processes.ending import SIGNALLED, heed_signals
from extract.processes.limits import Limits
from extract.version import VERSION

if TYPE_CHECKING:
    from schemas import Document

WRONG: Final = 2
INTERRUPTED: Final = 130
PIPE_CLOSED: Final = 141

EPILOG: Final = """\
\b
Other commands:
  extract archive       Keep reports of years as data: add, list, show, verify ...
  extract show REPORT   Print one finding with its calculation.
  extract rules [CODE]  List the checks, or explain one.
  extract schema        Print the JSON Schema of the document.
  extract doctor        Say what is installed, what is missing, and how to get it.

\b
Exit status:
  0  all was read and, with --check, nothing is inconsistent
  1  --check found something inconsistent
  2  the command or a report was wrong; nothing was read of it
  3  a part of a report could not be read
Of several reports the worst counts: 2, then 3, then 1.
"""


@click.command(epilog=EPILOG, context_settings=SETTINGS)
@click.argument("reports", metavar="REPORT...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--check", is_flag=True, help="Recompute every published figure that can be, and print the findings."
)
@click.option(
    "--json", "json_target", metavar="FILE", help="Write the document as JSON; - is standard output."
)
@click.option(
    "--xlsx", "xlsx_target", metavar="FILE", help="Write a workbook: the records, the tables, live formulas."
)
@click.option("--csv", "csv_target", metavar="DIR", help="Write tidy tables as CSV with a datapackage.json.")
@click.option("--parquet", "parquet_target", metavar="DIR", help="Write the same tables as Parquet.")
@click.option(
    "--html", "html_target", metavar="FILE", help="Write a page that shows each finding where it is printed."
)
@click.option(
    "--annotate",
    "annotate_target",
    metavar="FILE.pdf",
    help="Write the PDF with a highlight and a note on every figure that was checked; needs --check.",
)
@CORRECTIONS_OPTION
@PAGES_OPTION
@OCR_OPTION
@PASSWORD_OPTION
@limit_options
@click.option("--jobs", metavar="N", type=click.IntRange(min=1), help="Worker processes; default one a core.")
@click.option("--select", metavar="RULES", help="Run only these checks: codes or prefixes, split by commas.")
@click.option(
    "--ignore",
    metavar="RULES",
    help="Leave out these checks: codes or prefixes, split by commas.",
)
@LANG_OPTION
@click.version_option(VERSION, message="extract %(version)s")
def report(
    reports: tuple[Path, ...],
    check: bool,
    json_target: str | None,
    html_target: str | None,
    annotate_target: str | None,
    corrections: tuple[Path, ...],
    xlsx_target: str | None,
    csv_target: str | None,
    parquet_target: str | None,
    pages: str | None,
    ocr: OcrMode,
    password_env: str | None,
    max_seconds: int,
    max_memory: int,
    max_pages: int,
    max_glyphs: int,
    max_objects: int,
    max_pixels: int,
    jobs: int | None,
    select: str | None,
    ignore: str | None,
    lang: Language | None,
) -> int:
    """Read Thai performance reports, PDFs, page images or text dumps, and recompute their published figures.

    Findings and progress go to standard error, data to standard output.
    """
    from extract.batch import Job, RuleChoice, performed, worst
    from extract.outputs.datasets.write import dataset_writers
    from extract.outputs.json_document import json_writer
    from extract.processes.collecting import without_collecting
    from extract.processes.quiet import silence_libraries

    language = lang or language_of(os.environ)
    workers = jobs or cores()
    alone = len(reports) == 1
    limits = Limits(max_seconds, max_memory, max_pages, max_glyphs, max_objects, max_pixels)
    options = read_options(pages, password_env, ocr, workers if alone else 1, corrections, limits)
    if not check and (select is not None or ignore is not None):
        raise WrongUsage("--select and --ignore choose among the checks of --check; add it")
    if not check and annotate_target is not None:
        raise WrongUsage("--annotate shows the verdicts of --check; add it")
    wanted = RuleChoice(codes(select), codes(ignore)) if check else None
    if wanted is not None and (wanted.select or wanted.ignore):
        from extract.checks.registry import chosen

        chosen(wanted.select, wanted.ignore)  # refuses an unknown code before anything is read
    writers: list[Callable[[Path, Document], None]] = []
    if json_target is not None:
        writers.append(json_writer(json_target, reports, sys.stdout.buffer))
    if annotate_target is not None:
        from extract.commands.apart import marked_apart
        from extract.outputs.annotated import annotation_writer

        mark = partial(marked_apart, options.limits)
        writers.append(annotation_writer(annotate_target, reports, options.password, WORDS[language], mark))
    if html_target is not None:
        from extract.commands.apart import pictures_apart
        from extract.outputs.html.writer import html_writer
        from extract.pictures import dump_lines

        draw = partial(pictures_apart, options.password, options.limits)
        writers.append(html_writer(html_target, reports, language, draw, dump_lines))
    if xlsx_target is not None:
        from extract.outputs.workbook.write import workbook_writer

        writers.append(workbook_writer(xlsx_target, reports, language))
    silence_libraries()
    statuses = []
    asked = [Job(path, options, wanted) for path in reports]
    with (
        without_collecting(),
        dataset_writers(csv_target, parquet_target, reports) as added,
        performed(asked, workers) as outcomes,
    ):
        # What prints is imported while the report is being read.
        from extract.outputs.terminal import console_on
        from extract.outputs.terminal_findings import print_findings
        from extract.outputs.terminal_progress import with_progress
        from extract.outputs.terminal_summary import print_summary

        console = console_on(sys.stderr)
        show = print_findings if check else print_summary
        writers += added
        for outcome in with_progress(outcomes, len(reports), console, WORDS[language]):
            statuses.append(outcome.exit_status)
            if outcome.failure is not None:
                failed = outcome.failure
                _complain(failure_line(failed.kind, failed.message, language), failed.trace)
            if outcome.document is not None:
                for write in writers:
                    statuses.append(_attempt(partial(write, outcome.path, outcome.document), language))
                statuses.append(_attempt(partial(show, outcome.document, console, WORDS[language]), language))
    return worst(statuses)


def run(arguments: Sequence[str]) -> int:
    """Run the command with its arguments and give its exit status; whatever goes wrong is one line."""
    named = _named(arguments[0]) if arguments and arguments[0] in COMMANDS else None
    command, rest = (named, arguments[1:]) if named else (report, arguments)
    language = language_of(os.environ)
    try:
        with command.make_context(f"extract {named.name}" if named else "extract", list(rest)) as context:
            language = context.params.get("lang") or language
            status = cast(int, command.invoke(context))
        sys.stdout.flush()
    except click.exceptions.Exit as finished:
        return finished.exit_code
    except click.ClickException as error:
        _complain(error.format_message())
        return WRONG
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return PIPE_CLOSED
    except Exception as error:
        return _account_for(error, language)
    return status


def _named(name: str) -> click.Command:
    """Import a command that is named, which only then costs its time."""
    command: click.Command = getattr(importlib.import_module(f"extract.commands.{name}"), name)
    return command


def _attempt(action: Callable[[], None], language: Language) -> int:
    """Do what is left to do for a report; what goes wrong in it is said, and is that report's alone."""
    try:
        action()
    except BrokenPipeError:
        raise
    except Exception as error:
        return _account_for(error, language)
    return 0


def _account_for(error: Exception, language: Language) -> int:
    """Say in one line what went wrong, and give the exit status for it."""
    if isinstance(error, NotRead):
        _complain(failure_line(error.kind, str(error), language), error.trace)
        return error.exit_status
    if isinstance(error, ExtractError):
        _complain(failure_line(type(error).__name__, str(error), language))
        return error.exit_status
    if isinstance(error, OSError):
        _complain(f"the system refused: {error}")
        return WRONG
    message = f"{type(error).__name__}: {error}"
    _complain(failure_line("Fault", message, language), traceback.format_exc())
    return WRONG


def _complain(line: str, trace: str | None = None) -> None:
    """Say in one line what is wrong; with EXTRACT_DEBUG=1 also where a fault of the program came from."""
    click.echo(f"extract: {printable(line)}", err=True)
    if trace is not None and os.environ.get("EXTRACT_DEBUG") == "1":
        click.echo(trace, err=True)


def _prepare_streams() -> None:
    """Let any text be written to any terminal, and let a stream that was closed swallow what goes to it."""
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - open until the end
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _forget_output() -> None:
    """Let the interpreter's last flush go nowhere, since nobody reads what is left."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(nowhere, stream.fileno())


def main() -> NoReturn:
    """Run the command of this process and end it with the command's exit status."""
    collect_seldom()
    _prepare_streams()
    heed_signals()
    try:
        status = run(sys.argv[1:])
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else WRONG
    if status == PIPE_CLOSED:
        _forget_output()
    if status <= SIGNALLED:
        atexit._run_exitfuncs()
    _leave(status)


def _leave(status: int) -> NoReturn:
    """End at once, with all written that is to be kept.

    Workers that a signal has ended can no longer be joined surely, and native libraries whose threads still run (of
    Arrow, for one) now and then abort a process that takes itself apart.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


if __name__ == "__main__":
    main()
