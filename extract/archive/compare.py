"""The reports of an archive compared over the years, an agency at a time."""

from collections.abc import Iterator

from extract.archive.place import Place
from extract.archive.proposals import proposed
from extract.archive.renames import Renames, read_renames
from extract.archive.series_rows import read_series
from extract.checks.years.run import Compared, check_years


def compared(place: Place) -> Iterator[Compared]:
    """Compare the reports of an archive, one agency after another, with the renames that the user confirmed.

    No more is in memory than the agencies that are read together. Raises WrongUsage for a wrong file of renames.
    """
    known = read_renames(place)
    made = 0
    for followed in read_series(place, Renames(known).joined):
        checks = check_years(followed, made)
        made += len(checks)
        yield Compared(
            agency=followed[0].agency,
            series=tuple(followed),
            checks=tuple(checks),
            proposals=tuple(proposed(followed, known)),
        )
