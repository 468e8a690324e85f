"""Lines that may be of a budget tree: those outside tables, and rows of tables that print a label and an amount."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

import regex

from extract.records.budget_trees.markers import marker_of
from extract.records.budget_trees.words import SOURCES
from extract.records.recognised import as_recognised
from extract.tables.assemble import Content, place_of_line
from extract.tables.furniture import is_page_frame
from extract.thai.digits import to_arabic
from extract.thai.keys import label_key
from extract.thai.numbers import read_cell
from schemas import Cell, Place, Quantity, ReadBy, Recognised, Table

BAHT: Final = "บาท"

_AMOUNT: Final = regex.compile(
    r"(?:(?<=[\s\p{L}\p{M})])|^)(?P<amount>-|–|\d{1,3}(?:,\d{3})+(?:\.\d{1,4})?|\d+(?:\.\d{1,4})?)\s*บาท\s*$"
)
_BARE_AMOUNT: Final = regex.compile(r"(?<=\s)(?P<amount>\d{1,3}(?:,\d{3})+(?:\.\d{1,4})?)$")
"""An amount that the unit of the line above goes on for, or whose own was lost in recognition."""
_SAME_EDGE: Final = 6.0
"""Amounts of a list end, in points, within so much of each other."""
_SURE_LENGTH: Final = 7
"""An amount printed with so many characters is one, wherever its line ends."""


class Amount(NamedTuple):
    """An amount at the end of a line; `offset` is where it begins, None where it has a cell of its own."""

    quantity: Quantity
    offset: int | None


class TreeLine(NamedTuple):
    """A line: its words before the amount, the amount if it has one, and how many tables stand before it."""

    words: str
    amount: Amount | None
    at: Place
    page: int | None
    tables_before: int


def tree_lines(content: Content, read_by: Mapping[int, ReadBy]) -> list[TreeLine]:
    """Give the lines of a document that may be of a budget tree, in reading order."""
    of_tables: dict[int, list[TreeLine]] = defaultdict(list)
    for place, table in enumerate(content.tables):
        of_tables[place] = _rows_of(table, place)
    lines: list[TreeLine] = []
    done = 0
    for line in _prose_lines(content, read_by):
        for place in range(done, line.tables_before):
            lines += of_tables[place]
        done = max(done, line.tables_before)
        lines.append(line)
    for place in range(done, len(content.tables)):
        lines += of_tables[place]
    return lines


def _prose_lines(content: Content, read_by: Mapping[int, ReadBy]) -> Iterator[TreeLine]:
    edges: dict[int, list[float]] = defaultdict(list)
    for prose in content.prose:
        if prose.line.bbox and BAHT in prose.line.text[-8:]:
            edges[prose.page].append(prose.line.bbox[2])
    for prose in content.prose:
        if is_page_frame(prose.line):
            continue
        text = to_arabic(prose.line.text).strip()
        at = place_of_line(prose, read_by[prose.page])
        amount = _amount_of(text, at, prose.line.recognised, edges[prose.page])
        words = text[: amount.offset].strip() if amount else text
        yield TreeLine(words, amount, at, at.page, prose.tables_before)


def _amount_of(
    text: str, at: Place, recognised: Sequence[Recognised], edges: Sequence[float]
) -> Amount | None:
    """Read the amount of baht that a line ends with, where it stands in a column of amounts or is long."""
    found = _AMOUNT.search(text) or _of_source(text)
    if found is None or _AMOUNT.search(text[: found.start()]):
        return None
    if at.bbox is not None and len(found["amount"]) < _SURE_LENGTH:
        right = at.bbox[2]
        if sum(abs(edge - right) <= _SAME_EDGE for edge in edges) < 2:
            return None
    start, end = found.span("amount")
    return Amount(as_recognised(_baht(found["amount"], at), recognised, text, start, end), start)


def _of_source(text: str) -> regex.Match[str] | None:
    """Find the amount without a unit on a line that names nothing but where money comes from."""
    found = _BARE_AMOUNT.search(text)
    if found is None:
        return None
    _, words = marker_of(text[: found.start()].strip())
    return found if label_key(words) in SOURCES else None


def _baht(text: str, at: Place) -> Quantity:
    read = read_cell(text)
    is_read = read.value is not None and at.confidence > 0
    return Quantity(
        raw=text,
        value=read.value if is_read else None,
        decimals=read.decimals if is_read else None,
        unit="baht",
        scale=1,
        at=at,
    )


def _rows_of(table: Table, place: int) -> list[TreeLine]:
    """Give the rows of a table that is a list of labels with one amount of baht each; none of any other table."""
    found = [_row_line([cell for cell in row.cells if cell.text.strip()], place) for row in table.rows]
    amounts = [line for line in found if line is not None and line.amount is not None]
    return [line for line in found if line is not None] if 2 * len(amounts) > len(table.rows) else []


def _row_line(cells: Sequence[Cell], place: int) -> TreeLine | None:
    """Give a row as a line, where it is nothing but words and one amount with its unit."""
    if not cells:
        return None
    kept = list(cells)
    unit = kept.pop() if len(kept) > 1 and kept[-1].text.strip() == BAHT else None
    last = kept[-1]
    text = to_arabic(last.text).strip()
    found = _AMOUNT.fullmatch(f"{text} {BAHT}" if unit is not None else text)
    amount = None
    if found is not None:
        kept.pop()
        start, end = found.span("amount")
        read = as_recognised(_baht(found["amount"], last.at), last.recognised, text, start, end)
        amount = Amount(read, None)
    if not kept or any(_AMOUNT.search(cell.text) for cell in kept):
        return None
    at = amount.quantity.at if amount else last.at
    words = " ".join(to_arabic(cell.text).strip() for cell in kept)
    return TreeLine(words, amount, at, at.page, place)
