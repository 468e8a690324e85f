"""The language comes from the locale as other programs take it."""

from dataclasses import fields
from string import Formatter

import pytest

from extract.outputs.words import ENGLISH, THAI, Words, failure_line, language_of


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "th_TH.UTF-8"}, "th"),
        ({"LANG": "th"}, "th"),
        ({"LANG": "th.UTF-8"}, "th"),
        ({"LANG": "th_TH.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "th_TH"}, "th"),
        ({"LANG": "th_TH", "LC_ALL": ""}, "th"),
        ({"LANG": "the_language.UTF-8"}, "en"),
    ],
)
def test_language(environment: dict[str, str], language: str) -> None:
    assert language_of(environment) == language


@pytest.mark.parametrize("field", [field.name for field in fields(Words)])
def test_both_languages_fill_in_the_same_names(field: str) -> None:
    names = [
        {part[1] for part in Formatter().parse(getattr(words, field)) if part[1]} for words in (ENGLISH, THAI)
    ]
    assert names[0] == names[1]


def test_thai_failure_keeps_the_message_with_its_remedy() -> None:
    assert failure_line("NoSuchFile", "x.pdf: no such file", "th") == "ไม่พบไฟล์: x.pdf: no such file"
