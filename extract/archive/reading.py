"""One report read and checked for the archive: plain values in, plain values out, so that any machine can do it."""

import gzip
import hashlib
import json
import tempfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from extract.archive.changes import Changes, compare
from extract.archive.entries import FAILED, PARTLY_READ, READ, Entry
from extract.archive.inbox import empty_rows
from extract.archive.settings import Ask, stated
from extract.archive.tables import document_tables, packed
from extract.batch import Failure, Job, Outcome, perform
from extract.outputs.json_document import to_json
from extract.version import VERSION
from schemas import Document
from schemas.place import ReadBy

LONGEST_NAME: Final = 255
"""Bytes of a file's name that systems take."""


@dataclass(frozen=True, slots=True)
class ReadJob:
    """A report to read: its bytes, the name that it goes by, and how to read it.

    `scratch` is a folder to keep them in while they are read, on the machine that has it. `former` is the report's
    document as another version read it, compressed, and `former_reader` that version.
    """

    sha256: str
    name: str
    data: bytes
    ask: Ask
    scratch: str | None = None
    former: bytes | None = None
    former_reader: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of a job: the report's entry, document (compressed) and rows (packed), and what made them."""

    entry: Entry
    document: bytes | None
    rows: bytes
    started: str
    ended: str
    versions: Mapping[str, str]
    changes: Changes | None = None
    failure: Failure | None = None


def read_report(job: ReadJob) -> Reading:
    """Read and check one report. What is wrong with the report is in what it gives; raises OSError for the rest."""
    started = _now()
    outcome = _performed(job)
    if outcome.document is None:
        failure = outcome.failure or Failure("Fault", f"{job.name}: gave no document", 2)
        return failed(job, failure, started)
    document = outcome.document
    tables = document_tables(document)
    kept = compressed(document)
    return Reading(
        entry=_entry(job, document, sum(table.num_rows for table in tables.values()), kept),
        document=kept,
        rows=packed(tables),
        started=started,
        ended=_now(),
        versions=_versions(document),
        changes=_changes(job, document),
    )


def failed(job: ReadJob, failure: Failure, started: str | None = None) -> Reading:
    """Give what is kept of a report that gave no document."""
    entry = replace(_bare_entry(job, FAILED), cause=failure.message)
    ended = _now()
    return Reading(entry, None, empty_rows(), started or ended, ended, _versions(None), failure=failure)


def compressed(document: Document) -> bytes:
    """Give a document as it is kept: the same document gives the same bytes."""
    return gzip.compress(to_json(document), compresslevel=6, mtime=0)


def _changes(job: ReadJob, document: Document) -> Changes | None:
    """Compare with what was read before; None where there is nothing, or it is damaged."""
    try:
        former = json.loads(gzip.decompress(job.former)) if job.former is not None else None
    except (OSError, EOFError, zlib.error, ValueError):
        former = None
    return compare(former, json.loads(to_json(document)), job.former_reader) if former is not None else None


def _performed(job: ReadJob) -> Outcome:
    """Read the bytes from a file that goes by the report's name; its folder is told nowhere."""
    scratch = job.scratch if job.scratch is not None and Path(job.scratch).is_dir() else None
    with tempfile.TemporaryDirectory(prefix="thai-report-extract-", dir=scratch) as folder:
        fits = len(job.name.encode()) <= LONGEST_NAME
        path = Path(folder) / (job.name if fits else f"report{Path(job.name).suffix}")
        path.write_bytes(job.data)
        outcome = perform(Job(path, job.ask.options, job.ask.rules))
    if outcome.document is not None:
        return replace(outcome, document=_without_path(outcome.document, path, job.name))
    if outcome.failure is None:
        return outcome
    message = _renamed(outcome.failure.message, path, job.name)
    return replace(outcome, failure=replace(outcome.failure, message=message))


def _without_path(document: Document, path: Path, name: str) -> Document:
    problems = tuple(
        problem.model_copy(update={"message": _renamed(problem.message, path, name)})
        for problem in document.problems
    )
    source = document.source.model_copy(update={"name": name})
    return document.model_copy(update={"source": source, "problems": problems})


def _renamed(message: str, path: Path, name: str) -> str:
    message = message.replace(str(path), name)
    beginning = f"{path.name}: "
    return f"{name}: {message.removeprefix(beginning)}" if message.startswith(beginning) else message


def _bare_entry(job: ReadJob, outcome: str) -> Entry:
    return Entry(
        document=job.sha256,
        name=job.name,
        names=(job.name,),
        bytes=len(job.data),
        outcome=outcome,
        reader=VERSION,
        settings=stated(job.ask),
    )


def _entry(job: ReadJob, document: Document, rows: int, kept: bytes) -> Entry:
    summary, problems = document.summary, document.problems
    return replace(
        _bare_entry(job, PARTLY_READ if problems else READ),
        fiscal_year=document.report.fiscal_year,
        kind=document.source.kind,
        pages=document.source.pages,
        agency=document.report.agency,
        title=document.report.title,
        cause=f"{problems[0].what}: {problems[0].message}" if problems else None,
        checks=summary.checks,
        consistent=summary.consistent,
        inconsistent=summary.inconsistent,
        unverifiable=summary.unverifiable,
        figures=summary.figures,
        figures_checked=summary.figures_checked,
        rows=rows,
        document_sha256=hashlib.sha256(kept).hexdigest(),
    )


def _versions(document: Document | None) -> Mapping[str, str]:
    from importlib.metadata import version

    from extract.sources.versions import source_versions

    others = {name: version(name) for name in ("pydantic", "pyarrow", "pythainlp")}
    recognised = document is not None and any(page.read_by is ReadBy.OCR for page in document.pages)
    if not recognised:
        return {**source_versions(), **others}
    from extract.ocr.versions import recogniser_versions

    return {**source_versions(), **others, **recogniser_versions()}


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
