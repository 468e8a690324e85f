"""A page scanned askew or sideways is told by how much, whatever else stands on it."""

import numpy as np
import pytest
from drawn_pages import Grey, askew, digits_page, noisy

from extract.ocr.straighten import runs_sideways, skew_of, straighten


def with_borders(picture: Grey) -> Grey:
    """Add the black that a scanner shows beside the paper."""
    bordered = picture.copy()
    bordered[:, :70] = 12
    bordered[:90] = 8
    return bordered


@pytest.mark.parametrize("degrees", [-4.0, -1.37, 0.0, 0.42, 2.0, 3.93])
def test_skew_is_told_to_a_tenth_of_a_degree(degrees: float) -> None:
    worn = noisy(askew(digits_page(20), degrees))
    assert skew_of(worn) == pytest.approx(-degrees, abs=0.1)
    assert skew_of(with_borders(worn)) == pytest.approx(-degrees, abs=0.1)


def test_a_level_page_is_left_as_it_is() -> None:
    page = digits_page()
    assert np.array_equal(straighten(page, 0).grey, page)


@pytest.mark.parametrize("lines", [3, 30])
def test_lines_that_run_upwards_are_told(lines: int) -> None:
    page = digits_page(lines)
    for picture in (page, with_borders(page)):
        assert not runs_sideways(picture)
        assert runs_sideways(np.rot90(picture))


@pytest.mark.parametrize("shade", [0, 255])
def test_a_page_without_lines_is_level(shade: int) -> None:
    blank = np.full((800, 600), shade, dtype=np.uint8)
    assert not runs_sideways(blank)
    assert skew_of(blank) == pytest.approx(0.0)
