"""A last column that no row fills, as for remarks: only its heading shows it."""

from collections.abc import Sequence
from dataclasses import replace

from extract.tables.chunks import Chunk, ChunkLine
from extract.tables.text_columns import Gutter, TextColumns


def with_blank_column(columns: TextColumns, header: Sequence[ChunkLine]) -> TextColumns:
    """Give columns, and one more where a heading stands behind all of them and the last of them has its own.

    Between columns a heading may stand beside the figures that it heads, as in the middle of a wide column.
    """
    chunks = [chunk for line in header for chunk in line.chunks]
    last = columns.extents[-1]
    behind = [chunk for chunk in chunks if chunk.x0 > last[1]]
    if not behind or not _is_over(last, chunks):
        return columns
    extent = min(chunk.x0 for chunk in behind), max(chunk.x1 for chunk in behind)
    return replace(
        columns,
        gutters=(*columns.gutters, (last[1], extent[0])),
        extents=(*columns.extents, extent),
        begins=(*columns.begins, extent[0]),
    )


def _is_over(extent: Gutter, chunks: Sequence[Chunk]) -> bool:
    return any(chunk.x0 < extent[1] and extent[0] < chunk.x1 for chunk in chunks)
