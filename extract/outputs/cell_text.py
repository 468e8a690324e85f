"""Text of a report as it may stand in a cell of a file that a spreadsheet opens: untrusted, and made harmless."""

import re
from typing import Final

_NO_CHARACTER: Final = re.compile("[\x80-\x9f\ud800-\udfff\ufffe\uffff]")
"""Controls without a picture, halves of characters (bytes of a file name that are no text), and no characters."""

_PICTURES: Final = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n"} | {0x7F: 0x2421}
"""Control characters by the pictures that Unicode has of them: NUL is ␀."""

_STARTS_FORMULA: Final = re.compile(r"'*[=+\-@\t\n＝＋－＠]\s*\S")
"""What a spreadsheet may take for the beginning of a formula, with the marks that `guarded` put before it.

A sign alone is none.
"""

_NUMBER: Final = re.compile(r"[+\-]?[\s\d.,%]*")
"""A signed number, in Thai or Arabic digits, or a dash: nothing that could be run."""


def visible(text: str) -> str:
    """Give the text with control characters as their pictures, what is no character as �, and one kind of line end."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return _NO_CHARACTER.sub("\ufffd", lines.translate(_PICTURES))


def starts_formula(text: str) -> bool:
    """Whether a spreadsheet could run a cell with this text as a formula."""
    return _STARTS_FORMULA.match(text) is not None and _NUMBER.fullmatch(text) is None


def guarded(text: str) -> str:
    """Put an apostrophe before text that a spreadsheet could run as a formula.

    Text that begins with apostrophes and then as a formula gets one as well, so that `unguarded` gives back
    every text as it was.
    """
    return f"'{text}" if starts_formula(text) else text


def unguarded(text: str) -> str:
    """Take off the apostrophe that `guarded` put before a text."""
    return text[1:] if text.startswith("'") and starts_formula(text) else text
