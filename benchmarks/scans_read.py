"""A printed report through the whole way, as its text layer and as worn scans, and what Tesseract alone makes of it."""

import os
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Final

import numpy as np
from PIL import Image

from benchmarks.scans_fonts import Family
from benchmarks.scans_print import print_report
from benchmarks.scans_score import PageScore, Pair, score_page
from benchmarks.scans_times import clocked
from benchmarks.worn import draw_wear, turned, with_spoiled_rulings, worn, write_scan
from extract.ocr.cache import PLACE
from extract.ocr.lines import Grey
from extract.ocr.words import read_words, word_reader
from extract.reader import read_layout
from extract.sources.geometry import Levelled
from extract.sources.pdf import open_pdf, read_recovered

_INSIDE: Final = 1.5
"""How far inside its cell, in points, a text stands that Tesseract is shown."""


@dataclass(frozen=True, slots=True)
class Condition:
    """What is measured apart: resolution, kind of digits, whether the family was trained on, whole rulings or spoiled."""

    dots: int
    digits: str
    unseen: bool
    spoiled: bool = False


@dataclass(frozen=True, slots=True)
class Job:
    """Pages of a report to print in a family, wear and read."""

    report: str
    family: Family
    condition: Condition
    pages: int
    seed: int
    tesseract: bool
    folder: Path


@dataclass(frozen=True, slots=True)
class ReadPage:
    """A page's score, what Tesseract alone reads in its number cells, and its level scan."""

    job: Job
    number: int
    score: PageScore
    alone: tuple[Pair, ...]
    level: Grey


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a job; `spent` are seconds by step, `seconds` those of the whole reading."""

    pages: tuple[ReadPage, ...]
    spent: dict[str, float]
    seconds: float


def perform(job: Job) -> Done:
    """Print, wear and read the first pages of a report."""
    pdf = print_report(job.report, job.family, job.condition.digits, job.folder)
    printed = read_layout(pdf)[: job.pages]
    scale = job.condition.dots / 72
    random = Random(f"{job.seed} {job.report} {job.family.name} {job.condition}")
    scans, levels = [], []
    with open_pdf(pdf, None) as opened:
        pages, _ = read_recovered(opened, [page.number for page in printed])
        for page in pages:
            drawn = opened.document[page.number - 1].render(scale=scale, grayscale=True).to_numpy()
            grey = np.ascontiguousarray(drawn.reshape(drawn.shape[:2]))
            if job.condition.spoiled:
                grey = with_spoiled_rulings(grey, page.rulings, scale, random)
            wear = draw_wear(random)
            scans.append(worn(grey, wear, random))
            levels.append(Levelled(page.width or 0.0, page.height or 0.0, 0, -wear.skew))
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "scan.tif"
        write_scan(scans, job.condition.dots, path)
        os.environ[PLACE] = ""  # nothing is kept: a page that was read before would take no time
        with clocked() as spent:
            start = time.process_time()
            found = read_layout(path)
            seconds = time.process_time() - start
    read = []
    for page_printed, page_found, grey, level in zip(printed, found, scans, levels, strict=True):
        score = score_page(page_printed, page_found, level)
        straight = turned(grey, level.degrees)
        alone = tuple(_by_tesseract(straight, score.numbers, scale)) if job.tesseract else ()
        read.append(ReadPage(job, page_printed.number, score, alone, straight))
    return Done(tuple(read), spent, seconds)


def cut(level: Grey, pair: Pair, scale: float) -> Grey:
    """Cut a cell's text out of a level page, without the cell's rulings."""
    x0, top, x1, bottom = pair.box
    return level[
        round((top + _INSIDE) * scale) : round((bottom - _INSIDE) * scale),
        round((x0 + _INSIDE) * scale) : round((x1 - _INSIDE) * scale),
    ]


def _by_tesseract(level: Grey, cells: Sequence[Pair], scale: float) -> Iterator[Pair]:
    """Give what Tesseract reads in cells, each shown alone as a single line."""
    api = word_reader()
    for cell in cells:
        (reading,) = read_words(api, [_as_at_300(cut(level, cell, scale), scale)])
        yield replace(cell, found=reading.text, probability=reading.confidence)


def _as_at_300(picture: Grey, scale: float) -> Grey:
    larger = 300 / 72 / scale
    size = (round(picture.shape[1] * larger), round(picture.shape[0] * larger))
    return np.asarray(Image.fromarray(picture).resize(size, Image.Resampling.BICUBIC), dtype=np.uint8)
