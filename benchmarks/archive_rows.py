"""Rows of many invented reports, written as an archive keeps them: only the files of rows, without originals."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import duckdb
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from extract.archive.layout import bucket_of, make_archive, rows_name, width_for
from extract.archive.row_files import GROUP_ROWS
from extract.archive.tables import arrow_schema

FIRST_YEAR: Final = 2557
YEARS: Final = 10

REPORT: Final = """
SELECT sha256(concat({year}, '-', number)) AS document,
       number % 2000 AS body, concat('สำนักงานแห่งที่ ', number % 2000) AS agency,
       concat('สนกงนแหงท', number % 2000) AS agency_key,
       concat('report-', number, '-{year}.pdf') AS source,
       concat('รายงานผลการปฏิบัติราชการ ประจำปีงบประมาณ พ.ศ. {year} ของหน่วยงานที่ ', number) AS title
FROM range({documents}) reports(number)
"""
"""The reports of a year."""

_RANDOM: Final = "(hash(document, place, '{salt}') % {most})::BIGINT"
_LABEL: Final = "concat('ร้อยละของงานที่แล้วเสร็จตามแผนปฏิบัติราชการประจำปี ด้านที่ ', (body * 7 + place) % 400)"
_KEY: Final = "concat('รอยลของงนทแลวเสรจตมแผนปฏบตรชกรประจป', 'ดนท', (body * 7 + place) % 400)"
_AT: Final = "place % 90 AS at_page, 't' || place % 9 AS at_table, place AS at_row, 3 AS at_column"


def _cents(salt: str, most: int) -> str:
    return f"({_RANDOM.format(salt=salt, most=most)}::DECIMAL(38, 12) / 100)::DECIMAL(38, 12)"


_YEAR_FIGURE: Final = f"""agency, agency_key, source, 'indicator' AS kind, {_KEY} AS label_key, {_LABEL} AS label,
    CASE place % 2 WHEN 0 THEN 'target' ELSE 'result' END AS measure, true AS is_sure, {_cents("value", 10000)} AS value,
    value::VARCHAR AS raw, 2 AS decimals, 'percent' AS unit_of_measure, 1 AS scale, '=' AS relation,
    false AS is_change, 'text-layer' AS read_by, 1.0 AS confidence, {_AT}"""

COLUMNS: Final[Mapping[str, str]] = {
    "documents": "source AS source_name, 'pdf' AS source_kind, title AS report_title, agency AS report_agency, "
    "{year} AS report_fiscal_year",
    "findings": f"""agency, title, source, 'c' || place AS id,
        (['SC002', 'PT001', 'BS002', 'GT001', 'AT001', 'PR003', 'GS001'])
        [1 + {_RANDOM.format(salt="rule", most=7)}] AS rule,
        'a rule' AS name, {_LABEL} AS subject, {_cents("printed", 10000)} AS printed_value,
        printed_value::VARCHAR AS printed, printed_value - 1 AS recomputed_low, printed_value - 1 AS recomputed_high,
        1 AS difference, place % 5 = 0 AS decisive, 'k' || place AS cause,
        concat('“', subject, '” พิมพ์ ', printed, ' แต่คำนวณได้ ', recomputed_low) AS message_th,
        concat('“', subject, '” is printed ', printed, ', but gives ', recomputed_low) AS message_en, {_AT}""",
    "indicators_over_years": f"""agency, {_KEY} AS label_key, {_LABEL} AS label, place::VARCHAR AS number,
        'ตัวชี้วัดตามแผนปฏิบัติราชการ' AS section, 'percent' AS unit_of_measure, '>=' AS target_relation,
        {_cents("target", 10000)} AS target, target::VARCHAR AS target_raw, {_cents("result", 10000)} AS result,
        result::VARCHAR AS result_raw, {_cents("percent", 12000)} AS percent, {_cents("score", 500)} AS score,
        CASE WHEN result >= target THEN 'attained' ELSE 'not-attained' END AS status, {_AT}""",
    "scorecards_by_unit": f"""agency, concat('กองท', place) AS label_key, concat('กองที่ ', place) AS unit,
        7 AS lines, {_cents("total", 500)} AS total_score, total_score::VARCHAR AS total_score_raw,
        100 AS total_weight, {_AT}""",
    "projects_over_years": f"""agency, {_KEY} AS label_key, {_LABEL} AS label, place::VARCHAR AS number,
        concat('กองที่ ', place % 8) AS unit, {_cents("budget", 1000000000)} AS budget, budget::VARCHAR AS budget_raw,
        {_cents("spent", 1000000000)} AS disbursed, disbursed::VARCHAR AS disbursed_raw, 5 AS points, {_AT}""",
    "year_figures": f"{{year}} AS year, 'own' AS says, {_YEAR_FIGURE}",
    "year_statements": f"{{year}} - 1 - place % 3 AS year, 'column' AS says, {_YEAR_FIGURE}",
    "checks": f"""'c' || place AS id, (['SC002', 'PT001', 'BS002', 'GT001'])[1 + place % 4] AS rule, 'a rule' AS name,
        CASE WHEN place % 20 = 0 THEN 'inconsistent' ELSE 'consistent' END AS verdict, {_LABEL} AS subject_label,
        {_cents("printed", 10000)} AS subject_value, subject_value::VARCHAR AS subject_raw,
        subject_value AS recomputed_low, subject_value AS recomputed_high, 0 AS difference,
        concat('“', subject_label, '” พิมพ์ ', subject_raw, ' ตรงกับที่คำนวณได้') AS message_th,
        place % 90 AS subject_at_page, false AS decisive""",
}
"""What a row of each data set has, by the place of the row in its report; other columns are null."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows a report has of each data set."""

    indicators: int = 20
    scorecards: int = 8
    projects: int = 10
    checks: int = 60
    findings: int = 3
    statements: int = 15

    def of(self, dataset: str) -> int:
        """Give the count of a data set."""
        return {
            "findings": self.findings,
            "indicators_over_years": self.indicators,
            "scorecards_by_unit": self.scorecards,
            "projects_over_years": self.projects,
            "year_figures": 2 * self.indicators + self.scorecards + 2 * self.projects,
            "year_statements": self.statements,
            "checks": self.checks,
        }.get(dataset, 1)


