"""Codes that a font's map leaves out: lost like any glyph without a character, and never another digit."""

from collections.abc import Mapping
from pathlib import Path

import pypdfium2
import pytest
from sources.map_holes import with_holes
from sources.raw_pdf import RawPage, character_map, pdf_bytes

from extract.sources.page import Page
from extract.sources.pdf import open_pdf, read_recovered
from extract.sources.unnamed_codes import unnamed_code, with_unnamed_codes
from schemas import Recovery

FIXTURES = Path(__file__).parents[2] / "fixtures" / "pdf"
THAI_DIGITS = "๐๑๒๓๔๕๖๗๘๙"
BY_USE = {33: "ก", 34: "ข", 35: "๖"}
BY_ENCODING = {0x41: "A", 0x42: "B", 0x35: "5"}


def read(pdf: bytes, folder: Path) -> tuple[list[Page], tuple[Recovery, ...]]:
    path = folder / "read.pdf"
    path.write_bytes(pdf)
    with open_pdf(path, None) as source:
        return read_recovered(source, range(1, source.page_count + 1))


def misread(sound: list[Page], pages: list[Page]) -> list[tuple[str, str]]:
    """Give the glyphs that are read as what they are not."""
    return [
        (glyph.text, found.text)
        for page, other in zip(sound, pages, strict=True)
        for glyph, found in zip(page.glyphs, other.glyphs, strict=True)
        if found.readable and found.text != glyph.text
    ]


@pytest.mark.parametrize("forgotten", ["๐", "๖", "๘", THAI_DIGITS, "1"])
def test_a_digit_left_out_of_the_map_is_recovered_or_unreadable(forgotten: str, tmp_path: Path) -> None:
    pdf = (FIXTURES / "plan-word.pdf").read_bytes()
    sound, _ = read(pdf, tmp_path)
    pages, recoveries = read(with_holes(pdf, set(forgotten)), tmp_path)
    assert misread(sound, pages) == []
    if forgotten != "1":
        assert {found.text for found in recoveries} >= set(forgotten)
    unreadable = sum(not glyph.readable for page in pages for glyph in page.glyphs)
    assert unreadable == sum(len(page.problems) for page in pages) == (forgotten == "1")


def test_letters_left_out_of_the_map_are_not_read_as_figures(tmp_path: Path) -> None:
    pdf = (FIXTURES / "scorecards-word.pdf").read_bytes()
    sound, _ = read(pdf, tmp_path)
    pages, _ = read(with_holes(pdf, set("กขคงจชดตถทนบปผพมยรลวสหอ")), tmp_path)
    assert misread(sound, pages) == []


def test_a_flat_sign_left_out_of_the_map_is_no_blank(tmp_path: Path) -> None:
    pdf = (FIXTURES / "scorecards-word.pdf").read_bytes()
    sound, _ = read(pdf, tmp_path)
    pages, _ = read(with_holes(pdf, {"-"}), tmp_path)
    assert [len(page.glyphs) for page in pages] == [len(page.glyphs) for page in sound]
    assert misread(sound, pages) == []


def test_a_font_numbered_by_use_without_any_map_is_lost_as_a_whole(tmp_path: Path) -> None:
    pdf = (FIXTURES / "scorecards-word.pdf").read_bytes()
    sound, _ = read(pdf, tmp_path)
    pages, _ = read(pdf.replace(b"/ToUnicode", b"/ToUnicodX"), tmp_path)
    assert misread(sound, pages) == []
    assert any(glyph.lost for page in pages for glyph in page.glyphs)


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("*.pdf")), ids=lambda path: path.stem)
def test_whole_maps_are_left_alone(path: Path) -> None:
    assert with_unnamed_codes(pypdfium2.PdfDocument(path)) is None


def own_font(entries: bytes = b"", file: bytes = b"/FontFile2 99 0 R", first: int = 32) -> bytes:
    """Write a font with codes up to 99 and a program of its own, which need not be there for its map to be read."""
    widths = b"500 " * (100 - first)
    return (
        b"<< /Type /Font /Subtype /TrueType /BaseFont /AAAAAA+Own /FirstChar %d /LastChar 99 /Widths [%s]"
        b" /FontDescriptor << /Type /FontDescriptor /FontName /AAAAAA+Own /Flags 4 /Ascent 700 /Descent -200"
        b" /CapHeight 700 /StemV 80 /ItalicAngle 0 /FontBBox [-200 -200 1000 900] %s >> %s >>"
    ) % (first, widths, file, entries)


def is_completed(font: bytes, characters: Mapping[int, str] | None) -> bool:
    to_unicode = character_map(characters) if characters is not None else None
    document = pypdfium2.PdfDocument(pdf_bytes([RawPage(b"BT /F 9 Tf (A) Tj ET")], font, to_unicode))
    return with_unnamed_codes(document) is not None


def test_only_a_map_that_names_by_use_is_completed() -> None:
    assert is_completed(own_font(), BY_USE)
    assert not is_completed(own_font(), BY_ENCODING)


def test_an_encoding_that_names_the_codes_is_believed() -> None:
    assert not is_completed(own_font(b"/Encoding /WinAnsiEncoding"), BY_USE)
    every = b" ".join(b"/a" for _ in range(100))
    assert not is_completed(own_font(b"/Encoding << /Differences [0 %s] >>" % every), BY_USE)
    assert is_completed(own_font(b"/Encoding << /Differences [65 /A /B] >>"), BY_USE)


def test_a_font_that_is_not_in_the_file_is_believed() -> None:
    assert not is_completed(own_font(file=b""), BY_USE)


def test_without_a_map_only_codes_below_those_of_text_show_numbering_by_use() -> None:
    assert is_completed(own_font(first=0), None)
    assert not is_completed(own_font(), None)


def test_a_damaged_map_stops_nothing(tmp_path: Path) -> None:
    pdf = pdf_bytes(
        [RawPage(b"BT /F 9 Tf 20 20 Td (A) Tj ET")], own_font(), b"begincmap 1 beginbfchar <41> [ << ("
    )
    (page,), _ = read(pdf, tmp_path)
    assert page.number == 1


def test_only_the_code_points_put_for_codes_are_codes() -> None:
    assert [unnamed_code(character) for character in (0x36, 0xE50, 0x3FFFF, 0x40036, 0x40100)] == [
        None,
        None,
        None,
        0x36,
        None,
    ]
