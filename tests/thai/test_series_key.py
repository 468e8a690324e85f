"""A label is followed over the years by its words, whatever number it has in a year."""

import pytest

from extract.thai.keys import label_key, series_key


@pytest.mark.parametrize(
    "numbered",
    [
        "1. ร้อยละของงาน",
        "ตัวชี้วัดที่ ๓ : ร้อยละของงาน",
        "1.2 ร้อยละของงาน",
        "๑) ร้อยละของงาน",
        "- ร้อยละของงาน",
        "(4) ร้อยละของงาน",
    ],
)
def test_numbering_is_left_out(numbered: str) -> None:
    assert series_key(numbered) == label_key("ร้อยละของงาน")


@pytest.mark.parametrize("named", ["100 ปี", "3 จังหวัดชายแดนใต้", "โครงการ 2 แผ่นดิน"])
def test_a_number_that_names_stays(named: str) -> None:
    assert series_key(named) == label_key(named)
