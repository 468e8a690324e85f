"""What a recogniser's steps say: the likeliest strings with their probabilities, and where each symbol stands.

Connectionist temporal classification: Graves et al., 2006 (probability of a string, summed over all its alignments);
prefix beam search: Hannun et al., 2014.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log1p
from typing import Final

import numpy as np
from numpy.typing import NDArray

from extract.ocr.alphabet import BLANK, SYMBOLS, TEXT, classes
from extract.ocr.scripts import UNTOLD, likelihood, unmixed

Steps = NDArray[np.float64]
"""Log probabilities: a row a step, a column a class."""

_BEAM: Final = 10
_FEWEST: Final = 2
_MOST: Final = 4
_ALL: Final = 0.9995
"""So many of the strings found have their probability computed: at most, until they make up so much of it."""
_NEARLY_ALL: Final = 0.9
"""A string that the search finds so probable has lost next to nothing."""
_LONE_LETTER: Final = 0.3
"""How likely a letter is to stand all alone, beside a digit."""
_UNLIKELY: Final = -7.0
"""A symbol whose log probability at a step is lower is not tried there."""
_HOPELESS: Final = 10.0
"""A string is given up where its log probability is so much lower than the best one's."""
_NEVER: Final = -1e30
_CLASS: Final = {symbol: index + 1 for index, symbol in enumerate(SYMBOLS)}


@dataclass(frozen=True, slots=True)
class Reading:
    """What a line says and how probable that is; `starts` are the steps of its symbols.

    `otherwise` is what it may say instead, likeliest first, each with its probability.
    """

    text: str
    probability: float
    otherwise: tuple[tuple[str, float], ...]
    starts: tuple[int, ...]

    @property
    def runner_up(self) -> str | None:
        """The next likely reading."""
        return self.otherwise[0][0] if self.otherwise else None

    @property
    def runner_up_probability(self) -> float:
        """How probable the next likely reading is; 0 where there is none."""
        return self.otherwise[0][1] if self.otherwise else 0.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a line may say, each string with its probability over all views; `steps` are those of the first view.

    `lone` is True where the line is as narrow as a single character.
    """

    strings: tuple[tuple[str, float], ...]
    steps: Steps
    lone: bool


def evidence_of(views: Sequence[Steps], lone: bool = False) -> Evidence:
    """Give what the steps of a line's views say: each view's likely strings, by the mean of their probabilities."""
    likely = [_likely(steps) for steps in views]
    found = dict.fromkeys(text for strings in likely for text in _weighty(strings))
    found.update(dict.fromkeys(pure for text in tuple(found) for pure in unmixed(text)))
    means = [
        sum(_chance(text, strings, steps) for strings, steps in zip(likely, views, strict=True)) / len(views)
        for text in found
    ]
    return Evidence(tuple(zip(found, means, strict=True)), views[0], lone)


def ranked(evidence: Evidence, share: float = UNTOLD) -> list[tuple[str, float]]:
    """Give what a line may say, likeliest first; `share` is how likely a digit of its page is a Thai one.

    A string's probability is weighed by how likely it is to be written (Bayes); strings that were not found keep
    what probability is left.
    """
    letter = _LONE_LETTER if evidence.lone else 1.0
    weighed = [
        (text, probability * likelihood(text, share) * (letter if text == TEXT else 1.0))
        for text, probability in evidence.strings
    ]
    left = max(1.0 - sum(probability for _, probability in evidence.strings), 0.0)
    whole = left + sum(weight for _, weight in weighed)
    return sorted(
        ((text, min(weight / whole, 1.0)) for text, weight in weighed),
        key=lambda entry: (-entry[1], entry[0]),
    )


def reading_of(evidence: Evidence, share: float = UNTOLD) -> Reading:
    """Give what a line says; `share` is how likely a digit of its page is a Thai one."""
    (text, probability), *others = ranked(evidence, share)
    return Reading(text, probability, tuple(others), _starts(text, evidence.steps))


def read_steps(steps: Steps) -> Reading:
    """Give what the steps of a single view say, where nothing is known of the page."""
    return reading_of(evidence_of([steps]))


def says(steps: Steps) -> str:
    """Give the string of the likeliest symbols, a quick guess at what the steps say."""
    best = steps.argmax(axis=1)
    changed = np.concatenate(([True], best[1:] != best[:-1]))
    return "".join(SYMBOLS[index - 1] for index in best[changed & (best != BLANK)].tolist())


def _chance(text: str, strings: Mapping[str, float], steps: Steps) -> float:
    """Give the probability of a string: as the search found it where that is nearly all, else over all its alignments.

    Among many strings that are nearly alike the search loses alignments.
    """
    found = strings.get(text, 0.0)
    return found if found >= _NEARLY_ALL else probability_of(text, steps)


def _weighty(strings: Mapping[str, float]) -> Iterator[str]:
    """Give the likeliest strings, until they make up nearly all of the probability."""
    covered = 0.0
    for count, (text, probability) in enumerate(strings.items()):
        if count >= _MOST or (count >= _FEWEST and covered >= _ALL):
            return
        covered += probability
        yield text


def probability_of(text: str, steps: Steps) -> float:
    """Give the probability that the steps say a string, over all its alignments (the forward variables of CTC)."""
    extended, skips = _extended(text)
    forward = np.full(len(extended), _NEVER)
    forward[:2] = steps[0, extended[:2]]
    for step in steps[1:]:
        one_back = np.concatenate(([_NEVER], forward[:-1]))
        two_back = np.where(skips, np.concatenate(([_NEVER, _NEVER], forward[:-2]))[: len(forward)], _NEVER)
        forward = np.logaddexp(np.logaddexp(forward, one_back), two_back) + step[extended]
    return float(min(np.exp(np.logaddexp.reduce(forward[-2:])), 1.0))


def _extended(text: str) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """Give a string's classes with blanks between, and where a blank may be left out."""
    extended = np.full(2 * len(text) + 1, BLANK, dtype=np.int64)
    extended[1::2] = classes(text)
    skips = np.zeros(len(extended), dtype=bool)
    skips[3::2] = extended[3::2] != extended[1:-2:2]
    return extended, skips