REPORTS: Final = Counts()


def write_rows(folder: Path, documents: int, counts: Counts = REPORTS) -> int:
    """Write the rows of so many reports, equally many a year, and give how many rows there are."""
    make_archive(str(folder))
    connection = duckdb.connect(":memory:")
    rows = 0
    for year in range(FIRST_YEAR, FIRST_YEAR + YEARS):
        for dataset in COLUMNS:
            table = _rows(connection, dataset, year, documents // YEARS, counts.of(dataset))
            for bucket, part in _by_bucket(table, width_for(documents // YEARS)):
                path = folder / rows_name(dataset, year, bucket)
                path.parent.mkdir(parents=True, exist_ok=True)
                pq.write_table(part, path, compression="zstd", row_group_size=GROUP_ROWS)
            rows += table.num_rows
    return rows


def _rows(
    connection: duckdb.DuckDBPyConnection, dataset: str, year: int, documents: int, each: int
) -> pa.Table:
    """Give the rows of a data set in a year, in the order of the reports."""
    reports = REPORT.format(year=year, documents=documents)
    columns = COLUMNS[dataset].format(year=year)
    made = connection.sql(
        f"SELECT document, place AS position, {columns} FROM ({reports}), range({each}) rows(place) "
        "ORDER BY document, place"
    ).to_arrow_table()
    schema = arrow_schema(dataset)
    arrays = [
        made[field.name].cast(field.type)
        if field.name in made.column_names
        else pa.nulls(made.num_rows, field.type)
        for field in schema
    ]
    return pa.Table.from_arrays(
        arrays, schema=pa.schema([field.with_nullable(True) for field in schema], schema.metadata)
    )


def _by_bucket(table: pa.Table, width: int) -> Iterator[tuple[str, pa.Table]]:
    """Part the rows by their buckets."""
    if not width:
        yield bucket_of("", 0), table
        return
    beginnings = pc.utf8_slice_codeunits(table["document"], 0, width).combine_chunks()
    runs = pc.run_end_encode(beginnings)
    start = 0
    for bucket, end in zip(runs.values.to_pylist(), runs.run_ends.to_pylist(), strict=True):
        yield bucket, table.slice(start, end - start).combine_chunks()
        start = end
