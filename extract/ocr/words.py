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
from extract.thai.dictionary import letters_in_words
from extract.thai.letters import THAI_LETTER
from extract.thai.marks import join_sara_am

LANGUAGE: Final = "tha"
_LATIN: Final = "eng"
_LATIN_LETTERS: Final = re.compile("[A-Za-z]")
_THAI_RUN: Final = re.compile(f"{THAI_LETTER}+")
_IN_WORDS: Final = 0.8
"""The share of the letters of every run that are in words where a line is Thai."""
_FORBIDDEN: Final = "tessedit_char_blacklist"
_DIGITS: Final = re.compile(r"[\d%]+")
"""Percent signs count as digits: the numeral recogniser knows them, and Tesseract takes stars for them."""
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
    are_percent_signs: bool


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


@dataclass(frozen=True, slots=True)
class WordReader:
    """Tesseract, open for lines of Thai with Latin words in them, and for lines of nothing but Thai."""

    mixed: Any
    thai: Any


@cache
def word_reader() -> WordReader:
    """Open Tesseract, once a process. Raises MissingThaiData where its Thai data is not installed."""
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # pages are spread over processes; read when it is loaded
    import tesserocr

    folder = require_thai_data()
    thai = tesserocr.PyTessBaseAPI(path=f"{folder}/", lang=LANGUAGE, psm=tesserocr.PSM.SINGLE_LINE)
    if not (folder / f"{_LATIN}.traineddata").is_file():
        return WordReader(thai, thai)
    both = f"{LANGUAGE}+{_LATIN}"
    mixed = tesserocr.PyTessBaseAPI(path=f"{folder}/", lang=both, psm=tesserocr.PSM.SINGLE_LINE)
    return WordReader(mixed, thai)


def read_words(reader: WordReader, lines: Sequence[Grey]) -> list[WordReading]:
    """Read lines, each a picture with its ink and some paper around."""
    return [_read(reader, line) for line in lines]


def read_letters(reader: WordReader, line: Grey) -> WordReading:
    """Read a line in which there are no digits, so that no letter is taken for one."""
    for api in (reader.mixed, reader.thai):
        api.SetVariable(_FORBIDDEN, "0123456789๐๑๒๓๔๕๖๗๘๙%")
    try:
        return _read(reader, line)
    finally:
        for api in (reader.mixed, reader.thai):
            api.SetVariable(_FORBIDDEN, "")


def _read(reader: WordReader, line: Grey) -> WordReading:
    """Read a line; where Latin letters come out, Thai alone is tried too, since Thai words come out as Latin ones."""
    mixed = _said(reader.mixed, line)
    if not mixed.text:
        mixed = _said_as_word(reader.mixed, line)
    if reader.thai is reader.mixed or not _LATIN_LETTERS.search(mixed.text):
        return mixed
    thai = _said(reader.thai, line)
    runs = _THAI_RUN.findall(thai.text)
    is_words = bool(runs) and all(letters_in_words(join_sara_am(run)) >= _IN_WORDS * len(run) for run in runs)
    return thai if is_words and thai.confidence >= mixed.confidence else mixed


def _said(api: Any, line: Grey) -> WordReading:
    api.SetImage(Image.fromarray(line))
    text = api.GetUTF8Text().strip()
    confidence = api.MeanTextConf() / 100 if text else 0.0
    return WordReading(text, confidence, tuple(_digits(api, text, line.shape[1])))


def _said_as_word(api: Any, line: Grey) -> WordReading:
    """Read what is no line to Tesseract as a word: short words that stand alone."""
    import tesserocr

    api.SetPageSegMode(tesserocr.PSM.SINGLE_WORD)
    try:
        return _said(api, line)
    finally:
        api.SetPageSegMode(tesserocr.PSM.SINGLE_LINE)


def _digits(api: Any, text: str, width: int) -> Iterator[Digits]:
    """Find the digits of the text on the picture; where the places of its symbols are not told, anywhere on it."""
    runs = list(_DIGITS.finditer(text))
    if not runs:
        return
    places = _places(api, text)
    for run in runs:
        seen = [place for place in places[run.start() : run.end()] if place is not None]
        x0, x1 = (seen[0][0], seen[-1][1]) if seen else (0, width)
        yield Digits(run.start(), run.end(), x0, x1, set(run[0]) == {"%"})


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
