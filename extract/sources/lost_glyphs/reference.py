"""The reference set: outlines of the characters of open Thai fonts, for files that have none to compare with."""

import json
import lzma
import struct
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final

from extract.sources.lost_glyphs.likeness import Known
from extract.sources.lost_glyphs.outlines import GRID, Outline

FILE: Final = Path(__file__).with_name("reference.xz")

_THOUSANDTHS: Final = 1000
_ENTRY: Final = struct.Struct(f"<H5h{GRID * GRID // 8}s")
"""A character's index, the sides of its box and its advance in thousandths of an em, its shape."""


@cache
def reference() -> tuple[Known, ...]:
    """Give the glyphs of the reference set."""
    return unpack(FILE.read_bytes())


def pack(glyphs: Iterable[tuple[str, Outline]]) -> bytes:
    """Write glyphs as a compact file: a line of JSON with the characters, then an entry for each glyph."""
    entries = sorted(glyphs, key=lambda glyph: (glyph[0], glyph[1].box, glyph[1].shape))
    texts = sorted({text for text, _ in entries})
    places = {text: place for place, text in enumerate(texts)}
    body = b"".join(
        _ENTRY.pack(
            places[text],
            *(round(side * _THOUSANDTHS) for side in (*outline.box, outline.advance)),
            outline.shape.to_bytes(GRID * GRID // 8, "big"),
        )
        for text, outline in entries
    )
    head = json.dumps({"grid": GRID, "texts": texts}).encode("ascii")
    return lzma.compress(head + b"\n" + body, preset=9 | lzma.PRESET_EXTREME)


def unpack(data: bytes) -> tuple[Known, ...]:
    """Read what `pack` wrote."""
    head, _, body = lzma.decompress(data).partition(b"\n")
    texts: list[str] = json.loads(head)["texts"]
    return tuple(
        Known(
            texts[place],
            Outline(
                (x0 / _THOUSANDTHS, y0 / _THOUSANDTHS, x1 / _THOUSANDTHS, y1 / _THOUSANDTHS),
                advance / _THOUSANDTHS,
                int.from_bytes(shape, "big"),
            ),
            "reference",
        )
        for place, x0, y0, x1, y1, advance, shape in _ENTRY.iter_unpack(body)
    )
