"""Texts printed over one another, as they are told from their boxes."""

import numpy as np
from numpy.typing import NDArray

from extract.sources.overprinted import clashes


def _no_ink(places: NDArray[np.int64]) -> NDArray[np.float64]:
    return np.zeros((len(places), 4))


def test_texts_that_cross_and_have_no_characters_clash_nowhere() -> None:
    assert clashes([], np.zeros((0, 4)), np.zeros(0, np.uint64), [(1, 2)], _no_ink) == []
