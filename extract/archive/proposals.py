"""Which series may be one under two names: the one ends where the other begins, and the names or figures are alike."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz

from extract.checks.restated import held_against
from extract.checks.years.renamed import Rename
from extract.checks.years.series import Followed, Says, Series
from extract.thai.keys import series_key

ALIKE: Final = 65.0
"""Names are alike from this ratio of their keys on, 0 to 100."""
ALIKE_WITH_FIGURES: Final = 40.0
"""So alike are names enough where figures bear them out."""
BEARING_OUT: Final = 2
"""So many figures of earlier years under the later name are those that the earlier name had."""


@dataclass(frozen=True, slots=True)
class _Pair:
    earlier: Series
    later: Series
    ratio: float
    agreeing: int

    @property
    def rank(self) -> tuple[int, float, str, str]:
        """What speaks most for it comes last."""
        return (self.agreeing, self.ratio, self.earlier.key, self.later.key)


def proposed(followed: Sequence[Series], known: Collection[Rename]) -> list[Rename]:
    """Propose renames among the series of an agency, but for those that are known; each series is in one at most."""
    decided = {one.names for one in known}
    pairs = sorted(_pairs(followed), key=lambda pair: pair.rank, reverse=True)
    taken: set[tuple[int, bool]] = set()
    found = []
    for pair in pairs:
        ends, begins = (id(pair.earlier), True), (id(pair.later), False)
        rename = _rename(pair)
        if rename.names not in decided and not {ends, begins} & taken:
            taken |= {ends, begins}
            found.append(rename)
    return sorted(found, key=lambda one: (one.first_year, one.kind, one.unit or "", one.earlier))


def _pairs(followed: Sequence[Series]) -> Iterator[_Pair]:
    alike: dict[tuple[Followed, str | None], list[tuple[Series, set[int]]]] = defaultdict(list)
    for series in followed:
        years = {one.year for one in series.own if one.year is not None}
        if years:
            alike[series.kind, series.unit].append((series, years))
    indicators = _indicators_by_unit(followed)
    for members in alike.values():
        for earlier, ended in members:
            for later, begun in members:
                if _follows_on(max(ended), min(begun), earlier.reported) and _share_units(earlier, later):
                    ratio, agreeing = (
                        fuzz.ratio(earlier.key, later.key),
                        _agreeing(earlier, later, indicators),
                    )
                    if ratio >= (ALIKE_WITH_FIGURES if agreeing >= BEARING_OUT else ALIKE):
                        yield _Pair(earlier, later, ratio, agreeing)


def _indicators_by_unit(followed: Sequence[Series]) -> Mapping[str, frozenset[str]]:
    """Give the keys of the indicators of each unit's scorecards, by the unit's key."""
    found: dict[str, set[str]] = defaultdict(set)
    for series in followed:
        if series.kind is Followed.INDICATOR and series.unit is not None and series.own:
            found[series_key(series.unit)].add(series.key)
    return {unit: frozenset(keys) for unit, keys in found.items()}


def _follows_on(last: int, first: int, reported: Collection[int]) -> bool:
    """Whether a series begins in the report that follows on the last of another."""
    return last < first and not any(last < year < first for year in reported)


def _share_units(one: Series, other: Series) -> bool:
    """Whether nothing says that two series are measured in different units."""
    units = [{figure.unit for figure in series.own if figure.unit} for series in (one, other)]
    return not all(units) or bool(units[0] & units[1])


def _agreeing(earlier: Series, later: Series, indicators: Mapping[str, frozenset[str]]) -> int:
    """Count the figures of earlier years under the later name that are the earlier one's; 0 where more are not.

    Of units it counts the indicators that both scorecards have, where they are most of both.
    """
    if earlier.kind is Followed.UNIT:
        one, other = indicators.get(earlier.key, frozenset()), indicators.get(later.key, frozenset())
        shared = len(one & other)
        return shared if 2 * shared > max(len(one), len(other)) else 0
    agreeing = differing = 0
    for told in later.statements:
        same = [
            own.stated
            for own in earlier.own
            if told.says is Says.COLUMN
            and (own.year, own.measure, own.unit) == (told.year, told.measure, told.unit)
        ]
        if same and told.stated.figure.value is not None:
            holds = held_against(told.stated, same, "").outcome.agreement is not None
            agreeing, differing = agreeing + holds, differing + (not holds)
    return agreeing if agreeing > differing else 0


def _rename(pair: _Pair) -> Rename:
    return Rename(
        agency=pair.later.agency,
        kind=pair.earlier.kind,
        unit=pair.earlier.unit,
        earlier=pair.earlier.label,
        last_year=max(one.year for one in pair.earlier.own if one.year is not None),
        later=pair.later.label,
        first_year=min(one.year for one in pair.later.own if one.year is not None),
        ratio=round(pair.ratio, 1),
        agreeing=pair.agreeing,
    )
