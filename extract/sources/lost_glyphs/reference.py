"""The reference set: outlines of the characters of open Thai fonts, for files that have none to compare with."""

import json
import struct
import zlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np

from extract.sources.lost_glyphs.likeness import KnownGlyphs
from extract.sources.lost_glyphs.outlines import GRID, SHAPE_BYTES, Outline

FILE: Final = Path(__file__).with_name("reference.z")

_REFERENCE: Final = "reference"
_THOUSANDTHS: Final = 1000
_ENTRY: Final = struct.Struct(f"<H5h{SHAPE_BYTES}s")
"""A character's index, the sides of its box and its advance in thousandths of an em, its shape."""
_ROW: Final = np.dtype(
    [("text", "<u2"), ("box", "<i2", 4), ("advance", "<i2"), ("shape", np.uint8, SHAPE_BYTES)]
)
"""The same, as rows of an array."""


@cache
def reference() -> KnownGlyphs:
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
            outline.shape.to_bytes(SHAPE_BYTES, "big"),
        )
        for text, outline in entries
    )
    head = json.dumps({"grid": GRID, "texts": texts}).encode("ascii")
    return zlib.compress(head + b"\n" + body, level=9)


def unpack(data: bytes) -> KnownGlyphs:
    """Read what `pack` wrote."""
    # Deflated: it takes a quarter more room than by LZMA, and a sixth of the time at every start.
    head, _, body = zlib.decompress(data).partition(b"\n")
    texts: list[str] = json.loads(head)["texts"]
    rows = np.frombuffer(body, _ROW)
    return KnownGlyphs(
        tuple(texts[place] for place in rows["text"].tolist()),
        [_REFERENCE] * len(rows),
        rows["box"] / _THOUSANDTHS,
        rows["advance"] / _THOUSANDTHS,
        np.ascontiguousarray(rows["shape"]),
    )
