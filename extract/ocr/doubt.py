"""Readings to recognised numerals: each with its own probability, and what else it may say."""

from typing import Final

import regex

from extract.ocr.alphabet import TEXT
from extract.ocr.decode import Reading
from schemas import Alternative, Recognised
from schemas.recognised import as_probability

_NUMERAL: Final = regex.compile(r"[^ ]+")


def numerals_in(reading: Reading) -> dict[int, Recognised]:
    """Give the numerals of a line, which blanks part, by the index of their first symbol.

    The readings that agree on a numeral add up to its probability; those with more or fewer numerals tell nothing.
    Letters that another reading sees beside a numeral are no part of it; the reading itself has none.
    """
    found = list(_NUMERAL.finditer(reading.text))
    said = [
        (words, probability)
        for text, probability in ((reading.text, reading.probability), *reading.otherwise)
        if len(words := _words(text)) == len(found) and TEXT not in "".join(words)
    ]
    numerals: dict[int, Recognised] = {}
    for place, match in enumerate(found):
        weights: dict[str, float] = {}
        for words, probability in said:
            weights[words[place]] = weights.get(words[place], 0.0) + probability
        best = as_probability(weights.pop(match[0]))
        ranked = sorted(weights.items(), key=lambda entry: (-entry[1], entry[0]))
        otherwise = tuple(Alternative(raw=raw, probability=as_probability(share)) for raw, share in ranked)
        numerals[match.start()] = Recognised(raw=match[0], probability=best, otherwise=otherwise)
    return numerals


def _words(text: str) -> list[str]:
    return [word for seen in text.split() if (word := seen.strip(TEXT))]
