"""What the archive knows of each file: its entry, a row of the data set `entries`, and all of them by their files."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Final, Self

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from extract.archive.datasets import ENTRIES
from extract.archive.layout import PARTITION, rows_files, rows_of_name
from extract.archive.place import Place
from extract.archive.tables import arrow_schema, table_of
from extract.outputs.datasets.definitions import DOCUMENT

READ: Final = "read"
PARTLY_READ: Final = "partly-read"
FAILED: Final = "failed"


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of a file. `document` is the SHA-256 of its bytes; the others are as in the data set."""

    document: str
    name: str
    names: tuple[str, ...]
    bytes: int
    outcome: str
    reader: str
    settings: str
    fiscal_year: int | None = None
    kind: str | None = None
    pages: int | None = None
    agency: str | None = None
    title: str | None = None
    cause: str | None = None
    checks: int = 0
    consistent: int = 0
    inconsistent: int = 0
    unverifiable: int = 0
    figures: int = 0
    figures_checked: int = 0
    rows: int = 0
    document_sha256: str | None = None

    def named(self, names: tuple[str, ...]) -> Self:
        """Give the entry with more names."""
        return replace(self, names=tuple(sorted({*self.names, *names})))

    def as_table(self) -> pa.Table:
        """Give its row."""
        values = {**asdict(self), "names": json.dumps(self.names, ensure_ascii=False)}
        row = tuple(values[column.name] for column in ENTRIES.columns)
        return table_of(ENTRIES, [row], [])


def entry_to_json(entry: Entry) -> bytes:
    """Write an entry down."""
    return json.dumps(asdict(entry)).encode()


def entry_of(values: Mapping[str, Any]) -> Entry:
    """Give the entry of a row, or of what was written down."""
    names = values["names"]
    listed = json.loads(names) if isinstance(names, str) else names
    return Entry(**{**values, "names": tuple(listed)})


class Entries:
    """All entries of an archive, found by the SHA-256 of their files. They are kept as columns: some 400 bytes each."""

    def __init__(self, table: pa.Table) -> None:
        order = pc.sort_indices(table, [(DOCUMENT, "ascending")])
        self.table: pa.Table = table.take(order)
        self._keys = np.array(self.table[DOCUMENT].to_pylist(), dtype="S64")

    def __len__(self) -> int:
        return len(self._keys)

    def __iter__(self) -> Iterator[Entry]:
        for batch in self.table.to_batches(1000):
            yield from map(entry_of, batch.to_pylist())

    def get(self, sha256: str) -> Entry | None:
        """Give the entry of a file; None where there is none."""
        key = sha256.encode()
        place = int(np.searchsorted(self._keys, key))
        if place == len(self._keys) or self._keys[place] != key:
            return None
        return entry_of(self.table.slice(place, 1).to_pylist()[0])

    def beginning(self, prefix: str) -> list[str]:
        """Give the files whose SHA-256 begins so."""
        first = int(np.searchsorted(self._keys, prefix.encode()))
        last = int(np.searchsorted(self._keys, prefix.encode() + b"~"))
        return [key.decode() for key in self._keys[first:last]]

    def count_by_year(self) -> Counter[int | None]:
        """Give how many files there are of each fiscal year."""
        return Counter(self.table[PARTITION].to_pylist())

    def of_year(self, fiscal_year: int | None) -> list[str]:
        """Give the files of a fiscal year."""
        column = self.table[PARTITION]
        chosen = pc.is_null(column) if fiscal_year is None else pc.equal(column, fiscal_year)
        return list(self.table.filter(chosen)[DOCUMENT].to_pylist())


def read_entries(place: Place) -> Entries:
    """Read all entries of an archive."""
    schema = arrow_schema(ENTRIES.name).append(pa.field(PARTITION, pa.int64())).remove_metadata()
    tables = [pa.table({field.name: pa.array([], field.type) for field in schema})]
    for name in rows_files(place, ENTRIES.name):
        told = rows_of_name(name)
        assert told is not None
        with place.open(name) as file:
            table = conformed(pq.ParquetFile(file).read(use_threads=False), arrow_schema(ENTRIES.name))
        years = pa.array([told[1]] * table.num_rows, pa.int64())
        tables.append(table.replace_schema_metadata().append_column(PARTITION, years))
    return Entries(pa.concat_tables([table.cast(schema) for table in tables]))


def conformed(table: pa.Table, schema: pa.Schema) -> pa.Table:
    """Give rows that another version wrote the columns of this one; what it did not know is null."""
    if table.schema.equals(schema):
        return table.replace_schema_metadata(schema.metadata)
    arrays = [
        table[field.name].cast(field.type)
        if field.name in table.column_names
        else pa.nulls(table.num_rows, field.type)
        for field in schema
    ]
    return pa.Table.from_arrays(arrays, schema=schema)
