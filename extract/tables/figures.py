"""What looks like a figure on the page, before anything is known of its meaning."""

from typing import Final

import regex

_FIGURE: Final = regex.compile(r"[-–]|[-–+<>±]?[(]?[\d.,]*\d[\d.,]*%?[)]?(?:[(][\d.,%-]+[)])?")
_BRACKETED: Final = regex.compile(r"[(].*[)]")


def is_figure(text: str) -> bool:
    """Whether a text without blanks is a figure, with or without a second one in brackets, or a dash for none."""
    return _FIGURE.fullmatch(text) is not None


def is_bracketed(text: str) -> bool:
    """Whether a text stands in brackets as a whole."""
    return _BRACKETED.fullmatch(text) is not None
