"""Which of the errors planted in built reports an archive tells."""

import gzip
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from extract.archive.compare import compared
from extract.archive.entries import read_entries
from extract.archive.layout import document_name, open_archive
from schemas import Verdict


@dataclass(frozen=True, slots=True)
class Found:
    """Of planted errors those that are among the findings, all of them, and findings that nothing planted explains."""

    what: str
    found: int
    planted: int
    others: int

    @property
    def line(self) -> str:
        """The counts in words."""
        return f"{self.what}: found {self.found} of {self.planted}, findings beside them {self.others}"


def found_over_years(archive: Path, truth: Mapping[str, Any]) -> Iterator[Found]:
    """Compare over the years, and count the restated figures and the wrong base years among the findings."""
    findings = set(_findings_over_years(archive))
    every = {_key(one) for kind in ("restatements", "wrong_bases") for one in truth[kind]}
    for what in ("restatements", "wrong_bases"):
        planted = {_key(one) for one in truth[what]}
        yield Found(what, len(planted & findings), len(planted), 0)
    yield Found("both", len(every & findings), len(every), len(findings - every))


def found_in_reports(archive: Path, truth: Mapping[str, Any]) -> Found:
    """Count the errors of single reports among the findings in their documents."""
    place = open_archive(str(archive))
    planted = {(one["file"], Decimal(one["printed"])) for one in truth["errors"]}
    faulty = {one["file"] for one in truth["errors"]}
    told: set[tuple[str, Decimal]] = set()
    others = 0
    copies = {one["file"]: one["same_as"] for one in truth["twice"]}
    for entry in read_entries(place):
        if entry.document_sha256 is None:
            continue
        file = copies.get(entry.name, entry.name)
        for check in json.loads(gzip.decompress(place.read(document_name(entry.document))))["checks"]:
            if check["verdict"] == "inconsistent":
                others += file not in faulty
                told |= {(file, value) for value in _values(check)}
    return Found("errors", len(planted & told), len(planted), others)


def _values(check: Mapping[str, Any]) -> Iterator[Decimal]:
    for figure in (check["subject"], *check["inputs"]):
        if figure["value"] is not None:
            yield Decimal(figure["value"])


def _findings_over_years(archive: Path) -> Iterator[tuple[str, int, Decimal]]:
    for one in compared(open_archive(str(archive))):
        for check in one.checks:
            if check.check.verdict is Verdict.INCONSISTENT and check.subject.report is not None:
                subject = check.check.subject
                yield check.subject.report.name, check.subject.year, Decimal(subject.value or 0)


def _key(planted: Mapping[str, Any]) -> tuple[str, int, Decimal]:
    return planted["file"], planted["year"], Decimal(planted["printed"])
