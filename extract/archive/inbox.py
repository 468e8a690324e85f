"""What was read and waits to be merged: a few files a report, the last of which says that the others are there.

Names that were given to a report already there wait as well. What an ended run left unfinished is taken away.
"""

import hashlib
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO

from extract.archive.entries import Entry, entry_of, entry_to_json
from extract.archive.layout import INBOX
from extract.archive.place import Place
from extract.archive.tables import add_member, is_current, packed

ORIGINAL, DOCUMENT, PROVENANCE, ITEM, NAMES = "original", "document", "provenance", "item", "names"

_ENTRY = "entry.json"


@dataclass(frozen=True, slots=True)
class Arrival:
    """A report as it arrives: its entry, its bytes where they are not kept yet, and what was made of it.

    `rows` are its tables, packed; `document` is its document, compressed. A file that gave none has neither.
    """

    entry: Entry
    original: bytes | None
    document: bytes | None
    provenance: bytes
    rows: bytes


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits in the inbox: reports by their SHA-256 with the kinds of their files, and names to be added."""

    entries: Mapping[str, Entry]
    kinds: Mapping[str, frozenset[str]]
    names: Mapping[str, tuple[str, ...]]


def waiting_name(sha256: str, kind: str) -> str:
    """Give where a file waits."""
    return f"{INBOX}/{sha256}.{kind}"


def put(place: Place, arrival: Arrival) -> None:
    """Let a report wait to be merged. It is there once the last file is; before, nothing of it is."""
    sha256 = arrival.entry.document
    place.delete(waiting_name(sha256, ITEM))
    for kind, data in (
        (ORIGINAL, arrival.original),
        (DOCUMENT, arrival.document),
        (PROVENANCE, arrival.provenance),
    ):
        if data is None:
            place.delete(waiting_name(sha256, kind))
        else:
            place.write(waiting_name(sha256, kind), data)
    place.write(waiting_name(sha256, ITEM), _with_entry(arrival.rows, arrival.entry))


def put_names(place: Place, sha256: str, names: tuple[str, ...]) -> None:
    """Let names wait to be added to a report."""
    place.write(waiting_name(sha256, NAMES), json.dumps(sorted(names)).encode())


def empty_rows() -> bytes:
    """Give the packed rows of a file that gave no document."""
    return packed({})


def waiting(place: Place) -> Waiting:
    """Give what waits. What was left unfinished, or packed by another version, is taken away to be read again."""
    kinds: dict[str, set[str]] = {}
    for name in place.names(INBOX):
        sha256, _, kind = name.removeprefix(f"{INBOX}/").partition(".")
        kinds.setdefault(sha256, set()).add(kind)
    entries: dict[str, Entry] = {}
    names: dict[str, tuple[str, ...]] = {}
    for sha256, found in kinds.items():
        entry = _entry(place, sha256) if ITEM in found else None
        if entry is not None:
            entries[sha256] = entry
        else:
            for kind in found - {NAMES}:
                place.delete(waiting_name(sha256, kind))
        if NAMES in found:
            names[sha256] = _names(place, sha256)
    complete = {sha256: frozenset(kinds[sha256] - {NAMES}) for sha256 in entries}
    return Waiting(entries, complete, names)


def discard_torn(place: Place) -> None:
    """Take away what does not say what it should, as after a loss of power: what waits is not yet made to outlast it."""
    for name in place.names(INBOX):
        if name.endswith(f".{ITEM}"):
            sha256 = name.removeprefix(f"{INBOX}/").removesuffix(f".{ITEM}")
            if not _is_sound(place, sha256):
                place.delete(name)


def opened(place: Place, sha256: str) -> zipfile.ZipFile:
    """Open the packed rows of a report that waits; they are all in memory then."""
    return zipfile.ZipFile(BytesIO(place.read(waiting_name(sha256, ITEM))))


def _with_entry(rows: bytes, entry: Entry) -> bytes:
    target = BytesIO(rows)
    with zipfile.ZipFile(target, "a") as whole:
        add_member(whole, _ENTRY, entry_to_json(entry))
    return target.getvalue()


def _entry(place: Place, sha256: str) -> Entry | None:
    with opened(place, sha256) as whole:
        return entry_of(json.loads(whole.read(_ENTRY))) if is_current(whole) else None


def _names(place: Place, sha256: str) -> tuple[str, ...]:
    try:
        return tuple(map(str, json.loads(place.read(waiting_name(sha256, NAMES)))))
    except (ValueError, TypeError):
        return ()


def _is_sound(place: Place, sha256: str) -> bool:
    try:
        with opened(place, sha256) as whole:
            entry = entry_of(json.loads(whole.read(_ENTRY)))
            if whole.testzip() is not None:
                return False
        wanted = {ORIGINAL: sha256, DOCUMENT: entry.document_sha256}
        present = [kind for kind in wanted if place.exists(waiting_name(sha256, kind))]
        return all(
            hashlib.sha256(place.read(waiting_name(sha256, kind))).hexdigest() == wanted[kind]
            for kind in present
        )
    except (zipfile.BadZipFile, KeyError, TypeError, ValueError):
        return False
