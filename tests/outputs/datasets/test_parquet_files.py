"""Data sets as Parquet: the same columns as in CSV, decimals exact."""

import json
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from extract.outputs.datasets.definitions import DATASETS
from extract.outputs.datasets.parquet_files import DECIMAL, parquet_writer
from schemas import Document
from tests.outputs.everything import HOSTILE, everything


def written(folder: Path, *documents: Document) -> Path:
    with parquet_writer(str(folder)) as add:
        for one in documents:
            add(Path("report.pdf"), one)
    return folder


def test_columns_are_those_of_the_data_sets(tmp_path: Path) -> None:
    written(tmp_path, everything())
    for dataset in DATASETS:
        table = pq.read_table(tmp_path / f"{dataset.name}.parquet")
        assert table.column_names == [column.name for column in dataset.columns]
        assert table.num_rows > 0


def test_decimals_are_numbers_and_exact(tmp_path: Path) -> None:
    written(tmp_path, everything(number=Decimal("41783139.540001")))
    values = pq.read_table(tmp_path / "figures.parquet")["value"]
    assert values.type == DECIMAL
    assert set(values.to_pylist()) == {Decimal("41783139.540001")}


def test_number_that_fits_no_decimal_is_text_digit_for_digit(tmp_path: Path) -> None:
    long = "1" * 40 + "." + "2" * 20
    written(tmp_path, everything(number=Decimal(long)), everything(sha256="b" * 64))
    values = pq.read_table(tmp_path / "figures.parquet")["value"]
    assert values.type == pa.string()
    assert set(values.to_pylist()) == {long, "4.2000"}
    package = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    figures = next(one for one in package["resources"] if one["name"] == "figures")
    assert {"name": "value", "type": "string"}.items() <= figures["schema"]["fields"][6].items()


@pytest.mark.parametrize("kind", HOSTILE)
def test_text_is_kept_as_it_was_read(tmp_path: Path, kind: str) -> None:
    written(tmp_path, everything(HOSTILE[kind]))
    assert pq.read_table(tmp_path / "claims.parquet")["text"].to_pylist() == [HOSTILE[kind]]


def test_several_reports_are_one_table_and_the_same_bytes_again(tmp_path: Path) -> None:
    reports = [everything(sha256="a" * 64), everything(sha256="b" * 64)]
    first, second = (written(tmp_path / name, *reports) for name in ("first", "second"))
    assert pq.read_table(first / "claims.parquet")["document"].to_pylist() == ["a" * 64, "b" * 64]
    for file in first.iterdir():
        assert file.read_bytes() == (second / file.name).read_bytes()
