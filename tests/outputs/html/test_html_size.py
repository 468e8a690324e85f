"""The page of a long report stays small, and is the same every time."""

import random
from collections.abc import Iterable, Mapping
from functools import partial
from itertools import chain
from pathlib import Path

import pytest
from PIL import Image

from extract.outputs.html.page import html_page
from extract.outputs.html.pictures import SCALES, encoded, page_pictures, pages_with_findings
from extract.pictures import draw_pages
from schemas import Document, PageInfo, ReadBy
from tests.outputs.handmade import document, finding, place
from tests.outputs.html.conftest import Written

PAGES = 100
MOST_BYTES = 15_000_000


def long_report(findings: int) -> Document:
    """Give a report of a hundred pages, the first ones with a finding each."""
    checks = (
        finding(at=place(number, "t1", 0, 1), hypotheses=()).model_copy(update={"id": f"c{number}"})
        for number in range(1, findings + 1)
    )
    pages = (
        PageInfo(number=number, width=595.0, height=842.0, read_by=ReadBy.TEXT_LAYER, repaired=False)
        for number in range(1, PAGES + 1)
    )
    return document(*checks).model_copy(update={"pages": tuple(pages)})


def test_a_report_of_a_hundred_dense_pages_stays_small(fixtures: Path) -> None:
    dense = fixtures / "pdf" / "budget-act.pdf"
    drawn = {
        scale: next(iter(draw_pages(dense, {1: scale})))[1]
        for scale in set(chain.from_iterable(SCALES))
        if scale
    }

    def draw(scales: Mapping[int, float]) -> Iterable[tuple[int, Image.Image]]:
        return ((number, drawn[scale]) for number, scale in scales.items())

    report = long_report(findings=PAGES)
    pictures = page_pictures(report, draw)
    assert len(pictures) == PAGES
    assert len(html_page(report, "th", pictures, ())) < MOST_BYTES


def test_pictures_of_noise_are_left_out_before_the_page_grows() -> None:
    dice = random.Random(1)
    noise = Image.frombytes("L", (1190, 1684), dice.randbytes(1190 * 1684))

    def draw(scales: Mapping[int, float]) -> Iterable[tuple[int, Image.Image]]:
        return (
            (number, noise.resize((round(595 * scale), round(842 * scale))))
            for number, scale in scales.items()
        )

    report = long_report(5)
    report = report.model_copy(update={"pages": report.pages[:12]})
    pictures = page_pictures(report, draw)
    assert {picture.number for picture in pictures} >= pages_with_findings(report)
    assert len(html_page(report, "th", pictures, ())) < MOST_BYTES


def test_pages_with_findings_are_larger(scorecards: Written, fixtures: Path) -> None:
    asked: dict[int, float] = {}

    def draw(scales: Mapping[int, float]) -> Iterable[tuple[int, Image.Image]]:
        asked.update(scales)
        return ()

    page_pictures(scorecards.document, draw)
    with_findings = pages_with_findings(scorecards.document)
    assert {asked[number] for number in with_findings} == {SCALES[0][0]}
    assert {asked[number] for number in asked.keys() - with_findings} == {SCALES[0][1]}


def test_a_page_of_text_keeps_sixteen_greys_exactly(fixtures: Path) -> None:
    ((_, page),) = draw_pages(fixtures / "pdf" / "scorecards-flowing.pdf", {1: 1.5})
    assert page.width == pytest.approx(595.28 * 1.5, abs=2)
    assert encoded(page).startswith(b"RIFF")
    assert len(encoded(page)) < 120_000


def test_the_same_report_gives_the_same_bytes(scorecards: Written, fixtures: Path) -> None:
    report = fixtures / "planted" / "scorecards.pdf"
    pictures = page_pictures(scorecards.document, partial(draw_pages, report))
    assert html_page(scorecards.document, "en", pictures, ()) == scorecards.path.read_bytes()
