"""Words by Tesseract, a line at a time. What it says of digits is never used: its Thai model lacks five of them."""

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from PIL import Image

from extract.errors import MissingThaiData
from extract.ocr.lines import Grey

LANGUAGE: Final = "tha"
_FORBIDDEN: Final = "tessedit_char_blacklist"
_DIGITS: Final = re.compile(r"\d+")
_PLACES: Final = (
    "/usr/share/tesseract-ocr/5/tessdata",
    "/usr/share/tesseract-ocr/4.00/tessdata",
    "/usr/share/tessdata",
    "/usr/local/share/tessdata",
    "/opt/homebrew/share/tessdata",
)
"""Where packages of systems put Tesseract's data; TESSDATA_PREFIX names another place."""


@dataclass(frozen=True, slots=True)
class Digits:
    """Where Tesseract says that digits are: their place in the text, and on the picture from x0 to x1, in pixels."""

    start: int
    end: int
    x0: float
    x1: float


@dataclass(frozen=True, slots=True)
class WordReading:
    """What a line says in words, how sure Tesseract is of it, 0 to 1, and where it took something for digits."""

    text: str
    confidence: float
    digits: tuple[Digits, ...]


def data_folder() -> Path | None:
    """Give the folder that holds Tesseract's Thai data, or None where none is installed."""
    stated = os.environ.get("TESSDATA_PREFIX")
    for place in (stated,) if stated else _PLACES:
        folder = Path(place)
        if (folder / f"{LANGUAGE}.traineddata").is_file():
            return folder
    return None


def require_thai_data() -> Path:
    """Give the folder that holds Tesseract's Thai data. Raises MissingThaiData where none is installed."""
    folder = data_folder()
    if folder is None:
        raise MissingThaiData(
            "Tesseract's Thai data is not installed, so scans cannot be read; "
            "install it (Debian, Ubuntu: apt install tesseract-ocr-tha) or name its folder in TESSDATA_PREFIX"
        )
    return folder


@cache
def word_reader() -> Any:
    """Open Tesseract for lines of Thai, once a process. Raises MissingThaiData where its Thai data is not installed."""
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # pages are spread over processes; read when it is loaded
    import tesserocr

    folder = require_thai_data()
    languages = f"{LANGUAGE}+eng" if (folder / "eng.traineddata").is_file() else LANGUAGE
    return tesserocr.PyTessBaseAPI(path=f"{folder}/", lang=languages, psm=tesserocr.PSM.SINGLE_LINE)


def read_words(api: Any, lines: Sequence[Grey]) -> list[WordReading]:
    """Read lines, each a picture with its ink and some paper around."""
    readings = []
    for line in lines:
        api.SetImage(Image.fromarray(line))
        text = api.GetUTF8Text().strip()
        confidence = api.MeanTextConf() / 100 if text else 0.0
        readings.append(WordReading(text, confidence, tuple(_digits(api, text, line.shape[1]))))
    return readings


def read_letters(api: Any, line: Grey) -> WordReading:
    """Read a line in which there are no digits, so that no letter is taken for one."""
    api.SetVariable(_FORBIDDEN, "0123456789๐๑๒๓๔๕๖๗๘๙")
    try:
        (reading,) = read_words(api, [line])
    finally:
        api.SetVariable(_FORBIDDEN, "")
    return reading


def _digits(api: Any, text: str, width: int) -> Iterator[Digits]:
    """Find the digits of the text on the picture; where the places of its symbols are not told, anywhere on it."""
    runs = list(_DIGITS.finditer(text))
    if not runs:
        return
    places = _places(api, text)
    for run in runs:
        seen = [place for place in places[run.start() : run.end()] if place is not None]
        x0, x1 = (seen[0][0], seen[-1][1]) if seen else (0, width)
        yield Digits(run.start(), run.end(), x0, x1)


def _places(api: Any, text: str) -> list[tuple[int, int] | None]:
    """Give where each character of the text stands; a blank stands nowhere."""
    import tesserocr

    symbol = tesserocr.RIL.SYMBOL
    places: list[tuple[int, int] | None] = []
    for found in tesserocr.iterate_level(api.GetIterator(), symbol):
        said, (left, _, right, _) = found.GetUTF8Text(symbol), found.BoundingBox(symbol)
        while len(places) < len(text) and text[len(places)].isspace():
            places.append(None)
        places.extend([(left, right)] * len(said))
    return places
