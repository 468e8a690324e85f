"""Writing a file of rows anew from the old ones and the reports that come and go, a group of rows at a time."""

import hashlib
import heapq
import io
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from itertools import chain
from typing import BinaryIO, Final

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from extract.archive.entries import conformed
from extract.archive.package import Sealed
from extract.archive.place import Place
from extract.archive.tables import BY_NAME, arrow_schema
from extract.outputs.datasets.definitions import DOCUMENT

GROUP_ROWS: Final = 65_536
"""A group of rows is full when it has so many; a report is never split, so that groups can be taken over in runs."""

Part = tuple[str, pa.Table]
"""A report's SHA-256 and its rows."""


def write_rows(
    place: Place,
    target: str,
    dataset: str,
    old: Sequence[str],
    gone: Collection[str],
    new: Mapping[str, Callable[[], pa.Table]],
    belongs: Callable[[str], bool],
) -> Sealed | None:
    """Write the rows of a data set that belong to a file, and give its seal; None where there are none.

    The rows come from the `old` files without those of the reports that are `gone`, and from the `new` reports.
    They are in the order of the reports, and the same rows always give the same bytes. A data set that only an earlier
    version knew keeps its columns.
    """
    with ExitStack() as opened:
        files = [opened.enter_context(place.open(name)) for name in old]
        schema = arrow_schema(dataset) if dataset in BY_NAME else pq.read_schema(files[0])
        kept = (
            part
            for file in files
            for part in _parts(file, schema)
            if part[0] not in gone and belongs(part[0])
        )
        arriving = ((sha256, new[sha256]()) for sha256 in sorted(new))
        groups = _groups(heapq.merge(kept, arriving, key=lambda part: part[0]))
        first = next(groups, None)
        if first is None:
            return None
        with place.writing(target) as file:
            sealing = _Sealing(file)
            with pq.ParquetWriter(pa.PythonFile(sealing, "w"), schema, compression="zstd") as writer:
                for group in chain((first,), groups):
                    writer.write_table(group, row_group_size=group.num_rows)
            return sealing.seal()


def _parts(file: BinaryIO, schema: pa.Schema) -> Iterator[Part]:
    """Give the rows of an old file report by report, a group of rows in memory at a time."""
    source = pq.ParquetFile(file)
    for number in range(source.num_row_groups):
        table = conformed(source.read_row_group(number, use_threads=False), schema)
        runs = pc.run_end_encode(table[DOCUMENT].combine_chunks())
        start = 0
        for sha256, end in zip(runs.values.to_pylist(), runs.run_ends.to_pylist(), strict=True):
            yield sha256, table.slice(start, end - start)
            start = end


def _groups(parts: Iterable[Part]) -> Iterator[pa.Table]:
    gathered: list[pa.Table] = []
    rows = 0
    for _, table in parts:
        gathered.append(table)
        rows += table.num_rows
        if rows >= GROUP_ROWS:
            yield pa.concat_tables(gathered).combine_chunks()
            gathered, rows = [], 0
    if gathered:
        yield pa.concat_tables(gathered).combine_chunks()


class _Sealing(io.RawIOBase):
    """A file that counts and hashes what is written to it."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._bytes = 0
        self._digest = hashlib.sha256()

    def writable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._bytes

    def write(self, data: bytes) -> int:  # type: ignore[override]
        self._digest.update(data)
        self._bytes += len(data)
        return self._file.write(data)

    def seal(self) -> Sealed:
        return Sealed(self._bytes, self._digest.hexdigest())
