"""A list of pages is read as it is written."""

import pytest

from extract.errors import WrongUsage
from extract.options import parse_pages


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("1", (1,)),
        ("1-3,9", (1, 2, 3, 9)),
        ("9, 2 - 4", (2, 3, 4, 9)),
        ("3,3,1-3", (1, 2, 3)),
        ("๒-๓", (2, 3)),
    ],
)
def test_pages(text: str, pages: tuple[int, ...]) -> None:
    assert parse_pages(text) == pages


@pytest.mark.parametrize("text", ["", " ", ",", "1,", "0", "2-1", "1-2-3", "one", "-1", "1-100000000000"])
def test_no_pages(text: str) -> None:
    with pytest.raises(WrongUsage):
        parse_pages(text)
