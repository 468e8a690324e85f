"""Codes that a font's own map leaves out, marked so that the text layer does not make other characters of them.

A subset font may number its glyphs in the order of their use, and tell by its ToUnicode map alone what they are. For
a code that the map leaves out, pdfium takes the character of the same number: ๐ at code 0x36 is read as 6, and nothing
shows it. Before such a document is read, its maps are completed in memory: every code left out is given a code point
that has no character, and is then lost like any glyph without one.

pdfium does not tell which codes a map names, so the maps are read from a plain copy of the document.
"""

import io
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

_UNASSIGNED: Final = 0x40000
"""The fourth plane of Unicode, in which there are no characters, stands for the codes without one."""
CODES: Final = 256
"""A simple font has codes of one byte."""
_SIMPLE_FONT: Final = re.compile(rb"/Subtype\s*/(?:TrueType|MMType1|Type1)\b")
_ORDINARY: Final = re.compile(rb"/Encoding\s*/")
_OBJECT: Final = re.compile(rb"(\d+) \d+ obj\s*<<")


class FontObject(NamedTuple):
    """An indirect object of the plain copy: its number, and its text from the first `<<` on."""

    number: int
    body: bytes


def unnamed_code(character: int) -> int | None:
    """Give the code that a code point was put for, or None where it is an ordinary one."""
    code = character - _UNASSIGNED
    return code if 0 <= code < CODES else None


def code_point_of(code: int) -> str:
    """Give the code point without a character that stands for a code."""
    return chr(_UNASSIGNED + code)


def with_unnamed_codes(document: pypdfium2.PdfDocument) -> bytes | None:
    """Give a document with the maps of its fonts completed; None where none leaves out a code that misleads."""
    plain = _plain_copy(document)
    fonts = list(_simple_fonts(plain))
    if not fonts:
        return None
    from extract.sources.font_maps import with_completed_maps

    return with_completed_maps(plain, fonts)


def _plain_copy(document: pypdfium2.PdfDocument) -> bytes:
    """Write a document without encryption and with all its objects in the open."""
    copy = io.BytesIO()
    document.save(copy, flags=pdfium.FPDF_NO_INCREMENTAL | pdfium.FPDF_REMOVE_SECURITY)
    return copy.getvalue()


def _simple_fonts(plain: bytes) -> Iterator[FontObject]:
    """Give what looks like embedded fonts with codes of one byte and without an ordinary encoding."""
    for subtype in _SIMPLE_FONT.finditer(plain):
        start = plain.rfind(b" obj", 0, subtype.start())
        found = _OBJECT.search(plain, max(start - 20, 0), subtype.start())
        if found is not None:
            body = plain[found.end() - 2 : plain.find(b"endobj", subtype.end())]
            if b"/FontDescriptor" in body and not _ORDINARY.search(body):
                yield FontObject(int(found[1]), body)
