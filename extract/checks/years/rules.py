"""Family 12: what a report says of another year is what the report of that year printed."""

from collections.abc import Iterator

from extract.checks.compare import Finding
from extract.checks.registry import year_rule
from extract.checks.years.held import held, held_columns
from extract.checks.years.series import Says, Series


@year_rule("YR001", name="base-year")
def base_year(series: Series) -> Iterator[Finding]:
    """The figure that a report gives for a base year, or for a year that it names, is that year's own.

    Formula: figure of the year = figure in the report of that year
    Source: targets and narratives: "risen by 5 percent from the base year 2565 (82)".
    Holds: 82.50 of 2565 in the report of 2565 is given as 82.5 in the report of 2566
    Fails: 82.50 of 2565 in the report of 2565 is given as 85.20 in the report of 2566
    """
    yield from held(series, (Says.BASE_YEAR, Says.NAMED_YEAR))


@year_rule("YR002", name="year-before")
def year_before(series: Series) -> Iterator[Finding]:
    """The figure that a report gives for the year before is the one that the report of that year printed.

    Formula: figure of the year before = figure in the report of that year
    Source: targets and narratives: "not less than last year (82.13)", "risen from last year (1,200 people)".
    Holds: 1200 of 2565 in the report of 2565 is given as 1,200 in the report of 2566
    Fails: 1200 of 2565 in the report of 2565 is given as 1,020 in the report of 2566
    """
    yield from held(series, (Says.YEAR_BEFORE,))


@year_rule("YR003", name="restated")
def restated(series: Series) -> Iterator[Finding]:
    """A column of an earlier year prints what was printed of that year before; where it does not, it is restated.

    Formula: figure of the year = figure in the report of that year, or in the first later report that printed it
    Source: tables with targets and results of several years.
    Holds: 950 of 2565 in the report of 2565 is given as 950 in the report of 2567
    Fails: 950 of 2565 in the report of 2565 is given as 930 in the report of 2567
    """
    yield from held_columns(series)
