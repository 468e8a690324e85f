"""The best match among two sets of known glyphs follows from the best in each."""

from hypothesis import given
from hypothesis import strategies as st

from extract.sources.lost_glyphs.likeness import Known, best_match, better_match, surely_has_room
from extract.sources.lost_glyphs.outlines import GRID, Outline

SHAPES = [(1 << bits) - 1 for bits in (GRID, 2 * GRID, 3 * GRID, 5 * GRID)]
OUTLINES = st.builds(
    lambda width, shape: Outline((0.0, 0.0, width, 0.5), 0.6, shape),
    st.sampled_from([0.3, 0.4, 0.5]),
    st.sampled_from(SHAPES),
)
KNOWN = st.lists(st.builds(Known, st.sampled_from("กขค"), OUTLINES, st.just("reference")), max_size=6)


@given(OUTLINES, KNOWN, KNOWN)
def test_two_sets_match_as_they_do_together(outline: Outline, ones: list[Known], others: list[Known]) -> None:
    together = best_match(outline, [*ones, *others])
    assert better_match(best_match(outline, ones), best_match(outline, others)) == together


def test_of_equal_matches_the_first_set_counts() -> None:
    outline = Outline((0.0, 0.0, 0.4, 0.5), 0.6, SHAPES[0])
    own, other = Known("ก", outline, "own-font"), Known("ก", outline, "reference")
    found = better_match(best_match(outline, [own]), best_match(outline, [other]))
    assert found is not None
    assert found.where == "own-font"


def test_what_may_begin_before_the_pen_is_not_sure_to_have_room() -> None:
    assert surely_has_room(0.5, 0.0)
    assert not surely_has_room(0.5, -0.04)
    assert not surely_has_room(0.0, 0.1)