def _likely(steps: Steps) -> dict[str, float]:
    """Give the strings that a beam search over the steps keeps, likeliest first, each with its probability."""
    beams: dict[str, tuple[float, float]] = {"": (0.0, _NEVER)}
    for step, tried in zip(steps.tolist(), steps > _UNLIKELY, strict=True):
        said = [index for index in np.flatnonzero(tried).tolist() if index != BLANK]
        following: dict[str, list[float]] = {}
        for prefix, (with_blank, with_symbol) in beams.items():
            either = _either(with_blank, with_symbol)
            _add(following, prefix, either + step[BLANK], 0)
            if prefix:
                _add(following, prefix, with_symbol + step[_CLASS[prefix[-1]]], 1)
            for index in said:
                symbol = SYMBOLS[index - 1]
                before = with_blank if prefix.endswith(symbol) else either
                _add(following, prefix + symbol, before + step[index], 1)
        beams = _best(following)
    return {prefix: min(exp(_either(*logs)), 1.0) for prefix, logs in beams.items()}


def _best(following: Mapping[str, Sequence[float]]) -> dict[str, tuple[float, float]]:
    """Keep the likeliest strings, and of these what is not hopeless beside the best."""
    sums = {prefix: _either(logs[0], logs[1]) for prefix, logs in following.items()}
    order = sorted(sums, key=lambda prefix: (-sums[prefix], prefix))[:_BEAM]
    least = sums[order[0]] - _HOPELESS
    return {prefix: (following[prefix][0], following[prefix][1]) for prefix in order if sums[prefix] > least}


def _add(beams: dict[str, list[float]], prefix: str, log: float, place: int) -> None:
    logs = beams.get(prefix)
    if logs is None:
        logs = beams[prefix] = [_NEVER, _NEVER]
    logs[place] = _either(logs[place], log)


def _either(one: float, other: float) -> float:
    """Give the log of the sum of two probabilities whose logs are given."""
    most, least = (one, other) if one >= other else (other, one)
    return most if most - least > _HOPELESS * 4 else most + log1p(exp(least - most))


def _starts(text: str, steps: Steps) -> tuple[int, ...]:
    """Give the step at which each symbol of a string begins, on its likeliest alignment (Viterbi)."""
    if not text:
        return ()
    extended, skips = _extended(text)
    score = np.full(len(extended), _NEVER)
    score[:2] = steps[0, extended[:2]]
    came: list[NDArray[np.int64]] = []
    for step in steps[1:]:
        options = np.stack(
            [
                score,
                np.concatenate(([_NEVER], score[:-1])),
                np.where(skips, np.concatenate(([_NEVER, _NEVER], score[:-2])), _NEVER),
            ]
        )
        back = options.argmax(axis=0)
        came.append(back)
        score = options.max(axis=0) + step[extended]
    place = len(extended) - 1 if score[-1] >= score[-2] else len(extended) - 2
    path = [place]
    for back in reversed(came):
        place -= int(back[place])
        path.append(place)
    path.reverse()
    return tuple(path.index(2 * index + 1) for index in range(len(text)))
