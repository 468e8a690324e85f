"""Build the reference set from fonts: `python -m extract.sources.lost_glyphs.build_reference FONT.ttf ...`.

Needs fontTools. Which fonts the committed set was built from, and under which licences, says REFERENCE.md
beside it. Outlines that two faces share are kept once.
"""

import ctypes
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import pypdfium2
import pypdfium2.raw as pdfium
from fontTools.ttLib import TTFont

from extract.sources import pdfium_calls as calls
from extract.sources.lost_glyphs.likeness import likeness
from extract.sources.lost_glyphs.outlines import Outline, open_canvas
from extract.sources.lost_glyphs.reference import FILE, pack

CHARACTERS: Final = (
    *(chr(code) for code in range(0x21, 0x7F)),
    *(chr(code) for code in (*range(0x0E01, 0x0E3B), *range(0x0E3F, 0x0E5C))),
    *"–—‘’“”•…·°×÷",
)
"""Thai, ASCII, and the punctuation and signs that stand beside figures."""

PRIVATE_FORMS: Final = {
    0xF700: "\u0e10",
    **{0xF701 + place: chr(0x0E34 + place) for place in range(4)},
    **{0xF705 + place: chr(0x0E48 + place) for place in range(5)},
    **{0xF70A + place: chr(0x0E48 + place) for place in range(5)},
    0xF70F: "\u0e0d",
    0xF710: "\u0e31",
    0xF711: "\u0e4d",
    0xF712: "\u0e47",
    **{0xF713 + place: chr(0x0E48 + place) for place in range(5)},
    **{0xF718 + place: chr(0x0E38 + place) for place in range(3)},
}
"""The private-use codes of Thai glyphs for tall bases and stacked marks (Microsoft's, used by many fonts)."""

_SAME: Final = 0.97
"""Outlines of one character this alike are kept once."""
_SINGLE: Final = 1
_LIGATURE: Final = 4
"""Kinds of lookup in a font's GSUB table (OpenType 1.9)."""


def glyphs_of(path: Path) -> dict[int, tuple[str, Outline]]:
    """Give a font's characters with other forms of them and ligatures of marks: text and outline by glyph number."""
    font = TTFont(path)
    texts = _texts_by_glyph(font)
    per_em = font["head"].unitsPerEm
    names = font.getGlyphOrder()
    advances = {glyph: font["hmtx"][names[glyph]][0] / per_em for glyph in texts}
    data = path.read_bytes()
    buffer = (ctypes.c_uint8 * len(data)).from_buffer_copy(data)
    document = pypdfium2.PdfDocument.new()
    # Set in a font of two-byte codes, a code is the number of the glyph.
    set_font = pdfium.FPDFText_LoadFont(document.raw, buffer, len(data), pdfium.FPDF_FONT_TRUETYPE, 1)
    try:
        with open_canvas(document.raw) as canvas:
            outlines = canvas.outlines(calls.address_of(set_font), advances)
    finally:
        pdfium.FPDFFont_Close(set_font)
        document.close()
    return {glyph: (texts[glyph], outline) for glyph, outline in outlines.items()}


def _texts_by_glyph(font: Any) -> dict[int, str]:
    cmap = font.getBestCmap()
    coded = [(ord(character), character) for character in CHARACTERS]
    coded += PRIVATE_FORMS.items()
    found: dict[int, str] = {}
    for code, text in coded:
        if code in cmap:
            found.setdefault(font.getGlyphID(cmap[code]), text)
    for text, glyph in list(_substituted(font, found)):
        found.setdefault(glyph, text)
    return found


def _substituted(font: Any, texts: dict[int, str]) -> Iterator[tuple[str, int]]:
    """Give the glyphs that a font puts for others: forms of one character, ligatures of marks."""
    if "GSUB" not in font:
        return
    number = font.getGlyphID
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for table in (getattr(part, "ExtSubTable", part) for part in lookup.SubTable):
            if table.LookupType == _SINGLE:
                pairs = ((texts.get(number(name)), number(to)) for name, to in table.mapping.items())
                yield from ((text, to) for text, to in pairs if text is not None)
            elif table.LookupType == _LIGATURE:
                for name, ligatures in table.ligatures.items():
                    for ligature in ligatures:
                        parts = [texts.get(number(part), "") for part in (name, *ligature.Component)]
                        if all("\u0e31" <= part <= "\u0e4e" for part in parts):
                            yield "".join(sorted(parts, key=_is_tone)), number(ligature.LigGlyph)


def _is_tone(mark: str) -> bool:
    """Whether a mark is written after the vowel or nikhahit on the same base."""
    return "\u0e48" <= mark <= "\u0e4c"


def distinct(glyphs: Iterable[tuple[str, Outline]]) -> list[tuple[str, Outline]]:
    """Leave out what repeats an outline of the same character."""
    kept: dict[str, list[Outline]] = {}
    for text, outline in glyphs:
        others = kept.setdefault(text, [])
        if all(likeness(outline, other) < _SAME for other in others):
            others.append(outline)
    return [(text, outline) for text, outlines in kept.items() for outline in outlines]


def main(arguments: Sequence[str]) -> int:
    """Write the reference set anew from font files, and say what it holds."""
    if not arguments:
        print(__doc__)
        return 2
    every = [glyph for name in arguments for glyph in glyphs_of(Path(name)).values()]
    kept = distinct(every)
    FILE.write_bytes(pack(kept))
    print(f"{len(arguments)} fonts, {len(every)} glyphs, {len(kept)} kept, {FILE.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
