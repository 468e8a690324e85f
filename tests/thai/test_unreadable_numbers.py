"""A figure that cannot be read surely is unreadable, never guessed."""

import pytest

from extract.thai.numbers import read_cell


@pytest.mark.parametrize(
    "text", ["1,23,456", "๑,๐๐๗,๕๒", "1.234.567", "12,34", "1234,567", "0,123", "007", "1,,2"]
)
def test_bad_grouping(text: str) -> None:
    assert read_cell(text).value is None


@pytest.mark.parametrize("text", ["๙๒.", "๑,", ".๘๕", "๙๒ .๐๐", "๙๒. ๐๐", "๑,๐๐๗, ๕๒๘", "๑,๐๐๗,\n๕๒๘"])
def test_torn_numbers(text: str) -> None:
    assert read_cell(text).value is None


@pytest.mark.parametrize(
    "text", ["๔\ufffd.๐๐", "\ufffd๔", "๔\uf0b7๕", "7O.49", "1 91.9762", "๙๒.๐๐ ๙๓.๐๐", "๘๐ - ๘๕"]
)
def test_a_digit_may_be_hidden_or_another_number_too_many(text: str) -> None:
    assert read_cell(text).value is None


@pytest.mark.parametrize("text", ["ใหม4", "พันธุ1", "ร1อยละ", "5G", "B2"])
def test_a_digit_inside_a_word_is_no_number(text: str) -> None:
    assert read_cell(text).value is None


def test_a_broken_mark_does_not_hide_the_number_beside_it() -> None:
    assert str(read_cell("ร1อยละ ๘๐").value) == "80"


@pytest.mark.parametrize("text", ["- ๕", "– ๒.๕", "- 2.5%"])
def test_a_dash_and_a_blank_may_be_a_minus_or_a_bullet(text: str) -> None:
    assert read_cell(text).value is None


def test_a_count_after_a_bullet_is_sure_since_it_is_never_negative() -> None:
    assert str(read_cell("- ๕ คน").value) == "5"


@pytest.mark.parametrize("text", ["๑)", "ครั้งที่ ๑", "๓๐ กันยายน ๒๕๖๖", "ปี ๒๕๖๖", "๑๒/๒๕๖๖", "๑.๑ โครงการพัฒนา"])
def test_dates_and_codes_are_no_figures(text: str) -> None:
    assert read_cell(text).value is None
