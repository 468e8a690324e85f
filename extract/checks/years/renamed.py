"""What is called otherwise from a year on, and what a series is told by."""

from typing import NamedTuple

from extract.checks.years.series import Followed
from extract.thai.keys import label_key, series_key

SeriesKey = tuple[Followed, str, str | None]
"""What a series is told by within an agency: what is followed, its key, and the key of its unit."""


def key_of(kind: Followed, name_key: str, unit: str | None) -> SeriesKey:
    """Give what a series is told by: a project by its words alone, since it may pass from one unit to another."""
    return kind, name_key, series_key(unit) if unit is not None and kind is Followed.INDICATOR else None


class Rename(NamedTuple):
    """Two names of perhaps one thing: the earlier until a year, the later from a year on.

    `ratio` says how alike they are, 0 to 100; `agreeing` how many figures of earlier years under the later name are
    those of the earlier. `same` is what the user decided, None where nothing yet.
    """

    agency: str
    kind: Followed
    unit: str | None
    earlier: str
    last_year: int
    later: str
    first_year: int
    ratio: float
    agreeing: int = 0
    same: bool | None = None

    @property
    def names(self) -> tuple[str, SeriesKey, SeriesKey]:
        """The agency and the two series by their keys."""
        return (
            label_key(self.agency),
            key_of(self.kind, series_key(self.earlier), self.unit),
            key_of(self.kind, series_key(self.later), self.unit),
        )
