"""Merging what waits in the inbox into the files of rows, and taking reports out of them, in one change.

Which file a row stands in, and the bytes of every file, follow from the set of reports alone: it does not matter in
which order they came, or how often it was merged in between. Only files whose rows change are written.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial

import pyarrow as pa

from extract.archive import inbox
from extract.archive.datasets import ENTRIES
from extract.archive.entries import Entries, Entry
from extract.archive.journal import Change, commit
from extract.archive.layout import (
    INBOX,
    PACKAGE,
    STAGING,
    bucket_of,
    buckets_overlap,
    document_name,
    original_name,
    provenance_name,
    rows_name,
    rows_of_name,
    width_for,
    width_of,
)
from extract.archive.lease import require_lease
from extract.archive.lock import changing
from extract.archive.package import Sealed, package_of, sealed_files
from extract.archive.place import Place
from extract.archive.row_files import write_rows
from extract.archive.tables import BY_NAME, datasets_in, unpacked

Year = int | None


@dataclass(frozen=True, slots=True)
class Turn:
    """What becomes of a file's entry: the old one, the new one (None where it goes), and whether its rows change."""

    old: Entry | None
    new: Entry | None
    has_new_rows: bool


@dataclass(slots=True)
class _Work:
    """What a merge has done so far: the files of rows as they will be, and what moves and goes."""

    files: dict[str, Sealed]
    moves: list[tuple[str, str]] = field(default_factory=list)
    deletes: list[str] = field(default_factory=list)


def merge(place: Place, entries: Entries, removed: Collection[str] = ()) -> bool:
    """Merge all that waits, and take out the reports removed; tell whether anything changed.

    Call it as the only writer; `entries` are those of the archive as it is.
    """
    clear_staging(place)
    present = inbox.waiting(place)
    turns = _turns(entries, present, removed)
    if not turns:
        for sha256 in present.names:
            place.delete(inbox.waiting_name(sha256, inbox.NAMES))
        return False
    work = _Work(sealed_files(place))
    held: dict[Year, dict[str, tuple[str, str]]] = defaultdict(dict)
    for name in work.files:
        told = rows_of_name(name)
        if told is not None:
            held[told[1]][name] = (told[0], told[2])
    for year in _years(turns):
        _merge_year(place, year, held[year], entries, turns, work)
    for sha256, turn in turns.items():
        _move_report(sha256, turn, present.kinds.get(sha256, frozenset()), work)
    place.write(f"{STAGING}/{PACKAGE}", package_of(work.files))
    work.moves.append((f"{STAGING}/{PACKAGE}", PACKAGE))
    require_lease(place)
    kept = set(work.files)
    deletes = [name for name in work.deletes if name not in kept]
    with changing(place):
        commit(place, Change(work.moves, [*deletes, *place.names(INBOX)]))
    return True


def clear_staging(place: Place) -> None:
    """Take away what an ended run had prepared."""
    for name in place.names(STAGING):
        place.delete(name)
    place.tidy(STAGING)
    place.tidy(INBOX)


def _turns(entries: Entries, present: inbox.Waiting, removed: Collection[str]) -> dict[str, Turn]:
    turns = {}
    for sha256 in sorted({*present.entries, *present.names, *removed}):
        old = entries.get(sha256)
        if sha256 in removed:
            new = None
        else:
            arrived = present.entries.get(sha256)
            new = arrived or old
            known = old.names if old is not None else ()
            new = new.named((*known, *present.names.get(sha256, ()))) if new is not None else None
        if new != old or sha256 in present.entries:
            turns[sha256] = Turn(old, new, sha256 in present.entries or sha256 in removed)
    return turns


def _years(turns: Mapping[str, Turn]) -> list[Year]:
    years = {
        entry.fiscal_year for turn in turns.values() for entry in (turn.old, turn.new) if entry is not None
    }
    return sorted(years, key=lambda year: (year is None, year or 0))


