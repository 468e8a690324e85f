"""The figures that a person has corrected: what had been read, who changed it, when and why."""

from collections.abc import Iterator

from pydantic import BaseModel

from extract.outputs.html.spots import Spot, spot_of
from schemas import Correction, Document, Quantity


def corrections(document: Document) -> dict[Spot, Correction]:
    """Give the corrections of a document's cells and figures by the spots of these."""
    records = (getattr(document, name) for name in type(document).model_fields if name != "tables")
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
    in_cells = {spot_of(cell.at): cell.corrected for cell in cells if cell.corrected is not None}
    return in_cells | {
        spot_of(quantity.at): quantity.corrected
        for quantity in _quantities(list(records))
        if quantity.corrected is not None
    }


def _quantities(value: object) -> Iterator[Quantity]:
    """Give every figure in a value, however deep in its records."""
    if isinstance(value, Quantity):
        yield value
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _quantities(item)
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _quantities(getattr(value, name))
