"""A sign that stands for a mark elsewhere stays a sign before a number."""

import pytest

from extract.thai.strays import Strays


@pytest.mark.parametrize("sign", ["-", "+", ".", ","])
def test_the_sign_of_a_number_stays(sign: str) -> None:
    text = f"หมู{sign}5 ค{sign}๑๒"
    for strays in (
        Strays(sure=((sign, "่"),)),
        Strays(likely=((sign, "่"),)),
        Strays(doubtful=((sign, "่"),)),
    ):
        assert strays.put(text) == text


def test_elsewhere_it_is_the_mark() -> None:
    assert Strays(sure=(("+", "์"),)).put("สถานการณ+ 5 สัปดาห+") == "สถานการณ์ 5 สัปดาห์"