def _merge_year(
    place: Place,
    year: Year,
    held: Mapping[str, tuple[str, str]],
    entries: Entries,
    turns: Mapping[str, Turn],
    work: _Work,
) -> None:
    """Write the files of a year anew whose rows change; `held` are its files with their data sets and buckets."""
    leaving = {
        sha256 for sha256, turn in turns.items() if turn.old is not None and turn.old.fiscal_year == year
    }
    coming = {
        sha256 for sha256, turn in turns.items() if turn.new is not None and turn.new.fiscal_year == year
    }
    members = (set(entries.of_year(year)) - leaving) | coming
    width = width_for(len(members))
    is_resized = any(width_of(bucket) != width for _, bucket in held.values())
    touched = members | leaving if is_resized else leaving | coming
    by_bucket: dict[str, set[str]] = defaultdict(set)
    for sha256 in touched:
        by_bucket[bucket_of(sha256, width)].add(sha256)
    if is_resized:
        _forget(held, work)
    for bucket in sorted(by_bucket):
        here = {name: dataset for name, (dataset, other) in held.items() if buckets_overlap(other, bucket)}
        turning = by_bucket[bucket] & turns.keys()
        arriving = _Arriving(place, [sha256 for sha256 in turning & coming if turns[sha256].has_new_rows])
        for dataset in sorted({*BY_NAME, *here.values()}):
            old = sorted(name for name, its in here.items() if its == dataset)
            changing = {sha256 for sha256 in turning if dataset == ENTRIES.name or turns[sha256].has_new_rows}
            new = (
                _entry_rows(turning & coming, turns) if dataset == ENTRIES.name else arriving.rows_of(dataset)
            )
            if not is_resized and not new and not changing & leaving:
                continue
            target = rows_name(dataset, year, bucket)
            _forget([name for name in old if name == target], work)
            belongs = partial(_is_in, bucket, width)
            staged = f"{STAGING}/{dataset}.{bucket}.{len(work.moves)}"
            sealed = write_rows(place, staged, dataset, old, changing, new, belongs)
            if sealed is not None:
                work.files[target] = sealed
                work.moves.append((staged, target))


def _forget(names: Iterable[str], work: _Work) -> None:
    """Let files of rows go, unless they are written anew."""
    for name in names:
        if work.files.pop(name, None) is not None:
            work.deletes.append(name)


def _is_in(bucket: str, width: int, sha256: str) -> bool:
    return bucket_of(sha256, width) == bucket


def _entry_rows(
    documents: Collection[str], turns: Mapping[str, Turn]
) -> Mapping[str, Callable[[], pa.Table]]:
    found = ((sha256, turns[sha256].new) for sha256 in documents)
    return {sha256: entry.as_table for sha256, entry in found if entry is not None}


class _Arriving:
    """The packed rows of the reports that come into a bucket, unpacked a data set of a report at a time."""

    def __init__(self, place: Place, documents: Iterable[str]) -> None:
        self._packed = {sha256: inbox.opened(place, sha256) for sha256 in documents}
        self._holders: dict[str, list[str]] = defaultdict(list)
        for sha256, whole in self._packed.items():
            for name in datasets_in(whole):
                self._holders[name].append(sha256)

    def rows_of(self, dataset: str) -> Mapping[str, Callable[[], pa.Table]]:
        """Give for each report that has rows of a data set how to unpack them."""
        return {
            sha256: partial(unpacked, self._packed[sha256], dataset)
            for sha256 in self._holders.get(dataset, ())
        }


def _move_report(sha256: str, turn: Turn, kinds: Collection[str], work: _Work) -> None:
    """Let what came with a report take its place, and what it replaces go."""
    names = {} if turn.new is None else _kept_names(turn.new)
    former = {} if turn.old is None else _kept_names(turn.old)
    arrived = {names[kind]: inbox.waiting_name(sha256, kind) for kind in names if kind in kinds}
    if (
        inbox.ORIGINAL in names
        and inbox.ORIGINAL not in kinds
        and former[inbox.ORIGINAL] != names[inbox.ORIGINAL]
    ):
        arrived[names[inbox.ORIGINAL]] = former[inbox.ORIGINAL]
    work.moves += [(name, to) for to, name in arrived.items()]
    work.deletes += sorted(set(former.values()) - set(names.values()))


def _kept_names(entry: Entry) -> dict[str, str]:
    names = {
        inbox.ORIGINAL: original_name(entry.document, entry.name),
        inbox.PROVENANCE: provenance_name(entry.document),
    }
    if entry.document_sha256 is not None:
        names[inbox.DOCUMENT] = document_name(entry.document)
    return names
