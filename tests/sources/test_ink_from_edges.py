"""Ink that no text accounts for: edges tell where there is none, and never hide what there is."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from extract.sources.ink import _may_be_text_like, _text_like_cells, ink_without_text

PAPER = 255


@given(st.integers(7, 40), st.integers(7, 40), st.floats(0.0, 0.6), st.integers(0, 2**32 - 1))
def test_edges_never_count_too_few_cells(width: int, height: int, inked: float, seed: int) -> None:
    picture = np.full((height, width), PAPER, np.uint8)
    picture[np.random.default_rng(seed).random(picture.shape) < inked] = 0
    # Where half of it is ink, the paper is no longer the paper.
    if (picture == 0).mean() < 0.5:
        assert _may_be_text_like(picture < PAPER - 70) >= _text_like_cells(picture)


def test_a_grid_of_rulings_is_no_text() -> None:
    picture = np.full((840, 600), PAPER, np.uint8)
    picture[60:800:40, 40:560] = 0
    picture[60:800, 40:560:90] = 0
    assert ink_without_text(picture, picture) == 0.0


def test_a_page_of_strokes_without_text_is_told() -> None:
    picture = np.full((840, 600), PAPER, np.uint8)
    picture[60:800:5, 40:560:3] = 0
    picture[60:800:5, 41:560:3] = 0
    assert ink_without_text(picture, picture) == 1.0
