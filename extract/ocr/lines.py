"""The picture of one line of a cell, brought to the form that the numeral recogniser reads."""

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]
"""A picture, 0 black to 255 white, rows first."""

HEIGHT: Final = 32
"""How high, in pixels, every line is given to the recogniser."""
NARROWEST: Final = 16
WIDEST: Final = 1024
"""No number is wider; a line that is would be a rule or a picture."""


def to_line(picture: Grey) -> Grey:
    """Bring a line to HEIGHT, its width in proportion, and its greys from black ink to white paper.

    The shades are stretched between the darkest and the lightest twentieth, so that faint and grey scans look alike.
    """
    rows, columns = picture.shape
    width = min(max(round(columns * HEIGHT / rows), NARROWEST), WIDEST)
    shrinks = rows > HEIGHT
    scaled = cv2.resize(
        picture, (width, HEIGHT), interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_CUBIC
    )
    dark, light = np.percentile(scaled, (2.0, 90.0))
    spread = max(float(light - dark), 40.0)
    stretched = (scaled.astype(np.float32) - (light - spread)) * (255.0 / spread)
    return np.asarray(np.clip(stretched, 0, 255), dtype=np.uint8)
