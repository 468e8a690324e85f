"""What the page plots: printed scores by unit and section, percents of target with their bands. Nothing is computed."""

from collections.abc import Iterator

from extract.outputs.html.spots import Spot, spot_of
from schemas import Document, Indicator, Quantity, Table

Plain = dict[str, object]


def plots(document: Document, places: dict[Spot, int]) -> Plain:
    """Give the figures of each plot, in the document's order; one without any figure is empty."""
    return {
        "units": list(_units(document, places)),
        "sections": list(_sections(document, places)),
        "targets": list(_targets(document, places)),
    }


def _units(document: Document, places: dict[Spot, int]) -> Iterator[Plain]:
    for card in document.scorecards:
        if card.total_score is not None and card.total_score.value is not None:
            yield _bar(card.unit, card.total_score, places)


def _sections(document: Document, places: dict[Spot, int]) -> Iterator[Plain]:
    for group in document.groups:
        if group.percent is not None and group.percent.value is not None:
            yield _bar(group.label, group.percent, places) | {
                "score": group.score.raw if group.score else None,
                "full_marks": group.full_marks.raw if group.full_marks else None,
            }


def _targets(document: Document, places: dict[Spot, int]) -> Iterator[Plain]:
    tables = {table.id: table for table in document.tables}
    for indicator in document.indicators:
        if indicator.percent is not None and indicator.percent.value is not None:
            bands = _bands(tables.get(indicator.table))
            yield _bar(_row_words(indicator), indicator.percent, places) | {"bands": bands}


def _bar(label: str, quantity: Quantity, places: dict[Spot, int]) -> Plain:
    return {
        "label": label,
        "raw": quantity.raw,
        "value": None if quantity.value is None else format(quantity.value, "f"),
        "place": places.get(spot_of(quantity.at)),
    }


def _bands(table: Table | None) -> list[Plain]:
    """Give the bands that a table's own header prints, lowest first."""
    found = [column.band for column in table.columns if column.band is not None] if table else []
    return [
        {
            "level": band.level,
            "low": format(band.low, "f"),
            "high": None if band.high is None else format(band.high, "f"),
        }
        for band in sorted(found, key=lambda band: band.low)
    ]


def _row_words(indicator: Indicator) -> str:
    return f"{indicator.number} {indicator.name}" if indicator.number else indicator.name
