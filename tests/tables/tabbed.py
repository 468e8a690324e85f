"""Tables for tests, written as tab-separated lines."""

from pathlib import Path

from extract.sources.dump import read_dump
from extract.tables.assemble import Content, assemble
from extract.tables.stitch import PageBlocks, stitch


def content_of(text: str) -> Content:
    (page,) = read_dump(Path("test.txt"), text.encode("utf-8"))
    return assemble(*stitch([PageBlocks(1, page.read_by, page.blocks, frozenset())]))


def tables_of(text: str):
    return content_of(text).tables
