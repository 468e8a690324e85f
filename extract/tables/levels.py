"""Columns of criteria: which score each of them tells how to earn, by its header."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby, pairwise

import regex

from extract.tables.matrix import MatrixRow
from extract.tables.scoring_words import (
    CRITERION_PARENTS,
    STEP_BEGINNINGS,
    STEP_MARKS,
    STEP_PARENTS,
)
from extract.thai.bands import level_heading
from extract.thai.digits import to_arabic
from extract.thai.keys import label_key

FULL_MARKS = Decimal(100)
"""The marks of the last step, where steps are headed by their marks alone."""
_LEAST_HEADED = 2
"""So many columns beside each other, under words that say so, are criteria."""
_LEAST_ALONE = 3
"""So many are, where only their own words say so."""
_ASIDE = regex.compile(r"\([^()\d]*\)|\*+")
_STEP = regex.compile(
    rf"(?:(?:{'|'.join(map(regex.escape, STEP_BEGINNINGS))})\s*)*"
    rf"(?P<step>{'|'.join(map(regex.escape, sorted(STEP_MARKS, key=len, reverse=True)))})"
    r"\s*[:=]?\s*(?:\(?\s*(?:ร้อยละ\s*)?(?P<marks>\d{1,3})\s*(?:คะแนน|%)?\s*\)?)?"
)
_MARKS = regex.compile(r"\(?\s*(?:ร้อยละ\s*)?(?P<marks>\d{1,3})\s*(?:คะแนน|%)?\s*\)?")

Level = tuple[Decimal, bool]
"""The score of a column, and whether words above it say that it is one."""


def is_criterion_parent(words: str) -> bool:
    """Whether words stand above columns of criteria."""
    return _key(words) in _PARENTS


def step_marks(words: str) -> Decimal | None:
    """Give the marks of a step of a target by its header: `เป้าหมายขั้นต้น (๕๐)` is 50; None for other words."""
    match = _STEP.fullmatch(" ".join(to_arabic(words).split()))
    if match is None:
        return None
    return Decimal(match["marks"]) if match["marks"] else Decimal(STEP_MARKS[match["step"]])


def are_step_marks(texts: Sequence[str]) -> bool:
    """Whether the cells of a row are the marks of steps and nothing else: 50, 75, 100."""
    found = [_MARKS.fullmatch(to_arabic(text).strip()) for text in texts]
    marks = [Decimal(match["marks"]) for match in found if match]
    rising = all(one < other for one, other in pairwise(marks))
    return len(marks) == len(texts) >= _LEAST_ALONE and rising and marks[-1] == FULL_MARKS


def criterion_levels(paths: Sequence[Sequence[str]], body: Sequence[MatrixRow]) -> tuple[Decimal | None, ...]:
    """Give the score that each column tells how to earn; None for every other column.

    `paths` are the headers over each column from top to bottom. Criteria are columns beside each other whose
    scores rise or fall, and most of whose rows fill several of them: a row marks only one column of points.
    """
    found = [_level(path) for path in paths]
    levels: list[Decimal | None] = [None] * len(paths)
    for run in _runs(found):
        read = [level for c in run if (level := found[c])]
        scores, named = [score for score, _ in read], all(is_named for _, is_named in read)
        if len(run) < (_LEAST_HEADED if named else _LEAST_ALONE) or not _in_order(scores):
            continue
        if _are_filled(body, run):
            for c, score in zip(run, scores, strict=True):
                levels[c] = score
    return tuple(levels)


def _key(words: str) -> str:
    return label_key(_ASIDE.sub(" ", words))


_PARENTS = frozenset(label_key(word) for word in CRITERION_PARENTS)
_STEPS = frozenset(label_key(word) for word in STEP_PARENTS)


def _level(path: Sequence[str]) -> Level | None:
    """The score over a column: the first heading under the words for criteria, or a heading that says it in full."""
    for above, text in enumerate(path):
        keys = {_key(word) for word in path[:above]}
        marks = step_marks(text)
        if marks is not None:
            return marks, bool(keys & (_STEPS | _PARENTS))
        if keys & _PARENTS and (level := level_heading(text)) is not None:
            return Decimal(level), True
        bare = _MARKS.fullmatch(to_arabic(text).strip())
        if keys & (_STEPS | _PARENTS) and bare and bare["marks"] in _STEP_NUMBERS:
            return Decimal(bare["marks"]), True
    last = path[-1] if path else ""
    level = level_heading(last)
    return None if level is None or not _says_level(last) else (Decimal(level), False)


_STEP_NUMBERS = frozenset(str(marks) for marks in STEP_MARKS.values())


def _says_level(text: str) -> bool:
    return any(letter.isalpha() for letter in text)


def _runs(found: Sequence[Level | None]) -> Iterator[list[int]]:
    """The columns beside each other that have a level."""
    for has_level, columns in groupby(range(len(found)), key=lambda column: found[column] is not None):
        if has_level:
            yield list(columns)


def _in_order(scores: Sequence[Decimal]) -> bool:
    rises = all(one < other for one, other in pairwise(scores))
    return rises or all(one > other for one, other in pairwise(scores))


def _are_filled(body: Sequence[MatrixRow], run: Sequence[int]) -> bool:
    """Whether the rows that fill any of the columns mostly fill several; a table without rows has criteria too."""
    filled = [
        sum(cell.column in run and _states(cell.text) for cell in row.cells) for row in body if row.cells
    ]
    filled = [count for count in filled if count]
    return 2 * sum(count > 1 for count in filled) >= len(filled)


def _states(text: str) -> bool:
    return to_arabic(text).strip() not in ("", "0", "-", "–")
