"""Lists of the projects that missed their target, against the table of points."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from extract.checks.compare import Finding, compare
from extract.checks.computation import Computation, Reason, unknown
from extract.checks.figure import Figure, figure, project_words
from extract.checks.interval import ONE, ZERO, Interval, point
from extract.checks.registry import rule
from extract.checks.what import What
from extract.thai.keys import similarity
from schemas import Document, Family, Project

ALIKE: Final = 75.0
"""Names whose keys are less alike (0 to 100) are not taken for the same project."""

APART: Final = 10.0
"""By so much the likest name must be more alike than the next: else it is not sure which project is meant."""

MISSED_SHARE: Final = 0.75
"""So large a part of a list's projects must be missed for it to be a list of them."""

MISSED_FORMULA: Final = "1 (listed) if the project has less than the highest points, else 0"
COUNT_FORMULA: Final = "number of projects with less than the highest points"


class _List(NamedTuple):
    """The projects of a list, and with each the scored project that it names, where one is found."""

    listed: tuple[Project, ...]
    named: tuple[Project | None, ...]
    scored: tuple[Project, ...]
    highest: Decimal

    @property
    def is_of_missed(self) -> bool:
        """Whether nearly all that are listed have less than the highest points, and half of those that have are listed.

        A list of all projects, or of a few for another reason, may hold projects missed too.
        """
        found = [project for project in self.named if project]
        missed = sum(_is_missed(project, self.highest) for project in found)
        all_missed = sum(_is_missed(project, self.highest) for project in self.scored)
        is_found = 2 * len(found) > len(self.listed) and len(self.listed) < len(self.scored)
        return is_found and missed > 1 and MISSED_SHARE * len(found) <= missed and all_missed <= 2 * missed


@rule("PJ008", name="projects-missed")
def projects_missed(document: Document) -> Iterator[Finding]:
    """A list of the projects that missed their target is as long as there are projects below the highest points.

    Formula: number of listed projects = number of projects with less than the highest points
    Source: lists of projects most of which the table of points, found by their names, shows below the highest.
    Holds: points 100, 75 and 50 give a list of 2 and 3
    Fails: points 100, 75, 50 and 25 give a list of 2 and 3
    """
    yield from (_count(match) for match in _lists_of_missed(document))


@rule("PJ009", name="listed-missed")
def listed_missed(document: Document) -> Iterator[Finding]:
    """Each project that is listed as having missed its target has less than the highest points.

    Formula: points of the project of that name < highest points
    Source: lists of projects most of which the table of points, found by their names, shows below the highest.
    Holds: points 100, 75 and 50 give a list of 2 and 3
    Fails: points 100, 75, 50, 25 and 100 give a list of 2, 3, 4 and 5
    """
    for match in _lists_of_missed(document):
        yield from _members(match)


def _lists_of_missed(document: Document) -> Iterator[_List]:
    """Give each list with the first table of points that shows it to be of the projects missed."""
    scored = _scored_projects(document)
    for table in document.tables:
        listed = [project for project in document.projects if project.table == table.id]
        if table.family is not Family.PROJECT_LIST or not listed:
            continue
        lists = [_matched(listed, projects, highest) for projects, highest in scored]
        match = next((one for one in lists if one.is_of_missed), None)
        if match:
            yield match


def _scored_projects(document: Document) -> list[tuple[list[Project], Decimal]]:
    found = []
    for table in document.tables:
        points = [column.points for column in table.columns if column.points is not None]
        projects = [project for project in document.projects if project.table == table.id]
        if points and projects:
            found.append((projects, max(points)))
    return found


def _matched(listed: Sequence[Project], scored: Sequence[Project], highest: Decimal) -> _List:
    return _List(tuple(listed), tuple(_named(project, scored) for project in listed), tuple(scored), highest)


def _named(listed: Project, scored: Sequence[Project]) -> Project | None:
    """Give the scored project whose name is likest; None where none is alike, or two are."""
    alike = {index: similarity(listed.name, project.name) for index, project in enumerate(scored)}
    likest, *others = sorted(alike, key=lambda index: -alike[index])
    next_likest = alike[others[0]] if others else 0.0
    is_sure = alike[likest] >= ALIKE and alike[likest] - next_likest >= APART
    return scored[likest] if is_sure else None


def _is_missed(project: Project, highest: Decimal) -> bool:
    points = project.points.value if project.points else None
    return points is not None and points < highest


def _members(match: _List) -> Iterator[Finding]:
    for listed, named in zip(match.listed, match.named, strict=True):
        subject = Figure(What.LISTED, project_words(listed), listed.name, ONE, 0, exact=True, at=listed.at)
        if named is None:
            yield compare(subject, unknown(Reason.NO_SUCH_PROJECT, MISSED_FORMULA))
        else:
            yield compare(subject, Computation(MISSED_FORMULA, (_points(named),), _below(match.highest)))


def _below(highest: Decimal) -> Callable[[Sequence[Interval]], Interval]:
    return lambda intervals: point(ONE if intervals[0].high < highest else ZERO)


def _count(match: _List) -> Finding:
    last = match.listed[-1]
    size = len(match.listed)
    subject = Figure(
        What.PROJECT_COUNT, project_words(last), last.number or "", Decimal(size), 0, exact=True, at=last.at
    )
    points = tuple(_points(project) for project in match.scored)
    below = _below(match.highest)

    def count(intervals: Sequence[Interval]) -> Interval:
        return sum((below((interval,)) for interval in intervals), start=point(0))

    return compare(subject, Computation(COUNT_FORMULA, points, count))


def _points(project: Project) -> Figure:
    words = project_words(project)
    if project.points is None:
        return Figure(What.PROJECT_POINTS, words, "", None, 0, exact=True, at=project.at)
    return figure(project.points, What.PROJECT_POINTS, words)
