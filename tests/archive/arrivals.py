"""Reports as they arrive in an archive, made without reading: a document with a record in every list."""

import gzip
import hashlib
from decimal import Decimal
from functools import cache
from pathlib import Path

from extract.archive import inbox
from extract.archive.entries import Entry, read_entries
from extract.archive.inbox import Arrival
from extract.archive.lock import writing
from extract.archive.merge import merge
from extract.archive.place import Place
from extract.archive.provenance import sealed
from extract.archive.tables import document_tables, packed
from extract.outputs.json_document import to_json
from tests.outputs.everything import everything


def sha_of(name: str) -> str:
    """Give the SHA-256 of the bytes that a report of this name has here."""
    return hashlib.sha256(name.encode()).hexdigest()


@cache
def arrival(
    name: str,
    year: int | None = 2566,
    number: Decimal = Decimal("4.2000"),
    reader: str = "1",
    datasets: tuple[str, ...] = (),
) -> Arrival:
    """Give a report whose bytes are its name; with rows in all data sets, or those named."""
    sha256 = sha_of(name)
    document = everything(number=number, sha256=sha256)
    report = document.report.model_copy(update={"fiscal_year": year})
    document = document.model_copy(update={"report": report})
    kept = gzip.compress(to_json(document), mtime=0)
    entry = Entry(
        document=sha256,
        name=name,
        names=(name,),
        bytes=len(name),
        outcome="read",
        reader=reader,
        settings="{}",
        fiscal_year=year,
        kind="pdf",
        document_sha256=hashlib.sha256(kept).hexdigest(),
    )
    tables = document_tables(document)
    chosen = {name: table for name, table in tables.items() if not datasets or name in datasets}
    return Arrival(entry, name.encode(), kept, sealed({"entity": {}}), packed(chosen))


def put_and_merge(place: Place, *arrivals: Arrival) -> None:
    """Let reports arrive, and merge them."""
    with writing(place):
        for one in arrivals:
            inbox.put(place, one)
        merge(place, read_entries(place))


def take_out(place: Place, *names: str) -> None:
    """Take reports out."""
    with writing(place):
        merge(place, read_entries(place), [sha_of(name) for name in names])


def contents(root: Path) -> dict[str, bytes]:
    """Give all files of an archive that are data."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and path.name != "lock" and not path.is_relative_to(root / "provenance")
    }
