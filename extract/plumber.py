"""Pages as this project reads them, for pdfplumber: its tables, cropping, searching and drawing work on them.

pdfplumber reads text with pdfminer, which loses glyphs that Thai fonts do not name and takes a Thai mark for a letter of
its own. Here it is given each base with its marks as one character, lost glyphs recovered, what nobody sees left out, and
the rulings however they were drawn. The reading itself finds cells without it, which is faster.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import pdfplumber
from pdfplumber.page import Page as PlumberPage

from extract.options import ReadOptions
from extract.sources.page import Page, Ruling
from extract.sources.pdf import open_pdf, read_recovered
from extract.tables.clusters import Cluster
from extract.tables.page_text import page_text

_ASCENT: Final = 0.8
_DESCENT: Final = 0.2
"""How far, in its size, a line of text is taken to reach above and below its baseline: alike for all its letters."""


class ReadPage(PlumberPage):
    """A page of pdfplumber whose objects are the glyphs and rulings that were read."""

    def __init__(self, page: PlumberPage, read: Page) -> None:
        super().__init__(page.pdf, page.page_obj, page.page_number, page.initial_doctop)
        left, top = self.bbox[0], self.bbox[1]
        upright = page_text(read).directed.get(0)
        clusters = upright.clusters if upright else ()
        self._read = {
            "char": [self._placed(_character(one), left, top) for one in clusters],
            "line": [self._placed(_line(ruling), left, top) for ruling in read.rulings],
        }

    @property
    def objects(self) -> dict[str, list[dict[str, Any]]]:
        """The characters and lines of the page, as pdfplumber's own dictionaries."""
        return self._read

    def _placed(self, item: dict[str, Any], left: float, top: float) -> dict[str, Any]:
        """Give an object its place on pdfplumber's page, which counts from the corner of the media box."""
        x0, x1 = item["x0"] + left, item["x1"] + left
        upper, lower = item["top"] + top, item["bottom"] + top
        return {
            **item,
            "x0": x0,
            "x1": x1,
            "top": upper,
            "bottom": lower,
            "y0": float(self.height) - lower,
            "y1": float(self.height) - upper,
            "doctop": float(self.initial_doctop) + upper,
            "width": x1 - x0,
            "height": lower - upper,
            "page_number": self.page_number,
        }


@contextmanager
def plumber_pages(path: Path, options: ReadOptions = ReadOptions()) -> Iterator[Sequence[ReadPage]]:
    """Give the pages of a PDF's text layer as pages of pdfplumber, open until the block is left; only upright text.

    Raises the errors of `extract.errors` where the file cannot be read.
    """
    with open_pdf(path, options.password, options.limits) as source:
        numbers = options.pages or tuple(range(1, source.page_count + 1))
        read, _ = read_recovered(source, numbers)
    with pdfplumber.open(path, password=options.password) as pdf:
        yield [ReadPage(pdf.pages[page.number - 1], page) for page in read]


def _character(cluster: Cluster) -> dict[str, Any]:
    return {
        "object_type": "char",
        "text": cluster.text,
        "x0": cluster.x0,
        "x1": cluster.x1,
        "top": cluster.baseline - _ASCENT * cluster.size,
        "bottom": cluster.baseline + _DESCENT * cluster.size,
        "size": cluster.size,
        "fontname": str(cluster.font),
        "upright": True,
    }


def _line(ruling: Ruling) -> dict[str, Any]:
    return {
        "object_type": "line",
        "x0": ruling.x0,
        "x1": ruling.x1,
        "top": ruling.top,
        "bottom": ruling.bottom,
        "linewidth": 1.0,
    }
