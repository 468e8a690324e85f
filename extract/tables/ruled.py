"""The cells that rulings bound, found by pdfplumber's grid functions."""

from collections.abc import Sequence
from typing import Any, Final

from pdfplumber.container import Container
from pdfplumber.table import TableFinder, TableSettings

from extract.sources.page import Ruling
from extract.tables.closing import close_open_sides
from schemas import Box

_SETTINGS: Final = TableSettings(
    snap_tolerance=2.0,
    join_tolerance=2.0,
    edge_min_length=3.0,
    edge_min_length_prefilter=3.0,
    intersection_tolerance=2.5,
)
"""Rulings of one grid line differ by up to 2 points (double borders, thick ones); a band column may be 12
wide."""


class DrawnPage(Container):
    """Rulings as one of pdfplumber's containers, so that its edges and its table finder work on them."""

    def __init__(self, rulings: Sequence[Ruling]) -> None:
        self._lines = [_line(ruling) for ruling in rulings]

    @property
    def objects(self) -> dict[str, list[dict[str, Any]]]:
        """The rulings as pdfplumber's lines."""
        return {"line": self._lines}


def _line(ruling: Ruling) -> dict[str, Any]:
    return {
        "object_type": "line",
        "x0": ruling.x0,
        "x1": ruling.x1,
        "top": ruling.top,
        "bottom": ruling.bottom,
        "doctop": ruling.top,
        "width": ruling.x1 - ruling.x0,
        "height": ruling.bottom - ruling.top,
    }


def ruled_tables(rulings: Sequence[Ruling]) -> list[list[Box]]:
    """Give the tables that rulings draw, each by the boxes of its cells; a box alone is no table."""
    page: Any = DrawnPage(close_open_sides(rulings))
    return [list(table.cells) for table in TableFinder(page, _SETTINGS).tables]
