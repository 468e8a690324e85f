"""Small PDFs for tests, byte by byte, so that each test shows what its page holds."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from extract.sources.page import Page
from extract.sources.pdf import open_pdf, read_page

HELVETICA = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
FILE_ID = b"0123456789abcdef"


@dataclass(frozen=True)
class RawPage:
    """A page's content stream, the entries of its dictionary, and what its resources hold beside the font."""

    content: bytes = b""
    entries: bytes = b"/MediaBox [0 0 200 100]"
    forms: Mapping[str, tuple[bytes, bytes]] = field(default_factory=dict)


def pdf_bytes(pages: Sequence[RawPage], font: bytes = HELVETICA, to_unicode: bytes | None = None) -> bytes:
    """Write a PDF. Forms are given by name, each with its content and its dictionary's further entries."""
    objects, catalog = _objects(pages, font, to_unicode)
    return _file([_object(number, body) for number, body in objects], catalog, b"")


def encrypted_bytes(pages: Sequence[RawPage], user_password: bytes, owner_password: bytes) -> bytes:
    """Write a PDF encrypted with 40-bit RC4 (PDF Reference 1.7, section 3.5.2, revision 2)."""
    objects, catalog = _objects(pages, HELVETICA, None)
    owner_key = hashlib.md5(_padded(owner_password)).digest()[:5]
    owner_entry = _rc4(owner_key, _padded(user_password))
    permissions = (-44).to_bytes(4, "little", signed=True)
    key = hashlib.md5(_padded(user_password) + owner_entry + permissions + FILE_ID).digest()[:5]
    encrypt = b"<< /Filter /Standard /V 1 /R 2 /P -44 /O <%s> /U <%s> >>" % (
        owner_entry.hex().encode(),
        _rc4(key, PADDING).hex().encode(),
    )
    sealed = [_object(number, _sealed(body, key, number)) for number, body in objects]
    number = len(objects) + 1
    trailer = b"/Encrypt %d 0 R /ID [<%s> <%s>]" % (number, FILE_ID.hex().encode(), FILE_ID.hex().encode())
    return _file([*sealed, _object(number, encrypt)], catalog, trailer)


def read_raw(folder: Path, *pages: RawPage, font: bytes = HELVETICA, to_unicode: bytes | None = None) -> Page:
    """Write a PDF into a folder and read its first page."""
    path = folder / "page.pdf"
    path.write_bytes(pdf_bytes(pages, font, to_unicode))
    with open_pdf(path, None) as source:
        return read_page(source, 0)


def simple_font(widths: Sequence[int], first: int = 0x41) -> bytes:
    """Write a font whose glyphs are Helvetica's and whose widths, from a first code on, are given."""
    return (
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar %d /LastChar %d /Widths [%s] %s >>"
        % (
            first,
            first + len(widths) - 1,
            b" ".join(b"%d" % width for width in widths),
            b"/FontDescriptor << /Type /FontDescriptor /FontName /Helvetica /Flags 4 /Ascent 700 /Descent -200"
            b" /CapHeight 700 /StemV 80 /ItalicAngle 0 /FontBBox [-200 -200 1000 900] >>",
        )
    )


def character_map(characters: Mapping[int, str]) -> bytes:
    """Write a ToUnicode map from codes to text."""
    lines = b"\n".join(
        b"<%02X> <%s>" % (code, text.encode("utf-16-be").hex().encode()) for code, text in characters.items()
    )
    return (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        b"/CMapName /Map def /CMapType 2 def 1 begincodespacerange <00> <FF> endcodespacerange\n"
        b"%d beginbfchar\n%s\nendbfchar endcmap end end" % (len(characters), lines)
    )


def _objects(
    pages: Sequence[RawPage], font: bytes, to_unicode: bytes | None
) -> tuple[list[tuple[int, bytes]], int]:
    bodies: list[bytes] = []

    def add(body: bytes) -> int:
        bodies.append(body)
        return len(bodies)

    catalog = add(b"<< /Type /Catalog /Pages 2 0 R >>")
    tree = add(b"")
    if to_unicode is not None:
        font = font[:-2] + b"/ToUnicode %d 0 R >>" % add(_stream(to_unicode, b""))
    font_number = add(font)
    kids: list[int] = []
    for page in pages:
        names = {name: len(bodies) + 1 + place for place, name in enumerate(page.forms)}
        xobjects = b" ".join(b"/%s %d 0 R" % (name.encode(), number) for name, number in names.items())
        resources = b"/Resources << /Font << /F %d 0 R >> /XObject << %s >> >>" % (font_number, xobjects)
        for content, entries in page.forms.values():
            form = b"/Type /XObject /Subtype /Form /BBox [-1000 -1000 1000 1000] %s %s" % (entries, resources)
            add(_stream(content, form))
        content_number = add(_stream(page.content, b""))
        kids.append(
            add(
                b"<< /Type /Page /Parent %d 0 R /Contents %d 0 R %s %s >>"
                % (tree, content_number, page.entries, resources)
            )
        )
    references = b" ".join(b"%d 0 R" % kid for kid in kids)
    bodies[tree - 1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (references, len(kids))
    return list(enumerate(bodies, start=1)), catalog


def _stream(content: bytes, entries: bytes) -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), entries, content)


def _object(number: int, body: bytes) -> bytes:
    return b"%d 0 obj\n%s\nendobj\n" % (number, body)


def _file(objects: Sequence[bytes], catalog: int, trailer: bytes) -> bytes:
    written = bytearray(b"%PDF-1.4\n")
    places: list[int] = []
    for body in objects:
        places.append(len(written))
        written += body
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    start = len(written)
    return (
        bytes(written)
        + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root %d 0 R %s >>\n"
        % (
            size,
            table,
            size,
            catalog,
            trailer,
        )
        + b"startxref\n%d\n%%%%EOF\n" % start
    )


def _padded(password: bytes) -> bytes:
    return (password + PADDING)[:32]


def _sealed(body: bytes, key: bytes, number: int) -> bytes:
    """Encrypt the stream of an object; the objects of these files hold no strings."""
    head, mark, rest = body.partition(b"\nstream\n")
    if not mark:
        return body
    content, end, _ = rest.rpartition(b"\nendstream")
    own = hashlib.md5(key + number.to_bytes(3, "little") + b"\x00\x00").digest()[:10]
    return head + mark + _rc4(own, content) + end


def _rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    written = bytearray()
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        written.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(written)
