"""Words of lists are found whatever became of their marks, the longest that fits, however their pattern is built."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.records.lists import words
from extract.records.lists.matching import loosely
from extract.thai.letters import AA, AM, MARKS

TABLES = [table for table in vars(words).values() if isinstance(table, tuple)]


@pytest.mark.parametrize("table", TABLES)
def test_every_word_is_matched_whole_though_another_begins_it(table: tuple[str, ...]) -> None:
    pattern = re.compile(loosely(table))
    found = {word: match[0] if (match := pattern.match(word)) else None for word in table}
    assert found == {word: word for word in table}


@given(st.sampled_from(TABLES).flatmap(st.sampled_from), st.sampled_from(TABLES), st.data())
def test_a_broken_word_is_found_where_one_of_the_words_alone_is(
    word: str, table: tuple[str, ...], data: st.DataObject
) -> None:
    broken = "".join(data.draw(st.sampled_from(_broken(letter))) for letter in word)
    apart = [re.compile(loosely([one])) for one in table]
    ends = [match.end() for pattern in apart if (match := pattern.match(broken))]
    together = re.match(loosely(table), broken)
    assert (together is not None) == bool(ends)
    assert together is None or together.end() in ends


def _broken(letter: str) -> list[str]:
    if letter in MARKS:
        return [letter, "", "่"]
    return [letter, AA, ""] if letter == AM else [letter, f"{letter} "]
