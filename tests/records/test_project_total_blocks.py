"""Sums in a table of projects: of a section, of the whole table, of several tables."""

from tests.checks.dumped import Scored, Totals, dumped, scoring

COUNTS = ("0", "0", "0", "1", "1")


def extents(text: str) -> list[tuple[tuple[int, ...], ...]]:
    return [(totals.members, *totals.other_extents) for totals in dumped(text).project_totals]


def test_a_sum_between_projects_is_of_those_above_it() -> None:
    section = Totals("2", "100.00", "50.00", COUNTS)
    text = scoring(Scored("75"), Scored("100"), section, Scored("75"), Scored("100"), section)
    assert extents(text) == [((0, 1),), ((0, 1, 2, 3), (2, 3))]


def test_two_sums_under_each_other_are_two() -> None:
    section, whole = Totals("2", "10.00", "5.00", COUNTS), Totals("4", "20.00", "10.00", COUNTS)
    rows = (Scored("75"), Scored("100"), section, Scored("75"), Scored("100"), section, whole)
    assert extents(scoring(*rows))[1:] == [((2, 3), (0, 1, 2, 3)), ((0, 1, 2, 3),)]


def test_projects_of_a_table_without_sums_may_be_summed_under_the_next() -> None:
    rows = (Scored("75"), Scored("100"))
    text = scoring(*rows) + "\nส่วนราชการอื่น\n\n" + scoring(*rows, Totals("4", counts=COUNTS))
    assert extents(text) == [((2, 3), (0, 1, 2, 3))]


def test_noughts_beside_the_points_are_no_points() -> None:
    text = scoring(Scored("75")).replace("\t\t\t\t75\t", "\t0\t0\t0\t75\t0")
    (project,) = dumped(text).projects
    assert (str(project.points.value), project.points.at.column) == ("75", 9)
