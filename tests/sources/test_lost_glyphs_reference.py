"""Digits and marks that no font of a file names are known from the reference set, or are not read: never wrong."""

import random
import unicodedata
from collections.abc import Sequence
from pathlib import Path

import pytest
from sources.map_holes import mapped, read_with_holes

import extract
from extract.sources.page import Glyph, Page
from extract.sources.pdf import open_pdf, read_recovered

DIGITS = set("0123456789๐๑๒๓๔๕๖๗๘๙")
TONES = set("่้๊๋์")
FACES = {
    "TH Sarabun New": "scorecards-weasyprint.pdf",
    "Sarabun": "scorecards-arabic.pdf",
    "Laksaman": "scored-corrected.pdf",
    "Norasi": "policy-portrait.pdf",
}


def _whole(path: Path) -> list[Page]:
    with open_pdf(path, None) as source:
        return read_recovered(source, range(1, source.page_count + 1))[0]


def _glyphs(pages: Sequence[Page]) -> list[Glyph]:
    return [glyph for page in pages for glyph in page.glyphs]


@pytest.mark.parametrize("name", FACES.values(), ids=FACES)
def test_all_digits_are_recovered(name: str, fixtures: Path, tmp_path: Path) -> None:
    path = fixtures / "pdf" / name
    lost = mapped(path.read_bytes()) & DIGITS
    pages, recoveries = read_with_holes(path, lost, tmp_path)
    assert [glyph.text for glyph in _glyphs(pages)] == [glyph.text for glyph in _glyphs(_whole(path))]
    assert {found.text for found in recoveries} >= lost
    assert {found.matched for found in recoveries if found.text in lost} == {"reference"}
    assert all(glyph.confidence < 1 for glyph in _glyphs(pages) if glyph.text in lost)


@pytest.mark.parametrize("seed", range(4))
def test_some_lost_characters_are_right_or_unread(seed: int, fixtures: Path, tmp_path: Path) -> None:
    chance = random.Random(seed)
    path = fixtures / "pdf" / chance.choice(sorted(FACES.values()))
    bases = [
        text
        for text in sorted(mapped(path.read_bytes()))
        if unicodedata.category(text[0]) not in ("Mn", "Zs")
    ]
    lost = {text for text in bases if chance.random() < 0.3}
    pages, _ = read_with_holes(path, lost, tmp_path)
    for was, now in zip(_glyphs(_whole(path)), _glyphs(pages), strict=True):
        assert now.text == was.text or not now.readable


def test_lost_tone_marks_are_recovered(fixtures: Path, tmp_path: Path) -> None:
    path = fixtures / "pdf" / FACES["TH Sarabun New"]
    pages, _ = read_with_holes(path, TONES, tmp_path)
    assert [glyph.text for glyph in _glyphs(pages)] == [glyph.text for glyph in _glyphs(_whole(path))]


def test_cells_are_as_sure_as_their_least_sure_glyph(fixtures: Path, tmp_path: Path) -> None:
    path = fixtures / "pdf" / FACES["Sarabun"]
    read_with_holes(path, {"7"}, tmp_path)
    document = extract.read(tmp_path / "holes.pdf")
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    (seven,) = {
        found.confidence for found in document.recoveries if found.text == "7" and "Bold" not in found.font
    }
    assert {cell.at.confidence for cell in cells if "7" in cell.text} == {seven}
    others = [cell for cell in cells if cell.text.isdecimal() and "7" not in cell.text]
    assert others
    assert all(cell.at.confidence == 1 for cell in others)
    assert document.problems == ()
