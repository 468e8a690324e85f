"""Adding reports: each is read once, by its bytes, the version that reads and the settings.

What is read waits in the inbox and is merged into the rows from time to time; killed at any moment, the next run goes
on from there.
"""

import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from extract.archive import inbox
from extract.archive.changes import Changes
from extract.archive.entries import FAILED, PARTLY_READ, Entries, Entry, read_entries
from extract.archive.inbox import Arrival
from extract.archive.layout import SCRATCH, document_name, original_name, provenance_name
from extract.archive.lock import Say, say_nothing, writing
from extract.archive.merge import merge
from extract.archive.named_files import content_of, printable_name, sha256_of
from extract.archive.place import Place
from extract.archive.provenance import provenance_of
from extract.archive.reading import Reading, ReadJob, failed
from extract.archive.settings import Ask, ask_for, stated
from extract.archive.spread import Workers, read_all
from extract.batch import PARTLY_READ as PARTLY
from extract.batch import READ_AND_SOUND, UNUSABLE, Failure
from extract.errors import ExtractError
from extract.outputs.files import make_folder
from extract.version import VERSION

MERGED_AT_LEAST: Final = 500
"""So many reports wait before they are merged, or half as many as there are: a row is written anew a few times only,
however many come."""

TRIED_AGAIN: Final = ("missing-thai-data:",)
"""How the cause begins of what is read in part because something is not installed."""


@dataclass(frozen=True, slots=True)
class Told:
    """What became of a file that was named: whether it was read now, and what is wrong or has changed.

    `kept` is the version whose reading stays, where this one gave no document.
    """

    name: str
    entry: Entry | None
    is_new: bool
    failure: Failure | None = None
    changes: Changes | None = None
    kept: str | None = None

    @property
    def exit_status(self) -> int:
        """The exit status that this file alone would end the command with."""
        if self.failure is not None:
            return self.failure.exit_status
        return PARTLY if self.entry is not None and self.entry.outcome == PARTLY_READ else READ_AND_SOUND


Tell = Callable[[Told], None]


@dataclass(frozen=True, slots=True)
class Manner:
    """How reports are added: how they are read, by whom it is done, and whether also those that are there already."""

    ask: Ask
    by: str | None = None
    again: bool = False


def add(
    place: Place, files: Iterable[Path], manner: Manner, workers: Workers, tell: Tell, say: Say = say_nothing
) -> None:
    """Add files to an archive and tell of each what became of it.

    Waits for another writer, and says so. Raises CannotWrite; what was read by then is kept.
    """
    with writing(place, say), scratch_of(place) as scratch:
        run = Run(place, manner, tell, scratch)
        run.take_in(read_all(run.jobs(files), workers))


@contextmanager
def scratch_of(place: Place) -> Iterator[str | None]:
    """Give a folder in which reports stand while they are read; None where the archive is not on this machine.

    What an ended run has left in it is taken away.
    """
    path = place.local(SCRATCH)
    if path is None:
        yield None
        return
    shutil.rmtree(path, ignore_errors=True)
    make_folder(path)
    try:
        yield str(path)
    finally:
        shutil.rmtree(path, ignore_errors=True)


@dataclass(slots=True)
class _Named:
    """A file of this run: all its names, and its entry once it is read."""

    names: set[str]
    entry: Entry | None = None


