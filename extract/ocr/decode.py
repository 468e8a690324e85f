"""What a recogniser's steps say: the likeliest strings with their probabilities, and where each symbol stands.

Connectionist temporal classification: Graves et al., 2006 (probability of a string, summed over all its alignments);
prefix beam search: Hannun et al., 2014.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from extract.ocr.alphabet import BLANK, SYMBOLS, classes

Steps = NDArray[np.float64]
"""Log probabilities: a row a step, a column a class."""

_BEAM: Final = 10
_FEWEST: Final = 2
_MOST: Final = 4
_ALL: Final = 0.9995
"""So many of the strings found have their probability computed: at most, until they make up so much of it."""
_UNLIKELY: Final = -7.0
"""A symbol whose log probability at a step is lower is not tried there."""
_NEVER: Final = -1e30


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


def read_steps(steps: Steps) -> Reading:
    """Give what the steps say."""
    weighed: list[tuple[str, float]] = []
    for text in _likely(steps)[:_MOST]:
        weighed.append((text, probability_of(text, steps)))
        if len(weighed) >= _FEWEST and sum(probability for _, probability in weighed) >= _ALL:
            break
    (text, best), *others = sorted(weighed, key=lambda entry: (-entry[1], entry[0]))
    return Reading(text, best, tuple(others), _starts(text, steps))


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


def _likely(steps: Steps) -> list[str]:
    """Give the strings that a beam search over the steps keeps, the likeliest first."""
    beams: dict[str, tuple[float, float]] = {"": (0.0, _NEVER)}
    for step in steps:
        said = [index for index in np.flatnonzero(step > _UNLIKELY).tolist() if index != BLANK]
        following: dict[str, list[float]] = {}
        for prefix, (with_blank, with_symbol) in beams.items():
            either = np.logaddexp(with_blank, with_symbol)
            _add(following, prefix, either + step[BLANK], 0)
            if prefix:
                _add(following, prefix, with_symbol + step[SYMBOLS.index(prefix[-1]) + 1], 1)
            for index in said:
                symbol = SYMBOLS[index - 1]
                before = with_blank if prefix.endswith(symbol) else either
                _add(following, prefix + symbol, before + step[index], 1)
        ranked = sorted(following.items(), key=lambda entry: (-np.logaddexp(*entry[1]), entry[0]))
        beams = {prefix: (log[0], log[1]) for prefix, log in ranked[:_BEAM]}
    return list(beams)


def _add(beams: dict[str, list[float]], prefix: str, log: float, place: int) -> None:
    logs = beams.setdefault(prefix, [_NEVER, _NEVER])
    logs[place] = float(np.logaddexp(logs[place], log))


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
