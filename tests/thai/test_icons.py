"""Icons of symbol fonts are part of no number and hide none; other private-use glyphs may be digits."""

from decimal import Decimal

import pytest

from extract.thai.numbers import find_figures, read_cell
from extract.thai.repair import repair


@pytest.mark.parametrize("icon", ["\uf081", "\uf08a", "\uf095", "\uf0b7", "\uf0fc", "\uf0d8", "①", "➀", "❶"])
def test_the_number_beside_an_icon_is_read(icon: str) -> None:
    assert read_cell(f"{icon}145.4").value == Decimal("145.4")
    assert read_cell(f"1,234{icon}").value == 1234


@pytest.mark.parametrize("glyph", ["\uf031", "\uf02e", "\uf02d", "\uf0f1", "\ue001", "\ufffd"])
def test_a_glyph_that_may_be_a_digit_or_a_sign_makes_the_number_unreadable(glyph: str) -> None:
    assert [figure.value for figure in find_figures(f"{glyph}145.4")] == [None]


def test_icons_are_left_in_the_text() -> None:
    assert repair("\uf081145.4 \uf0b7 ข้อ") == "\uf081145.4 \uf0b7 ข้อ"
