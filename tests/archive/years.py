"""Archives of documents as they are, and figures of several years made by hand."""

import hashlib
from collections.abc import Sequence
from decimal import Decimal

from extract.archive import inbox
from extract.archive.entries import Entry, read_entries
from extract.archive.inbox import Arrival
from extract.archive.layout import make_archive
from extract.archive.lock import writing
from extract.archive.merge import merge
from extract.archive.place import Place
from extract.archive.tables import document_tables, packed
from extract.checks.figure import InReport, figure
from extract.checks.restated import Stated
from extract.checks.what import What
from extract.checks.years.series import Followed, Says, Series, YearFigure
from extract.thai.levels import level_of
from schemas import Alternative, Document, Quantity, ReadBy
from schemas import Place as PrintedPlace


def archive_of(address: str, documents: Sequence[Document]) -> Place:
    """Make an archive of documents; their originals are left out."""
    place = make_archive(address)
    with writing(place):
        for document in documents:
            source, report = document.source, document.report
            entry = Entry(
                document=source.sha256,
                name=source.name,
                names=(source.name,),
                bytes=source.bytes,
                outcome="read",
                reader="1",
                settings="{}",
                fiscal_year=report.fiscal_year,
                agency=report.agency,
            )
            inbox.put(place, Arrival(entry, b"", None, b"{}", packed(document_tables(document))))
        merge(place, read_entries(place))
    return place


def printed(
    raw: str,
    year: int,
    in_report_of: int,
    says: Says = Says.OWN,
    *,
    what: What = What.RESULT,
    unit: str | None = None,
    scale: int = 1,
    section: str | None = None,
    is_sure: bool = True,
    row: int = 0,
    otherwise: tuple[Alternative, ...] = (),
    confidence: float = 1.0,
    read: str | None = None,
) -> YearFigure:
    """Make a figure of a year that the report of a year prints."""
    value = Decimal(raw.replace(",", ""))
    quantity = Quantity(
        raw=raw,
        value=value,
        decimals=-int(value.as_tuple().exponent),
        unit=unit,
        scale=scale,
        at=PrintedPlace(
            page=3,
            table="t1" if says is Says.OWN else "t2",
            row=row,
            column=year % 100,
            read_by=ReadBy.OCR if confidence < 1 else ReadBy.TEXT_LAYER,
            confidence=confidence,
        ),
        otherwise=otherwise,
    )
    made = figure(quantity, what, "an indicator")
    name = f"report-{in_report_of}.pdf"
    report = InReport(hashlib.sha256(name.encode()).hexdigest(), name, in_report_of)
    placed = Stated(made._replace(report=report, year=year), level_of(quantity), unit)
    return YearFigure(placed, says, section, is_sure, "an indicator", read)


def series_of(*figures: YearFigure, reported: frozenset[int] | None = None) -> Series:
    """Make a series; the archive has the reports that print its figures, unless others are said."""
    years = {one.report.fiscal_year for one in figures if one.report.fiscal_year is not None}
    return Series(
        kind=Followed.INDICATOR,
        agency="an agency",
        key="key",
        label="an indicator",
        unit=None,
        own=tuple(one for one in figures if one.says is Says.OWN),
        statements=tuple(one for one in figures if one.says is not Says.OWN),
        reported=frozenset(years) if reported is None else reported,
    )
