"""What a column holds where its heading does not tell: by its cells, and by the other columns of its table."""

from collections.abc import Sequence
from statistics import median
from typing import Final

import regex

from extract.tables.scoring_words import GENERIC_SCORES
from extract.tables.vocabulary import BARE_PERCENT_WORDS, MONEY_WORDS, PERCENT_WORDS
from extract.thai.keys import label_key
from extract.thai.numbers import read_cell
from extract.thai.status import is_tick, read_status
from schemas import ColumnPeriod, PeriodKind, Role

ITEM_NUMBER: Final = regex.compile(r"\d{1,3}(?:\.\d{1,3}){0,3}[.)]?\s*\*{0,3}")
"""The number of a row: `2`, `2.3`, `4.*`."""

_NARRATIVE_LENGTH: Final = 100
"""A column whose middle cell is longer than this holds explanations, not figures."""
_FEWEST_ROWS: Final = 3
_MONEY: Final = frozenset({Role.BUDGET, Role.DISBURSED, Role.COMMITTED, Role.SPENT, Role.REMAINING})
_COUNTED: Final = frozenset({Role.INDICATOR, Role.PROJECT})
"""What a column of figures counts where it is headed so: the indicators that were attained."""
_COUNT: Final = regex.compile(r"\d{1,3}(?:,?\d{3})*|-")
_BARE_PERCENTS: Final = frozenset(map(label_key, (*PERCENT_WORDS, *BARE_PERCENT_WORDS)))
_UNKNOWN: Final = frozenset({Role.NUMERIC, Role.TEXT})
_OF_YEAR: Final = frozenset({PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.ROUND, PeriodKind.CUMULATIVE})
"""Periods whose results come together over a year."""
_LEVEL: Final = regex.compile(r"(?!25\d\d)[^\p{L}]*")
"""A heading without words that is no year."""
_OF_A_SCALE: Final = frozenset({Role.BAND, Role.POINTS_COLUMN, Role.LEVEL, Role.FULL_MARKS})
"""Beside columns of these roles, one that is only headed "score" holds the points before they become a score."""


def role_from_cells(texts: Sequence[str], column: int) -> Role:
    """Tell from its cells alone what a column holds: numbers of rows, figures, or words."""
    if column == 0 and texts and sum(bool(ITEM_NUMBER.fullmatch(text)) for text in texts) * 2 > len(texts):
        return Role.CODE if any("." in text.rstrip(".") for text in texts) else Role.NUMBER
    figures = sum(read_cell(text).value is not None for text in texts)
    return Role.NUMERIC if texts and figures * 2 > len(texts) else Role.TEXT


def _count_rows(texts: Sequence[str]) -> bool:
    """Whether the figures of a column are 1, 2, 3 and so on: it numbers the rows, whatever its heading says."""
    numbers = [text.rstrip(".)") for text in texts if text]
    return len(numbers) >= _FEWEST_ROWS and numbers == [str(place) for place in range(1, len(numbers) + 1)]


def settled_roles(
    roles: Sequence[Role], words: Sequence[Sequence[str]], texts: Sequence[Sequence[str]]
) -> list[Role]:
    """Give the roles with those columns decided whose words can mean two things.

    `words` are the headings over each column from top to bottom, `texts` its cells.
    """
    settled = list(roles)
    for c, role in enumerate(settled):
        if role is Role.INDICATOR and role_from_cells(texts[c], c) in (Role.CODE, Role.NUMBER) and c == 0:
            settled[c] = Role.CODE
        if role in _COUNTED and c and texts[c] and all(map(_COUNT.fullmatch, texts[c])):
            settled[c] = Role.NUMERIC
        if role in _MONEY and _count_rows(texts[c]):
            settled[c] = Role.NUMBER
        if role is Role.STATUS and role_from_cells(texts[c], c) is Role.NUMERIC:
            settled[c] = Role.NUMERIC
        if role is Role.TEXT and words[c] and texts[c] and all(map(is_tick, texts[c])):
            settled[c] = Role.STATUS if read_status(words[c][-1]) is not None else role
        if role is Role.RESULT and texts[c] and median(map(len, texts[c])) > _NARRATIVE_LENGTH:
            settled[c] = Role.NARRATIVE
    _settle_results(settled, texts)
    _settle_percents(settled, words, texts)
    _settle_bare_percents(settled, words, texts)
    _settle_weighed_score(settled, words)
    _settle_levels(settled, words)
    scores = [c for c, role in enumerate(settled) if role is Role.SCORE]
    generic = [c for c in scores if words[c] and label_key(words[c][-1]) in map(label_key, GENERIC_SCORES)]
    if len(scores) > 1 and _OF_A_SCALE & set(settled) and len(generic) < len(scores):
        for c in generic:
            settled[c] = Role.POINTS
    return settled


def _settle_levels(settled: list[Role], words: Sequence[Sequence[str]]) -> None:
    """Columns that share an upper heading and have none of their own in words, but levels, hold no score of a row.

    The bands beside these levels may not have been read.
    """
    for c, path in enumerate(words):
        beside = [other for other in words if len(other) > 1 and other[:-1] == path[:-1]]
        if settled[c] is Role.SCORE and len(path) > 1 and len(beside) > 1 and _LEVEL.fullmatch(path[-1]):
            settled[c] = Role.NUMERIC


