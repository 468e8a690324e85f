"""The data sets: one for every list of the document, whose columns follow from the models in schemas/.

A list that is added to the document has a data set from then on; the tables here only name and link.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from pydantic import BaseModel

from extract.outputs.datasets.columns import (
    Column,
    Kind,
    QuantityField,
    columns_of,
    is_model,
    quantities_of,
    quantity_columns,
    scalar_column,
    shape_of,
)
from schemas import Document, Place, Quantity

DOCUMENTS: Final = "documents"
FIGURES: Final = "figures"
DOCUMENT: Final = "document"
POSITION: Final = "position"
WITHIN: Final = "within"

OWN_KEYS: Final = {"tables": "id", "checks": "id", "pages": "number"}
"""The data sets whose records have a name or number of their own; the others are known by their position."""

NAMES: Final = {
    "table_row_cells": "cells",
    "check_hypotheses": "hypotheses",
    "check_hypothesis_reconciles": "hypothesis_reconciles",
}
"""The data sets that are called otherwise than by the record they belong to and their field."""

SINGULARS: Final = {"hypotheses": "hypothesis", "cells": "cell"}
"""Words whose singular the rule does not give."""

LINKS: Final = {
    ("group_members", "member"): ("indicators", POSITION),
    ("project_total_members", "member"): ("projects", POSITION),
    ("budget_sums", "total"): ("budget_items", POSITION),
    ("budget_sum_parts", "part"): ("budget_items", POSITION),
    ("hypothesis_reconciles", "reconcile"): ("checks", "id"),
}
"""Columns that always name a record of another data set."""

LEAVES: Final = (Quantity, Place)
"""Models that hold no lists."""


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """Columns that together are the key of a record in another data set."""

    columns: tuple[str, ...]
    dataset: str
    key: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """A step from a record to the records below it: a field, and which field of these names them.

    None where their position does.
    """

    field: str
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Dataset:
    """A kind of record as a table. `keys` are the columns that tell its rows apart, the first ones of the row.

    `path` leads from the document to its records. A record that is itself a list of plain values is nested.
    """

    name: str
    description: str
    path: tuple[Way, ...]
    keys: tuple[Column, ...]
    fields: tuple[Column, ...]
    quantities: tuple[QuantityField, ...] = ()
    foreign_keys: tuple[ForeignKey, ...] = ()
    is_nested: bool = False

    @property
    def columns(self) -> tuple[Column, ...]:
        """All columns in their order; a key that the record has itself stands once."""
        own = {column.name for column in self.keys}
        return self.keys + tuple(column for column in self.fields if column.name not in own)

    @property
    def key(self) -> tuple[str, ...]:
        """The names of the columns that tell the rows apart."""
        return tuple(column.name for column in self.keys)


DOCUMENT_COLUMN: Final = Column(
    DOCUMENT, Kind.TEXT, "The report: the SHA-256 of its file, in hexadecimal.", required=True
)


def singular(name: str) -> str:
    """Give the word for one record of a list: `budget_lines` is `budget_line`."""
    if name in SINGULARS:
        return SINGULARS[name]
    if name.endswith("ies"):
        return f"{name[:-3]}y"
    return name.removesuffix("s")


def _all() -> Iterator[Dataset]:
    yield Dataset(
        DOCUMENTS,
        "The reports, with what each says of itself.",
        (),
        (DOCUMENT_COLUMN,),
        tuple(columns_of(Document)),
    )
    yield from _lists(Document, (), (), DOCUMENTS, "")
    figure_keys = (DOCUMENT_COLUMN, Column("id", Kind.INTEGER, "Its number in the report.", required=True))
    origin = (
        Column("dataset", Kind.TEXT, "The data set of the record that it belongs to.", required=True),
        Column("record", Kind.TEXT, "The record's keys in that data set, split by a slash.", required=True),
        Column("field", Kind.TEXT, "What it is in the record.", required=True),
    )
    yield Dataset(
        FIGURES,
        "Every printed figure of every record, with all that is known of it.",
        (),
        figure_keys,
        (*origin, *columns_of(Quantity)),
        foreign_keys=(_to_document(),),
    )


def _lists(
    model: type[BaseModel], path: tuple[Way, ...], keys: tuple[Column, ...], owner: str, prefix: str
) -> Iterator[Dataset]:
    """Give a data set for each list of a model, and for the lists of its records behind it.

    `owner` is the data set that the lists belong to; `prefix` begins their names.
    """
    for name, field in model.model_fields.items():
        shape = shape_of(field.annotation)
        if shape.is_list:
            plain = prefix + name
            called = NAMES.get(plain, plain)
            way = Way(name, OWN_KEYS.get(called))
            yield from _list(called, field.description or "", shape.inner, (*path, way), keys, owner)
        elif is_model(shape.inner) and shape.inner not in LEAVES:
            yield from _lists(shape.inner, (*path, Way(name)), keys, owner, f"{prefix}{name}_")


def _list(
    called: str, words: str, inner: Any, path: tuple[Way, ...], keys: tuple[Column, ...], owner: str
) -> Iterator[Dataset]:
    name, own_key = path[-1].field, path[-1].key
    above = keys or (DOCUMENT_COLUMN,)
    foreign = [_to_document()] if owner == DOCUMENTS else [_to_owner(above, owner)]
    if not is_model(inner):
        nested = shape_of(inner)
        column = scalar_column(singular(name), words, nested.inner)
        own = (_position(POSITION), _position(WITHIN)) if nested.is_list else (_position(POSITION),)
        linked = (*foreign, *_links(called, (column,)))
        yield Dataset(called, words, path, (*above, *own), (column,), (), linked, is_nested=nested.is_list)
        return
    quantity = QuantityField(singular(name), words, ())
    fields = tuple(quantity_columns(quantity) if inner is Quantity else columns_of(inner))
    quantities = (quantity,) if inner is Quantity else tuple(quantities_of(inner))
    fields += _borrowed_place(fields, quantities)
    own_column = next((_as_key(column) for column in fields if column.name == own_key), _position(POSITION))
    foreign += _links(called, fields)
    own_keys = (*above, own_column)
    yield Dataset(called, words, path, own_keys, fields, quantities, tuple(foreign))
    if inner is not Quantity:
        known_as = Column(
            singular(called), own_column.kind, f"The key of its record in `{called}`.", required=True
        )
        yield from _lists(inner, path, (*above, known_as), called, f"{singular(called)}_")


def _borrowed_place(fields: tuple[Column, ...], quantities: tuple[QuantityField, ...]) -> tuple[Column, ...]:
    """Give a record without a place of its own that of its first figure."""
    if not quantities or any(column.name == "at_page" for column in fields):
        return ()
    first = quantities[0]
    return tuple(
        replace(column, path=(*first.path, *column.path), required=False)
        for column in columns_of(Quantity)
        if column.path[0] == "at"
    )


def _position(name: str) -> Column:
    where = "its list" if name == POSITION else "the item of that position"
    return Column(name, Kind.INTEGER, f"Its place in {where}, from 0.", required=True)


def _as_key(column: Column) -> Column:
    return replace(column, required=True)


def _to_document() -> ForeignKey:
    return ForeignKey((DOCUMENT,), DOCUMENTS, (DOCUMENT,))


def _to_owner(keys: tuple[Column, ...], owner: str) -> ForeignKey:
    """Give the key of the record that a row belongs to, whose last part is called otherwise there."""
    names = tuple(column.name for column in keys)
    return ForeignKey(names, owner, (*names[:-1], OWN_KEYS.get(owner, POSITION)))


def _links(called: str, fields: tuple[Column, ...]) -> Iterator[ForeignKey]:
    for column in fields:
        known = LINKS.get((called, column.name))
        if known:
            yield ForeignKey((DOCUMENT, column.name), known[0], (DOCUMENT, known[1]))


DATASETS: Final[tuple[Dataset, ...]] = tuple(_all())
"""Every data set, in the document's order, the reports first and the figures last."""
