"""Headers of score scales: the band of results that earns a level, and the level itself."""

import re
from decimal import Decimal
from typing import Final

from extract.thai.digits import to_arabic
from extract.thai.numbers import Figure, FigureKind, find_figures
from extract.thai.patterns import any_of

LEVEL_WORDS: Final = (
    "ค่าคะแนน", "ระดับคะแนน", "ระดับค่าคะแนน", "คะแนน", "ระดับที่", "ระดับ", "เกณฑ์ระดับ", "เกณฑ์",
    "Level", "level", "Score", "score",
)  # fmt: skip
"""Words that head a column of one level."""

_TOP_BARE_LEVEL: Final = 10
"""A number alone heads a level only up to here: scales run to 5, sometimes to 10."""

_RANGE_DASH: Final = re.compile(r"\s*[%％]?\s*(?:[-\u2010-\u2015\u2212~]|ถึง|จนถึง)\s*(?:ร้อยละ)?\s*")
_FILLER: Final = re.compile(r"ร้อยละ|ช่วง|ระหว่าง|ตั้งแต่|ถึง|[%％\s()\[\].:]")
_LEVEL: Final = re.compile(
    rf"(?:{any_of(LEVEL_WORDS)}\s*[:=]?\s*)?\(?(?P<level>\d{{1,3}})\)?\s*(?P<unit>คะแนน)?", re.IGNORECASE
)


def read_band(text: str) -> tuple[Decimal, Decimal | None] | None:
    """Read the band of a header cell as its lower and upper edge; None where it states none, or one that falls."""
    band = read_edges(text)
    return None if band is None or falls(band) else band


def falls(edges: tuple[Decimal, Decimal | None]) -> bool:
    """Whether a band ends before it begins, or where it does."""
    low, high = edges
    return high is not None and high <= low


def read_edges(text: str) -> tuple[Decimal, Decimal | None] | None:
    """Read the two edges of a band as printed, whichever is the higher; None where a header cell states none.

    "60-69.99%" is (60, 69.99). A number alone, or one with "and over", is the last band, open above:
    (100, None). "Below 60" is (0, 60): its upper edge belongs to the next band. A cell with other words is no
    band.
    """
    figures = [figure for figure in find_figures(text) if figure.kind is not FigureKind.DATE]
    if any(figure.value is None or figure.unit not in (None, "percent") for figure in figures):
        return None
    if len(figures) == 1:
        return _open_band(text, figures[0])
    if len(figures) != 2:
        return None
    low, high = figures
    if not _RANGE_DASH.fullmatch(text[low.end : high.start]):
        return None
    if _FILLER.sub("", text[: low.start] + text[high.end :]) or low.value is None or high.value is None:
        return None
    return low.value, high.value


def level_heading(text: str) -> int | None:
    """Read the level that a column stands for: "ค่าคะแนน ๑", "ระดับ 3", "1 คะแนน", "๕"; else None."""
    match = _LEVEL.fullmatch(to_arabic(text).strip())
    if match is None:
        return None
    level = int(match["level"])
    bare = match[0].strip("()") == match["level"]
    return level if not bare or level <= _TOP_BARE_LEVEL else None


def _open_band(text: str, figure: Figure) -> tuple[Decimal, Decimal | None] | None:
    words = _FILLER.sub("", text[: figure.start] + text[figure.end :])
    if figure.value is None or figure.value < 0 or (words and figure.relation == "="):
        return None
    if figure.relation in ("<", "<="):
        return Decimal(0), figure.value
    return figure.value, None
