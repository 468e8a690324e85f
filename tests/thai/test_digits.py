from hypothesis import given
from hypothesis import strategies as st

from extract.thai.digits import ARABIC_DIGITS, THAI_DIGITS, digits_of, to_arabic, to_thai

ANY_TEXT = st.text(
    alphabet=st.one_of(st.sampled_from(ARABIC_DIGITS + THAI_DIGITS + "ร้อยละ.,-"), st.characters())
)


def test_every_thai_digit_has_its_arabic_one() -> None:
    assert to_arabic("๐๑๒๓๔๕๖๗๘๙") == "0123456789"
    assert to_thai("0123456789") == "๐๑๒๓๔๕๖๗๘๙"


@given(st.text(alphabet=THAI_DIGITS + ".,"))
def test_thai_digits_come_back(text: str) -> None:
    assert to_thai(to_arabic(text)) == text


@given(ANY_TEXT)
def test_nothing_but_digits_changes_and_no_place_moves(text: str) -> None:
    arabic = to_arabic(text)
    assert len(arabic) == len(text)
    assert all(was == now for was, now in zip(text, arabic, strict=True) if was not in THAI_DIGITS)


def test_digits_of_a_text() -> None:
    assert digits_of("ร้อยละ ๙๒.0๐") == "9200"
