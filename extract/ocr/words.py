"""Words by Tesseract, a line at a time. What it says of digits is never used: its Thai model lacks five of them."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from PIL import Image

from extract.errors import MissingThaiData
from extract.ocr.lines import Grey

LANGUAGE: Final = "tha"
_PLACES: Final = (
    "/usr/share/tesseract-ocr/5/tessdata",
    "/usr/share/tesseract-ocr/4.00/tessdata",
    "/usr/share/tessdata",
    "/usr/local/share/tessdata",
    "/opt/homebrew/share/tessdata",
)
"""Where packages of systems put Tesseract's data; TESSDATA_PREFIX comes before them."""


@dataclass(frozen=True, slots=True)
class WordReading:
    """What a line says in words, and how sure Tesseract is of it, 0 to 1."""

    text: str
    confidence: float


def data_folder() -> Path | None:
    """Give the folder that holds Tesseract's Thai data, or None where none is installed."""
    stated = os.environ.get("TESSDATA_PREFIX")
    for place in (*([stated] if stated else []), *_PLACES):
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
        readings.append(WordReading(text, api.MeanTextConf() / 100 if text else 0.0))
    return readings
