"""Columns that are in doubt on one page are taken where certain tables of other pages have the very same."""

from extract.tables.slots import RuledTable
from extract.tables.whole import _is_confirmed

CERTAIN = RuledTable((77.0, 112.0, 163.0, 277.0), (96.0, 110.0, 124.0), (), {}, ruled=False)


def test_the_same_columns_on_two_pages_confirm() -> None:
    doubted = CERTAIN._replace(columns=(78.0, 113.0, 164.0, 278.0), certain=False)
    assert _is_confirmed(doubted, [CERTAIN, CERTAIN])
    assert not _is_confirmed(doubted, [CERTAIN])


def test_other_columns_do_not() -> None:
    more = CERTAIN._replace(columns=(77.0, 112.0, 140.0, 163.0, 277.0), certain=False)
    moved = CERTAIN._replace(columns=(77.0, 120.0, 163.0, 277.0), certain=False)
    assert not _is_confirmed(more, [CERTAIN, CERTAIN])
    assert not _is_confirmed(moved, [CERTAIN, CERTAIN])
