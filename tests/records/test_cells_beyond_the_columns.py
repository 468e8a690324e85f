"""A cell that reaches beyond its table's columns, as damaged tables have them, is read as far as they go."""

from pathlib import Path

import extract
from extract.records.cells import record_rows


def test_its_row_is_read(fixtures: Path) -> None:
    table = extract.read(fixtures / "text" / "plan-dump.txt").tables[0]
    row = table.rows[0]
    wide = row.cells[-1].model_copy(update={"column_span": 7})
    damaged = table.model_copy(
        update={"rows": (row.model_copy(update={"cells": (*row.cells[:-1], wide)}), *table.rows[1:])}
    )
    rows = list(record_rows(damaged))
    assert len(rows) == len(table.rows)
    assert max(rows[0].by_column) < len(table.columns)