def with_results_together(roles: Sequence[Role], periods: Sequence[ColumnPeriod | None]) -> list[Role]:
    """Give the roles with the one column of what came together as a result, where the results are of periods.

    Where targets are of periods too, or several columns hold what came together, its words must say whose it is.
    """
    together = [
        c
        for c, period in enumerate(periods)
        if period and period.kind is PeriodKind.CUMULATIVE and period.number is None
    ]
    parts = [
        role
        for c, (role, period) in enumerate(zip(roles, periods, strict=True))
        if period and period.kind in _OF_YEAR and c not in together
    ]
    is_of_results = parts.count(Role.RESULT) > 1 and Role.TARGET not in parts and len(together) == 1
    return [
        Role.RESULT if is_of_results and c in together and role is Role.NUMERIC else role
        for c, role in enumerate(roles)
    ]


def _settle_percents(
    settled: list[Role], words: Sequence[Sequence[str]], texts: Sequence[Sequence[str]]
) -> None:
    """A column of percents is no amount, whatever is said to be percent; beside budgets it is of the budget.

    A column right behind a result that has a target is of these, wherever the budgets stand.
    """
    percents = [
        c
        for c, (role, path) in enumerate(zip(settled, words, strict=True))
        if role in _MONEY | _UNKNOWN and states_percents(path) and _are_plain(texts[c])
    ]
    of_money = {Role.BUDGET, Role.DISBURSED} <= {role for c, role in enumerate(settled) if c not in percents}
    for c in percents:
        of_result = c and settled[c - 1] is Role.RESULT and Role.TARGET in settled
        if of_money and not of_result and not _is_beside_counts(c, settled, words):
            settled[c] = Role.PERCENT_OF_BUDGET
        elif of_money or settled[c] in _MONEY:
            settled[c] = Role.NUMERIC


def _is_beside_counts(column: int, settled: Sequence[Role], words: Sequence[Sequence[str]]) -> bool:
    """Whether percents share their upper heading with the figures before them, and with no money: of projects, say."""
    path = words[column]
    alike = [
        c for c, other in enumerate(words) if len(path) > 1 and len(other) > 1 and other[:-1] == path[:-1]
    ]
    return (
        column - 1 in alike
        and settled[column - 1] is Role.NUMERIC
        and not any(settled[c] in _MONEY for c in alike)
    )


def _settle_bare_percents(
    settled: list[Role], words: Sequence[Sequence[str]], texts: Sequence[Sequence[str]]
) -> None:
    """The one column of percents of nothing that is said is of the target, right of a result that has a verdict."""
    bare = [
        c
        for c, (role, path) in enumerate(zip(settled, words, strict=True))
        if role in _UNKNOWN and path and label_key(path[-1]) in _BARE_PERCENTS and _are_plain(texts[c])
    ]
    stands_right = Role.RESULT in settled and bare and bare[0] == settled.index(Role.RESULT) + 1
    is_of_target = Role.STATUS in settled and settled.count(Role.TARGET) == settled.count(Role.RESULT) == 1
    if len(bare) == 1 and stands_right and is_of_target and Role.PERCENT_OF_TARGET not in settled:
        settled[bare[0]] = Role.PERCENT_OF_TARGET


def states_percents(path: Sequence[str]) -> bool:
    """Whether a column is of percents by the headings over it: its own, or one above that says nothing else.

    Under `ร้อยละ` stand `เบิกจ่าย` and `ใช้จ่าย`, both percents, unless they name money.
    """
    if not path:
        return False
    is_under = any(label_key(words) in _BARE_PERCENTS for words in path[:-1])
    return _says_percent(path[-1]) or (is_under and not any(word in path[-1] for word in MONEY_WORDS))


def _settle_weighed_score(settled: list[Role], words: Sequence[Sequence[str]]) -> None:
    """The one column of figures headed by scores between weights and weighted scores is what is weighed."""
    if Role.SCORE in settled or not {Role.WEIGHT, Role.WEIGHTED_SCORE} <= set(settled):
        return
    scores = [
        c
        for c, (role, path) in enumerate(zip(settled, words, strict=True))
        if role is Role.NUMERIC and path and any(word in path[-1] for word in GENERIC_SCORES)
    ]
    if len(scores) == 1 and not _says_percent(words[scores[0]][-1]):
        settled[scores[0]] = Role.SCORE


def _says_percent(words: str) -> bool:
    """Whether a heading states percents: `% เบิกจ่าย`, `เบิกจ่าย (ร้อยละ)`; one that names money too does not."""
    bare = "".join(words.split())
    return any(word in bare for word in PERCENT_WORDS) and not any(word in bare for word in MONEY_WORDS)


def _are_plain(texts: Sequence[str]) -> bool:
    """Whether most cells state a number alone: a percent may stand in brackets behind an amount."""
    return 2 * sum("(" not in text.strip()[1:] for text in texts) > len(texts) or not texts


def _settle_results(settled: list[Role], texts: Sequence[Sequence[str]]) -> None:
    """Of two columns of results the one with the longer words explains the other."""
    results = [c for c, role in enumerate(settled) if role is Role.RESULT]
    if len(results) == 2 and all(texts[c] for c in results):
        short, long = sorted(results, key=lambda c: median(map(len, texts[c])))
        if median(map(len, texts[long])) > 3 * median(map(len, texts[short])):
            settled[long] = Role.NARRATIVE
