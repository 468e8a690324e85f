"""The columns of a data set: what a model's fields become when a record is laid flat into a row."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from schemas import Quantity

Value = str | int | float | bool | Decimal | date | None
"""What stands in a row."""

Step = str | int
"""A field of a model, or a place in a pair or box."""


class Kind(StrEnum):
    """What a column holds: decimals are exact, reals are places in points and shares."""

    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    REAL = "real"
    BOOLEAN = "boolean"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, kind and meaning, and the steps that lead from the record to its value.

    `required` says that it is never null; `choices` are all texts that it can have, where these are known.
    """

    name: str
    kind: Kind
    description: str
    path: tuple[Step, ...] = ()
    required: bool = False
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuantityField:
    """A printed figure of a record: the beginning of its columns' names, its meaning, and where it is."""

    name: str
    description: str
    path: tuple[Step, ...]


QUANTITY_COLUMNS: Final = ("raw", "value", "decimals", "unit", "scale", "relation", "confidence")
"""What a record's row repeats of a figure; all there is to it stands in the data set of figures."""

FIGURE_ID: Final = "id"
"""How the column ends that leads from a record to its figure."""

PARTS: Final[dict[str, tuple[str, ...]]] = {
    "bbox": ("x0", "top", "x1", "bottom"),
    "band": ("band_low", "band_high"),
    "recomputed": ("recomputed_low", "recomputed_high"),
}
"""The fields that hold a pair or a box, with the names of their parts; a number alone is both ends of a pair."""

_KINDS: Final = {str: Kind.TEXT, int: Kind.INTEGER, Decimal: Kind.DECIMAL, float: Kind.REAL}
_KINDS_ALIKE: Final = {bool: Kind.BOOLEAN, date: Kind.DATE}


@dataclass(frozen=True, slots=True)
class Shape:
    """What a field's type says: the type of its values, whether null is one, whether it is a list or has parts."""

    inner: Any
    nullable: bool
    is_list: bool = False
    has_parts: bool = False


def shape_of(annotation: Any) -> Shape:
    """Tell what values a field has."""
    options = [_bare(option) for option in _options(annotation)]
    nullable = NoneType in options
    named = [option for option in options if option is not NoneType]
    pair = next((option for option in named if get_origin(option) is tuple), None)
    if pair is None:
        return Shape(named[0], nullable)
    inside = get_args(pair)
    if inside[-1] is Ellipsis:
        return Shape(_bare(inside[0]), nullable, is_list=True)
    return Shape(shape_of(inside[0]).inner, nullable, has_parts=True)


def columns_of(model: type[BaseModel], prefix: str = "", path: tuple[Step, ...] = ()) -> Iterator[Column]:
    """Give the columns of a model's fields, those of models inside it too; lists have data sets of their own."""
    for name, field in model.model_fields.items():
        shape = shape_of(field.annotation)
        words = field.description or ""
        label = prefix + name.rstrip("_")
        if shape.is_list:
            continue
        if shape.has_parts:
            for place, part in enumerate(PARTS[name]):
                yield _scalar(prefix + part, f"{words} ({part})", (*path, name, place), shape.inner, False)
        elif shape.inner is Quantity:
            yield from quantity_columns(QuantityField(label, words, (*path, name)))
        elif is_model(shape.inner):
            inside = columns_of(shape.inner, f"{label}_", (*path, name))
            yield from (_optional(column) for column in inside) if shape.nullable else inside
        else:
            yield _scalar(label, words, (*path, name), shape.inner, not shape.nullable)


def quantities_of(
    model: type[BaseModel], prefix: str = "", path: tuple[Step, ...] = ()
) -> Iterator[QuantityField]:
    """Give the printed figures of a model, in the order of its columns."""
    for name, field in model.model_fields.items():
        shape = shape_of(field.annotation)
        label = prefix + name.rstrip("_")
        if shape.is_list or not is_model(shape.inner):
            continue
        if shape.inner is Quantity:
            yield QuantityField(label, field.description or "", (*path, name))
        else:
            yield from quantities_of(shape.inner, f"{label}_", (*path, name))


def quantity_columns(quantity: QuantityField) -> Iterator[Column]:
    """Give the columns that a record's row has of a printed figure."""
    yield Column(f"{quantity.name}_{FIGURE_ID}", Kind.INTEGER, f"{quantity.description} Its id in `figures`.")
    known = {column.name: column for column in columns_of(Quantity)}
    for name in QUANTITY_COLUMNS:
        column = known.get(name) or replace(known["at_confidence"], name=name)
        yield replace(
            _optional(column),
            name=f"{quantity.name}_{name}",
            description=f"{quantity.description} {column.description}",
            path=(*quantity.path, *column.path),
        )


def scalar_column(name: str, description: str, inner: Any, path: tuple[Step, ...] = ()) -> Column:
    """Give the column of a list of plain values."""
    return _scalar(name, description, path, inner, False)


def is_model(inner: Any) -> bool:
    """Whether values of a type have fields of their own."""
    return isinstance(inner, type) and issubclass(inner, BaseModel)


def value_at(record: Any, path: tuple[Step, ...]) -> Any:
    """Follow the steps from a record to a value; null where one of them leads nowhere."""
    for step in path:
        if record is None:
            return None
        if isinstance(step, int):
            record = record[step] if isinstance(record, tuple) else record
        else:
            record = getattr(record, step)
    return record


def plain_value(value: Any) -> Value:
    """Give a value as it stands in a row: of an enumeration its word."""
    plain: Value = value.value if isinstance(value, Enum) else value
    return plain


def _scalar(name: str, description: str, path: tuple[Step, ...], inner: Any, required: bool) -> Column:
    if get_origin(inner) is Literal:
        return Column(name, Kind.TEXT, description, path, required, tuple(get_args(inner)))
    if isinstance(inner, type) and issubclass(inner, Enum):
        choices = tuple(str(member.value) for member in inner)
        return Column(name, Kind.TEXT, description, path, required, choices)
    kind = _KINDS_ALIKE.get(inner) or _KINDS[inner]
    # A text may be empty, which a CSV file writes like null.
    return Column(name, kind, description, path, required and kind is not Kind.TEXT)


def _optional(column: Column) -> Column:
    return replace(column, required=False)


def _options(annotation: Any) -> tuple[Any, ...]:
    bare = _bare(annotation)
    if get_origin(bare) in (Union, UnionType):
        return tuple(option for part in get_args(bare) for option in _options(part))
    return (bare,)


def _bare(annotation: Any) -> Any:
    """Take off what a type is annotated with."""
    return get_args(annotation)[0] if get_origin(annotation) is Annotated else annotation
