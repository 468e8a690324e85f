"""A mark drawn under its base is a lower vowel, whatever the text layer calls it."""

import pytest

from extract.sources.page import Glyph
from extract.tables.baselines import lines_of
from extract.tables.clusters import clusters_of
from extract.tables.mark_heights import named_as_drawn
from tests.tables.drawn import drawn

BASELINE, SIZE = 100.0, 10.0
WIDE, NARROW = 2.6, 1.4


def mark(name: str, *, under: bool, width: float = 2.0) -> Glyph:
    """A mark on a base whose room is from 0 to 5, its pen at the end of it."""
    top = BASELINE + 0.4 if under else BASELINE - 8.0
    return Glyph(name, 5.0, BASELINE, (4.5 - width, top, 4.5, top + 2.0), SIZE, 1)


def text_of(*marks: Glyph) -> str:
    (base,) = drawn("ผ", 0, BASELINE)
    (cluster,) = clusters_of([base, *marks])
    return cluster.text


@pytest.mark.parametrize(("width", "vowel"), [(WIDE, "ู"), (NARROW, "ุ")])
def test_a_tone_under_its_base_is_a_lower_vowel_told_by_its_width(width: float, vowel: str) -> None:
    assert text_of(mark("้", under=True, width=width), mark("้", under=False)) == f"ผ{vowel}้"


def test_a_tone_over_its_base_stays() -> None:
    assert text_of(mark("้", under=False)) == "ผ้"


def test_a_lower_vowel_that_is_named_stays_and_so_does_the_mark_beside_it() -> None:
    """Their names are exchanged; both are there."""
    names = named_as_drawn([mark("้", under=True, width=WIDE), mark("ู", under=False)])
    assert sorted(names) == sorted("ู้")


def test_of_two_glyphs_at_one_place_of_the_pen_the_longer_comes_last() -> None:
    base, am = drawn("จำ", 20, BASELINE)
    am = am._replace(x=base.x - 1e-5, box=(base.x + 3, BASELINE - 7, base.x + 10, BASELINE))
    (line,) = lines_of(clusters_of([base, am]))
    assert "".join(cluster.text for cluster in line) == "จำ"


def test_a_mark_that_reaches_over_the_next_letter_is_of_the_one_that_it_was_drawn_after() -> None:
    """Script fonts draw flourishes: the middle of the ink stands behind the pen, its beginning does not."""
    glyphs = drawn("รบ", 0, BASELINE)
    flourish = Glyph("ั", 5.0, BASELINE, (3.0, BASELINE - 9, 9.0, BASELINE - 7), SIZE, 1)
    first, second = clusters_of([glyphs[0], flourish, glyphs[1]])
    assert (first.text, second.text) == ("รั", "บ")


def test_a_tone_moved_to_the_left_of_its_vowel_is_of_the_base_of_that() -> None:
    before, base = drawn("ยฝ", 0, BASELINE)
    vowel = Glyph("ั", base.x, BASELINE, (base.x + 0.5, BASELINE - 8, base.x + 4, BASELINE - 6), SIZE, 1)
    tone = Glyph(
        "่", base.x - 4, BASELINE + 3, (base.x - 3.4, BASELINE - 8, base.x - 2.6, BASELINE - 6), SIZE, 1
    )
    assert [cluster.text for cluster in clusters_of([before, base, vowel, tone])] == ["ย", "ฝั่"]
