"""Text of a report, made safe to print: it can neither steer a terminal nor reorder what stands beside it."""

import re
from typing import Final

_STEERING: Final = re.compile(
    "["
    "\x00-\x1f\x7f-\x9f"  # control characters, the escape that begins a terminal's commands among them
    "\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks that turn the direction of text round
    "\u2028\u2029"  # line and paragraph separators
    "\ud800-\udfff"  # bytes of a file name that are no text
    "]"
)
_BLANK: Final = re.compile(r"[\s\u2028\u2029]+")


def printable(text: str) -> str:
    r"""Give the text on one line: runs of blanks as one blank, steering characters as `\x1b`."""
    one_line = _BLANK.sub(" ", text).strip()
    return _STEERING.sub(lambda match: match[0].encode("unicode_escape").decode("ascii"), one_line)
