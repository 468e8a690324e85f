"""Data sets as Parquet. Numbers are decimals of twelve places, and text where that would not hold them exactly."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pyarrow as pa
import pyarrow.parquet as pq

from extract.outputs.datasets.arrow_tables import DECIMAL, TYPES, for_pandas, stored
from extract.outputs.datasets.columns import Column, Kind
from extract.outputs.datasets.definitions import DATASETS, Dataset
from extract.outputs.datasets.folder import require_folder, staged
from extract.outputs.datasets.package import PACKAGE_FILE, Form, file_name, package, unsealed
from extract.outputs.datasets.rows import Row, dataset_rows
from schemas import Document

ADDED_TYPES: Final = {**TYPES, Kind.DECIMAL: pa.string()}
"""The type of each kind of column while reports are added; decimals are text until all of them are known."""

FORM: Final = Form(
    ending="parquet",
    shared={"mediatype": "application/vnd.apache.parquet"},
    sealed=unsealed,
    note="Decimals have twelve places behind the point, and the columns that end in `_decimals` say how many were "
    "printed; a column in which a number does not fit there exactly holds text, digit for digit.",
)


@contextmanager
def parquet_writer(target: str) -> Iterator[Callable[[Path, Document], None]]:
    """Give the function that adds a report to the files of the folder that `--parquet` names.

    What stood there is replaced when all reports are added; where none is, or on an error, it stays.
    Raises WrongUsage and CannotWrite.
    """
    folder = require_folder("--parquet", target)
    with staged(folder) as part:
        tables: dict[str, list[pa.Table]] = {dataset.name: [] for dataset in DATASETS}
        added: set[str] = set()

        def add(_: Path, document: Document) -> None:
            if document.source.sha256 not in added:
                added.add(document.source.sha256)
                rows = dataset_rows(document)
                for dataset in DATASETS:
                    tables[dataset.name].append(_table(dataset, rows[dataset.name]))

        yield add
        if added:
            as_text = {dataset.name: _write(dataset, tables.pop(dataset.name), part) for dataset in DATASETS}
            (part / PACKAGE_FILE).write_bytes(package(part, FORM, as_text))


def _table(dataset: Dataset, rows: Sequence[Row]) -> pa.Table:
    columns = zip(*rows, strict=True) if rows else ((),) * len(dataset.columns)
    arrays = [
        pa.array([stored(value) for value in values], ADDED_TYPES[column.kind])
        for column, values in zip(dataset.columns, columns, strict=True)
    ]
    return pa.Table.from_arrays(arrays, names=[column.name for column in dataset.columns])


def _write(dataset: Dataset, tables: Sequence[pa.Table], part: Path) -> frozenset[str]:
    """Write a data set, and give the columns whose numbers had to stay text."""
    whole = pa.concat_tables(tables)
    arrays = [_typed(whole[column.name], column) for column in dataset.columns]
    fields = [
        pa.field(column.name, array.type, not column.required, {"description": column.description})
        for column, array in zip(dataset.columns, arrays, strict=True)
    ]
    schema = pa.schema(fields, for_pandas(dataset))
    pq.write_table(pa.table(arrays, schema=schema), part / file_name(dataset, FORM), compression="zstd")
    return frozenset(
        column.name
        for column, array in zip(dataset.columns, arrays, strict=True)
        if column.kind is Kind.DECIMAL and array.type != DECIMAL
    )


def _typed(array: pa.ChunkedArray, column: Column) -> pa.ChunkedArray:
    if column.kind is not Kind.DECIMAL:
        return array
    try:
        return array.cast(DECIMAL)
    except pa.ArrowInvalid:
        return array
