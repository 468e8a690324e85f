"""Amounts that are printed twice, in figures and behind them in words: ๒,๐๐๐,๐๐๐ บาท (สองล้านบาทถ้วน)."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from extract.records.lists.stream import Stream
from extract.thai.number_words import NUMBER_WORDS, read_number_words
from extract.thai.numbers import Figure, FigureKind, find_figures
from schemas import AmountInWords, Quantity

_WORDS: Final = NUMBER_WORDS.replace("(?:", r"(?:\s?(?:", 1).removesuffix("+") + ")+"
_AMOUNT: Final = re.compile(
    rf"(?P<digits>[\d,]+(?:\.\d+)?)\s*(?:(?P<million>ล้าน)\s*)?บาท\s*"
    rf"\((?:ตัวอักษร\s*[:：]?)?\s*(?P<words>(?P<baht>{_WORDS})\s?บาท(?:(?P<satang>{_WORDS})\s?สตางค์)?\s?(?:ถ้วน)?)\s*\)"
)
_BLANKS: Final = re.compile(r"\s+")
_SATANG: Final = 2
_BEFORE: Final = 120


def amounts_in_words(stream: Stream) -> Iterator[AmountInWords]:
    """Give the amounts whose words stand in brackets right behind them, in reading order."""
    for match in _AMOUNT.finditer(stream.text) if "บาท" in stream.text else ():
        value = _value(match)
        line_start = stream.line_of(match.start("digits")).start
        begins = max(line_start, match.start() - _BEFORE)
        figure = _figure(stream.text, begins, match.end("digits"), match.end())
        if value is None or figure is None:
            continue
        start, words = begins + figure.start, match.start("words")
        at = stream.line_of(start).at
        read = Quantity(
            raw=stream.printed[start : match.end("digits")],
            value=figure.value,
            decimals=figure.decimals,
            unit=figure.unit,
            scale=figure.scale,
            at=at,
        )
        yield AmountInWords(
            label=" ".join(stream.text[begins:start].split()),
            figure=stream.as_recognised(read, start, match.end("digits")),
            offset=start - stream.line_of(start).start,
            words=Quantity(
                raw=stream.printed[words : match.end("words")],
                value=value,
                decimals=_SATANG,
                unit="baht",
                at=stream.line_of(words).at,
            ),
            words_offset=words - stream.line_of(words).start,
            at=at,
        )


def _figure(text: str, start: int, figure_end: int, end: int) -> Figure | None:
    """Read the figure that ends at a position as the words around it have it."""
    for figure in find_figures(text[start:end]):
        if start + figure.end == figure_end and figure.kind is FigureKind.AMOUNT and figure.unit == "baht":
            return figure
    return None


def _value(match: re.Match[str]) -> Decimal | None:
    baht = read_number_words(_BLANKS.sub("", match["baht"]))
    satang = read_number_words(_BLANKS.sub("", match["satang"])) if match["satang"] else 0
    if baht is None or satang is None:
        return None
    return Decimal(baht) + Decimal(satang).scaleb(-_SATANG)
