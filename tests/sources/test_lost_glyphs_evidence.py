"""What suffices to name a glyph: lookalikes must not pass for one another."""

from typing import Literal

import pytest

from extract.sources.lost_glyphs.evidence import FontGlyphs, gap_in_map, read_lost
from extract.sources.lost_glyphs.likeness import Known, best_match, is_without_room, likeness
from extract.sources.lost_glyphs.outlines import GRID, Outline
from extract.sources.lost_glyphs.reference import pack, reference, unpack

Where = Literal["own-font", "sibling-font", "reference"]
SOLID = (1 << GRID * GRID) - 1


def outline(box: tuple[float, float, float, float], advance: float = 0.5, shape: int = SOLID) -> Outline:
    return Outline(box, advance, shape)


def but(pixels: int) -> int:
    """A solid shape with so many pixels left white."""
    return SOLID >> pixels


def known(text: str, glyph: Outline, where: Where = "reference") -> Known:
    return Known(text, glyph, where)


COMMA = outline((0.05, -0.1, 0.12, 0.08))
QUOTE = outline((0.05, 0.4, 0.12, 0.58))
ZERO = outline((0.05, 0.0, 0.4, 0.6))


def test_height_above_the_line_tells_a_comma_from_a_quote() -> None:
    assert likeness(COMMA, QUOTE) == 0.0
    assert likeness(COMMA, COMMA) == 1.0


def test_size_tells_a_small_o_from_a_zero() -> None:
    assert likeness(ZERO, outline((0.05, 0.0, 0.36, 0.4))) < 0.75


def test_a_mark_may_stand_higher_and_is_no_base() -> None:
    mark = outline((-0.2, 0.7, -0.1, 0.9), 0.0)
    assert is_without_room(mark)
    assert likeness(mark, outline((-0.2, 0.5, -0.1, 0.7), 0.0)) == pytest.approx(1)
    assert likeness(mark, outline((0.1, 0.7, 0.2, 0.9))) == 0.0


def test_a_lookalike_in_the_font_itself_is_not_the_digit() -> None:
    """The font names its letter O; the lost glyph is 0.95 like it, and is its zero."""
    letter = outline((0.05, 0.0, 0.4, 0.6), shape=but(27))
    font = FontGlyphs({1: "O"}, {1: letter, 2: ZERO}, [2])
    assert 0.9 < likeness(letter, ZERO) < 0.99
    assert read_lost(font, [], []) == {}


def test_a_digit_with_a_near_runner_up_is_not_read() -> None:
    font = FontGlyphs({}, {1: ZERO}, [1])
    near = [known("4", outline(ZERO.box, shape=but(20))), known("5", outline(ZERO.box, shape=but(40)))]
    assert read_lost(font, [], near) == {}
    assert read_lost(font, [], near[:1])[1].text == "4"


def test_digits_in_the_order_of_their_codes_bear_one_another_out() -> None:
    heights = [0.3 + 0.05 * value for value in range(10)]
    digits = [outline((0.0, 0.0, 0.4, height)) for height in heights]
    like = [known(str(value), outline(digit.box, shape=but(90))) for value, digit in enumerate(digits)]
    in_order = FontGlyphs({}, {20 + value: digit for value, digit in enumerate(digits)}, range(20, 30))
    assert {code: found.text for code, found in read_lost(in_order, [], like).items()} == {
        20 + value: str(value) for value in range(10)
    }
    mixed = [3, 9, 0, 7, 5, 1, 8, 2, 6, 4]
    out_of_order = FontGlyphs(
        {}, {20 + place: digits[value] for place, value in enumerate(mixed)}, range(20, 30)
    )
    assert read_lost(out_of_order, [], like) == {}


@pytest.mark.parametrize(
    ("characters", "expected"),
    [
        ({0xC8: "็", 0xCE: "ํ"}, "่"),
        ({0xC8: "็"}, None),
        ({0xC8: "็", 0xCF: "ํ"}, None),
        ({0xC1: "ก", 0xD0: "ฐ"}, "ฉ"),
        ({0xA0: "ก", 0xD0: "ภ"}, None),
    ],
)
def test_a_gap_needs_neighbours_that_count_up_evenly(
    characters: dict[int, str], expected: str | None
) -> None:
    assert gap_in_map(0xC9, characters) == expected


def test_the_reference_set_has_figures_letters_and_marks() -> None:
    texts = {glyph.text for glyph in reference()}
    assert set("0123456789๐๑๒๓๔๕๖๗๘๙.,-()%/") <= texts
    assert {chr(code) for code in range(0x0E01, 0x0E2F)} <= texts
    assert set("ัิีึืฺุู็่้๊๋์ํ") <= texts


def test_the_reference_file_keeps_what_is_written() -> None:
    glyph = outline((0.015, -0.25, 0.5, 1.0), 0.535, shape=0b1011)
    (back,) = unpack(pack([("ก", glyph)]))
    assert back == known("ก", glyph)


def test_a_reference_digit_is_like_itself_and_no_other_character() -> None:
    for glyph in [glyph for glyph in reference() if glyph.text in "0๐4๔"][::10]:
        match = best_match(glyph.outline, reference())
        assert match is not None
        assert match.likeness == pytest.approx(1)
        assert match.text == glyph.text


def test_what_is_drawn_on_bases_is_a_mark_whatever_room_the_file_gives_it() -> None:
    ring = outline((0.05, 0.6, 0.3, 0.85), 0.3)
    marks = [known("ํ", outline(ring.box, 0.0))]
    assert read_lost(FontGlyphs({}, {1: ring}, [1]), [], marks) == {}
    on_bases = FontGlyphs({}, {1: ring}, [1], on_bases=frozenset({1}))
    assert read_lost(on_bases, [], marks)[1].text == "ํ"


def test_named_marks_with_room_are_compared_as_marks() -> None:
    tone = outline((0.05, 0.6, 0.3, 0.85), 0.3)
    font = FontGlyphs({1: "้"}, {1: tone, 2: outline((0.05, 0.75, 0.3, 1.0), 0.25)}, [2], frozenset({2}))
    assert read_lost(font, [], [])[2].text == "้"
