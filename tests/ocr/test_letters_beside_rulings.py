"""Letters that stand close to rulings of scans, or in a row of their own: what is a ruling, and what stays a letter."""

import cv2
import numpy as np
import pytest
from drawn_pages import SCALE, Grey, as_jpeg, paper, rub_out, rule, table, write

from extract.ocr.rulings import RuledPicture, find_rulings

COLUMNS = [40.0, 110.0, 200.0]
ROWS = [40.0 + 10.3 * row for row in range(12)]
ASIDE = 0.5
"""How far from a ruling, in points, figures end in a sheet without margins in its cells."""


def sheet(shade: int = 110) -> Grey:
    """Draw a table whose rows are hardly higher than its letters."""
    picture = paper()
    table(picture, COLUMNS, ROWS, shade, width=4)
    return picture


def scanned(picture: Grey) -> Grey:
    return as_jpeg(np.asarray(cv2.GaussianBlur(picture, (0, 0), 1.6), dtype=np.uint8), 70)


def has_columns_only(found: RuledPicture) -> bool:
    places = sorted((x0 + x1) / 2 / SCALE for x0, _, x1, _ in found.down)
    return places == pytest.approx(COLUMNS, abs=1)


def test_a_ruling_at_which_figures_end_in_every_row_is_found() -> None:
    picture = sheet()
    (width, _), _ = cv2.getTextSize("86,686.86", cv2.FONT_HERSHEY_SIMPLEX, 6.4 * SCALE / 30, 4)
    for top in ROWS[:-1]:
        write(picture, "86,686.86", COLUMNS[1] - ASIDE - width / SCALE, top + 8.6, 6.4)
    assert has_columns_only(find_rulings(scanned(picture), SCALE))


def test_stems_under_one_another_are_no_ruling() -> None:
    picture = sheet()
    for top in ROWS[:-1]:
        rub_out(picture, 60, top + 0.2, 61, top + 8.8, shade=40)
        rule(picture, 52, top + 8.4, 60, top + 8.4, 60, 4)
    assert has_columns_only(find_rulings(scanned(picture), SCALE))


def test_flat_feet_of_digits_are_no_ruling() -> None:
    picture = paper()
    for row in range(6):
        for place in range(6):
            x, bottom = 100 + 5.0 * place, 60 + 30.0 * row
            rule(picture, x, bottom, x + 3.4, bottom, 60, 2)
            rule(picture, x + 3.4, bottom - 6, x, bottom, 60, 2)
    assert find_rulings(scanned(picture), SCALE).across == ()


def test_a_stem_beside_a_ruling_is_not_wiped_away_with_it() -> None:
    picture = sheet(shade=70)
    top = ROWS[4] + 1.8
    rub_out(picture, COLUMNS[1] - 2.3, top, COLUMNS[1] - 1.3, top + 6.2, shade=70)
    found = find_rulings(scanned(picture), SCALE)
    assert has_columns_only(found)
    left, right = round((COLUMNS[1] - 2.6) * SCALE), round((COLUMNS[1] - 1.1) * SCALE)
    stem = found.ink[round(top * SCALE) : round((top + 6.2) * SCALE), left:right]
    assert stem.any(axis=1).mean() > 0.8
