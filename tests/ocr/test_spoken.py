"""What a perfect recogniser says of a printed text."""

import pytest

from extract.ocr.alphabet import BLANK, SYMBOLS, classes, spoken


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("๔๑,๗๘๓,๑๓๙.๕๔", "๔๑,๗๘๓,๑๓๙.๕๔"),
        ("พ.ศ. ๒๕๖๓", "¤ ๒๕๖๓"),
        ("ร้อยละ85", "¤85"),
        ("95.61%", "95.61%"),
        ("(-12.5)", "(-12.5)"),
        ("2.1.3", "2.1.3"),
        ("1/2566", "1/2566"),
        ("–", "-"),
        ("ตัวชี้วัด ระดับ", "¤"),
        ("6*", "6¤"),
        ("(A) = 10.00", "¤ 10.00"),
    ],
)
def test_numerals_are_said_and_letters_are_not(printed: str, said: str) -> None:
    assert spoken(printed) == said


def test_no_symbol_has_the_class_of_the_blank() -> None:
    assert BLANK not in classes(SYMBOLS)
    assert len(set(classes(SYMBOLS))) == len(SYMBOLS)
