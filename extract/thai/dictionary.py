"""How likely a run of Thai letters is, and which likely text a damaged run stands for.

The words and their frequencies are pythainlp's (`corpus.py`); they are loaded on first use; clean text needs none.
A cost is an information content in bits: the rarer the words, the higher; letters in no word cost most.
"""

import math
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Final

from extract.thai.corpus import counted_words, listed_words
from extract.thai.report_words import REPORT_WORDS

Confusions = frozenset[tuple[str, str]]
"""Pairs of a letter as it was read and a letter that it may stand for."""

UNKNOWN_LETTER: Final = 14.0
"""Bits for a letter that is in no word."""

CHANGED_LETTER: Final = 2.0
"""Bits for reading a letter as another."""

SURE: Final = 8.0
"""Bits by which a repaired word must be likelier than the one read, where nothing else speaks for it."""

_UNCOUNTED_WORD: Final = 4.0
"""Bits by which a word of the list that the corpus never counted is rarer than one counted once."""

_REPORT_WORD: Final = 15.0
"""Bits of a word of reports at most: about those of a word like เป้าหมาย."""

_LONGEST_WORD: Final = 24
_TELLING_WORD: Final = 3
"""The fewest letters of a word that tells something by being one."""


@lru_cache(maxsize=20_000)
def cost(run: str) -> float:
    """Return the bits of the likeliest parting of a run of Thai letters into words."""
    words = word_costs()
    bits = [0.0] + [math.inf] * len(run)
    for start in range(len(run)):
        so_far = bits[start]
        bits[start + 1] = min(bits[start + 1], so_far + UNKNOWN_LETTER)
        for end in _all_ends(run, start):
            word = words.get(run[start:end])
            if word is not None and so_far + word < bits[end]:
                bits[end] = so_far + word
    return bits[-1]


def restore(run: str, confusions: Confusions, margin: float) -> str:
    """Return the likeliest text that the run stands for, if it is likelier than the run by `margin` bits.

    Each letter may be read as itself or as one of its confusions; only letters are exchanged, one for one.
    """
    if not any(read in run for read, _ in confusions):
        return run
    best, text = _best(run, confusions)
    return text if text != run and best + margin <= cost(run) else run


def letters_in_words(run: str) -> int:
    """Return how many letters of a run stand in words of two letters or more, in its likeliest parting."""
    words = word_costs()
    best = [(0.0, 0)] + [(math.inf, 0)] * len(run)
    for start in range(len(run)):
        bits, inside = best[start]
        best[start + 1] = min(best[start + 1], (bits + UNKNOWN_LETTER, inside))
        for end in _all_ends(run, start):
            cost_of_word = words.get(run[start:end])
            if cost_of_word is not None and bits + cost_of_word < best[end][0]:
                best[end] = (bits + cost_of_word, inside + (end - start if end - start > 1 else 0))
    return best[-1][1]


@lru_cache(maxsize=20_000)
def letters_in_telling_words(run: str) -> int:
    """Return how many letters of a run of Thai letters can be in known words of three letters or more.

    Shorter words make sense of anything.
    """
    words = word_costs()
    best = [0] * (len(run) + 1)
    for start in range(len(run)):
        here = best[start]
        best[start + 1] = max(best[start + 1], here)
        for end in _ends(run, start):
            if run[start:end] in words:
                best[end] = max(best[end], here + end - start)
    return best[-1]


@cache
def word_costs() -> Mapping[str, float]:
    """Return the bits of every known word: minus the binary logarithm of its share in a corpus.

    Names of countries and provinces count as words, and the words of reports as frequent ones.
    """
    counts = counted_words()
    total = math.log2(sum(counts.values()))
    costs = dict.fromkeys((word for word in listed_words() if len(word) > 2), total + _UNCOUNTED_WORD)
    # Thousands of words are as frequent as others, and share one number.
    of_count = {count: total - math.log2(count) for count in set(counts.values())}
    costs.update((word, of_count[count]) for word, count in counts.items())
    costs.update((word, min(_REPORT_WORD, costs.get(word, _REPORT_WORD))) for word in REPORT_WORDS)
    return costs


@cache
def _longest() -> Mapping[str, int]:
    """Return how long the longest word is that begins with each beginning of three letters."""
    longest: dict[str, int] = {}
    for word in word_costs():
        beginning = word[:_TELLING_WORD]
        if len(word) > longest.get(beginning, 0):
            longest[beginning] = len(word)
    return longest


def _ends(run: str, start: int) -> range:
    """Return where words of three letters or more may end that begin at a place in a run."""
    longest = _longest().get(run[start : start + _TELLING_WORD], 0)
    return range(start + _TELLING_WORD, min(len(run), start + min(longest, _LONGEST_WORD)) + 1)


def _all_ends(run: str, start: int) -> Iterator[int]:
    """Return where words may end that begin at a place in a run."""
    yield from range(start + 1, min(len(run) + 1, start + _TELLING_WORD))
    yield from _ends(run, start)


@lru_cache(maxsize=16)
def _folding(confusions: Confusions) -> tuple[tuple[int, str], ...]:
    """Return the table that maps every letter of a group of confused letters to one of them."""
    groups: list[set[str]] = []
    for read, meant in sorted(confusions):
        joined = {read, meant}
        apart = []
        for group in groups:
            if group & joined:
                joined |= group
            else:
                apart.append(group)
        groups = [*apart, joined]
    return tuple(sorted((ord(letter), min(group)) for group in groups for letter in group))


@lru_cache(maxsize=8)
def _index(folding: tuple[tuple[int, str], ...]) -> Mapping[str, str]:
    """Return the known words by their folded letters, where not only the folded letters themselves are a word.

    Words with the same folded letters are parted by blanks: most stand alone, and take no more memory than they do.
    """
    words, table = word_costs(), dict(folding)
    index: dict[str, str] = {}
    shared: set[str] = set()
    for word in words:
        folded = word.translate(table)
        if folded == word:
            continue
        if folded in index:
            shared.add(folded)
            index[folded] += f" {word}"
        else:
            index[folded] = word
    shared.update(index.keys() & words.keys())
    for folded in shared:
        alike = index[folded].split()
        index[folded] = " ".join(sorted((*alike, folded) if folded in words else alike))
    return index


@lru_cache(maxsize=20_000)
def _best(run: str, confusions: Confusions) -> tuple[float, str]:
    folding = _folding(confusions)
    words, index, folded = word_costs(), _index(folding), run.translate(dict(folding))
    costs = [0.0] + [math.inf] * len(run)
    texts = [""] * (len(run) + 1)
    for start in range(len(run)):
        if costs[start] + UNKNOWN_LETTER < costs[start + 1]:
            costs[start + 1] = costs[start] + UNKNOWN_LETTER
            texts[start + 1] = texts[start] + run[start]
        for end in range(start + 1, min(len(run), start + _LONGEST_WORD) + 1):
            letters = folded[start:end]
            for word in index.get(letters, letters if letters in words else "").split():
                changed = _changes(run[start:end], word, confusions)
                if changed is None:
                    continue
                total = costs[start] + words[word] + changed * CHANGED_LETTER
                if total < costs[end]:
                    costs[end], texts[end] = total, texts[start] + word
    return costs[-1], texts[-1]


def _changes(read: str, word: str, confusions: Confusions) -> int | None:
    """Return how many letters of the word were read as another, or None where one cannot have been."""
    pairs = [pair for pair in zip(read, word, strict=True) if pair[0] != pair[1]]
    return len(pairs) if all(pair in confusions for pair in pairs) else None
