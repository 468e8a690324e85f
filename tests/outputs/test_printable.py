"""Text of a report cannot steer the terminal, and loses no character that can be read."""

from hypothesis import given
from hypothesis import strategies as st

from extract.outputs.plain_text import printable


def test_escape_is_shown() -> None:
    assert printable("\x1b[31mred\x07") == "\\x1b[31mred\\x07"


def test_direction_marks_are_shown() -> None:
    assert printable("12\u202e34") == "12\\u202e34"


def test_line_breaks_are_blanks() -> None:
    assert printable("  สอง\r\n\tบรรทัด ") == "สอง บรรทัด"


def test_thai_stays() -> None:
    assert printable("น้ำหนัก ๔๐.๐๐") == "น้ำหนัก ๔๐.๐๐"


@given(st.text())
def test_one_printable_line(text: str) -> None:
    shown = printable(text)
    assert len(shown.splitlines()) <= 1
    assert all(ord(character) >= 32 and not 0x7F <= ord(character) < 0xA0 for character in shown)
    shown.encode("utf-8")
