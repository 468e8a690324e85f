"""Where else a report prints what a figure states: the same fact in other tables, pages and units."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from extract.outputs.html.spots import Spot, operands, spot_of
from schemas import Document, Operand, Quantity

ONE_FACT: Final = "FX"
"""The rules whose subject and inputs all state one fact begin so."""

Stated = Quantity | Operand


def same_facts(document: Document) -> dict[Spot, tuple[Stated, ...]]:
    """Give for the spot of a figure the figures elsewhere that state the same fact, each place once.

    They are what a check of one fact compares, what records that the document links print in the same field, and
    amounts that a budget prints again in another unit.
    """
    found: dict[Spot, dict[Spot, Stated]] = defaultdict(dict)
    for stated in _stated(document):
        for one in stated:
            for other in stated:
                if spot_of(other.at) != spot_of(one.at):
                    found[spot_of(one.at)].setdefault(spot_of(other.at), other)
    return {spot: tuple(others.values()) for spot, others in found.items()}


def _stated(document: Document) -> Iterator[Sequence[Stated]]:
    yield from (operands(check) for check in document.checks if check.rule.startswith(ONE_FACT))
    for fact in document.facts:
        by_field: dict[str, list[Quantity]] = defaultdict(list)
        for member in fact.members:
            record = getattr(document, member.record.value)[member.index]
            for name in type(record).model_fields:
                value = getattr(record, name)
                if isinstance(value, Quantity):
                    by_field[name].append(value)
        yield from by_field.values()
    for restated in document.restated_amounts:
        yield [one.amount for one in restated.amounts]
