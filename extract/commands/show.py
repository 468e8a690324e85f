"""`extract show`: one finding with its calculation."""

import os
import sys
from pathlib import Path

import click

from extract.commands.shared import (
    CORRECTIONS_OPTION,
    LANG_OPTION,
    OCR_OPTION,
    PAGES_OPTION,
    PASSWORD_OPTION,
    SETTINGS,
    cores,
    read_options,
)
from extract.options import OcrMode
from extract.outputs.words import WORDS, Language, language_of


@click.command(context_settings=SETTINGS)
@click.argument("path", metavar="REPORT", type=click.Path(path_type=Path))
@click.option("--finding", metavar="ID", help="The finding: its id, or a rule's code where it has one only.")
@CORRECTIONS_OPTION
@PAGES_OPTION
@OCR_OPTION
@PASSWORD_OPTION
@LANG_OPTION
def show(
    path: Path,
    finding: str | None,
    corrections: tuple[Path, ...],
    pages: str | None,
    ocr: OcrMode,
    password_env: str | None,
    lang: Language | None,
) -> int:
    """Print one finding of a report with its calculation; without --finding, list those that there are."""
    from extract.batch import PARTLY_READ, READ_AND_SOUND, Job, RuleChoice, perform
    from extract.checks.find import find_check
    from extract.outputs.terminal import console_on
    from extract.outputs.terminal_show import print_finding, print_list

    words = WORDS[lang or language_of(os.environ)]
    options = read_options(pages, password_env, ocr, cores(), corrections)
    outcome = perform(Job(path, options, RuleChoice()))
    if outcome.document is None:
        raise outcome.error
    document = outcome.document
    console = console_on(sys.stdout)
    if finding is None:
        print_list(document, console, words)
    else:
        print_finding(document, find_check(document, finding), console, words)
    return PARTLY_READ if document.problems else READ_AND_SOUND
