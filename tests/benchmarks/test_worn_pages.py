"""Worn pages are the same for the same seed, keep their size, and lose rulings in one place in twenty."""

from pathlib import Path
from random import Random

import numpy as np
from PIL import Image

from benchmarks.worn import draw_wear, turned, with_spoiled_rulings, worn, write_scan
from extract.sources.page import Ruling

PAGE = np.full((300, 400), 255, np.uint8)
PAGE[100:104, 20:380] = 0


def test_a_seed_gives_the_same_page() -> None:
    first, second = (worn(PAGE, draw_wear(random), random) for random in (Random(3), Random(3)))
    assert first.shape == PAGE.shape
    assert (first == second).all()


def test_skew_is_undone_by_turning_back() -> None:
    there_and_back = turned(turned(PAGE, 1.5), -1.5)
    assert np.abs(there_and_back.astype(int) - PAGE).mean() < 10


def test_spoiled_rulings_lose_some_of_their_ink_and_nothing_else_is_touched() -> None:
    page = np.full((80, 8000), 255, np.uint8)
    page[40:44] = 0
    page[10:12] = 90
    spoiled = with_spoiled_rulings(page, [Ruling(0, 42, 8000, 42)], 1.0, Random(1))
    gone = (spoiled[42] > 0).mean()
    assert 0.02 < gone < 0.09
    assert (spoiled[10:12] == 90).all()


def test_a_scan_states_its_resolution_and_holds_every_page(tmp_path: Path) -> None:
    path = tmp_path / "scan.tif"
    write_scan([PAGE, PAGE], 200, path)
    with Image.open(path) as image:
        assert image.n_frames == 2
        assert round(image.info["dpi"][0]) == 200
