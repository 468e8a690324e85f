"""The lists of words that pythainlp brings, read from its files.

Importing pythainlp for them takes several times as long as reading them.
"""

import re
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from extract.thai.letters import THAI_LETTERS

_WORD: Final = f"[{''.join(map(re.escape, THAI_LETTERS))}]+"
_LINE: Final = re.compile(rf"^{_WORD}$", re.MULTILINE)
_COUNTED: Final = re.compile(rf"^({_WORD})\t(?:.*\t)?\s*(\d+)\s*?$", re.MULTILINE)
_FIRST_FIELD: Final = re.compile(rf"^{_WORD}(?=,)", re.MULTILINE)


def counted_words() -> dict[str, int]:
    """Give the words of the Thai Textbook Corpus in Thai letters, with how often each is in it."""
    return {found[1]: int(found[2]) for found in _COUNTED.finditer(_read("ttc_freq.txt"))}


def listed_words() -> list[str]:
    """Give the words of pythainlp's dictionary, and names of countries and provinces, in Thai letters."""
    return [
        *_LINE.findall(_read("words_th.txt")),
        *_LINE.findall(_read("countries_th.txt")),
        *_FIRST_FIELD.findall(_read("thailand_provinces_th.csv")),
    ]


def _read(name: str) -> str:
    found = find_spec("pythainlp")
    if found is None or not found.submodule_search_locations:
        raise ModuleNotFoundError("pythainlp is not installed", name="pythainlp")
    folder = Path(found.submodule_search_locations[0])
    return (folder / "corpus" / name).read_text(encoding="utf-8-sig")