class Run:
    """One run of `add`: what the archive had at the beginning or last merge, and what came since."""

    def __init__(self, place: Place, manner: Manner, tell: Tell, scratch: str | None) -> None:
        self.place = place
        self.scratch = scratch
        self.manner = manner
        self.tell = tell
        self.come: dict[str, _Named] = {}
        inbox.discard_torn(place)
        merge(place, read_entries(place))
        self.entries: Entries = read_entries(place)

    def jobs(self, files: Iterable[Path]) -> Iterator[ReadJob]:
        """Give the reports to read; what is there already, or cannot be read at all, is told at once."""
        for path in files:
            try:
                job = self._job(path)
            except ExtractError as error:
                failure = Failure(type(error).__name__, str(error), error.exit_status)
                self.tell(Told(printable_name(path), None, False, failure))
                continue
            if job is not None:
                yield job

    def take_in(self, read: Iterable[tuple[ReadJob, Reading]]) -> None:
        """Keep what was read, and merge it from time to time and at the end."""
        for job, reading in read:
            self._keep(job, reading)
            if self._waiting() >= max(MERGED_AT_LEAST, len(self.entries) // 2):
                self._merge()
        self._merge()

    def expect(self, job: ReadJob, *names: str) -> None:
        """Know that a report is going to be read, and by which names it was given."""
        self.come[job.sha256] = _Named({job.name, *names})

    def _job(self, path: Path) -> ReadJob | None:
        name = printable_name(path)
        sha256 = sha256_of(path)
        if self._is_there(sha256, name):
            return None
        content = content_of(path, sha256)
        if content.sha256 != sha256 and self._is_there(content.sha256, name):
            return None
        job = self._job_of(content.sha256, name, content.data)
        self.expect(job, name)
        if content.is_steady:
            return job
        message = f"{name}: changed while it was read; give it again once nothing writes to it"
        self._keep(job, failed(job, Failure("Changed", message, UNUSABLE)))
        return None

    def _is_there(self, sha256: str, name: str) -> bool:
        """Whether a file needs no reading. Then the name is kept with it, and it is told."""
        come = self.come.get(sha256)
        if come is not None:
            come.names.add(name)
            if come.entry is not None:
                inbox.put_names(self.place, sha256, tuple(come.names))
            self.tell(Told(name, come.entry, False))
            return True
        entry = self.entries.get(sha256)
        if (
            entry is None
            or self.manner.again
            or not is_current(entry, stated(ask_for(self.manner.ask, sha256)))
        ):
            return False
        if name not in entry.names:
            self.come[sha256] = _Named({*entry.names, name}, entry)
            inbox.put_names(self.place, sha256, tuple(self.come[sha256].names))
        self.tell(Told(name, entry, False))
        return True

    def _job_of(self, sha256: str, name: str, data: bytes) -> ReadJob:
        ask = ask_for(self.manner.ask, sha256)
        entry = self.entries.get(sha256)
        if entry is None or entry.outcome == FAILED:
            return ReadJob(sha256, name, data, ask, self.scratch)
        former = former_document(self.place, sha256)
        return ReadJob(sha256, entry.name, data, ask, self.scratch, former, entry.reader)

    def _keep(self, job: ReadJob, reading: Reading) -> None:
        come = self.come[job.sha256]
        former = self.entries.get(job.sha256)
        if reading.failure is not None and former is not None and former.outcome != FAILED:
            come.entry = former
            inbox.put_names(self.place, job.sha256, tuple(come.names))
            self.tell(Told(job.name, former, True, reading.failure, kept=former.reader))
            return
        come.entry = reading.entry.named(tuple(come.names))
        keep(self.place, job, reading, come.entry, self.manner)
        self.tell(Told(job.name, come.entry, True, reading.failure, reading.changes))

    def _waiting(self) -> int:
        return sum(come.entry is not None for come in self.come.values())

    def _merge(self) -> None:
        merge(self.place, self.entries)
        self.entries = read_entries(self.place)
        self.come = {sha256: come for sha256, come in self.come.items() if come.entry is None}


def is_current(entry: Entry, settings: str) -> bool:
    """Whether a report was read by this version in this way, and would not be read better now."""
    was_hindered = entry.cause is not None and entry.cause.startswith(TRIED_AGAIN)
    return (
        entry.outcome != FAILED and not was_hindered and (entry.reader, entry.settings) == (VERSION, settings)
    )


def former_document(place: Place, sha256: str) -> bytes | None:
    """Give the document of a report as it is kept; None where it is gone."""
    try:
        return place.read(document_name(sha256))
    except FileNotFoundError:
        return None


def keep(place: Place, job: ReadJob, reading: Reading, entry: Entry, manner: Manner) -> None:
    """Let what was read of a report wait to be merged."""
    try:
        former = place.read(provenance_name(job.sha256))
    except FileNotFoundError:
        former = None
    is_kept = not manner.again and place.exists(original_name(job.sha256, entry.name))
    inbox.put(
        place,
        Arrival(
            entry,
            None if is_kept else job.data,
            reading.document,
            provenance_of(job, reading, manner.by, former),
            reading.rows,
        ),
    )
