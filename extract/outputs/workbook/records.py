"""The sheets of records: a kind of record a sheet, from the same data sets that CSV and Parquet are made of."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

from xlsxwriter.worksheet import Worksheet

from extract.outputs.datasets.columns import Column, Kind, Value
from extract.outputs.datasets.definitions import DATASETS, DOCUMENT, Dataset
from extract.outputs.datasets.rows import Row
from extract.outputs.workbook.cells import Styles, number_format, put_number, put_text
from extract.outputs.workbook.tables import HEADER

IN_OTHER_SHEETS: Final = frozenset(
    {
        "documents", "tables", "table_pages", "table_header", "table_rows", "cells", "checks", "check_inputs",
        "hypotheses", "hypothesis_reconciles", "figures",
    }
)  # fmt: skip
"""Data sets that have a sheet of another form: summary, tables, findings, checks and inputs."""

LEFT_OUT: Final = (
    "_id",
    "_decimals",
    "_confidence",
    "_relation",
    "_x0",
    "_top",
    "_x1",
    "_bottom",
    "_read_by",
)
"""Ends of columns that a reader of the workbook does not need: the number's format shows its decimals."""

FIRST: Final = (
    "indicators",
    "scorecards",
    "scorecard_lines",
    "projects",
    "budget_lines",
    "budget_items",
    "claims",
)
"""The sheets that come first."""

WIDE, NARROW = 40, 14
LONG_TEXTS: Final = frozenset(
    {"name", "label", "text", "indicator", "narrative", "message", "topic", "meaning"}
)


def record_datasets(rows: Mapping[str, Sequence[Row]]) -> Sequence[Dataset]:
    """Give the data sets that have a sheet: those with records, the ones that are looked for most first."""
    shown = [dataset for dataset in DATASETS if dataset.name not in IN_OTHER_SHEETS and rows[dataset.name]]
    return sorted(
        shown, key=lambda dataset: FIRST.index(dataset.name) if dataset.name in FIRST else len(FIRST)
    )


def write_records(dataset: Dataset, rows: Sequence[Row], sheet: Worksheet, styles: Styles) -> None:
    """Write the records of a data set, each number with the decimals that were printed."""
    chosen = [(place, column) for place, column in enumerate(dataset.columns) if _is_shown(column)]
    for target, (_, column) in enumerate(chosen):
        put_text(sheet, 0, target, column.name, styles, **HEADER)
        sheet.set_column(target, target, WIDE if column.name in LONG_TEXTS else NARROW)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(rows), len(chosen) - 1)
    for row, values in enumerate(rows, start=1):
        for target, (place, column) in enumerate(chosen):
            _put(sheet, row, target, values[place], column, styles)


def _is_shown(column: Column) -> bool:
    return column.name != DOCUMENT and not column.name.endswith(LEFT_OUT)


def _put(sheet: Worksheet, row: int, target: int, value: Value, column: Column, styles: Styles) -> None:
    if isinstance(value, str):
        align = {"align": "right"} if column.name.endswith("_raw") else {"text_wrap": True}
        put_text(sheet, row, target, value, styles, **align)
    elif isinstance(value, bool):
        put_text(sheet, row, target, str(value).lower(), styles)
    elif isinstance(value, float):
        sheet.write_number(row, target, value, styles.of())
    elif isinstance(value, Decimal):
        put_number(sheet, row, target, value, styles)
    elif isinstance(value, int):
        whole = number_format(value, grouped=False)
        put_number(sheet, row, target, value, styles, num_format=whole)
    else:
        assert column.kind is not Kind.DATE or value is None
        put_text(sheet, row, target, None, styles)
