"""The rows of a document as Arrow tables, one a data set, and packed to be kept until they are merged."""

import hashlib
import json
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cache
from io import BytesIO
from typing import Final

import pyarrow as pa

from extract.archive.datasets import ARCHIVED, ENTRIES, LONG_NUMBERS
from extract.archive.derived import derived_rows
from extract.outputs.datasets.arrow_tables import DECIMAL, TYPES, for_pandas, stored
from extract.outputs.datasets.columns import Value
from extract.outputs.datasets.definitions import Dataset
from extract.outputs.datasets.rows import Row, dataset_rows
from schemas import Document
from schemas.base import plain

BY_NAME: Final[Mapping[str, Dataset]] = {dataset.name: dataset for dataset in ARCHIVED}

_FORM: Final = "form"
_NEVER: Final = (1980, 1, 1, 0, 0, 0)
"""The time of every member of a packed file: times are no data."""


@cache
def arrow_schema(name: str) -> pa.Schema:
    """Give the columns of a data set as they are stored, with their meaning."""
    dataset = BY_NAME[name]
    keys = set(dataset.key)
    fields = [
        # A column that a later version adds is null in what was read before.
        pa.field(
            column.name, TYPES[column.kind], column.name not in keys, {"description": column.description}
        )
        for column in dataset.columns
    ]
    return pa.schema(fields, for_pandas(dataset))


@cache
def form_of_rows() -> str:
    """Name the form of all data sets: rows that were packed in another cannot be unpacked."""
    named = [[dataset.name, *map(str, arrow_schema(dataset.name))] for dataset in ARCHIVED]
    return hashlib.sha256(json.dumps(named).encode()).hexdigest()


def document_tables(document: Document) -> dict[str, pa.Table]:
    """Give the rows of a document by the names of their data sets; those without rows are left out."""
    rows = {**dataset_rows(document), **derived_rows(document)}
    long: list[Row] = []
    tables = {name: table_of(BY_NAME[name], given, long) for name, given in rows.items() if given}
    if long:
        tables[LONG_NUMBERS.name] = table_of(LONG_NUMBERS, long, [])
    return tables


def table_of(dataset: Dataset, rows: Sequence[Row], long: list[Row]) -> pa.Table:
    """Give rows as a table. Numbers that fit no decimal are null in it, and added to `long` in full."""
    schema = arrow_schema(dataset.name)
    arrays = []
    for place, (column, values) in enumerate(zip(dataset.columns, zip(*rows, strict=True), strict=True)):
        if TYPES[column.kind] != DECIMAL:
            arrays.append(pa.array([stored(value) for value in values], TYPES[column.kind]))
            continue
        kept: list[Value] = []
        for row, value in zip(rows, values, strict=True):
            fits = not isinstance(value, Decimal) or fits_decimal(value)
            kept.append(value if fits else None)
            if not fits:
                long.append(_long_number(dataset, row, place))
        arrays.append(pa.array(kept, DECIMAL))
    return pa.Table.from_arrays(arrays, schema=schema)


def fits_decimal(value: Decimal) -> bool:
    """Whether a number has no more digits before and behind its point than are kept."""
    _, digits, exponent = value.as_tuple()
    if not isinstance(exponent, int):
        return False
    written = "".join(map(str, digits)).rstrip("0")
    behind = -(exponent + len(digits) - len(written))
    return not written or (behind <= DECIMAL.scale and value.adjusted() < DECIMAL.precision - DECIMAL.scale)


def _long_number(dataset: Dataset, row: Row, place: int) -> Row:
    value = row[place]
    assert isinstance(value, Decimal)
    record = "/".join(str(key) for key in row[1 : len(dataset.keys)])
    return (row[0], dataset.name, record, dataset.columns[place].name, plain(value))


def packed(tables: Mapping[str, pa.Table]) -> bytes:
    """Pack tables into one file."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as whole:
        add_member(whole, _FORM, form_of_rows().encode())
        for name, table in tables.items():
            (batch,) = table.combine_chunks().to_batches()
            add_member(whole, name, batch.serialize().to_pybytes())
    return target.getvalue()


def add_member(whole: zipfile.ZipFile, name: str, data: bytes) -> None:
    """Add a member to a packed file."""
    member = zipfile.ZipInfo(name, _NEVER)
    member.compress_type = zipfile.ZIP_DEFLATED
    whole.writestr(member, data, compresslevel=1)


def is_current(whole: zipfile.ZipFile) -> bool:
    """Whether the rows of a packed file have the form of this version's data sets."""
    return whole.read(_FORM).decode() == form_of_rows()


def datasets_in(whole: zipfile.ZipFile) -> Iterable[str]:
    """Give the names of the data sets that a packed file has rows of."""
    return [name for name in whole.namelist() if name in BY_NAME and name != ENTRIES.name]


def unpacked(whole: zipfile.ZipFile, name: str) -> pa.Table:
    """Give the table of a data set from a packed file."""
    schema = arrow_schema(name)
    return pa.Table.from_batches([pa.ipc.read_record_batch(pa.py_buffer(whole.read(name)), schema)])
