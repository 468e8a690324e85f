"""PDFs made to do harm, byte by byte, each as small as it can be."""

import zlib
from collections.abc import Sequence

HELVETICA = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
TEXT = b"BT /F 12 Tf 10 50 Td (Total 123) Tj ET"


def pdf_of(objects: Sequence[bytes]) -> bytes:
    """Write a PDF of objects, numbered from 1; the first is the catalog."""
    written = bytearray(b"%PDF-1.5\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(written)
    written += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    written += b"".join(b"%010d 00000 n \n" % place for place in places)
    written += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(written)


def stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), entries, content)


def pages_of(contents: Sequence[bytes], others: Sequence[bytes] = (), resources: bytes = b"") -> bytes:
    """Write a PDF with a page for each content, given as an object. Other objects have the numbers from 4 on."""
    first = 4 + len(others)
    kids = b" ".join(b"%d 0 R" % (first + 2 * place) for place in range(len(contents)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(contents)),
        HELVETICA,
        *others,
    ]
    for place, content in enumerate(contents):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents %d 0 R"
            b" /Resources << /Font << /F 3 0 R >> %s >> >>" % (first + 2 * place + 1, resources)
        )
        objects.append(content)
    return pdf_of(objects)


def form(content: bytes, draws: Sequence[int]) -> bytes:
    """Write a form that draws others, named by their objects' numbers."""
    names = b" ".join(b"/X%d %d 0 R" % (number, number) for number in draws)
    return stream(
        content,
        b"/Type /XObject /Subtype /Form /BBox [0 0 200 100] /Resources << /XObject << %s >> >>" % names,
    )


def forms_in_forms(depth: int, times: int) -> tuple[list[bytes], bytes]:
    """Give forms of which each draws the next several times, and the page's resources: times ** depth drawings."""
    numbers = range(4, 4 + depth)
    forms = [form(b"/X%d Do " % (number + 1) * times, [number + 1]) for number in numbers]
    return [*forms, form(b"0 0 1 1 re f", [])], b"/XObject << /X4 4 0 R >>"


def compressed(content: bytes, times: int) -> bytes:
    """Give a stream that is compressed several times over."""
    for _ in range(times):
        content = zlib.compress(content, 9)
    return stream(content, b"/Filter [%s]" % (b"/FlateDecode " * times))


def bomb() -> bytes:
    """A page whose content is half a gigabyte of blanks, in a few hundred bytes."""
    squeezed = zlib.compressobj(9)
    once = b"".join(squeezed.compress(b" " * 2**20) for _ in range(512)) + squeezed.flush()
    twice = zlib.compress(once, 9)
    return stream(twice, b"/Filter [/FlateDecode /FlateDecode]")


def picture(width: int, height: int) -> bytes:
    """A picture that says it is of this size."""
    return stream(
        zlib.compress(b"\x00" * 1000),
        b"/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray"
        b" /BitsPerComponent 1 /Filter /FlateDecode" % (width, height),
    )
