"""The word lists read from pythainlp's files are those that pythainlp gives."""

from pythainlp.corpus import countries, provinces, thai_words
from pythainlp.corpus.ttc import word_freqs

from extract.thai.corpus import counted_words, listed_words
from extract.thai.letters import THAI_LETTERS

LETTERS = frozenset(THAI_LETTERS)


def test_counted_words_are_pythainlps() -> None:
    assert counted_words() == {word: count for word, count in word_freqs() if LETTERS.issuperset(word)}


def test_listed_words_are_pythainlps() -> None:
    words = {*thai_words(), *countries(), *provinces()}
    assert set(listed_words()) == {word for word in words if LETTERS.issuperset(word)}
