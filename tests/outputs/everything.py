"""A document that has a record in every list of every model, made from the models themselves."""

from datetime import date
from decimal import Decimal
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from schemas import Document, GivenCorrection

VALID = {"sha256": "ab" * 32, "bbox": (0.5, 0.5, 9.5, 9.5), "when": "2022-10-01", "line": None}
"""Values of fields that models validate; of a page and a line only one is given."""


def everything(
    text: str = "ข้อความ", number: Decimal = Decimal("4.2000"), sha256: str = "ab" * 32
) -> Document:
    """Give a document with one record in every list, whose texts and numbers are these."""
    document = _made(Document, text, number)
    source = document.source.model_copy(update={"sha256": sha256, "name": "report.pdf"})
    return document.model_copy(update={"source": source})


def _made(model: type[BaseModel], text: str, number: Decimal) -> Any:
    values = {}
    validated = issubclass(model, GivenCorrection)
    for name, field in model.model_fields.items():
        if validated and name in VALID:
            values[name] = VALID[name]
            continue
        counts_from_one = any(getattr(limit, "ge", 0) == 1 for limit in field.metadata)
        values[field.alias or name] = 1 if counts_from_one else _value(field.annotation, text, number)
    return model(**values)


def _value(annotation: Any, text: str, number: Decimal) -> Any:
    origin, inside = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _value(inside[0], text, number)
    if origin in (Union, UnionType):
        return _value(next(one for one in inside if one is not NoneType), text, number)
    if origin is Literal:
        return inside[0]
    if origin is tuple:
        if inside[-1] is Ellipsis:
            return (_value(inside[0], text, number),)
        return tuple(_value(one, text, number) for one in inside)
    if issubclass(annotation, BaseModel):
        return _made(annotation, text, number)
    if issubclass(annotation, Enum):
        return next(iter(annotation))
    plain = {str: text, Decimal: number, bool: True, float: 0.5, date: date(2022, 10, 1)}
    return plain.get(annotation, 0)


HOSTILE = {
    "formula": "=cmd|' /C calc'!A0",
    "plus": "+1+cmd|' /C calc'!A0",
    "at": "@SUM(1+1)*cmd|' /C calc'!A0",
    "tab": "\t=1+1",
    "guarded": "'=1+1",
    "script": "<script>alert(1)</script> \"'&\r\n]]>",
    "controls": "a\x00\x07\x1b[31m\x9b\ufffe\u202e_x0041_",
    "long": "ก" * 10_000,
    "link": "https://example.org/x",
}
"""Texts of a report that mean harm to whatever opens what is written of it."""
