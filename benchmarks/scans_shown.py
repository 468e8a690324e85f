"""Whole reports as scans: their records and findings beside those of their text layers."""

import os
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

import numpy as np

import extract
from benchmarks.worn import draw_wear, worn, write_scan
from extract.batch import Job, RuleChoice, perform
from extract.ocr.cache import PLACE
from extract.options import ReadOptions
from extract.sources.pdf import open_pdf
from schemas import Check, Document, Place, Verdict

FIXTURES: Final = Path(__file__).resolve().parent.parent / "fixtures" / "pdf"
_DOTS: Final = 300


@dataclass(frozen=True, slots=True)
class Shown:
    """A report as its text layer gives it and as its scan does, and the exit status of the scan."""

    name: str
    printed: Document
    scanned: Document
    exit_status: int

    @property
    def lost(self) -> list[str]:
        """The findings of the text layer that the scan does not have."""
        return sorted((findings(self.printed) - findings(self.scanned)).elements())

    @property
    def invented(self) -> list[str]:
        """The findings of the scan that its text layer does not have."""
        return sorted((findings(self.scanned) - findings(self.printed)).elements())

    def lines(self) -> Iterator[str]:
        """Give what was read of both, a line each."""
        for name, document in (("text layer", self.printed), ("scan", self.scanned)):
            counts = (
                f"{len(document.scorecards)} scorecards of {sum(len(card.lines) for card in document.scorecards)} lines, "
                f"{len(document.indicators)} indicators"
            )
            summary = document.summary
            yield (
                f"  {name:11} {counts}; {summary.checks} checks, {summary.inconsistent} inconsistent, "
                f"{summary.unverifiable} not verifiable; fiscal year {document.report.fiscal_year}"
            )
        yield f"  exit status of the scan {self.exit_status}"
        yield from (f"  finding lost: {finding}" for finding in self.lost)
        yield from (f"  finding invented: {finding}" for finding in self.invented)


def show(name: str, seed: int, place: Path) -> Shown:
    """Read a fixture from its text layer and from a worn scan at 300 dots an inch; pages are kept in `place`."""
    pdf = FIXTURES / f"{name}.pdf"
    random = Random(f"{seed} {name}")
    with open_pdf(pdf, None) as opened:
        pages = []
        for page in opened.document:
            drawn = page.render(scale=_DOTS / 72, grayscale=True).to_numpy()
            pages.append(
                worn(np.ascontiguousarray(drawn.reshape(drawn.shape[:2])), draw_wear(random), random)
            )
    with tempfile.TemporaryDirectory() as folder:
        scan = Path(folder) / f"{name}.tif"
        write_scan(pages, _DOTS, scan)
        os.environ[PLACE] = str(place / "recognised")
        outcome = perform(Job(scan, ReadOptions(), RuleChoice()))
    if outcome.document is None:
        raise ValueError(f"{name}: its scan was not read: {outcome.failure}")
    return Shown(name, extract.check(extract.read(pdf)), outcome.document, outcome.exit_status)


def findings(document: Document) -> Counter[str]:
    """Give the findings of a document by what they are about, wherever it stands on the page."""
    return Counter(_about(check) for check in document.checks if check.verdict is Verdict.INCONSISTENT)


def _about(check: Check) -> str:
    return f"{check.rule} {_where(check.subject.at)} {check.subject.raw}"


def _where(place: Place) -> str:
    return (
        f"page {place.page}"
        if place.table is None
        else f"{place.table} row {place.row} column {place.column}"
    )
