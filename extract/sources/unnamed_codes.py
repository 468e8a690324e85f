"""Codes that a font's own map leaves out, marked so that the text layer does not make other characters of them.

A subset font may number its glyphs in the order of their use, and tell by its ToUnicode map alone what they are. For
a code that the map leaves out, pdfium takes the character of the same number: ๐ at code 0x36 is read as 6, and nothing
shows it. Before such a document is read, its maps are completed in memory: every code left out is given a code point
that has no character, and is then lost like any glyph without one.

pdfium does not tell which codes a map names, so the maps are read from a plain copy of the document.
"""

import io
import logging
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

import pypdfium2
import pypdfium2.raw as pdfium
from pdfminer.cmapdb import CMapParser, FileUnicodeMap
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFObjRef, PDFStream, resolve1
from pdfminer.psparser import PSException, PSLiteral

_UNASSIGNED: Final = 0x40000
"""The fourth plane of Unicode, in which there are no characters, stands for the codes without one."""
_CODES: Final = 256
"""A simple font has codes of one byte."""
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

_SIMPLE_FONT: Final = re.compile(rb"/Subtype\s*/(?:TrueType|MMType1|Type1)\b")
_ORDINARY: Final = re.compile(rb"/Encoding\s*/")
_OBJECT: Final = re.compile(rb"(\d+) \d+ obj\s*<<")
_MAP_END: Final = re.compile(rb"endcmap")
_START: Final = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_SUBSET: Final = re.compile(r"[A-Z]{6}\+")
_EMPTY_MAP: Final = b"begincmap 1 begincodespacerange <00> <FF> endcodespacerange\nendcmap\n"

logging.getLogger("pdfminer").setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True)
class _Object:
    """An indirect object of the plain copy: its number, and its text from the first `<<` on."""

    number: int
    body: bytes


def unnamed_code(character: int) -> int | None:
    """Give the code that a code point was put for, or None where it is an ordinary one."""
    code = character - _UNASSIGNED
    return code if 0 <= code < _CODES else None


def with_unnamed_codes(document: pypdfium2.PdfDocument) -> bytes | None:
    """Give a document with the maps of its fonts completed; None where none leaves out a code that misleads."""
    plain = _plain_copy(document)
    fonts = list(_simple_fonts(plain))
    if not fonts:
        return None
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


def _plain_copy(document: pypdfium2.PdfDocument) -> bytes:
    """Write a document without encryption and with all its objects in the open."""
    copy = io.BytesIO()
    document.save(copy, flags=pdfium.FPDF_NO_INCREMENTAL | pdfium.FPDF_REMOVE_SECURITY)
    return copy.getvalue()


def _simple_fonts(plain: bytes) -> Iterator[_Object]:
    """Give what looks like embedded fonts with codes of one byte and without an ordinary encoding."""
    for subtype in _SIMPLE_FONT.finditer(plain):
        start = plain.rfind(b" obj", 0, subtype.start())
        found = _OBJECT.search(plain, max(start - 20, 0), subtype.start())
        if found is not None:
            body = plain[found.end() - 2 : plain.find(b"endobj", subtype.end())]
            if b"/FontDescriptor" in body and not _ORDINARY.search(body):
                yield _Object(int(found[1]), body)


def _completed(objects: PDFDocument, found: _Object, free: int) -> Mapping[int, bytes]:
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
    return _FIRST_PRINTED < codes.stop < _CODES and sum(map(bool, low)) > len(low) // 2


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
        if code < _CODES
    )
    return same >= _AGREES * len(characters)


def _with_entries(content: bytes, named: set[int]) -> bytes:
    """Add entries to a map for the codes that have no name."""
    entries = [
        b"<%02X> <%s>\n" % (code, chr(_UNASSIGNED + code).encode("utf-16-be").hex().upper().encode())
        for code in range(_CODES)
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
