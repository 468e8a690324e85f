"""Data sets as Arrow tables: the type of each kind of column, and a row's values as they are stored."""

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Final

import pyarrow as pa

from extract.outputs.datasets.columns import Kind, Value
from extract.outputs.datasets.definitions import Dataset
from schemas.base import plain

DECIMAL: Final = pa.decimal128(38, 12)
"""26 digits before the point and 12 behind it: more than any report prints of an amount."""

TYPES: Final = {
    Kind.TEXT: pa.string(),
    Kind.INTEGER: pa.int64(),
    Kind.DECIMAL: DECIMAL,
    Kind.REAL: pa.float64(),
    Kind.BOOLEAN: pa.bool_(),
    Kind.DATE: pa.date32(),
}
"""The type of each kind of column."""


def stored(value: Value) -> Value:
    """Give a value as it can be stored: text without halves of characters, and a decimal digit for digit as text."""
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    return value


def for_pandas(dataset: Dataset) -> Mapping[str, str]:
    """Tell pandas to keep whole numbers whole where some are null, as it otherwise would not."""
    whole = [column.name for column in dataset.columns if column.kind is Kind.INTEGER]
    columns = [
        {"name": name, "field_name": name, "pandas_type": "int64", "numpy_type": "Int64", "metadata": None}
        for name in whole
    ]
    return {"pandas": json.dumps({"index_columns": [], "column_indexes": [], "columns": columns})}
