"""A mark belongs to the base that it was drawn on, however the producer drew it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.sources.page import Glyph
from tests.tables.drawn import blocks_of, drawn, lines_of_text

WORD = "ที่กั้นน้ำ"


def _text(glyphs: list[Glyph]) -> str:
    (line,) = lines_of_text(blocks_of(glyphs))
    return line


def test_marks_as_drawn() -> None:
    assert _text(drawn(WORD, 50, 100)) == WORD


@given(st.permutations(range(4)))
def test_marks_drawn_in_a_pass_of_their_own(order: list[int]) -> None:
    glyphs = _stacked(drawn(WORD, 50, 100))
    bases = [glyph for glyph in glyphs if unicodedata.category(glyph.text) != "Mn"]
    marks = [glyph for glyph in glyphs if unicodedata.category(glyph.text) == "Mn"]
    assert len(marks) == 5
    assert _text([*bases, marks[4], *(marks[index] for index in order)]) == WORD


def _stacked(glyphs: list[Glyph]) -> list[Glyph]:
    """Set tone marks above the vowels, as fonts do."""
    tones = "่้๊๋"
    return [
        glyph._replace(box=(glyph.box[0], glyph.box[1] - 3, glyph.box[2], glyph.box[3] - 3))
        if glyph.text in tones
        else glyph
        for glyph in glyphs
    ]


@pytest.mark.parametrize("up", [-4.0, 2.5, 6.0])
def test_a_mark_that_was_moved_up_or_down_makes_no_line(up: float) -> None:
    glyphs = drawn("กี", 50, 100)
    moved = glyphs[1]._replace(baseline=100 - up)
    assert _text([glyphs[0], moved]) == "กี"


def test_a_mark_whose_pen_stands_in_the_next_base() -> None:
    base, mark, following = drawn("ทีม", 50, 100)
    assert _text([base, following, mark._replace(x=mark.x + 0.6)]) == "ทีม"


def test_a_mark_named_a_digit_is_no_figure() -> None:
    glyphs = drawn("ใหม่", 50, 100)
    glyphs[-1] = glyphs[-1]._replace(text="⁴")
    assert _text(glyphs) == "ใหม⁴"


def test_characters_of_one_glyph_stay_together() -> None:
    (letter,) = drawn("ส", 50, 100)
    first = letter._replace(box=(50, 93, 52.5, 102))
    second = letter._replace(text="ำ", box=(52.5, 93, 55, 102))
    assert _text([first, second, *drawn("นัก", 59, 100)]) == "สำนัก"


def test_parts_that_repeat_the_whole_are_dropped() -> None:
    base, mark = drawn("บั", 50, 100)
    again = mark._replace(text="บ", box=(51.0, 91, 52.0, 94))
    tail = mark._replace(box=(52.0, 91, 53.0, 94))
    assert (
        _text(
            [
                base._replace(box=(50, 93, 52.5, 102)),
                mark._replace(x=50.0, box=(52.5, 93, 55, 102)),
                again,
                tail,
            ]
        )
        == "บั"
    )


def test_a_mark_alone_is_kept() -> None:
    assert _text(drawn("้", 50, 100)) == "้"
