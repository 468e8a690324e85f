import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis.strategies import integers
from pythainlp.util import num_to_thaiword

from extract.thai.number_words import read_number_words
from extract.thai.numbers import read_cell


@pytest.mark.parametrize(
    ("text", "value", "unit", "relation"),
    [
        ("ห้า", "5", None, "="),
        ("ห้าคน", "5", "person", "="),
        ("ร้อยละแปดสิบ", "80", "percent", "="),
        ("ไม่น้อยกว่าร้อยละแปดสิบ", "80", "percent", ">="),
        ("สองล้านบาท", "2000000", "baht", "="),
        ("สิบเอ็ดครั้ง", "11", "time", "="),
    ],
)
def test_a_number_in_words(text: str, value: str, unit: str | None, relation: str) -> None:
    figure = read_cell(text)
    assert (str(figure.value), figure.unit, figure.relation) == (value, unit, relation)


@pytest.mark.parametrize("text", ["สองสาม", "พันห้า", "หนึ่งในผู้นำ", "ร้อยละความสำเร็จ", "สามารถ", "หกล้ม"])
def test_words_that_are_not_one_number_in_full(text: str) -> None:
    assert read_cell(text).value is None


@given(integers(min_value=0, max_value=10**15))
def test_no_number_in_full_begins_with_a_scale(number: int) -> None:
    assert read_number_words(num_to_thaiword(number)) == number


def test_digits_are_read_without_the_word_library() -> None:
    code = "import sys; from extract.thai.numbers import read_cell; read_cell('ร้อยละ ๘๐'); read_cell('บรรลุ')"
    code += "; read_cell('ล้าน'); read_cell('พันล้านบาท')"
    subprocess.run([sys.executable, "-c", f"{code}; assert 'pythainlp' not in sys.modules"], check=True)
