"""The series of an archive: what its reports print of one thing over the years, read agency by agency."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Any, Final, cast

from extract.archive.derived_figures import YEAR_FIGURES, YEAR_STATEMENTS
from extract.archive.layout import PARTITION
from extract.archive.lock import reading
from extract.archive.place import Place
from extract.archive.query import connected
from extract.checks.figure import InReport, figure
from extract.checks.interval import PRECISE
from extract.checks.restated import Stated
from extract.checks.what import What
from extract.checks.years.renamed import SeriesKey, key_of
from extract.checks.years.series import Followed, Says, Series, YearFigure
from extract.thai.levels import level_of
from schemas import Alternative, Quantity, ReadBy, Reference, Relation
from schemas import Place as PrintedPlace

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

MOST_FIGURES: Final = 50_000
"""Agencies are read together as long as they have no more figures: so many are in memory at a time."""

_COLUMNS: Final = tuple(column.name for column in YEAR_FIGURES.columns)
_SELECTED: Final = ", ".join((*_COLUMNS, PARTITION))

Row = Mapping[str, Any]


Joined = Callable[[str, SeriesKey], SeriesKey]


def read_series(place: Place, joined: Joined) -> Iterator[list[Series]]:
    """Give the series of every agency of an archive, an agency at a time; figures of unnamed agencies are in none.

    `joined` gives for an agency's key and a series the one that it is followed as.
    """
    with reading(place), connected(place, f"{YEAR_FIGURES.name} {YEAR_STATEMENTS.name}") as connection:
        for agencies in _batches(connection):
            rows = _rows(connection, agencies)
            reported = _reported(connection, agencies)
            for agency in agencies:
                if agency in rows:
                    found = _series(rows[agency], reported.get(agency, frozenset()), partial(joined, agency))
                    if found:
                        yield found


def _batches(connection: "DuckDBPyConnection") -> list[list[str]]:
    """Give the keys of the agencies, those together that have few figures."""
    counted = connection.execute(
        "SELECT agency_key, sum(n)::BIGINT FROM ("
        f"SELECT agency_key, count(*) n FROM {YEAR_FIGURES.name} GROUP BY ALL UNION ALL "
        f"SELECT agency_key, count(*) n FROM {YEAR_STATEMENTS.name} GROUP BY ALL) "
        "WHERE agency_key IS NOT NULL GROUP BY 1 ORDER BY 1"
    ).fetchall()
    batches: list[list[str]] = [[]]
    size = 0
    for agency, count in counted:
        if batches[-1] and size + count > MOST_FIGURES:
            batches.append([])
            size = 0
        batches[-1].append(agency)
        size += count
    return batches if batches[-1] else []


def _rows(connection: "DuckDBPyConnection", agencies: Sequence[str]) -> Mapping[str, Sequence[Row]]:
    """Give the figures of agencies, from the earliest report on, a report's in its own order."""
    found = connection.execute(
        f"SELECT {_SELECTED} FROM {YEAR_FIGURES.name} WHERE agency_key IN (SELECT unnest(?)) UNION ALL "
        f"SELECT {_SELECTED} FROM {YEAR_STATEMENTS.name} WHERE agency_key IN (SELECT unnest(?)) "
        f"ORDER BY agency_key, {PARTITION} NULLS LAST, document, says = 'own' DESC, position",
        [list(agencies), list(agencies)],
    )
    names = [column[0] for column in found.description or ()]
    rows: dict[str, list[Row]] = defaultdict(list)
    while fetched := found.fetchmany(10_000):
        for values in fetched:
            row = dict(zip(names, values, strict=True))
            rows[row["agency_key"]].append(row)
    return rows


def _reported(connection: "DuckDBPyConnection", agencies: Sequence[str]) -> Mapping[str, frozenset[int]]:
    """Give the fiscal years of which there are reports of an agency that print figures."""
    found = connection.execute(
        f"SELECT agency_key, list(DISTINCT {PARTITION}) FROM {YEAR_FIGURES.name} "
        f"WHERE {PARTITION} IS NOT NULL AND agency_key IN (SELECT unnest(?)) GROUP BY 1",
        [list(agencies)],
    ).fetchall()
    return {agency: frozenset(years) for agency, years in found}


def _series(
    rows: Sequence[Row], reported: frozenset[int], joined: Callable[[SeriesKey], SeriesKey]
) -> list[Series]:
    grouped: dict[SeriesKey, list[Row]] = defaultdict(list)
    for row in rows:
        if row["label_key"]:
            grouped[joined(key_of(Followed(row["kind"]), row["label_key"], row["unit"]))].append(row)
    return [_one_series(kind, members, reported) for (kind, _, _), members in grouped.items()]


def _one_series(kind: Followed, rows: Sequence[Row], reported: frozenset[int]) -> Series:
    figures = [_year_figure(row) for row in rows]
    last = rows[-1]
    return Series(
        kind=kind,
        agency=last["agency"],
        key=last["label_key"],
        label=last["label"],
        unit=last["unit"] if kind is Followed.INDICATOR else None,
        own=tuple(one for one in figures if one.says is Says.OWN),
        statements=tuple(one for one in figures if one.says is not Says.OWN),
        reported=reported,
    )


def _year_figure(row: Row) -> YearFigure:
    quantity = _quantity(row)
    report = InReport(row["document"], row["source"], row[PARTITION])
    printed = figure(quantity, What(row["measure"]), row["label"])
    placed = printed._replace(report=report, year=row["year"], offset=row["text_offset"])
    return YearFigure(
        stated=Stated(placed, level_of(quantity), quantity.unit),
        says=Says(row["says"]),
        section=row["section"],
        is_sure=row["is_sure"],
        label=row["label"],
        read=row["corrected_from"],
    )


def _quantity(row: Row) -> Quantity:
    """Give the figure of a row as the report's document has it, with the decimals that were printed."""
    value: Decimal | None = row["value"]
    decimals: int | None = row["decimals"]
    if value is not None and decimals is not None:
        value = value.quantize(Decimal(1).scaleb(-decimals), context=PRECISE)
    return Quantity(
        raw=row["raw"] or "",
        value=value,
        decimals=decimals,
        unit=row["unit_of_measure"],
        scale=row["scale"] or 1,
        relation=cast(Relation, row["relation"] or "="),
        reference=Reference.BASE_YEAR if row["is_change"] else None,
        at=PrintedPlace(
            page=row["at_page"],
            line=row["at_line"],
            table=row["at_table"],
            row=row["at_row"],
            column=row["at_column"],
            read_by=ReadBy(row["read_by"]),
            confidence=row["confidence"],
        ),
        otherwise=tuple(Alternative(**one) for one in json.loads(row["otherwise"] or "[]")),
    )
