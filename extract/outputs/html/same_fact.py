"""Where else a report prints what a figure states: the same fact in other tables, pages and units."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from extract.outputs.html.spots import Spot, spot_of
from schemas import Document, Quantity


def same_facts(document: Document) -> dict[Spot, tuple[Quantity, ...]]:
    """Give for the spot of a figure all figures, in reading order, that state the same fact, itself among them.

    Facts are what the document links: records that state one indicator, project or total, and amounts that a
    budget prints again in another unit.
    """
    found: dict[Spot, tuple[Quantity, ...]] = {}
    for stated in _stated(document):
        for quantity in stated:
            found.setdefault(spot_of(quantity.at), tuple(stated))
    return found


def _stated(document: Document) -> Iterator[Sequence[Quantity]]:
    for fact in document.facts:
        by_field: dict[str, list[Quantity]] = defaultdict(list)
        for member in fact.members:
            record = getattr(document, member.record.value)[member.index]
            for name in type(record).model_fields:
                value = getattr(record, name)
                if isinstance(value, Quantity):
                    by_field[name].append(value)
        yield from (stated for stated in by_field.values() if len(stated) > 1)
    for restated in document.restated_amounts:
        yield [one.amount for one in restated.amounts]
