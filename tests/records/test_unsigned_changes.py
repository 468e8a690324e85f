"""Columns of changes without signs: nothing tells which fall, so nothing is computed from them."""

import pytest

from extract.records.sums.signs import unsigned_columns
from tests.tables.tabbed import tables_of

ROWS = [
    "เหนือ | 310 | 420 | {0}",
    "ใต้ | 685 | 350 | {1}",
    "กลาง | 433 | 733 | {2}",
    "รวม | 1,428 | 1,503 | {3}",
]
HEADER = "ภาค | ปี 2565 | ปี 2566 | เพิ่ม/(ลด)"


def _unsigned(*changes: str, header: str = HEADER) -> frozenset[int]:
    lines = [header, *(row.format(*changes) for row in ROWS)]
    (table,) = tables_of("\n".join(line.replace(" | ", "\t") for line in lines))
    return unsigned_columns(table)


def test_changes_that_rise_and_fall_without_signs() -> None:
    assert _unsigned("110", "335", "300", "75") == {3}


def test_one_misprint_does_not_hide_it() -> None:
    assert _unsigned("110", "335", "800", "75") == {3}


@pytest.mark.parametrize(
    "changes",
    [("110", "(335)", "300", "75"), ("110", "-335", "300", "75"), ("110", "900", "800", "75")],
    ids=["in-brackets", "with-a-minus", "other-figures"],
)
def test_signed_columns_and_other_figures_are_none(changes: tuple[str, ...]) -> None:
    assert _unsigned(*changes) == frozenset()


def test_a_column_of_other_words_is_none() -> None:
    assert _unsigned("110", "335", "300", "75", header="ภาค | ปี 2565 | ปี 2566 | จำนวน") == frozenset()
