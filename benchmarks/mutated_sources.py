"""What is damaged: the fixtures' PDFs, their pages one by one, and the beginnings of those pages."""

import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

import pikepdf

_SHARES: Final = (0.02, 0.08, 0.9)
"""Of whole fixtures, pages and beginnings: most of the time goes to glyphs, and few can be damaged in as many ways."""
_SHOWN: Final = 40
"""So many pieces of text make the beginning of a page: a header and some rows."""
_SHOWS: Final = frozenset(("Tj", "TJ", "'", '"'))
_CLOSES: Final = {"q": "Q", "BT": "ET", "BMC": "EMC", "BDC": "EMC"}


@dataclass(frozen=True, slots=True)
class Source:
    """A PDF that is damaged."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Sources:
    """All PDFs that are damaged: fixtures, single pages of them, and the beginnings of such pages."""

    whole: tuple[Source, ...]
    pages: tuple[Source, ...]
    beginnings: tuple[Source, ...]

    def chosen(self, chance: Random) -> Source:
        """Choose one."""
        (kind,) = chance.choices((self.whole, self.pages, self.beginnings), _SHARES)
        return chance.choice(kind)


def sources_of(paths: Iterable[Path]) -> Sources:
    """Give what is made of some PDFs."""
    whole, pages, beginnings = [], [], []
    for path in paths:
        whole.append(Source(path.stem, path.read_bytes()))
        with pikepdf.open(path) as pdf:
            for number, page in enumerate(pdf.pages, start=1):
                pages.append(Source(f"{path.stem}:{number}", _alone(page)))
                page.Contents = pdf.make_stream(_beginning(page))
                beginnings.append(Source(f"{path.stem}:{number}/begin", _alone(page)))
    return Sources(tuple(whole), tuple(pages), tuple(beginnings))


def _alone(page: pikepdf.Page) -> bytes:
    """Give a page as a PDF without object streams, whose objects can be damaged each for itself."""
    with pikepdf.new() as single, tempfile.TemporaryFile() as place:
        single.pages.append(page)
        single.remove_unreferenced_resources()
        single.save(
            place,
            deterministic_id=True,
            compress_streams=True,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )
        place.seek(0)
        return place.read()


def _beginning(page: pikepdf.Page) -> bytes:
    """Give the content of a page up to some piece of text, and close what is open there."""
    return pikepdf.unparse_content_stream(list(_instructions(page)))


def _instructions(page: pikepdf.Page) -> Iterator[tuple[list[pikepdf.Object], pikepdf.Operator]]:
    to_close: list[str] = []
    shown = 0
    for instruction in pikepdf.parse_content_stream(page):
        if shown == _SHOWN:
            break
        operator = str(instruction.operator)
        shown += operator in _SHOWS
        if operator in _CLOSES:
            to_close.append(_CLOSES[operator])
        elif to_close and operator == to_close[-1]:
            to_close.pop()
        yield list(instruction.operands), instruction.operator
    for closing in reversed(to_close):
        yield [], pikepdf.Operator(closing)
