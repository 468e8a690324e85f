"""Reading again what another version has read, each report from its original and as it was read then."""

import gzip
import hashlib
import zlib
from collections.abc import Iterator

from pydantic import ValidationError

from extract.archive.add import Manner, Run, Tell, Told, former_document, scratch_of
from extract.archive.entries import FAILED, Entry
from extract.archive.layout import original_name
from extract.archive.lock import Say, say_nothing, writing
from extract.archive.place import Place
from extract.archive.reading import ReadJob
from extract.archive.settings import ask_again
from extract.archive.spread import Workers, read_all
from extract.batch import UNUSABLE, Failure
from extract.version import VERSION
from schemas import Document


def renew(place: Place, manner: Manner, workers: Workers, tell: Tell, say: Say = say_nothing) -> None:
    """Read again all that another version read, and tell of each report what became of it. As `add` else."""
    with writing(place, say), scratch_of(place) as scratch:
        run = Run(place, manner, tell, scratch)
        run.take_in(read_all(_jobs(run), workers))


def outdated(entry: Entry) -> bool:
    """Whether another version read a report."""
    return entry.reader != VERSION


def _jobs(run: Run) -> Iterator[ReadJob]:
    for entry in run.entries:
        if not outdated(entry):
            continue
        job = _job(run, entry)
        if job is not None:
            run.expect(job)
            yield job


def _job(run: Run, entry: Entry) -> ReadJob | None:
    name = original_name(entry.document, entry.name)
    try:
        data = run.place.read(name)
    except FileNotFoundError:
        data = b""
    if hashlib.sha256(data).hexdigest() != entry.document:
        message = f"{name}: is missing or damaged; give the report again with extract archive add --again"
        run.tell(Told(entry.name, entry, False, Failure("DamagedFile", message, UNUSABLE), kept=entry.reader))
        return None
    former = former_document(run.place, entry.document) if entry.outcome != FAILED else None
    ask = ask_again(entry.settings, _document(former), run.manner.ask.options.password)
    return ReadJob(entry.document, entry.name, data, ask, run.scratch, former, entry.reader)


def _document(data: bytes | None) -> Document | None:
    """Give a document as it is kept; None where it is damaged, or of a form that this version does not know."""
    try:
        return Document.model_validate_json(gzip.decompress(data)) if data is not None else None
    except (OSError, EOFError, zlib.error, ValidationError):
        return None
