"""Questions to an archive: its rows and nothing else, with their digits, and one line where a question is wrong."""

import csv
import io
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import fsspec
import pytest

from extract.archive.layout import open_archive
from extract.archive.place import Place
from extract.archive.query import asked
from extract.errors import WrongQuery
from extract.outputs.datasets.definitions import DATASETS
from extract.outputs.query_results import write_csv, write_json, write_table
from schemas import Document
from tests.archive.years import archive_of
from tests.outputs.everything import everything

FORMULA = "=cmd|' /C calc'!A0"


def report(text: str, year: int | None, sha256: str) -> Document:
    document = everything(text=text, number=Decimal("4.2000"), sha256=sha256)
    told = document.report.model_copy(update={"fiscal_year": year, "agency": "กรมหนึ่ง"})
    return document.model_copy(update={"report": told})


@pytest.fixture
def place(tmp_path: Path) -> Place:
    reports = [report(FORMULA, 2565, "ab" * 32), report("\x1b[31mข้อความ", None, "cd" * 32)]
    return archive_of(str(tmp_path / "it's an archive"), reports)


def rows(place: Place, sql: str) -> list[tuple[Any, ...]]:
    with asked(place, sql) as answer:
        return list(answer.rows)


def test_every_data_set_is_a_view(place: Place) -> None:
    named = {name for (name,) in rows(place, "SHOW TABLES")}
    assert {dataset.name for dataset in DATASETS} | {"entries", "findings", "year_figures"} <= named


def test_fiscal_year_is_a_number_and_null_where_it_is_not_known(place: Place) -> None:
    assert rows(place, "SELECT fiscal_year FROM documents ORDER BY 1 NULLS LAST") == [(2565,), (None,)]


def test_a_data_set_without_rows_has_its_columns(place: Place) -> None:
    assert rows(place, "SELECT value, fiscal_year FROM long_numbers") == []


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM read_text('/etc/passwd')",
        "SELECT * FROM read_parquet('{root}/originals/*/*')",
        "SELECT * FROM glob('/*')",
        "COPY (SELECT 1) TO '{root}/rows/x.csv'",
        "ATTACH '{root}/rows/x.db'",
        "CREATE TABLE t AS SELECT 1",
        "SET enable_external_access = true",
        "INSTALL httpfs",
        "SELECT 1; SELECT 2",
        "SELECT * FROM place",
        "SELEC 1",
        "",
    ],
)
def test_what_is_no_question_to_the_rows_is_refused_in_one_line(place: Place, sql: str) -> None:
    before = place.names()
    with pytest.raises(WrongQuery) as refused:
        rows(place, sql.format(root=place.address))
    assert "\n" not in str(refused.value)
    assert place.names() == before


def test_an_error_on_the_way_is_one_line(place: Place) -> None:
    with pytest.raises(WrongQuery, match="Conversion"):
        rows(place, "SELECT CAST(agency AS INTEGER) FROM indicators_over_years")


def test_csv_keeps_digits_and_disarms_formulas(place: Place) -> None:
    stream = io.StringIO()
    with asked(place, "SELECT label, score, label FROM indicators_over_years ORDER BY fiscal_year") as answer:
        write_csv(answer.columns, answer.rows, stream)
    header, first, *_ = csv.reader(io.StringIO(stream.getvalue()))
    assert header == ["label", "score", "label_2"]
    assert first == [f"'{FORMULA}", "4.200000000000", f"'{FORMULA}"]


def test_json_has_decimals_as_text(place: Place) -> None:
    stream = io.StringIO()
    sql = "SELECT score, [score] AS listed, 0.1::DOUBLE AS real, NULL AS nothing, DATE '2026-01-02' AS day "
    with asked(place, sql + "FROM indicators_over_years LIMIT 1") as answer:
        write_json(answer.columns, answer.rows, stream)
    assert json.loads(stream.getvalue()) == [
        {
            "score": "4.200000000000",
            "listed": ["4.200000000000"],
            "real": 0.1,
            "nothing": None,
            "day": "2026-01-02",
        }
    ]


def test_no_rows_are_an_empty_list(place: Place) -> None:
    stream = io.StringIO()
    with asked(place, "SELECT 1 AS one WHERE false") as answer:
        write_json(answer.columns, answer.rows, stream)
    assert json.loads(stream.getvalue()) == []


def test_a_table_steers_no_terminal(place: Place) -> None:
    stream = io.StringIO()
    with asked(place, "SELECT label FROM indicators_over_years") as answer:
        write_table(answer.columns, answer.rows, stream)
    assert "\x1b" not in stream.getvalue()
    assert "\\x1b[31m" in stream.getvalue()


def test_an_address_is_asked_like_a_folder(place: Place) -> None:
    memory = fsspec.filesystem("memory")
    for name in place.names():
        memory.pipe_file(f"/years/{name}", place.read(name))
    try:
        elsewhere = open_archive("memory://years")
        assert rows(elsewhere, "SELECT count(*) FROM checks") == rows(place, "SELECT count(*) FROM checks")
        with pytest.raises(WrongQuery):
            rows(elsewhere, "SELECT * FROM read_text('memory://years/archive.json')")
    finally:
        memory.rm("/years", recursive=True)
