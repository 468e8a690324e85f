"""`extract archive show`: one report of an archive."""

import gzip
import json
import os
import sys

import click

from extract.commands.shared import LANG_OPTION, SETTINGS
from extract.outputs.words import Language, language_of


@click.command("show", context_settings=SETTINGS)
@click.argument("archive")
@click.argument("identity", metavar="ID")
@click.option("--document", "as_document", is_flag=True, help="Print the JSON document instead.")
@click.option("--provenance", "as_provenance", is_flag=True, help="Print the provenance instead: PROV-JSON.")
@LANG_OPTION
def archive_show(
    archive: str, identity: str, as_document: bool, as_provenance: bool, lang: Language | None
) -> int:
    """Show what is known of a report: its names, its findings, and who read it when.

    ID is the beginning of its SHA-256, as `extract archive list` prints it.
    """
    from extract.archive.entries import read_entries
    from extract.archive.layout import document_name, open_archive, provenance_name
    from extract.archive.lock import reading
    from extract.archive.remove import find_entry
    from extract.commands.archive_print import print_entry
    from extract.commands.archive_words import WORDS as ARCHIVE_WORDS
    from extract.errors import NotInArchive
    from extract.outputs.terminal import console_on
    from extract.outputs.terminal_findings import print_findings
    from extract.outputs.words import WORDS
    from schemas import Document

    language = lang or language_of(os.environ)
    place = open_archive(archive)
    with reading(place):
        entry = find_entry(read_entries(place), identity)
        provenance = place.read(provenance_name(entry.document))
        kept = entry.document_sha256 is not None
        document = gzip.decompress(place.read(document_name(entry.document))) if kept else None
    if as_provenance:
        click.echo(provenance, nl=False)
        return 0
    if as_document:
        if document is None:
            raise NotInArchive(f"{entry.name}: gave no document: {entry.cause}")
        click.echo(document, nl=False)
        return 0
    console = console_on(sys.stdout)
    print_entry(entry, json.loads(provenance), console, ARCHIVE_WORDS[language])
    if document is not None:
        print_findings(Document.model_validate_json(document), console, WORDS[language])
    return 0
