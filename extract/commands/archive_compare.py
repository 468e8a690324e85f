"""`extract archive compare`: the same indicator, unit and project followed over the years."""

import os
import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING

import click

from extract.commands.shared import LANG_OPTION, SETTINGS
from extract.outputs.words import Language, language_of

if TYPE_CHECKING:
    from extract.archive.place import Place
    from extract.outputs.years.tally import Tally

NOTHING_DIFFERS = 0
SOMETHING_DIFFERS = 1


@click.command("compare", context_settings=SETTINGS)
@click.argument("archive")
@click.option("--html", "html_target", metavar="FILE", help="Write a page with a plot of every series.")
@click.option("--json", "json_target", metavar="FILE", help="Write checks, series and proposals as JSON.")
@LANG_OPTION
def archive_compare(
    archive: str, html_target: str | None, json_target: str | None, lang: Language | None
) -> int:
    """Follow every indicator, unit and project over the years, and hold what reports say of other years against these.

    What may have been renamed is proposed in renames.yaml in the archive, for you to decide. Findings go to standard
    error; the exit status is 1 where a figure differs from the report of its year.
    """
    from extract.archive.layout import open_archive
    from extract.archive.renames import FILE
    from extract.outputs.terminal import console_on
    from extract.outputs.years.terminal import print_comparison

    language = lang or language_of(os.environ)
    place = open_archive(archive)
    tally = _gone_through(place, html_target, json_target, language)
    print_comparison(tally, f"{place.address}/{FILE}", console_on(sys.stderr), language)
    _keep_proposals(place, tally, language)
    return SOMETHING_DIFFERS if tally.findings else NOTHING_DIFFERS


def _gone_through(
    place: "Place", html_target: str | None, json_target: str | None, language: Language
) -> "Tally":
    """Compare agency by agency, writing what is asked for as it comes. Raises CannotWrite before anything is read."""
    from extract.archive.compare import compared
    from extract.outputs.files import to_file
    from extract.outputs.years.json_file import JsonComparison
    from extract.outputs.years.page import YearsPage
    from extract.outputs.years.tally import Tally

    tally = Tally()
    with ExitStack() as opened:
        page = written = None
        if html_target is not None:
            page = YearsPage(opened.enter_context(to_file("--html", html_target)), language)
        if json_target == "-":
            written = JsonComparison(sys.stdout.buffer)
        elif json_target is not None:
            written = JsonComparison(opened.enter_context(to_file("--json", json_target)))
        for one in compared(place):
            tally.add(one)
            if page is not None:
                page.add(one)
            if written is not None:
                written.add(one)
        if page is not None:
            page.close()
        if written is not None:
            written.close(tally)
    return tally


def _keep_proposals(place: "Place", tally: "Tally", language: Language) -> None:
    """Add the proposals to the archive's file; where it cannot be written, that is said and all else stands."""
    from extract.archive.renames import add_renames
    from extract.errors import CannotWrite
    from extract.outputs.plain_text import printable
    from extract.outputs.years.words import said

    try:
        add_renames(place, tally.proposals)
    except CannotWrite as error:
        click.echo(printable(said("proposals_kept", language).format(reason=error)), err=True)
