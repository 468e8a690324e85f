"""Thai and Arabic digits: a number is written in one kind, and a page mostly in one."""

from collections.abc import Iterable
from typing import Final

import regex

from extract.ocr.alphabet import ARABIC_DIGITS, TEXT, THAI_DIGITS

UNTOLD: Final = 0.5
"""The share of Thai digits that is expected where nothing tells."""

_MIXED: Final = 1e-3
"""How likely a number in digits of both kinds is, beside one in the page's own."""
_LEAST: Final = 0.03
"""However a page is written, some of its numbers may be in the other kind of digits."""
_NUMBER: Final = regex.compile(rf"[^ {TEXT}]+")
_TO_THAI: Final = str.maketrans(ARABIC_DIGITS, THAI_DIGITS)
_TO_ARABIC: Final = str.maketrans(THAI_DIGITS, ARABIC_DIGITS)


def thai_share(texts: Iterable[str]) -> float:
    """Give how likely a digit is a Thai one, beside texts whose digits are known."""
    thai = arabic = 0
    for text in texts:
        thai += sum(text.count(digit) for digit in THAI_DIGITS)
        arabic += sum(text.count(digit) for digit in ARABIC_DIGITS)
    share = (thai + 1) / (thai + arabic + 2)
    return min(max(share, _LEAST), 1 - _LEAST)


def likelihood(text: str, share: float) -> float:
    """Give how likely a text is to be written, 1 for one in the likelier digits; `share` is that of Thai digits."""
    most = max(share, 1 - share)
    likely = 1.0
    for number in _NUMBER.findall(text):
        thai, arabic = _kinds(number)
        if thai and arabic:
            likely *= _MIXED
        elif thai or arabic:
            likely *= (share if thai else 1 - share) / most
    return likely


def unmixed(text: str) -> tuple[str, ...]:
    """Give what a text that mixes digits of both kinds in a number would be in one kind: nothing where it does not."""
    if not any(all(_kinds(number)) for number in _NUMBER.findall(text)):
        return ()
    return text.translate(_TO_THAI), text.translate(_TO_ARABIC)


def _kinds(number: str) -> tuple[bool, bool]:
    return not set(number).isdisjoint(THAI_DIGITS), not set(number).isdisjoint(ARABIC_DIGITS)
