"""The maps of a document's fonts read, and completed for the codes that they leave out.

Imported only for a document that has fonts with such maps, since pdfminer takes long to import.
"""

import io
import logging
import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from pdfminer.cmapdb import CMapParser, FileUnicodeMap
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFObjRef, PDFStream, resolve1
from pdfminer.psparser import PSException, PSLiteral

from extract.sources.unnamed_codes import CODES, FontObject, code_point_of

_FIRST_PRINTED: Final = 0x20
"""No encoding of text has a character that is drawn below this code."""
_AGREES: Final = 0.5
"""The share of a map's codes that are the characters of an ordinary encoding, from which the others are too."""
_MOST_ENTRIES: Final = 100
"""Entries of a block of a map (Adobe technical note 5014)."""

_DAMAGE: Final = (
    PSException,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What pdfminer raises for objects that are not what they should be; such a document is read as it is."""

_MAP_END: Final = re.compile(rb"endcmap")
_START: Final = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_SUBSET: Final = re.compile(r"[A-Z]{6}\+")
_EMPTY_MAP: Final = b"begincmap 1 begincodespacerange <00> <FF> endcodespacerange\nendcmap\n"

logging.getLogger("pdfminer").setLevel(logging.CRITICAL)


def with_completed_maps(plain: bytes, fonts: Iterable[FontObject]) -> bytes | None:
    """Give a plain PDF with the maps of some of its fonts completed; None where none has to be, or it is damaged."""
    changed: dict[int, bytes] = {}
    try:
        objects = PDFDocument(PDFParser(io.BytesIO(plain)))
        trailer = objects.xrefs[0].get_trailer()
        root, free = trailer["Root"].objid, int(trailer["Size"])
        for font in fonts:
            changed.update(_completed(objects, font, max(free, *changed, 0) + 1))
    except _DAMAGE:
        return None
    return _updated(plain, changed, root) if changed else None


def _completed(objects: PDFDocument, found: FontObject, free: int) -> Mapping[int, bytes]:
    """Give the objects, by number, that complete the map of a font. `free` is a number that no object has."""
    font = objects.getobj(found.number)
    if not (isinstance(font, dict) and _is_embedded(font)):
        return {}
    to_unicode = font.get("ToUnicode")
    named = _named_by_encoding(font)
    if named is None:
        return {}
    if to_unicode is None:
        if not _is_numbered_by_use(font):
            return {}
        linked = b"<</ToUnicode %d 0 R" % free + found.body[2:]
        return {found.number: linked, free: _stream(_with_entries(_EMPTY_MAP, named))}
    stream = resolve1(to_unicode)
    if not (isinstance(to_unicode, PDFObjRef) and isinstance(stream, PDFStream)):
        return {}
    content = stream.get_data()
    characters = _characters(content)
    if not characters or _is_ordinary(characters):
        return {}
    named |= characters.keys()
    if all(code in named for code in _codes(font) if code):
        return {}
    return {to_unicode.objid: _stream(_with_entries(content, named))}


def _codes(font: Mapping[str, Any]) -> range:
    """Give the codes that a font says it has."""
    return range(resolve1(font.get("FirstChar")) or 0, (resolve1(font.get("LastChar")) or 0) + 1)


def _is_embedded(font: Mapping[str, Any]) -> bool:
    descriptor = resolve1(font.get("FontDescriptor"))
    return isinstance(descriptor, dict) and any(key.startswith("FontFile") for key in descriptor)


def _named_by_encoding(font: Mapping[str, Any]) -> set[int] | None:
    """Give the codes that a font's encoding names; None where it is an ordinary one, which names them all."""
    encoding = resolve1(font.get("Encoding"))
    if encoding is None:
        return set()
    if not isinstance(encoding, dict) or "BaseEncoding" in encoding:
        return None
    named: set[int] = set()
    code = 0
    for item in map(resolve1, resolve1(encoding.get("Differences")) or ()):
        if isinstance(item, PSLiteral):
            named.add(code)
            code += 1
        else:
            code = int(item)
    return named


def _is_numbered_by_use(font: Mapping[str, Any]) -> bool:
    """Whether a font without a map has glyphs at the codes where no encoding has any, without a gap."""
    codes = _codes(font)
    widths = resolve1(font.get("Widths"))
    is_true_type = getattr(resolve1(font.get("Subtype")), "name", "") == "TrueType"
    is_subset = _SUBSET.match(getattr(resolve1(font.get("BaseFont")), "name", "")) is not None
    if not (is_true_type and is_subset and isinstance(widths, list) and codes.start in (0, 1)):
        return False
    low = [resolve1(width) for width in widths[1 - codes.start : _FIRST_PRINTED - codes.start]]
    # Marks have no width: a few glyphs without one are no gap.
    return _FIRST_PRINTED < codes.stop < CODES and sum(map(bool, low)) > len(low) // 2


def _characters(content: bytes) -> dict[int, str]:
    """Read a ToUnicode map: the text of each code that it has one for."""
    found = FileUnicodeMap()
    CMapParser(found, io.BytesIO(content)).run()
    return {code: text for code, text in found.cid2unichr.items() if text}


def _is_ordinary(characters: Mapping[int, str]) -> bool:
    """Whether a map mostly says what the codes mean anyway, so that it may leave some out."""
    same = sum(
        bytes((code,)).decode("cp1252", "replace") == text
        for code, text in characters.items()
        if code < CODES
    )
    return same >= _AGREES * len(characters)


def _with_entries(content: bytes, named: set[int]) -> bytes:
    """Add entries to a map for the codes that have no name."""
    entries = [
        b"<%02X> <%s>\n" % (code, code_point_of(code).encode("utf-16-be").hex().upper().encode())
        for code in range(CODES)
        if code not in named
    ]
    blocks = [entries[at : at + _MOST_ENTRIES] for at in range(0, len(entries), _MOST_ENTRIES)]
    added = b"".join(b"\n%d beginbfchar\n%sendbfchar\n" % (len(block), b"".join(block)) for block in blocks)
    end = _MAP_END.search(content)
    place = end.start() if end is not None else len(content)
    return content[:place] + added + content[place:]


def _stream(content: bytes) -> bytes:
    return b"<</Length %d>>stream\r\n%s\r\nendstream" % (len(content), content)


def _updated(plain: bytes, changed: Mapping[int, bytes], root: int) -> bytes | None:
    """Append new versions of objects to a PDF (PDF Reference 1.7, section 3.4.5)."""
    start = _START.search(plain)
    if start is None:
        return None
    written = bytearray(plain)
    table = bytearray(b"xref\n")
    for number, body in sorted(changed.items()):
        table += b"%d 1\n%010d 00000 n \n" % (number, len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, body.removesuffix(b"\n"))
    end = b"trailer\n<</Size %d/Root %d 0 R/Prev %s>>\nstartxref\n%d\n%%%%EOF\n"
    return bytes(written + table) + end % (max(changed) + 1, root, start[1], len(written))
