"""The rows are described as a data package, and who read what as W3C PROV, by which other programs understand them."""

import json
from pathlib import Path

import pyarrow.dataset
import pytest
from frictionless import validate
from prov.model import ProvActivity, ProvAgent, ProvDocument

from extract.archive.add import Manner
from extract.archive.datasets import ARCHIVED
from extract.archive.layout import PACKAGE, make_archive, provenance_name, rows_files
from extract.archive.place import Place
from extract.archive.settings import Ask
from extract.outputs.datasets.arrow_tables import DECIMAL
from tests.archive.arrivals import arrival, put_and_merge
from tests.archive.inline import add_files, dump


@pytest.fixture
def place(tmp_path: Path) -> Place:
    place = make_archive(str(tmp_path / "archive"))
    put_and_merge(place, arrival("a.pdf", 2566), arrival("b.pdf", None))
    return place


def test_package_is_valid_and_lists_every_file(place: Place) -> None:
    descriptor = json.loads(place.read(PACKAGE))
    report = validate(place.url(PACKAGE), type="package")
    assert report.valid, [task.errors for task in report.tasks if not task.valid]
    listed = {path for resource in descriptor["resources"] for path in resource["path"]}
    assert listed == set(place.names("rows"))


def test_columns_are_those_that_are_described(place: Place) -> None:
    resources = {one["name"]: one for one in json.loads(place.read(PACKAGE))["resources"]}
    for dataset in ARCHIVED:
        for name in rows_files(place, dataset.name):
            described = resources[dataset.name.replace("_", "-")]["schema"]["fields"]
            with place.open(name) as file:
                assert pyarrow.parquet.read_schema(file).names == [field["name"] for field in described]


def test_folder_opens_as_one_table_with_years(place: Place) -> None:
    for dataset in ("figures", "entries", "checks"):
        table = pyarrow.dataset.dataset(place.url(f"rows/{dataset}"), partitioning="hive").to_table()
        assert set(table["fiscal_year"].to_pylist()) == {2566, None}
    figures = pyarrow.dataset.dataset(place.url("rows/figures"), partitioning="hive")
    assert figures.schema.field("value").type == DECIMAL


def test_provenance_is_prov(tmp_path: Path) -> None:
    place = make_archive(str(tmp_path / "read"))
    add_files(place, dump(tmp_path, "a.txt"), manner=Manner(Ask(), by="ผู้ตรวจสอบ"))
    (name,) = place.names("provenance")
    document = ProvDocument.deserialize(content=place.read(name).decode(), format="json")
    (activity,) = document.get_records(ProvActivity)
    labels = {agent.label for agent in document.get_records(ProvAgent)}
    assert activity.get_startTime() <= activity.get_endTime()
    assert "ผู้ตรวจสอบ" in labels
    assert any(label.startswith("thai-report-extract ") for label in labels)
    assert name == provenance_name(name.split("/")[-1].removesuffix(".json"))
