"""Which columns are sums, or differences, of which others: told by their headings, chosen by what adds up in the rows."""

from collections.abc import Callable, Iterator, Sequence
from itertools import permutations
from typing import Final, NamedTuple

from extract.records.sums.heading import Heading
from extract.records.sums.labels import says_sum
from extract.records.sums.ledger import Entry, Ledger, Line
from extract.records.sums.tally import Running, Tally
from extract.records.sums.words import DIFFERENCE_WORDS

SignedColumn = tuple[Heading, int]

_FEWEST_ROWS: Final = 2
_SURE_ROWS: Final = 3
"""So many rows must hold for each one that does not, before that one is wrong."""
_MOST_PARTS: Final = 16
_NEAREST: Final = 4
"""A difference is one of so many columns on either side."""
_SURE_DIGITS: Final = 5


class ColumnGroup(NamedTuple):
    """A column and those that it is computed from, with the rows, by their place in the ledger, that bear it out."""

    total: Heading
    parts: tuple[SignedColumn, ...]
    tally: Tally


def column_groups(ledger: Ledger) -> Iterator[ColumnGroup]:
    """Give the columns that are sums or differences of others in three rows of four at least."""
    for place, heading in enumerate(ledger.headings):
        if not heading.adds_up or not heading.words:
            continue
        if any(says_sum(words) for words in heading.words):
            runs = _runs(place, ledger.headings)
        elif _says_difference(heading):
            runs = (run for run in _pairs(place, ledger.headings) if _add_up(run))
        else:
            continue
        tallied = [group_of(heading, run, ledger.lines) for run in runs]
        borne_out = [group for group in tallied if _is_borne_out(group.tally)]
        if borne_out:
            yield max(
                borne_out, key=lambda group: (len(group.tally.agree), group.tally.rank, len(group.parts))
            )


def differences_of_rates(ledger: Ledger) -> frozenset[int]:
    """Give the columns that are differences of percents, rates or means, which no row adds up as these do not."""
    return frozenset(
        heading.column
        for place, heading in enumerate(ledger.headings)
        if heading.adds_up and _says_difference(heading)
        for run in _pairs(place, ledger.headings)
        if not _add_up(run) and _is_borne_out(group_of(heading, run, ledger.lines).tally)
    )


def _says_difference(heading: Heading) -> bool:
    return any(word in words for words in heading.words for word in DIFFERENCE_WORDS)


def _add_up(run: Sequence[SignedColumn]) -> bool:
    return all(heading.adds_up for heading, _ in run)


def group_of(total: Heading, parts: Sequence[SignedColumn], lines: Sequence[Line]) -> ColumnGroup:
    """Give a column with those that it may be computed from, compared row by row."""
    return ColumnGroup(total, tuple(parts), _tally(total, parts, lines))


def _is_borne_out(found: Tally) -> bool:
    rows, wrong = len(found.agree), len(found.fail)
    # Differences of small figures agree by chance: in tables of posts most are one, or none.
    return rows >= max(_FEWEST_ROWS, _SURE_ROWS * wrong) and found.evidence >= _SURE_DIGITS * (1 + wrong)


def _runs(place: int, headings: Sequence[Heading]) -> Iterator[list[SignedColumn]]:
    """Give the runs of columns of a kind that end left of a column, and those that begin right of it."""
    alike = [
        (other, heading) for other, heading in enumerate(headings) if _are_alike(heading, headings[place])
    ]
    left = [heading for other, heading in alike if other < place][-_MOST_PARTS:]
    right = [heading for other, heading in alike if other > place][:_MOST_PARTS]
    for start in range(len(left) - 1):
        yield [(heading, 1) for heading in left[start:]]
    for end in range(2, len(right) + 1):
        yield [(heading, 1) for heading in right[:end]]


def _are_alike(heading: Heading, total: Heading) -> bool:
    """Whether a column may be a part of a total: under the same last words, or where these say the sum, any column."""
    if not heading.adds_up or heading is total:
        return False
    return not total.words or says_sum(total.words[-1]) or heading.words[-1:] == total.words[-1:]


def _pairs(place: int, headings: Sequence[Heading]) -> Iterator[list[SignedColumn]]:
    near = [heading for other, heading in enumerate(headings) if 0 < abs(other - place) <= _NEAREST]
    for first, second in permutations(near, 2):
        yield [(first, 1), (second, -1)]


def _tally(total: Heading, parts: Sequence[SignedColumn], lines: Sequence[Line]) -> Tally:
    """Compare the columns row by row: what are columns of a sum of rows are here the rows."""
    running = Running(_down(lines, total.column), range(len(lines)))
    for part, sign in parts:
        running.add(_down(lines, part.column), sign)
    return running.tally()


def _down(lines: Sequence[Line], column: int) -> Callable[[int], Entry]:
    return lambda place: lines[place].entry(column)
