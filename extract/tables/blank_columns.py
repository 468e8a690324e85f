"""Columns behind all others that no row fills, as for remarks: only their headings show them."""

from collections.abc import Sequence
from dataclasses import replace

from extract.tables.chunks import Chunk, ChunkLine
from extract.tables.text_columns import Gutter, TextColumns


def with_blank_columns(columns: TextColumns, header: Sequence[ChunkLine]) -> TextColumns:
    """Give columns, and one more for each heading that stands behind all of them, where the last has one of its own.

    Between columns a heading may stand beside the figures that it heads, as in the middle of a wide column.
    """
    chunks = [chunk for line in header for chunk in line.chunks]
    last = columns.extents[-1]
    if not any(_is_own(chunk, columns) for chunk in chunks):
        return columns
    added = _extents([chunk for chunk in chunks if chunk.x0 > last[1]])
    ends = [last[1], *(end for _, end in added)]
    return replace(
        columns,
        gutters=(*columns.gutters, *((end, start) for end, (start, _) in zip(ends, added, strict=False))),
        extents=(*columns.extents, *added),
        begins=(*columns.begins, *(start for start, _ in added)),
    )


def _is_own(chunk: Chunk, columns: TextColumns) -> bool:
    """Whether a heading is that of the last column alone: over its texts, or before them, where these end level."""
    *others, last = columns.extents
    before = columns.count - 1 in columns.level and bool(others) and others[-1][1] < chunk.x0 < last[0]
    return (before or _is_over(chunk, last)) and not any(_is_over(chunk, other) for other in others)


def _is_over(chunk: Chunk, extent: Gutter) -> bool:
    return chunk.x0 < extent[1] and extent[0] < chunk.x1


def _extents(chunks: Sequence[Chunk]) -> list[Gutter]:
    """Give where headings begin and end, those over one another as one."""
    extents: list[Gutter] = []
    for chunk in sorted(chunks, key=lambda chunk: chunk.x0):
        if extents and chunk.x0 < extents[-1][1]:
            extents[-1] = extents[-1][0], max(extents[-1][1], chunk.x1)
        else:
            extents.append((chunk.x0, chunk.x1))
    return extents
