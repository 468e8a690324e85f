"""Data sets that are worked out from a document for questions that are often asked: narrow, with all they need."""

from collections.abc import Mapping, Sequence
from typing import Final

from extract.outputs.datasets.definitions import Dataset
from extract.outputs.datasets.rows import Row
from schemas import Document

DERIVED: Final[tuple[Dataset, ...]] = ()


def derived_rows(document: Document) -> Mapping[str, Sequence[Row]]:
    """Give for each of these data sets, by its name, the rows of a document in the document's order."""
    return {}
