"""`extract archive list`: the files of an archive."""

import os
import sys

import click

from extract.commands.shared import LANG_OPTION, SETTINGS
from extract.outputs.words import Language, language_of


@click.command("list", context_settings=SETTINGS)
@click.argument("archive")
@click.option("--year", type=int, help="Only reports of this fiscal year (Buddhist Era).")
@click.option("--agency", metavar="TEXT", help="Only reports of agencies with this in their name.")
@click.option("--failed", is_flag=True, help="Only files that could not be read.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@LANG_OPTION
def archive_list(
    archive: str, year: int | None, agency: str | None, failed: bool, as_json: bool, lang: Language | None
) -> int:
    """List the files of an archive, in order of year, agency and name."""
    from extract.archive.entries import FAILED, read_entries
    from extract.archive.layout import open_archive
    from extract.archive.lock import reading
    from extract.commands.archive_print import entry_json, entry_table
    from extract.commands.archive_words import WORDS
    from extract.outputs.terminal import console_on, safe

    words = WORDS[lang or language_of(os.environ)]
    place = open_archive(archive)
    with reading(place):
        entries = read_entries(place)
    chosen = [
        entry
        for entry in entries
        if (year is None or entry.fiscal_year == year)
        and (agency is None or agency.casefold() in (entry.agency or "").casefold())
        and (not failed or entry.outcome == FAILED)
    ]
    chosen.sort(key=lambda entry: (entry.fiscal_year or 0, entry.agency or "", entry.name, entry.document))
    if as_json:
        for entry in chosen:
            click.echo(entry_json(entry))
    elif chosen:
        console_on(sys.stdout).print(entry_table(chosen, words))
    else:
        console_on(sys.stderr).print(safe(words.nothing.format(archive=archive)))
    return 0
