"""PDFs in fonts of shapes drawn for a test, each with as much of a map from codes to characters as the test gives."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from sources.raw_pdf import character_map

from extract.sources.page import Page
from extract.sources.pdf import open_pdf, read_recovered
from schemas import Recovery

Point = tuple[int, int]
EM = 1000
BLOCK: Sequence[Sequence[Point]] = [[(50, 0), (50, 600), (450, 600), (450, 0)]]
FLAG: Sequence[Sequence[Point]] = [[(50, 0), (50, 700), (450, 700), (450, 400), (120, 400), (120, 0)]]
STAIRS: Sequence[Sequence[Point]] = [
    [(0, 0), (0, 200), (150, 200), (150, 450), (300, 450), (300, 700), (480, 700), (480, 0)]
]
HIGH_BAR: Sequence[Sequence[Point]] = [[(-120, 650), (-120, 800), (-80, 800), (-80, 650)]]
HIGH_HOOK: Sequence[Sequence[Point]] = [
    [(-250, 650), (-250, 850), (-30, 850), (-30, 780), (-180, 780), (-180, 650)]
]


@dataclass(frozen=True)
class DrawnFont:
    """A font: the shapes of its codes from 1 on, those that move the pen, and what its map names."""

    name: str
    shapes: Sequence[Sequence[Sequence[Point]]]
    named: Mapping[int, str]

    def advance(self, code: int) -> int:
        """Give how far a code moves the pen: marks, which are drawn before it, do not."""
        return 500 if any(x > 0 for line in self.shapes[code - 1] for x, _ in line) else 0

    def left(self, code: int) -> int:
        """Give where the ink of a code begins."""
        return min((x for line in self.shapes[code - 1] for x, _ in line), default=0)

    def program(self) -> bytes:
        """Give the font's file."""
        names = [".notdef", *(f"g{code}" for code in range(1, len(self.shapes) + 1))]
        builder = FontBuilder(EM, isTTF=True)
        builder.setupGlyphOrder(names)
        builder.setupCharacterMap({})
        builder.setupGlyf(
            {name: _glyph(lines) for name, lines in zip(names, [(), *self.shapes], strict=True)}
        )
        codes = range(1, len(names))
        builder.setupHorizontalMetrics(
            {".notdef": (500, 0), **{f"g{code}": (self.advance(code), self.left(code)) for code in codes}}
        )
        builder.setupHorizontalHeader(ascent=800, descent=-200)
        builder.setupNameTable({"familyName": "Drawn", "styleName": "Regular"})
        builder.setupOS2()
        builder.setupPost(keepGlyphNames=False)
        file = io.BytesIO()
        builder.save(file)
        return file.getvalue()


def read_drawn(
    folder: Path, texts: Sequence[tuple[DrawnFont, Sequence[int]]]
) -> tuple[Page, tuple[Recovery, ...]]:
    """Write a page that sets each text, a font and codes, on a line of its own, and read it."""
    path = folder / "drawn.pdf"
    path.write_bytes(_pdf(texts))
    with open_pdf(path, None) as source:
        (page,), recoveries = read_recovered(source, [1])
    return page, recoveries


def _glyph(lines: Sequence[Sequence[Point]]) -> object:
    pen = TTGlyphPen(None)
    for first, *others in lines:
        pen.moveTo(first)
        for point in others:
            pen.lineTo(point)
        pen.closePath()
    return pen.glyph()


def _pdf(texts: Sequence[tuple[DrawnFont, Sequence[int]]]) -> bytes:
    bodies: list[bytes] = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"",
        b"",
    ]
    content, fonts = b"", b""
    for line, (font, codes) in enumerate(texts):
        first = len(bodies) + 1
        name = font.name.encode()
        widths = b" ".join(b"%d" % font.advance(code) for code in range(1, len(font.shapes) + 1))
        bodies += [
            b"<< /Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /Identity-H /DescendantFonts [%d 0 R]"
            b" /ToUnicode %d 0 R >>" % (name, first + 1, first + 3),
            b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /%s /CIDToGIDMap /Identity /W [1 [%s]] /CIDSystemInfo"
            b" << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor %d 0 R >>"
            % (name, widths, first + 2),
            b"<< /Type /FontDescriptor /FontName /%s /Flags 4 /FontBBox [-300 -200 1000 900] /ItalicAngle 0"
            b" /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 /FontFile2 %d 0 R >>" % (name, first + 4),
            _stream(
                character_map(font.named).replace(b"<00> <FF>", b"<0000> <FFFF>").replace(b"\n<", b"\n<00")
            ),
            _stream(font.program()),
        ]
        fonts += b"/F%d %d 0 R " % (line, first)
        shown = b"".join(b"%04X" % code for code in codes)
        content += b"BT /F%d 20 Tf 20 %d Td <%s> Tj ET\n" % (line, 150 - 30 * line, shown)
    bodies[2] = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << %s >> >> >>"
        % fonts
    )
    bodies[3] = _stream(content)
    objects = b"".join(
        b"%d 0 obj\n%s\nendobj\n" % (number, body) for number, body in enumerate(bodies, start=1)
    )
    return b"%PDF-1.7\n" + objects + b"trailer << /Size %d /Root 1 0 R >>\n%%%%EOF\n" % (len(bodies) + 1)


def _stream(content: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)
