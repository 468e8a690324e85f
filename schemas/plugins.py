"""The packages that had a part in a document, beside the one that made it."""

from pydantic import Field

from schemas.base import Frozen


class PluginUsed(Frozen):
    """A package that added rules, forms, header words or families of tables to the reader."""

    package: str = Field(description="The package's name.")
    version: str = Field(description="Its version.")
