"""`extract archive verify`: whether an archive is as it was written."""

import os
import sys

import click

from extract.commands.shared import LANG_OPTION, SETTINGS
from extract.outputs.words import Language, language_of


@click.command("verify", context_settings=SETTINGS)
@click.argument("archive")
@LANG_OPTION
def archive_verify(archive: str, lang: Language | None) -> int:
    """Find every file that is missing, changed, half written or unknown; exit status 1 where there is one."""
    from extract.archive.entries import read_entries
    from extract.archive.layout import open_archive
    from extract.archive.verify import verify
    from extract.batch import INCONSISTENT, READ_AND_SOUND
    from extract.commands.archive_words import WORDS
    from extract.outputs.plain_text import printable
    from extract.outputs.terminal import console_on, safe

    words, console = WORDS[lang or language_of(os.environ)], console_on(sys.stderr)
    place = open_archive(archive)
    count = 0
    for fault in verify(place):
        click.echo(printable(fault.told()))
        count += 1
    if count:
        console.print(safe(words.faults.format(archive=archive, count=count)), soft_wrap=True)
        return INCONSISTENT
    console.print(safe(words.sound.format(archive=archive, count=len(read_entries(place)))), soft_wrap=True)
    return READ_AND_SOUND
