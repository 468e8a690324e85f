"""Cells are found where rulings shut them in, and pdfplumber finds the same."""

from random import Random

import pytest

from extract.sources.page import Ruling
from extract.tables.cells import tables_of


def across(y: float, *ends: float) -> Ruling:
    return Ruling(ends[0], y, ends[1], y)


def down(x: float, *ends: float) -> Ruling:
    return Ruling(x, ends[0], x, ends[1])


TWO_CELLS = [across(0, 0, 100), across(20, 0, 100), down(0, 0, 20), down(50, 0, 20), down(100, 0, 20)]


def test_rulings_shut_cells_in() -> None:
    assert tables_of(TWO_CELLS) == [[(0, 0, 50, 20), (50, 0, 100, 20)]]


def test_a_side_with_a_gap_shuts_nothing_in() -> None:
    assert tables_of([*TWO_CELLS[:3], down(50, 0, 12), TWO_CELLS[4]]) == []


def test_tables_apart_are_two() -> None:
    below = [Ruling(r.x0, r.top + 60, r.x1, r.bottom + 60) for r in TWO_CELLS]
    assert [len(table) for table in tables_of([*below, *TWO_CELLS])] == [2, 2]


def test_rulings_drawn_double_are_one() -> None:
    assert tables_of([*TWO_CELLS, down(51.5, 0, 20)])[0][0] == pytest.approx((0, 0, 50.75, 20))


def test_pdfplumber_finds_the_same() -> None:
    table = pytest.importorskip("pdfplumber.table")
    container = pytest.importorskip("pdfplumber.container")

    class Drawn(container.Container):  # type: ignore[misc, name-defined]
        def __init__(self, rulings: list[Ruling]) -> None:
            self.lines_drawn = [
                {
                    "object_type": "line",
                    "x0": r.x0,
                    "x1": r.x1,
                    "top": r.top,
                    "bottom": r.bottom,
                    "doctop": r.top,
                    "width": r.x1 - r.x0,
                    "height": r.bottom - r.top,
                }
                for r in rulings
            ]

        @property
        def objects(self) -> dict[str, list[dict[str, object]]]:
            return {"line": self.lines_drawn}

    settings = table.TableSettings(
        snap_tolerance=2.0,
        join_tolerance=2.0,
        edge_min_length=3.0,
        edge_min_length_prefilter=3.0,
        intersection_tolerance=2.5,
    )
    chance, found = Random(7), 0
    for _ in range(150):
        xs, ys = (sorted(chance.uniform(0, 200) for _ in range(chance.randint(2, 6))) for _ in range(2))
        drawn = [across(y + chance.choice([0, 0.5, 1.5]), xs[0], xs[-1]) for y in ys for _ in range(2)]
        drawn += [
            down(x + chance.choice([0, 1.5]), *sorted(chance.sample(ys, 2))) for x in xs for _ in range(2)
        ]
        expected = [sorted(one.cells) for one in table.TableFinder(Drawn(drawn), settings).tables]
        assert [sorted(cells) for cells in tables_of(drawn)] == expected
        found += len(expected)
    assert found
