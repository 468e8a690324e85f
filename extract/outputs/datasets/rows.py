"""The rows of every data set: each record of a document laid flat, and every figure of it once more in full."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from extract.outputs.datasets.columns import FIGURE_ID, Step, Value, columns_of, plain_value, value_at
from extract.outputs.datasets.definitions import DATASETS, FIGURES, Dataset, Way
from schemas import Document, Quantity

Row = tuple[Value, ...]

_QUANTITY: Final = tuple(columns_of(Quantity))


@dataclass(frozen=True, slots=True)
class _Record:
    """A record with the values of its keys behind that of the document."""

    keys: Row
    value: Any


def dataset_rows(document: Document) -> Mapping[str, Sequence[Row]]:
    """Give for each data set, by its name, the rows of a document in the document's order."""
    figures: list[Row] = []
    rows: dict[str, Sequence[Row]] = {FIGURES: figures}
    for dataset in DATASETS:
        if dataset.name != FIGURES:
            rows[dataset.name] = [
                _row(dataset, document, record, figures)
                for record in _below((), document, dataset.path, dataset)
            ]
    return rows


def _below(keys: Row, value: Any, path: Sequence[Way], dataset: Dataset) -> Iterator[_Record]:
    """Follow a path through all the records on the way."""
    if value is None:
        return
    if not path:
        yield from _nested(keys, value) if dataset.is_nested else (_Record(keys, value),)
        return
    way, rest = path[0], path[1:]
    found = getattr(value, way.field)
    if not isinstance(found, tuple):
        yield from _below(keys, found, rest, dataset)
        return
    for position, item in enumerate(found):
        own = position if way.key is None else getattr(item, way.key)
        yield from _below((*keys, own), item, rest, dataset)


def _nested(keys: Row, items: Sequence[Any]) -> Iterator[_Record]:
    return (_Record((*keys, within), item) for within, item in enumerate(items))


def _row(dataset: Dataset, document: Document, record: _Record, figures: list[Row]) -> Row:
    """Lay a record flat, and add its figures to those of the document."""
    ids: dict[str, Value] = {}
    for field in dataset.quantities:
        quantity = value_at(record.value, field.path)
        number = None if quantity is None else len(figures)
        ids[f"{field.name}_{FIGURE_ID}"] = number
        if quantity is not None:
            place = "/".join(str(key) for key in record.keys)
            own = (document.source.sha256, number, dataset.name, place, field.name)
            figures.append((*own, *(_value(quantity, column.path) for column in _QUANTITY)))
    known: dict[str, Value] = dict(zip(dataset.key, (document.source.sha256, *record.keys), strict=True))
    known |= ids
    return tuple(
        known[column.name] if column.name in known else _value(record.value, column.path)
        for column in dataset.columns
    )


def _value(record: Any, path: tuple[Step, ...]) -> Value:
    return plain_value(value_at(record, path))
