"""Lines as an ordinary office scan shows them: what the recogniser's scores are measured on.

Milder than what it is trained on, and drawn apart from it.
"""

from random import Random
from typing import Final

import cv2
import numpy as np

from extract.ocr.lines import Grey
from extract.ocr.pictures import DOTS
from extract.ocr.training.drawing import Drawn

_ABOVE: Final = (0.08, 0.2)
_ASIDE: Final = (0.25, 0.45)
"""The paper that a cut leaves around the ink, in heights of digits."""


def scanned(drawn: Drawn, dots: int, random: Random) -> Grey:
    """Give a text drawn at `dots` an inch as a scan shows it: cut around its ink, at the resolution pages are read at."""
    grain = np.random.default_rng(random.getrandbits(63))
    rows, columns = drawn.picture.shape
    turn = cv2.getRotationMatrix2D((columns / 2, rows / 2), random.gauss(0, 0.15), 1.0)
    level = cv2.warpAffine(
        drawn.picture, turn, (columns, rows), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
    )
    blurred = cv2.GaussianBlur(level, (0, 0), random.uniform(0.3, 0.8))
    shades = blurred.astype(np.float32) * random.uniform(0.7, 1.0) + random.uniform(0, 25)
    noisy = np.clip(shades + grain.normal(0, random.uniform(1, 10), blurred.shape), 0, 255).astype(np.uint8)
    _, data = cv2.imencode(".jpg", noisy, [cv2.IMWRITE_JPEG_QUALITY, random.randint(50, 90)])
    picture = np.asarray(cv2.imdecode(data, cv2.IMREAD_GRAYSCALE), dtype=np.uint8)
    scale = DOTS / dots
    if dots != DOTS:
        picture = np.asarray(
            cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC), dtype=np.uint8
        )
    return _cut(picture, drawn, scale, random)


def _cut(picture: Grey, drawn: Drawn, scale: float, random: Random) -> Grey:
    unit = drawn.digit_height
    lacking = max(unit - (drawn.ink_bottom - drawn.ink_top), 0) / 2
    top = drawn.ink_top - lacking - random.uniform(*_ABOVE) * unit
    bottom = drawn.ink_bottom + lacking + random.uniform(*_ABOVE) * unit
    left = drawn.left - random.uniform(*_ASIDE) * unit
    right = drawn.right + random.uniform(*_ASIDE) * unit
    return picture[
        max(round(top * scale), 0) : round(bottom * scale) + 1,
        max(round(left * scale), 0) : round(right * scale) + 1,
    ]
