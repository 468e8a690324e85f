"""The end of a PDF file that changes some of its objects and adds others: all bytes before it stay as they are.

ISO 32000-1, 7.5.6 (incremental updates), 7.5.4 and 7.5.8 (cross-reference tables and streams).
"""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import count, groupby
from typing import Final

from pikepdf import Array, Object, Pdf, Stream

_SECTION: Final = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_STREAM_BEGINS: Final = re.compile(rb"\s*\d+\s+\d+\s+obj\b")
_TAIL: Final = 1024
"""The last cross-reference section is named within so many bytes of the end (implementation note 18)."""

_Entry = tuple[int, int, int]
"""Of an object: its number, its generation, and where it begins."""


def takes_update(data: bytes, pdf: Pdf) -> bool:
    """Whether objects can be put behind the file's bytes: it begins as a PDF and is not encrypted."""
    section = _last_section(data)
    return (
        data.startswith(b"%PDF-")
        and not pdf.is_encrypted
        and section is not None
        and (data.startswith(b"xref", section) or _STREAM_BEGINS.match(data, section) is not None)
    )


def updated(data: bytes, pdf: Pdf, objects: Sequence[Object]) -> bytes:
    """Give the file with these objects, changed or new in the open `pdf`, behind its bytes, which take an update."""
    previous = _last_section(data)
    if previous is None:
        raise ValueError("the file names no cross-reference section")
    written = bytearray(data if data.endswith((b"\n", b"\r")) else data + b"\n")
    entries: list[_Entry] = []
    for changed in sorted(objects, key=lambda one: one.objgen):
        number, generation = changed.objgen
        entries.append((number, generation, len(written)))
        written += b"%d %d obj\n%s\nendobj\n" % (number, generation, _body(changed))
    # The file's own size may be less than it should be.
    stated = pdf.trailer.get("/Size")
    size = max(stated if isinstance(stated, int) else 0, max(number for number, _, _ in entries) + 1)
    trailer = _trailer(pdf, previous, hashlib.sha256(written).digest()[:16])
    begin = len(written)
    if data.startswith(b"xref", previous):
        trailer[b"/Size"] = b"%d" % size
        written += b"xref\n%strailer\n%s\n" % (_table(entries), _dictionary(trailer))
    else:
        entries.append((size, 0, begin))
        rows = b"".join(
            b"\x01" + place.to_bytes(8, "big") + generation.to_bytes(2, "big")
            for _, generation, place in entries
        )
        runs = b" ".join(b"%d %d" % (run[0][0], len(run)) for run in _runs(entries))
        trailer |= {
            b"/Type": b"/XRef",
            b"/Size": b"%d" % (size + 1),
            b"/W": b"[1 8 2]",
            b"/Index": b"[%s]" % runs,
            b"/Length": b"%d" % len(rows),
        }
        written += b"%d 0 obj\n%s\nstream\n%s\nendstream\nendobj\n" % (size, _dictionary(trailer), rows)
    written += b"startxref\n%d\n%%%%EOF\n" % begin
    return bytes(written)


def _last_section(data: bytes) -> int | None:
    found = _SECTION.search(data, max(0, len(data) - _TAIL))
    return int(found[1]) if found is not None and int(found[1]) < len(data) else None


def _body(changed: Object) -> bytes:
    if not isinstance(changed, Stream):
        return changed.unparse(resolved=True)
    content = changed.read_raw_bytes()
    entries = {name.encode(): value.unparse() for name, value in changed.items()}
    entries[b"/Length"] = b"%d" % len(content)
    return b"%s\nstream\n%s\nendstream" % (_dictionary(entries), content)


def _trailer(pdf: Pdf, previous: int, identifier: bytes) -> dict[bytes, bytes]:
    """Give what a new trailer repeats of the old one; the second half of the file's ID is that of the update."""
    trailer = {
        f"/{name}".encode(): pdf.trailer[f"/{name}"].unparse()
        for name in ("Root", "Info")
        if f"/{name}" in pdf.trailer
    }
    trailer[b"/Prev"] = b"%d" % previous
    identifiers = pdf.trailer.get("/ID")
    if isinstance(identifiers, Array) and len(identifiers) > 0:
        trailer[b"/ID"] = b"[%s <%s>]" % (identifiers[0].unparse(), identifier.hex().encode())
    return trailer


def _dictionary(entries: Mapping[bytes, bytes]) -> bytes:
    return b"<< %s >>" % b" ".join(b"%s %s" % entry for entry in entries.items())


def _table(entries: Sequence[_Entry]) -> bytes:
    return b"".join(
        b"%d %d\n" % (run[0][0], len(run))
        + b"".join(b"%010d %05d n \n" % (place, generation) for _, generation, place in run)
        for run in _runs(entries)
    )


def _runs(entries: Sequence[_Entry]) -> Iterator[list[_Entry]]:
    """Give the entries, in rising order, in runs of numbers that follow one another."""
    counter = count()
    for _, run in groupby(entries, key=lambda entry: entry[0] - next(counter)):
        yield list(run)
