"""Marks that a font's map calls by others' names are named as they are drawn."""

import io
from pathlib import Path

import pikepdf
import pytest
from sources.map_holes import with_names_exchanged

from extract.sources.lost_glyphs.mark_signs import fonts_with_doubtful_marks
from extract.sources.page import Glyph
from extract.sources.pdf import open_pdf, read_recovered

FIXTURES = Path(__file__).parents[2] / "fixtures" / "pdf"
FONT = 7


def texts_of(pdf: bytes, folder: Path) -> list[str]:
    path = folder / "read.pdf"
    path.write_bytes(pdf)
    with open_pdf(path, None) as source:
        pages, _ = read_recovered(source, range(1, source.page_count + 1))
    return [glyph.text for page in pages for glyph in page.glyphs]


def with_aa_called(pdf: bytes, name: str) -> bytes:
    """Call every glyph of aa by another text, as a producer does that first drew it there."""
    aa, other = (b"<%s>" % text.encode("utf-16-be").hex().encode() for text in ("า", name))
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for page in document.pages:
            for font in page.Resources.get("/Font", {}).values():
                if "/ToUnicode" in font:
                    content = font.ToUnicode.read_bytes().lower().replace(aa, other)
                    font.ToUnicode.write(content)
        document.save(file)
    return file.getvalue()


def mark(name: str, bottom: float) -> Glyph:
    """A mark whose ink ends so many ems above its baseline."""
    down = 100.0 - 10.0 * bottom
    return Glyph(name, 5.0, 100.0, (2.0, down - 2.0, 4.0, down), 10.0, FONT)


@pytest.mark.parametrize("name", ["scorecards-word", "plan-word"])
@pytest.mark.parametrize(("lower", "upper"), [("ู", "้"), ("ุ", "่")])
def test_a_tone_and_a_lower_vowel_that_have_exchanged_names(
    name: str, lower: str, upper: str, tmp_path: Path
) -> None:
    pdf = (FIXTURES / f"{name}.pdf").read_bytes()
    assert texts_of(with_names_exchanged(pdf, lower, upper), tmp_path) == texts_of(pdf, tmp_path)


@pytest.mark.parametrize("name", ["ำ", "้ำ"])
def test_an_aa_that_is_called_by_the_sara_am_that_it_was_drawn_in(name: str, tmp_path: Path) -> None:
    pdf = (FIXTURES / "scorecards-weasyprint.pdf").read_bytes()
    sound = texts_of(pdf, tmp_path)
    assert "า" in sound
    assert texts_of(with_aa_called(pdf, name), tmp_path) == sound


@pytest.mark.parametrize(("name", "bottom"), [("้", -0.2), ("ู", 0.6)])
def test_a_mark_at_the_wrong_height_casts_doubt_on_its_font(name: str, bottom: float) -> None:
    assert fonts_with_doubtful_marks([mark(name, bottom)]) == {FONT}


@pytest.mark.parametrize(("name", "bottom"), [("้", 0.6), ("ู", -0.2), ("ก", -0.2)])
def test_a_mark_at_its_own_height_casts_none(name: str, bottom: float) -> None:
    assert fonts_with_doubtful_marks([mark(name, bottom)]) == frozenset()
