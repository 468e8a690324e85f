"""Whether an archive is as it was written: every file there, whole and unchanged, and none that does not belong."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Final, Literal

from extract.archive.entries import Entry, read_entries
from extract.archive.layout import (
    DOCUMENTS,
    MARK,
    ORIGINALS,
    PACKAGE,
    PROVENANCE,
    ROWS,
    document_name,
    mark,
    original_name,
    provenance_name,
)
from extract.archive.lock import reading
from extract.archive.package import Sealed, package_of, sealed_files
from extract.archive.place import Place, sha256_at
from extract.archive.provenance import is_unchanged
from extract.errors import DamagedArchive
from extract.processes.waiting import waited_for

What = Literal["missing", "changed", "unknown"]

MEANT: Final[dict[What, str]] = {
    "missing": "is missing",
    "changed": "was changed or only half written",
    "unknown": "does not belong to the archive",
}

_AT_ONCE: Final = 8
_WAITING: Final = 64
"""Files read at a time, and how many are looked at before the first of them is waited for."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A file that is not as it should be."""

    name: str
    what: What

    def told(self) -> str:
        """Say it in a line."""
        return f"{self.name}: {MEANT[self.what]}"


Look = Callable[[], Fault | None]


def verify(place: Place) -> Iterator[Fault]:
    """Give every file of an archive that is missing, changed, half written or unknown."""
    with reading(place):
        if place.read(MARK) != mark():
            yield Fault(MARK, "changed")
        sealed, fault = _described(place)
        if fault is not None:
            yield fault
        present = {folder: set(place.names(folder)) for folder in (ROWS, ORIGINALS, DOCUMENTS, PROVENANCE)}
        if fault is None or sealed:
            yield from _each(_rows_looks(place, sealed))
            yield from _unknown(present[ROWS] - sealed.keys())
        yield from _reports(place, present)


def _described(place: Place) -> tuple[dict[str, Sealed], Fault | None]:
    """Give the files that the description lists, and what is wrong with the description."""
    if not place.exists(PACKAGE):
        return {}, Fault(PACKAGE, "missing") if place.names(ROWS) else None
    try:
        sealed = sealed_files(place)
    except ValueError:
        return {}, Fault(PACKAGE, "changed")
    return sealed, None if place.read(PACKAGE) == package_of(sealed) else Fault(PACKAGE, "changed")


def _reports(place: Place, present: dict[str, set[str]]) -> Iterator[Fault]:
    """Look at what is kept of every report that the entries tell of."""
    try:
        entries = read_entries(place)
    except (DamagedArchive, ValueError):
        return
    belonging: set[str] = set()

    def looks() -> Iterator[Look]:
        for entry in entries:
            for name, look in _report_looks(place, entry):
                belonging.add(name)
                yield look

    yield from _each(looks())
    for folder in (ORIGINALS, DOCUMENTS, PROVENANCE):
        yield from _unknown(present[folder] - belonging)


def _report_looks(place: Place, entry: Entry) -> Iterator[tuple[str, Look]]:
    original = original_name(entry.document, entry.name)
    yield original, lambda: _hashed(place, original, entry.document)
    provenance = provenance_name(entry.document)
    yield provenance, lambda: _provenance(place, provenance)
    if entry.document_sha256 is not None:
        document, sha256 = document_name(entry.document), entry.document_sha256
        yield document, lambda: _hashed(place, document, sha256)


def _rows_looks(place: Place, sealed: dict[str, Sealed]) -> Iterator[Look]:
    for name, seal in sealed.items():
        yield lambda name=name, seal=seal: _hashed(place, name, seal.sha256)  # type: ignore[misc]


def _each(looks: Iterator[Look]) -> Iterator[Fault]:
    """Look at files several at a time, and give the faults in their order."""
    with ThreadPoolExecutor(_AT_ONCE) as threads:
        waiting = []
        for look in looks:
            waiting.append(threads.submit(look))
            if len(waiting) >= _WAITING:
                fault = waited_for(waiting.pop(0))
                if fault is not None:
                    yield fault
        for future in waiting:
            fault = waited_for(future)
            if fault is not None:
                yield fault


def _hashed(place: Place, name: str, sha256: str) -> Fault | None:
    try:
        found = sha256_at(place, name)
    except FileNotFoundError:
        return Fault(name, "missing")
    except OSError:
        return Fault(name, "changed")
    return None if found == sha256 else Fault(name, "changed")


def _provenance(place: Place, name: str) -> Fault | None:
    try:
        return None if is_unchanged(place.read(name)) else Fault(name, "changed")
    except FileNotFoundError:
        return Fault(name, "missing")
    except OSError:
        return Fault(name, "changed")


def _unknown(names: set[str]) -> Iterator[Fault]:
    return (Fault(name, "unknown") for name in sorted(names))
