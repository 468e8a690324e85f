"""Whatever list the document has, its records are in a data set, and their lists in others."""

from typing import get_args

import pytest
from pydantic import BaseModel

from extract.outputs.datasets.definitions import DATASETS, Dataset
from extract.outputs.datasets.rows import dataset_rows
from schemas import Document
from tests.outputs.everything import everything

NAMES = {dataset.name for dataset in DATASETS}
ROWS = dataset_rows(everything())


def lists_of(model: type[BaseModel]) -> list[str]:
    fields = model.model_fields.items()
    return [name for name, field in fields if get_args(field.annotation)[-1:] == (Ellipsis,)]


@pytest.mark.parametrize("name", lists_of(Document))
def test_list_of_the_document_has_a_data_set(name: str) -> None:
    assert name in NAMES
    assert ROWS[name], f"a record of {name} gives no row"


@pytest.mark.parametrize("name", lists_of(Document))
def test_lists_inside_of_records_have_data_sets(name: str) -> None:
    inner = get_args(Document.model_fields[name].annotation)[0]
    below = [dataset for dataset in DATASETS if dataset.path[:1] and dataset.path[0].field == name]
    assert {dataset.path[1].field for dataset in below if len(dataset.path) == 2} >= set(lists_of(inner))


@pytest.mark.parametrize("dataset", DATASETS, ids=lambda dataset: dataset.name)
def test_data_set_is_sound(dataset: Dataset) -> None:
    names = [column.name for column in dataset.columns]
    assert len(set(names)) == len(names), "two columns have one name"
    assert tuple(names[: len(dataset.key)]) == dataset.key
    assert all(column.description for column in dataset.columns)
    assert ROWS[dataset.name]
    assert all(len(row) == len(names) for row in ROWS[dataset.name])


def test_every_figure_is_told_once_more_in_full() -> None:
    (indicator,) = ROWS["indicators"]
    columns = [
        column.name for dataset in DATASETS if dataset.name == "indicators" for column in dataset.columns
    ]
    number = indicator[columns.index("target_id")]
    figure = next(row for row in ROWS["figures"] if row[1] == number)
    assert figure[2:5] == ("indicators", "0", "target")


def test_a_record_has_its_place() -> None:
    for name in ("cells", "indicators", "claim_figures", "sum_parts", "check_inputs", "hypotheses"):
        columns = {column.name for dataset in DATASETS if dataset.name == name for column in dataset.columns}
        assert {"at_page", "at_line", "at_x0", "at_bottom", "at_table", "at_row", "at_column"} <= columns, (
            name
        )
