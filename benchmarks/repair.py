"""How much of the Thai text stands in words, before and after repair: `python -m benchmarks.repair [REPORT …]`.

Without reports, sound lines are broken in every way that was seen in real files, learnt from and repaired: printed
is how many of the broken lines come back exactly, from a document of all lines and from one of three.
"""

import json
import re
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from extract.sources.page import TextLine
from extract.sources.pdf import open_pdf, read_pages
from extract.tables.grid import find_blocks
from extract.tables.lines import learn_repairs
from extract.tables.page_text import page_text
from extract.thai.dictionary import letters_in_words
from extract.thai.font_repair import learn_repair
from extract.thai.letters import THAI_LETTER
from extract.thai.repair import repair
from fixtures.facts import FOLDER

FEW_LINES: Final = 3
SHORTEST_LABEL: Final = 12
"""Letters of a label that says something."""

_RUN: Final = re.compile(f"{THAI_LETTER}+")


def _each(marks: Mapping[str, str]) -> Callable[[str], str]:
    table = str.maketrans(dict(marks))
    return lambda line: line.translate(table)


def _pattern(pattern: str, put: str) -> Callable[[str], str]:
    return lambda line: re.sub(pattern, put, line)


FAULTS: Final[Mapping[str, Callable[[str], str]]] = {
    "sara am as aa": _each({"ำ": "า"}),
    "aa as sara am": _each({"า": "ำ"}),
    "exchanged": _each({"า": "ำ", "ำ": "า"}),
    "nikhahit and aa": _pattern("([่้]?)ำ", r"ํ\1า"),
    "blank and aa": _pattern("([่้]?)ำ", r" \1า"),
    "blank after sara am": _each({"ำ": "ำ "}),
    "U+FFFD": _pattern("([่้]?)ำ", "\ufffd\\1า"),
    "Latin letters": _each({"้": "U", "่": "h", "ั": "C"}),
    "signs": _each({"้": "'", "่": "?", "์": "+"}),
    "digits": _each({"่": "4", "้": "9", "์": "1"}),
    "raised digits": _each({"่": "⁴", "้": "⁹", "์": "¹"}),
    "tall tones": _pattern("(?<=[ปฝฟ])้", "ู"),
    "uu as mai tho": _each({"ู": "้"}),
    "Windows": _each({"่": "\uf70a", "้": "\uf70b", "์": "\uf70e", "ั": "\uf710"}),
    "Macintosh": _each({"่": "\uf88c", "้": "\uf88e", "์": "\uf896", "ั": "\uf884"}),
    "doubled": _pattern("([ัิีึืุู่้๊๋์็])", r"\1\1"),
    "late": _pattern("([ก-ฮ])([ัิีึืุู่้๊๋์็]+)([ก-ฮ])(?![ัิีึืุู่้๊๋์็])", r"\1\3\2"),
    "blanks before marks": _pattern("([ัิีึืุู่้๊๋์็])", r" \1"),
    "tone first": _pattern("([ัิีึืุู])([่้๊๋])", r"\2\1"),
}
"""What becomes of a sound line in a font with the fault."""


@dataclass(frozen=True, slots=True)
class WordShare:
    """Of the Thai letters of a text, how many stand in words of the dictionary."""

    inside: int
    letters: int

    @property
    def share(self) -> float:
        """From 0 to 1; 1 where there are no Thai letters."""
        return self.inside / self.letters if self.letters else 1.0


def word_share(texts: Iterable[str]) -> WordShare:
    """Count the Thai letters of texts that stand in words."""
    runs = [run for text in texts for run in _RUN.findall(text)]
    return WordShare(sum(map(letters_in_words, runs)), sum(map(len, runs)))


def texts_of(path: Path) -> Iterator[tuple[str, str]]:
    """Give the raw and the repaired text of every line and cell of a PDF."""
    with open_pdf(path, None) as pdf:
        pages = list(read_pages(pdf, range(1, pdf.page_count + 1)))
    repairs = learn_repairs(map(page_text, pages))
    for page in pages:
        for block in find_blocks(page_text(page), repairs):
            for text in [block] if isinstance(block, TextLine) else block.cells:
                yield text.raw, text.text


def word_shares(path: Path) -> tuple[WordShare, WordShare]:
    """Give the shares of a PDF before and after repair."""
    texts = list(texts_of(path))
    return word_share(raw for raw, _ in texts), word_share(repaired for _, repaired in texts)


def sound_labels() -> list[str]:
    """Give the different Thai labels of the fixtures' facts."""
    labels: dict[str, None] = {}
    for path in sorted(FOLDER.glob("*.json")):
        labels.update(dict.fromkeys(_strings(json.loads(path.read_text(encoding="utf-8")))))
    return [label for label in labels if len("".join(_RUN.findall(label))) >= SHORTEST_LABEL]


def _strings(content: Any) -> Iterator[str]:
    if isinstance(content, str):
        yield unicodedata.normalize("NFC", content)
    elif isinstance(content, Mapping | list):
        for part in content.values() if isinstance(content, Mapping) else content:
            yield from _strings(part)


def restored(lines: Sequence[str], fault: Callable[[str], str]) -> tuple[int, int]:
    """Count the lines that a fault breaks, and those of them that come back exactly."""
    broken = [fault(line) for line in lines]
    font = learn_repair(broken)
    hurt = [(line, was) for line, was in zip(lines, broken, strict=True) if was != line]
    return sum(repair(font.apply(was)) == line for line, was in hurt), len(hurt)


def main(arguments: Sequence[str]) -> int:
    """Print a row for each report, or for each fault."""
    for argument in arguments:
        before, after = word_shares(Path(argument))
        left = after.letters - after.inside
        print(
            f"{Path(argument).name:40} {before.share:7.4f} → {after.share:7.4f}   {left:5} letters in no word"
        )
    if not arguments:
        lines = sound_labels()
        for name, fault in FAULTS.items():
            (mended, hurt), (few_mended, few_hurt) = (
                restored(lines, fault),
                restored(lines[:FEW_LINES], fault),
            )
            print(f"{name:20} {mended:4} of {hurt:4}   of {FEW_LINES} lines {few_mended} of {few_hurt}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
