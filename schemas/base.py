"""The base of every model, and how decimals are written."""

from decimal import Decimal
from typing import Annotated, Any, Final

from pydantic import BaseModel, ConfigDict, PlainSerializer, WithJsonSchema

_NOT_NOTED: Final[set[str]] = set()


class Frozen(BaseModel):
    """A value: never changed after it is made, and never holding a field that is not described."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", serialize_by_alias=True)

    def model_post_init(self, context: Any, /) -> None:
        """Forget which fields were given: the set of their names takes more memory than the value itself."""
        object.__setattr__(self, "__pydantic_fields_set__", _NOT_NOTED)

    def __getstate__(self) -> dict[Any, Any]:
        """Give the fields alone, since a value has nothing else that is handed over to another process."""
        return self.__dict__

    def __setstate__(self, state: dict[Any, Any]) -> None:
        """Take the fields as they were handed over."""
        object.__setattr__(self, "__dict__", state)
        object.__setattr__(self, "__pydantic_fields_set__", _NOT_NOTED)
        object.__setattr__(self, "__pydantic_extra__", None)
        object.__setattr__(self, "__pydantic_private__", None)


def plain(value: Decimal) -> str:
    """Write a decimal with every digit it has and no exponent: `1E+2` is `100`."""
    return format(value, "f")


PlainDecimal = Annotated[
    Decimal,
    PlainSerializer(plain, return_type=str),
    WithJsonSchema({"type": "string", "pattern": r"^-?\d+(\.\d+)?$"}),
]
"""A decimal that is written to JSON as a string, digit for digit as it was printed."""
