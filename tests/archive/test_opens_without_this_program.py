"""The folder of rows opens with plain DuckDB, pandas and pyarrow, fiscal year and decimals as they should be."""

from decimal import Decimal
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow.dataset as ds
import pytest

from tests.archive.years import archive_of
from tests.outputs.everything import everything


@pytest.fixture
def scores(tmp_path: Path) -> Path:
    document = everything(number=Decimal("4.2000"))
    report = document.report.model_copy(update={"fiscal_year": 2566})
    place = archive_of(str(tmp_path / "archive"), [document.model_copy(update={"report": report})])
    folder = place.local("rows/scorecards_by_unit")
    assert folder is not None
    return folder


def test_duckdb(scores: Path) -> None:
    found = duckdb.sql(
        f"SELECT fiscal_year, total_score FROM read_parquet('{scores}/*/*.parquet')"
    ).fetchall()
    assert found == [(2566, Decimal("4.2"))]


def test_pandas(scores: Path) -> None:
    frame = pd.read_parquet(scores)
    assert frame["total_score"].tolist() == [Decimal("4.2")]
    assert frame["fiscal_year"].astype(int).tolist() == [2566]


def test_pyarrow(scores: Path) -> None:
    table = ds.dataset(scores, partitioning="hive").to_table()
    assert table["fiscal_year"].to_pylist() == [2566]
    assert table["total_score"].to_pylist() == [Decimal("4.2")]
