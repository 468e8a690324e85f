"""`extract archive remove`: reports out of an archive."""

import os
import sys

import click

from extract.commands.shared import LANG_OPTION, SETTINGS
from extract.outputs.words import Language, language_of


@click.command("remove", context_settings=SETTINGS)
@click.argument("archive")
@click.argument("identities", metavar="ID...", nargs=-1, required=True)
@LANG_OPTION
def archive_remove(archive: str, identities: tuple[str, ...], lang: Language | None) -> int:
    """Take reports out, with their originals, documents, rows and provenance: all those named, or none.

    ID is the beginning of a report's SHA-256, as `extract archive list` prints it.
    """
    from extract.archive.layout import open_archive
    from extract.archive.remove import remove
    from extract.commands.archive_words import WORDS
    from extract.outputs.terminal import console_on, safe

    words, console = WORDS[lang or language_of(os.environ)], console_on(sys.stderr)

    def say(line: str) -> None:
        console.print(safe(line), soft_wrap=True)

    for entry in remove(open_archive(archive), identities, say):
        say(words.removed.format(name=entry.name, identity=entry.document))
    return 0
