"""Digits whose glyph is another character's: not believed; those of sound and of unknown fonts are."""

from pathlib import Path

import pytest
from sources.map_holes import with_names_exchanged

from extract.sources.lost_glyphs.misnamed import is_misnamed
from extract.sources.lost_glyphs.outlines import GRID, Outline
from extract.sources.lost_glyphs.reference import reference
from extract.sources.page import Page
from extract.sources.pdf import open_pdf, read_recovered

FIXTURES = Path(__file__).parents[2] / "fixtures" / "pdf"
DIGITS = "0123456789๐๑๒๓๔๕๖๗๘๙"


def read(pdf: bytes, folder: Path) -> list[Page]:
    path = folder / "read.pdf"
    path.write_bytes(pdf)
    with open_pdf(path, None) as source:
        return read_recovered(source, range(1, source.page_count + 1))[0]


@pytest.mark.parametrize(("one", "other"), [("๖", "๘"), ("๑", "๕"), ("๕", "ก")])
def test_exchanged_names_are_found_out(one: str, other: str, tmp_path: Path) -> None:
    pdf = (FIXTURES / "scorecards-word.pdf").read_bytes()
    sound = read(pdf, tmp_path)
    pages = read(with_names_exchanged(pdf, one, other), tmp_path)
    named = {
        glyph.text: found
        for page, wrong in zip(sound, pages, strict=True)
        for glyph, found in zip(page.glyphs, wrong.glyphs, strict=True)
        if glyph.text in (one, other) and found.text in DIGITS
    }
    assert named == {}
    assert "misnamed-digits" in {problem.what for page in pages for problem in page.problems}


@pytest.mark.parametrize("name", ["plan-word", "scorecards-arabic", "scorecards-weasyprint", "status-tables"])
def test_sound_digits_are_believed(name: str, tmp_path: Path) -> None:
    pages = read((FIXTURES / f"{name}.pdf").read_bytes(), tmp_path)
    assert "misnamed-digits" not in {problem.what for page in pages for problem in page.problems}


def test_no_digit_of_the_reference_set_is_misnamed() -> None:
    digits = [known for known in reference() if known.text in DIGITS]
    assert len(digits) > len(DIGITS)
    assert not any(is_misnamed(known.text, known.outline) for known in digits)


def test_a_digit_of_the_other_script_is_the_same_figure() -> None:
    outline = next(known.outline for known in reference() if known.text == "๓")
    assert not is_misnamed("3", outline)
    assert is_misnamed("7", outline)


def test_a_shape_that_the_set_does_not_know_is_believed() -> None:
    checks = sum(1 << place for place in range(0, GRID * GRID, 2))
    assert not is_misnamed("4", Outline((0.05, 0.0, 0.55, 0.7), 0.5, checks))
