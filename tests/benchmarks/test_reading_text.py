"""Which cells are numeric, what of them is a number, and which figures a line holds."""

import pytest

from benchmarks.reading_text import figures_in, folded, letters_of, number_in


@pytest.mark.parametrize(
    ("cell", "number", "letters"),
    [
        ("๑,๒๓๔.๕๐", "1,234.50", ""),
        ("13,895,727 ( 17,133,433 )", "13,895,727(17,133,433)", ""),
        ("-36.4", "-36.4", ""),
        ("⑤ 145.4*", "145.4", "⑤*"),
        ("69.40%", "69.40%", ""),
        ("2,954 ราย", "2,954", "ราย"),
        ("1. ภาคกลาง", None, "1.ภาคกลาง"),
        ("ปี 2564", None, "ปี2564"),
        ("-", None, "-"),
        ("", None, ""),
        (None, None, ""),
    ],
)
def test_numeric_cells(cell: str | None, number: str | None, letters: str) -> None:
    assert (number_in(cell), letters_of(cell)) == (number, letters)


def test_figures_of_a_line_stand_in_order_without_their_signs() -> None:
    assert figures_in("(๑) รวม ๔๘๒,๘๕๒,๙๐๐ บาท -3.5 % 1.23:1") == ["1", "482,852,900", "3.5", "1.23", "1"]


def test_signs_that_look_alike_are_one() -> None:
    assert folded("• ก – ข") == folded("●ก-ข")
