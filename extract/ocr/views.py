"""A line seen in more than one way: what a recogniser says of all of them is surer than what it says of one."""

from typing import Final

import cv2
import numpy as np

from extract.ocr.lines import Grey

_MORE_PAPER: Final = 0.07
"""The paper, in heights of the line's cut, that the second view has above and below."""


def views_of(line: Grey) -> tuple[Grey, Grey]:
    """Give a line as it was cut, and with more paper around it, as if its digits were lower."""
    more = max(round(_MORE_PAPER * line.shape[0]), 1)
    paper = float(np.percentile(line, 90.0))
    wider = cv2.copyMakeBorder(line, more, more, 0, 0, cv2.BORDER_CONSTANT, value=paper)
    return line, np.asarray(wider, dtype=np.uint8)
