"""Texts drawn in a face at a size, black on white, with the band that its digits stand in."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from extract.ocr.alphabet import ARABIC_DIGITS, THAI_DIGITS
from extract.ocr.lines import Grey
from extract.ocr.training.faces import Face

MARGIN: Final = 1.2
"""The paper left around a text, in heights of its digits."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawn text: its picture, and in pixels where its ink and the band of its digits stand."""

    picture: Grey
    left: int
    right: int
    top: int
    bottom: int
    ink_top: int
    ink_bottom: int

    @property
    def digit_height(self) -> int:
        """The height of the digits' band."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Sized:
    """A face at a size in pixels, ready to draw."""

    face: Face
    size: int

    def _font(self, path: Path) -> ImageFont.FreeTypeFont:
        return _loaded(path, self.size)

    def draw(self, text: str) -> Drawn | None:
        """Draw a text, or give None where the face lacks one of its characters."""
        try:
            runs = [
                ("".join(group), path)
                for path, group in groupby(text, key=lambda character: self.face.file_of(character))
            ]
        except KeyError:
            return None
        fonts = [self._font(path) for _, path in runs]
        lengths = [font.getlength(part) for (part, _), font in zip(runs, fonts, strict=True)]
        digits = self._font(self.face.file_of("0")).getbbox(
            THAI_DIGITS if any(character in THAI_DIGITS for character in text) else ARABIC_DIGITS, anchor="ls"
        )
        band = round(digits[3] - digits[1])
        margin = round(MARGIN * band)
        ascent = max(font.getmetrics()[0] for font in fonts)
        descent = max(font.getmetrics()[1] for font in fonts)
        width, height = round(sum(lengths)) + 2 * margin, ascent + descent + 2 * margin
        image = Image.new("L", (width, height), 255)
        pen, baseline = float(margin), margin + ascent
        canvas = ImageDraw.Draw(image)
        for (part, _), font, length in zip(runs, fonts, lengths, strict=True):
            canvas.text((pen, baseline), part, fill=0, font=font, anchor="ls")
            pen += length
        picture = np.asarray(image, dtype=np.uint8)
        inked_rows, inked_columns = (np.flatnonzero((picture < 128).any(axis=axis)) for axis in (1, 0))
        if not len(inked_rows):
            return None
        return Drawn(
            picture,
            int(inked_columns[0]),
            int(inked_columns[-1]) + 1,
            round(baseline + digits[1]),
            round(baseline + digits[3]),
            int(inked_rows[0]),
            int(inked_rows[-1]) + 1,
        )


@lru_cache(maxsize=64)
def _loaded(path: Path, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)
