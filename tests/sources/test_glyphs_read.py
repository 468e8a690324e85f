"""What each drawn character becomes: its text, its place, and whether its character is known."""

from pathlib import Path

import pytest
from sources.raw_pdf import RawPage, character_map, read_raw, simple_font


def _texts(folder: Path, content: bytes, **fonts: bytes) -> list[str]:
    return [glyph.text for glyph in read_raw(folder, RawPage(content), **fonts).glyphs]


def test_blanks_are_no_glyphs(tmp_path: Path) -> None:
    assert _texts(tmp_path, b"BT /F 10 Tf 20 50 Td ( 1 2 ) Tj ET") == ["1", "2"]


def test_a_hyphen_at_the_end_of_a_line_stays(tmp_path: Path) -> None:
    assert _texts(tmp_path, b"BT /F 10 Tf 20 50 Td (ab-) Tj 0 -12 Td (cd) Tj ET") == list("ab-cd")


def test_a_lone_hyphen_stays(tmp_path: Path) -> None:
    assert _texts(tmp_path, b"BT /F 10 Tf 20 50 Td (-) Tj 0 -12 Td (-) Tj ET") == ["-", "-"]


def test_a_box_spans_the_advance_and_sizes_are_those_on_the_page(tmp_path: Path) -> None:
    page = read_raw(tmp_path, RawPage(b"BT /F 1 Tf 20 0 0 20 30 50 Tm (A) Tj ET"))
    (glyph,) = page.glyphs
    assert glyph.size == pytest.approx(20)
    assert (glyph.box[0], glyph.box[2]) == pytest.approx((30, 30 + 0.667 * 20), abs=0.01)


def test_ligatures_give_every_character(tmp_path: Path) -> None:
    texts = _texts(
        tmp_path,
        b"BT /F 10 Tf 20 50 Td (AB) Tj ET",
        font=simple_font([600, 600]),
        to_unicode=character_map({0x41: "ffi", 0x42: "x"}),
    )
    assert "".join(texts) == "ffix"


def test_characters_beyond_the_first_plane(tmp_path: Path) -> None:
    texts = _texts(
        tmp_path,
        b"BT /F 10 Tf 20 50 Td (AB) Tj ET",
        font=simple_font([600, 600]),
        to_unicode=character_map({0x41: "\U0001f5f9", 0x42: "x"}),
    )
    assert texts == ["\U0001f5f9", "x"]


def test_controls_never_reach_the_text(tmp_path: Path) -> None:
    page = read_raw(
        tmp_path,
        RawPage(b"BT /F 10 Tf 20 50 Td (ABC) Tj ET"),
        font=simple_font([600, 600, 600]),
        to_unicode=character_map({0x41: "\x01", 0x42: "\x1b", 0x43: "๕"}),
    )
    assert [glyph.text for glyph in page.glyphs] == ["\ufffd", "\ufffd", "๕"]
    assert [glyph.readable for glyph in page.glyphs] == [False, False, True]


def test_fonts_are_numbered_by_what_they_are(tmp_path: Path) -> None:
    one = read_raw(tmp_path, RawPage(b"BT /F 10 Tf 20 50 Td (AB) Tj ET"))
    same = read_raw(tmp_path, RawPage(b"BT /F 10 Tf 20 50 Td (C) Tj ET"))
    other = read_raw(tmp_path, RawPage(b"BT /F 10 Tf 20 50 Td (A) Tj ET"), font=simple_font([600]))
    (font,) = {glyph.font for glyph in (*one.glyphs, *same.glyphs)}
    assert font not in {glyph.font for glyph in other.glyphs}


def test_slanted_text_over_a_page_is_left_out(tmp_path: Path) -> None:
    content = b"BT /F 10 Tf 20 50 Td (1234) Tj ET BT /F 20 Tf 0.7 0.7 -0.7 0.7 30 30 Tm (DRA) Tj ET"
    assert _texts(tmp_path, content) == list("1234")


def test_a_page_of_slanted_text_is_read(tmp_path: Path) -> None:
    assert _texts(tmp_path, b"BT /F 20 Tf 0.7 0.7 -0.7 0.7 30 30 Tm (DRA) Tj ET") == list("DRA")


def test_text_in_forms_is_read_at_its_place(tmp_path: Path) -> None:
    forms = {"X": (b"BT /F 10 Tf 5 5 Td (A) Tj ET", b"/Matrix [1 0 0 1 10 10]")}
    page = read_raw(tmp_path, RawPage(b"q 1 0 0 1 20 30 cm /X Do Q", forms=forms))
    (glyph,) = page.glyphs
    assert (glyph.x, glyph.baseline) == pytest.approx((35, 55))
