"""The live formula of a check: the one that gives what was recomputed, over the cells of the check's inputs."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal, DivisionByZero, InvalidOperation, localcontext
from typing import Final

from extract.outputs.workbook.cells import fits
from extract.outputs.workbook.shapes import Known, Shape, shapes_of
from schemas import Band, Check, Column, Document, Table
from schemas.base import plain

PRECISE: Final = Context(prec=60, rounding=ROUND_HALF_UP)

FACTORS: Final = tuple(Decimal(10) ** power for power in (0, 3, 6, -3, -6))
"""How a figure's scale may differ from that of its inputs: baht, thousand and million baht. One for one first."""


_SPLIT: Final = re.compile(r"\{to(\d+)\}")


@dataclass(frozen=True, slots=True)
class Live:
    """A formula, without its equals sign, and the number that it gives."""

    formula: str
    value: Decimal


def live(check: Check, inputs: Sequence[str], document: Mapping[str, Table]) -> Live | None:
    """Give the formula over the cells of the inputs, in one column, that gives what the check recomputed.

    It rounds as the figure is printed. None where no known formula gives it, or a number is too long for a cell.
    """
    values = [operand.value for operand in check.inputs]
    known_values = [value for value in values if value is not None]
    expected = nearest(check)
    if expected is None or not check.formula or not inputs or len(known_values) < len(values):
        return None
    if not fits(expected) or not all(fits(value) for value in known_values):
        return None
    known = _known(check, document)
    decimals = _decimals(expected)
    for factor in FACTORS:
        for shape in shapes_of(check.formula, len(inputs)):
            computed = _computed(shape, known_values, known)
            if computed is not None and _rounded(computed * factor, decimals) == expected:
                text = _filled(shape.template, inputs, known)
                scaled = text if factor == 1 else f"({text})*{_factor(factor)}"
                return Live(f"ROUND({scaled},{decimals})", expected)
    return None


def nearest(check: Check) -> Decimal | None:
    """Give what a check recomputed from the numbers as printed, rounded as the subject is."""
    recomputed = check.recomputed
    if isinstance(recomputed, tuple):
        if check.difference is None or check.subject.value is None:
            return None
        return PRECISE.subtract(check.subject.value, check.difference)
    return recomputed


def tables_by_id(document: Document) -> Mapping[str, Table]:
    """Give the tables by their names."""
    return {table.id: table for table in document.tables}


def _known(check: Check, tables: Mapping[str, Table]) -> Known:
    subject = _columns(tables, check.subject.at.table)
    at = check.subject.at.column
    own = subject[at] if at is not None and at < len(subject) else None
    source = subject or _columns(tables, check.inputs[0].at.table)
    points = [column.points for column in source if column.points is not None]
    if not points:
        source = _columns(tables, check.inputs[0].at.table)
        points = [column.points for column in source if column.points is not None]
    bands = sorted(_bands(subject), key=lambda band: band.low)
    return Known(
        points=own.points if own else None,
        top=max(points, default=None),
        level=Decimal(own.band.level) if own and own.band else None,
        low=own.band.low if own and own.band else None,
        lows=tuple(band.low for band in bands),
        levels=tuple(Decimal(band.level) for band in bands),
    )


def _columns(tables: Mapping[str, Table], name: str | None) -> Sequence[Column]:
    return tables[name].columns if name is not None and name in tables else ()


def _bands(columns: Sequence[Column]) -> Iterator[Band]:
    return (column.band for column in columns if column.band)


def _computed(shape: Shape, values: Sequence[Decimal], known: Known) -> Decimal | None:
    with localcontext(PRECISE):
        try:
            return shape.function(values, known)
        except (DivisionByZero, InvalidOperation):
            return None


def _filled(template: str, inputs: Sequence[str], known: Known) -> str:
    """Put the cells of the inputs, which stand one under the other, and what the headers print into a formula."""
    half = len(inputs) // 2
    ranges = {
        "all": _range(inputs),
        "front": _range(inputs[:half]),
        "back": _range(inputs[half:]),
        "head": _range(inputs[:-1]),
        "tail": _range(inputs[1:]),
        "last": inputs[-1],
        "n": str(len(inputs)),
    }
    split = _SPLIT.search(template)
    if split:
        place = int(split[1])
        ranges[f"to{place}"], ranges[f"from{place}"] = _range(inputs[:place]), _range(inputs[place:])
    constants = {
        "points": _constant(known.points),
        "top": _constant(known.top),
        "level": _constant(known.level),
        "low": _constant(known.low),
        "lowest": _constant(known.lows[0] if known.lows else None),
        "lows": _array(known.lows),
        "levels": _array(known.levels),
    }
    return template.format("", *inputs, **ranges, **constants)


def _range(cells: Sequence[str]) -> str:
    if not cells:
        return ""
    return cells[0] if len(cells) == 1 else f"{cells[0]}:{cells[-1].rpartition('!')[2]}"


def _constant(value: Decimal | None) -> str:
    return "" if value is None else plain(value)


def _array(values: Sequence[Decimal]) -> str:
    return "{" + ",".join(plain(value) for value in values) + "}"


def _factor(factor: Decimal) -> str:
    return plain(factor) if factor > 1 else f"1/{plain(1 / factor)}"


def _decimals(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _rounded(value: Decimal, decimals: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, PRECISE)
