"""Rulings of scans are found: faint, thin, broken, askew; and what is no ruling is none."""

from collections.abc import Callable

import numpy as np
import pytest
from drawn_pages import SCALE, Grey, as_jpeg, noisy, paper, rub_out, rule, shaded, table, write

from extract.ocr.rulings import RuledPicture, find_rulings

COLUMNS = [40.0, 110.0, 240.0, 360.0]
ROWS = [40.0, 60.0, 84.0, 108.0, 200.0]


def written(shade: int, width: int) -> Grey:
    picture = paper()
    table(picture, COLUMNS, ROWS, shade, width)
    for row, top in enumerate(ROWS[:-1]):
        for column, left in enumerate(COLUMNS[:-1]):
            write(picture, f"{row}{column},456.78", left + 6, top + 15, 9)
    return picture


def places(found: RuledPicture) -> tuple[list[float], list[float]]:
    """Give where the rulings stand that run across, and those that run down, in whole points."""
    across = sorted({round((top + bottom) / 2 / SCALE) for _, top, _, bottom in found.across})
    down = sorted({round((x0 + x1) / 2 / SCALE) for x0, _, x1, _ in found.down})
    return across, down


@pytest.mark.parametrize(("shade", "width"), [(60, 2), (200, 2), (200, 1), (0, 9)])
@pytest.mark.parametrize("worn", [np.copy, noisy, as_jpeg, shaded])
def test_every_ruling_is_found_and_no_other(shade: int, width: int, worn: Callable[[Grey], Grey]) -> None:
    assert places(find_rulings(worn(written(shade, width)), SCALE)) == (ROWS, COLUMNS)


def test_a_broken_ruling_is_one() -> None:
    picture = written(180, 2)
    rub_out(picture, 150, 82, 162, 86)
    rub_out(picture, 108, 130, 112, 141)
    found = find_rulings(noisy(picture), SCALE)
    assert (len(found.across), len(found.down)) == (len(ROWS), len(COLUMNS))


def test_an_end_that_broke_off_is_drawn_out_to_the_ruling_that_it_would_meet() -> None:
    picture = written(60, 2)
    rub_out(picture, 338, 82, 355, 86)
    found = find_rulings(picture, SCALE)
    ends = {round(top / SCALE): x1 / SCALE for _, top, x1, _ in found.across}
    assert ends[84] > COLUMNS[-1] - 1


def test_a_cell_over_two_columns_stays_one() -> None:
    picture = written(60, 2)
    rub_out(picture, 236, 61, 244, 83)
    found = find_rulings(picture, SCALE)
    pieces = sorted(
        (round(top / SCALE), round(bottom / SCALE))
        for x0, top, _, bottom in found.down
        if 235 < x0 / SCALE < 245
    )
    assert pieces == [(40, 61), (83, pytest.approx(200, abs=1))]


def test_an_underline_in_a_cell_is_not_drawn_out() -> None:
    picture = paper()
    table(picture, COLUMNS, [40, 160])
    rule(picture, 126, 120, 226, 120)
    (line,) = [ruling for ruling in find_rulings(picture, SCALE).across if 118 < ruling[1] / SCALE < 122]
    assert line[0] / SCALE > 124
    assert line[2] / SCALE < 228


def test_letters_dashes_and_dots_are_no_rulings() -> None:
    picture = paper()
    write(picture, "TTTTEEEEFFFFHHHHLLLL EEEEEEEEEE", 20, 60, 10)
    write(picture, "- - - - - - - - - -", 20, 100, 10)
    write(picture, ". . . . . . . . . . . . .", 20, 140, 10)
    write(picture, "llll 1111 ||||", 20, 190, 20)
    found = find_rulings(picture, SCALE)
    assert (found.across, found.down) == ((), ())


def test_a_letter_that_goes_through_a_ruling_stays_whole() -> None:
    picture = paper()
    rule(picture, 20, 100, 380, 100)
    rule(picture, 200, 94, 200, 106, 30, 5)
    found = find_rulings(picture, SCALE)
    assert found.ink[round(94.5 * SCALE) : round(105 * SCALE), round(200 * SCALE)].all()
    assert not found.ink[:, round(300 * SCALE)].any()


def test_blank_and_black_pages_have_no_rulings() -> None:
    for shade in (0, 128, 255):
        found = find_rulings(paper(shade=shade), SCALE)
        assert (found.across, found.down) == ((), ())
