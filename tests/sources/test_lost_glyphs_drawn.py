"""Glyphs without a character in fonts drawn for the test: what decides, and what is left unread."""

from pathlib import Path

import pytest
from sources.drawn_fonts import BLOCK, FLAG, HIGH_BAR, HIGH_HOOK, STAIRS, DrawnFont, read_drawn

from extract.sources.lost_glyphs import recover as recover_module

BASES = {1: "ก", 2: "ข"}


def test_a_digit_is_known_from_the_sibling_that_names_it(tmp_path: Path) -> None:
    whole = DrawnFont("AAAAAA+Figures", [BLOCK, FLAG, STAIRS], {1: "1", 2: "7", 3: "8"})
    holed = DrawnFont("BBBBBB+Figures-Regular", [STAIRS, BLOCK, FLAG], {2: "1"})
    page, recoveries = read_drawn(tmp_path, [(whole, [1, 2, 3]), (holed, [3, 2, 1])])
    assert "".join(glyph.text for glyph in page.glyphs) == "178718"
    assert [(found.code, found.text, found.matched, found.count) for found in recoveries] == [
        (1, "8", "sibling-font", 1),
        (3, "7", "sibling-font", 1),
    ]
    assert page.problems == ()
    assert all(0.99 <= found.confidence < 1 for found in recoveries)


def test_another_family_names_nothing(tmp_path: Path) -> None:
    whole = DrawnFont("AAAAAA+Figures", [BLOCK, FLAG, STAIRS], {1: "1", 2: "7", 3: "8"})
    other = DrawnFont("BBBBBB+Symbols", [STAIRS, BLOCK], {2: "x"})
    page, _ = read_drawn(tmp_path, [(whole, [1, 2, 3]), (other, [1, 2])])
    assert [glyph.readable for glyph in page.glyphs] == [True, True, True, False, True]


def test_a_shape_that_is_like_nothing_stays_unread_and_is_a_problem(tmp_path: Path) -> None:
    font = DrawnFont("AAAAAA+Figures", [STAIRS, FLAG], {1: "1"})
    page, recoveries = read_drawn(tmp_path, [(font, [1, 2, 2])])
    assert [(glyph.text, glyph.readable) for glyph in page.glyphs] == [
        ("1", True),
        ("�", False),
        ("�", False),
    ]
    assert recoveries == ()
    (problem,) = page.problems
    assert (problem.page, problem.what) == (1, "lost-glyphs")
    assert "drawn.pdf: page 1: 2 glyphs of font AAAAAA+Figures" in problem.message


def test_a_mark_needs_the_gap_and_the_outline(tmp_path: Path) -> None:
    """The font names the low form of the mark and has a gap in its map where the high form stands."""
    low = [[(x, y - 180) for x, y in line] for line in HIGH_HOOK]
    shapes = [BLOCK, low, HIGH_BAR, HIGH_HOOK, HIGH_BAR]
    both = DrawnFont("AAAAAA+Marks", shapes, {1: "ก", 2: "\u0e49", 3: "\u0e48", 5: "\u0e4a"})
    page, (found,) = read_drawn(tmp_path, [(both, [1, 4])])
    assert [glyph.text for glyph in page.glyphs] == ["ก", "\u0e49"]
    assert (found.how, found.matched) == ("both", "own-font")


def test_a_gap_alone_names_no_mark(tmp_path: Path) -> None:
    shapes = [
        BLOCK,
        [*HIGH_BAR, *BLOCK],
        HIGH_BAR,
        [*HIGH_HOOK, [(-250, 100), (-250, 300), (-60, 200)]],
        FLAG,
    ]
    font = DrawnFont("AAAAAA+Marks", shapes, {1: "ก", 3: "\u0e48", 5: "\u0e4a"})
    page, recoveries = read_drawn(tmp_path, [(font, [1, 4])])
    assert not page.glyphs[1].readable
    assert recoveries == ()
    assert page.problems == (), "a mark is of no figure"


def test_two_looks_of_one_digit_in_a_font_are_both_doubted(tmp_path: Path) -> None:
    whole = DrawnFont("AAAAAA+Figures", [BLOCK, FLAG], {1: "1", 2: "7"})
    holed = DrawnFont("BBBBBB+Figures", [BLOCK, STAIRS], {2: "1"})
    page, _ = read_drawn(tmp_path, [(whole, [1, 2]), (holed, [1, 2])])
    assert [glyph.readable for glyph in page.glyphs] == [True, True, False, True]


def test_a_code_that_draws_nothing_is_no_glyph(tmp_path: Path) -> None:
    font = DrawnFont("AAAAAA+Figures", [BLOCK, [], FLAG], {1: "1", 3: "7"})
    page, _ = read_drawn(tmp_path, [(font, [1, 2, 3])])
    assert [glyph.text for glyph in page.glyphs] == ["1", "7"]
    assert page.problems == ()


def test_a_code_named_by_a_control_character_is_recovered(tmp_path: Path) -> None:
    whole = DrawnFont("AAAAAA+Figures", [BLOCK, FLAG], {1: "1", 2: "7"})
    holed = DrawnFont("BBBBBB+Figures", [FLAG, BLOCK], {1: "\ufffd", 2: "1"})
    page, (found,) = read_drawn(tmp_path, [(whole, [1, 2]), (holed, [1, 2])])
    assert [glyph.text for glyph in page.glyphs] == ["1", "7", "7", "1"]
    assert found.code is None


def test_a_map_that_gives_many_codes_one_control_character_is_not_mended(tmp_path: Path) -> None:
    whole = DrawnFont("AAAAAA+Figures", [BLOCK, FLAG, STAIRS], {1: "1", 2: "7", 3: "8"})
    holed = DrawnFont("BBBBBB+Figures", [BLOCK, FLAG, STAIRS], {1: "\x0f", 2: "\x0f", 3: "\x0f"})
    page, recoveries = read_drawn(tmp_path, [(whole, [1, 2, 3]), (holed, [1, 2, 3])])
    assert [glyph.readable for glyph in page.glyphs] == [True] * 3 + [False] * 3
    assert recoveries == ()


def test_fonts_are_not_looked_at_where_nothing_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object) -> None:
        raise AssertionError("the fonts of a sound document were looked at")

    monkeypatch.setattr(recover_module, "lost_fonts", never)
    font = DrawnFont("AAAAAA+Figures", [BLOCK, FLAG], {1: "1", 2: "7"})
    page, recoveries = read_drawn(tmp_path, [(font, [1, 2])])
    assert (len(page.glyphs), recoveries) == (2, ())
