"""What looks like a figure on the page, before anything is known of its meaning."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

import regex

from extract.thai.digits import to_arabic
from extract.thai.numbers import read_cell
from extract.thai.relations import RELATION_BEFORE
from extract.thai.units import UNIT_BEFORE, read_unit

_FIGURE: Final = regex.compile(
    r"[-–]|#{2,}|[-–+<>±]?[(]?[\d.,]*\d[\d.,]*%?[)]?(?:[(][\d.,%-]+[)])?(?:[⁰¹²³⁴-⁹⁽][⁰¹²³⁴-⁹⁽⁾⁺⁻⁄,]*)?"
)
_SOUND: Final = regex.compile(r"[-–+<>±(]*(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?[%)]*")
_NUMERAL: Final = regex.compile(r"[\d.,]*\d[\d.,]*")
_OVERFLOW: Final = regex.compile(r"#(?:\s*#)+|(?s:.*)#(?:\s*#){2,}(?s:.*)")
_LEVEL: Final = regex.compile(r"\d")
_BRACKETED: Final = regex.compile(r"[(].*[)]")
_BULLET: Final = regex.compile(r"[•●◆■▪○◇□❖➢►✓✔\uE000-\uF8FF]|[-–o]")
_ENUMERATOR: Final = regex.compile(r"\(\d{1,3}\)|\d{1,3}(?:\.\d{1,3})*[.)]|\d{1,3}(?:\.\d{1,3})+")
_CODE: Final = regex.compile(r"\(\d{1,3}\)|\d{1,3}\)|\d+\.|\d+(?:\.\d+){2,}\.?")
_PAGE: Final = regex.compile(r"\d{1,4}")
_FEWEST_PAGES: Final = 4
_BEFORE: Final = regex.compile(
    rf"[^\p{{L}}]*(?:{RELATION_BEFORE})?\s*(?:จำนวน\s*)?(?:{UNIT_BEFORE})?[^\p{{L}}]*"
)
"""What may stand before the figure of a text that states one."""
_YEAR: Final = regex.compile(r"(?:พ\.?\s?ศ\.?\s*|ปี\s*)*2[45]\d\d")
_LONGEST: Final = 40
"""A text longer than this, in characters, is no figure, whatever numbers are in it."""
_UNIT_LETTERS: Final = 14
"""So many letters a figure's unit and relation have at most."""


def is_figure(text: str) -> bool:
    """Whether a text without blanks is a figure: with or without a second one in brackets, a dash, or `###`."""
    return _FIGURE.fullmatch(text) is not None


def is_overflow(text: str) -> bool:
    """Whether a text is the signs that a spreadsheet prints for a number wider than its cell, or has three of them."""
    return _OVERFLOW.fullmatch(text) is not None


def numerals_in(text: str) -> list[str]:
    """Give the runs of digits and separators of a text."""
    return _NUMERAL.findall(text)


def is_of_number(character: str) -> bool:
    """Whether a character is a digit, or a separator of a number."""
    return character.isdecimal() or character in (",", ".")


def are_levels(texts: Sequence[str]) -> bool:
    """Whether texts, digits Arabic, are single digits up or down one by one: headings of the figures under each."""
    if not all(map(_LEVEL.fullmatch, texts)):
        return False
    return {int(after) - int(before) for before, after in pairwise(texts)} in ({1}, {-1})


def is_sound(text: str) -> bool:
    """Whether a numeral can be one number, as its separators stand."""
    return _SOUND.fullmatch(to_arabic(text)) is not None


def goes_on(text: str, below: str) -> bool:
    """Whether a figure goes on in the line below.

    Together they are one number; alone they differ in decimals, or the first is no number.
    """
    whole = text + below
    decimals = {len(part.partition(".")[2]) for part in (text, below)}
    digits = any(map(str.isdigit, text)) and any(map(str.isdigit, below))
    alone = len(decimals) == 1 and is_sound(text)
    return digits and not alone and not {",", "."}.isdisjoint(whole) and is_sound(whole)


def is_bracketed(text: str) -> bool:
    """Whether a text stands in brackets as a whole."""
    return _BRACKETED.fullmatch(text) is not None


def is_amount_in_brackets(text: str) -> bool:
    """Whether a text is a number with its thousands parted, in brackets: below zero, where a share explains another."""
    return is_bracketed(text) and "," in text and is_figure(text)


@lru_cache(maxsize=4096)
def states_figure(text: str) -> bool:
    """Whether a text is one figure, with its unit and relation at most.

    A year alone heads columns, and the number or code of an item names it: neither is a figure. Nor is what other words
    name before it, as in ยุติภายใน 15 วัน.
    """
    plain = to_arabic(text)
    if _YEAR.fullmatch(plain) or _CODE.fullmatch(plain):
        return False
    if is_figure("".join(plain.split())) or (plain[:1] in ("-", "–") and is_unit(plain[1:].strip())):
        return True
    letters = sum(map(str.isalpha, plain))
    if len(plain) > _LONGEST or letters > _UNIT_LETTERS:
        return False
    figure = read_cell(plain)
    if figure.value is None or _BEFORE.fullmatch(plain[: figure.start]) is None:
        return False
    return letters < 2 or figure.unit is not None or figure.relation != "="


@lru_cache(maxsize=4096)
def is_unit(text: str) -> bool:
    """Whether a text is the word for a unit alone, as stands after a figure; งานทาสี begins with one and is none."""
    return (
        len(text) <= _UNIT_LETTERS
        and not any(map(str.isdigit, text))
        and read_cell(f"1 {text}").unit is not None
        and read_unit(text) is not None
    )


def is_bullet(text: str) -> bool:
    """Whether a text is a sign that begins an item."""
    return _BULLET.fullmatch(text) is not None


def is_enumerator(text: str) -> bool:
    """Whether a text is the number of an item: `1.`, `(๒)`, `๓)`, `1.2`."""
    return _ENUMERATOR.fullmatch(text) is not None


def begins_item(text: str) -> bool:
    """Whether a text begins with a sign or a number of its own."""
    first = text.split(" ", 1)[0]
    return is_bullet(first) or is_enumerator(first)


def is_contents(ends: Sequence[str]) -> bool:
    """Whether the texts that lines end in are the pages of a table of contents: bare numbers that never fall."""
    pages = [int(plain) for text in ends if _PAGE.fullmatch(plain := to_arabic(text))]
    several = len(pages) >= _FEWEST_PAGES and len(pages) * 2 > len(ends)
    return several and pages == sorted(pages) and pages[0] < pages[-1]
