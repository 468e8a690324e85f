"""PDFs whose fonts forget what some of their codes mean: entries taken out of the ToUnicode maps of a file."""

import re
import zlib
from collections.abc import Iterator
from pathlib import Path

from extract.sources.page import Page
from extract.sources.pdf import open_pdf, read_recovered
from schemas import Recovery

_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_BLOCK = re.compile(rb"\d+ beginbfchar(.*?)endbfchar", re.DOTALL)
_ENTRY = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")


def mapped(pdf: bytes) -> set[str]:
    """Give the texts that the ToUnicode maps of a PDF name, one code at a time."""
    blocks = (block[1] for _, cmap in _maps(pdf) for block in _BLOCK.finditer(cmap))
    return {_text(entry[2]) for block in blocks for entry in _ENTRY.finditer(block)}


def with_holes(pdf: bytes, forgotten: set[str]) -> bytes:
    """Take the entries of some texts out of all ToUnicode maps, every stream keeping its length."""
    holed = bytearray(pdf)
    for place, cmap in _maps(pdf):
        shorter = _BLOCK.sub(lambda block: _without(block[1], forgotten), cmap)
        packed = zlib.compress(shorter, 9)
        room = place.stop - place.start
        assert len(packed) <= room
        holed[place] = packed.ljust(room, b"\0")
    return bytes(holed)


def with_names_exchanged(pdf: bytes, one: str, other: str) -> bytes:
    """Call the codes of two texts by one another's names in all ToUnicode maps."""
    names = {_code(one): _code(other), _code(other): _code(one)}
    changed = bytearray(pdf)
    for place, cmap in _maps(pdf):
        swapped = _ENTRY.sub(
            lambda entry: b"<%s><%s>" % (entry[1], names.get(entry[2].upper(), entry[2])), cmap
        )
        packed = zlib.compress(swapped, 9)
        room = place.stop - place.start
        assert len(packed) <= room
        changed[place] = packed.ljust(room, b"\0")
    return bytes(changed)


def read_with_holes(pdf: Path, forgotten: set[str], folder: Path) -> tuple[list[Page], tuple[Recovery, ...]]:
    """Read a PDF whose fonts have forgotten some texts."""
    path = folder / "holes.pdf"
    path.write_bytes(with_holes(pdf.read_bytes(), forgotten))
    with open_pdf(path, None) as source:
        return read_recovered(source, range(1, source.page_count + 1))


def _maps(pdf: bytes) -> Iterator[tuple[slice, bytes]]:
    for stream in _STREAM.finditer(pdf):
        try:
            content = zlib.decompress(stream[1])
        except zlib.error:
            continue
        if b"begincmap" in content and b"bfchar" in content:
            yield slice(stream.start(1), stream.end(1)), content


def _without(block: bytes, forgotten: set[str]) -> bytes:
    entries = [entry[0] for entry in _ENTRY.finditer(block) if _text(entry[2]) not in forgotten]
    return b"%d beginbfchar\n%s\nendbfchar" % (len(entries), b"\n".join(entries))


def _text(code: bytes) -> str:
    return bytes.fromhex(code.decode()).decode("utf-16-be", "replace")


def _code(text: str) -> bytes:
    return text.encode("utf-16-be").hex().upper().encode()
