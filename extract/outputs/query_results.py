"""The answer to a question in SQL: as a table for people, as CSV or as JSON, row by row."""

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, time
from decimal import Decimal
from itertools import islice
from typing import Any, Final, Literal, TextIO

from rich import box
from rich.table import Table as Grid
from rich.text import Text

from extract.outputs.datasets.csv_files import written
from extract.outputs.terminal import console_on, safe
from schemas.base import plain

Format = Literal["table", "csv", "json"]

MOST_SHOWN: Final = 1_000
"""A table for people has so many rows at most."""

MORE: Final = (
    "More rows than the {count} shown: add LIMIT to the query, or write all with --format csv or json."
)

Row = Sequence[Any]


def write_table(columns: Sequence[str], rows: Iterable[Row], stream: TextIO) -> bool:
    """Print an answer as a table, and tell whether there are more rows than are shown."""
    console = console_on(stream)
    grid = Grid(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    shown = list(islice(rows, MOST_SHOWN + 1))
    for place, name in enumerate(columns):
        is_number = all(_is_number(row[place]) for row in shown)
        grid.add_column(safe(name), justify="right" if is_number and shown else "left", overflow="fold")
    for row in shown[:MOST_SHOWN]:
        grid.add_row(*(_shown(value) for value in row))
    console.print(grid)
    return len(shown) > MOST_SHOWN


def write_csv(columns: Sequence[str], rows: Iterable[Row], stream: TextIO) -> None:
    """Write an answer as CSV: numbers with all their digits, text that could run as a formula with an apostrophe."""
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow([written(name) for name in columns])
    writer.writerows([_in_csv(value) for value in row] for row in rows)


def write_json(columns: Sequence[str], rows: Iterable[Row], stream: TextIO) -> None:
    """Write an answer as a JSON list of objects, one a line; decimals are strings, digit for digit."""
    before = "[\n"
    for row in rows:
        given = dict(zip(columns, map(_plain, row), strict=True))
        stream.write(before + json.dumps(given, ensure_ascii=False, allow_nan=False))
        before = ",\n"
    stream.write("\n]\n" if before != "[\n" else "[]\n")


def _is_number(value: Any) -> bool:
    return value is None or (isinstance(value, int | float | Decimal) and not isinstance(value, bool))


def _shown(value: Any) -> Text:
    if value is None:
        return Text("")
    if isinstance(value, Decimal) and value.is_finite():
        number = plain(value)
        return Text(number.rstrip("0").rstrip(".") if "." in number else number)
    if isinstance(value, str):
        return safe(value)
    inside = _plain(value)
    return safe(inside if isinstance(inside, str) else json.dumps(inside, ensure_ascii=False))


def _in_csv(value: Any) -> str:
    if value is None or isinstance(value, str | bool | int | Decimal):
        return written(value)
    if isinstance(value, float) and value - value == 0:
        return written(value)
    inside = _plain(value)
    return written(inside if isinstance(inside, str) else json.dumps(inside, ensure_ascii=False))


def _plain(value: Any) -> Any:
    """Give a value as JSON has it: lists and structs inside out, what JSON has no form for as text."""
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, float):
        return value if value - value == 0 else str(value)
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, Mapping):
        return {str(key): _plain(inside) for key, inside in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inside) for inside in value]
    return str(value)
