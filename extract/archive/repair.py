"""Making the rows of an archive anew from its documents, where files of rows or their description are damaged."""

import gzip
import hashlib
import json
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from pydantic import ValidationError

from extract.archive import inbox
from extract.archive.datasets import ENTRIES
from extract.archive.entries import Entry, read_entries
from extract.archive.inbox import Arrival, empty_rows
from extract.archive.layout import (
    ORIGINALS,
    document_name,
    provenance_name,
    rows_files,
)
from extract.archive.lock import Say, say_nothing, writing
from extract.archive.merge import rebuild
from extract.archive.package import sealed_files
from extract.archive.place import Place
from extract.archive.provenance import sealed
from extract.archive.reading import entry_with
from extract.archive.tables import document_tables, packed
from extract.errors import DamagedArchive
from schemas import Document


def repair(place: Place, say: Say = say_nothing) -> list[Entry]:
    """Make all rows anew, and give the entries of the reports whose document is damaged and whose rows are lost.

    An entry that is damaged itself follows from document and provenance, with the one name that these tell.
    """
    lost = []
    with writing(place, say):
        inbox.discard_torn(place)
        waiting = inbox.waiting(place).entries
        entries = _sound_entries(place)
        for sha256 in _reports(place):
            if sha256 in waiting:
                continue
            document = _document(place, sha256)
            entry = entries.get(sha256) or _entry_from(place, sha256, document)
            if entry is None:
                continue
            if document is None and entry.document_sha256 is not None:
                lost.append(entry)
            rows = packed(document_tables(document)) if document is not None else empty_rows()
            inbox.put(place, Arrival(entry, None, None, _provenance(place, sha256), rows))
        rebuild(place)
    return lost


def _reports(place: Place) -> Iterator[str]:
    return (PurePosixPath(name).name.partition(".")[0] for name in place.names(ORIGINALS))


def _sound_entries(place: Place) -> dict[str, Entry]:
    """Give the entries of the files that are as they were written, or at least can be understood."""
    try:
        seals = sealed_files(place)
    except ValueError:
        seals = {}
    found: dict[str, Entry] = {}
    for name in rows_files(place, ENTRIES.name):
        if name in seals and hashlib.sha256(place.read(name)).hexdigest() != seals[name].sha256:
            continue
        try:
            found |= {entry.document: entry for entry in read_entries(place, [name])}
        except DamagedArchive:
            continue
    return found


def _document(place: Place, sha256: str) -> Document | None:
    try:
        document = Document.model_validate_json(gzip.decompress(place.read(document_name(sha256))))
    except (OSError, EOFError, zlib.error, ValidationError):
        return None
    return document if document.source.sha256 == sha256 else None


def _entry_from(place: Place, sha256: str, document: Document | None) -> Entry | None:
    """Give the entry that follows from what is kept beside the rows; None where the provenance is damaged as well."""
    try:
        prov: dict[str, Any] = json.loads(place.read(provenance_name(sha256)))
        original = next(told for name, told in prov["entity"].items() if name.endswith(sha256))
        number, activity = len(prov["activity"]), list(prov["activity"].values())[-1]
        software = str(prov["agent"][f"xr:software-{number}"]["prov:label"])
        bare = Entry(
            document=sha256,
            name=original["prov:label"],
            names=(original["prov:label"],),
            bytes=original["xr:bytes"],
            outcome=activity["xr:outcome"],
            reader=software.rpartition(" ")[2],
            settings=activity["xr:settings"],
            cause=activity.get("xr:cause"),
        )
    except (OSError, ValueError, KeyError, StopIteration, IndexError, TypeError):
        return None
    if document is None:
        return bare
    kept = hashlib.sha256(place.read(document_name(sha256))).hexdigest()
    rows = sum(table.num_rows for table in document_tables(document).values())
    return replace(entry_with(bare, document), rows=rows, document_sha256=kept)


def _provenance(place: Place, sha256: str) -> bytes:
    try:
        return place.read(provenance_name(sha256))
    except FileNotFoundError:
        return sealed({"entity": {}})
