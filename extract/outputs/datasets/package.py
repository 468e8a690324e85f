"""The description of a folder of data sets: a Frictionless Data Package, version 1."""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from extract.outputs.datasets.columns import Column, Kind
from extract.outputs.datasets.definitions import DATASETS, Dataset

PACKAGE_FILE: Final = "datapackage.json"

FIELD_TYPES: Final = {
    Kind.TEXT: "string",
    Kind.INTEGER: "integer",
    Kind.DECIMAL: "number",
    Kind.REAL: "number",
    Kind.BOOLEAN: "boolean",
    Kind.DATE: "date",
}

TITLE: Final = "Figures of Thai performance reports"
DESCRIPTION: Final = (
    "What was read from the reports that `documents` lists, a table a kind of record, and what was recomputed. "
    "`figures` holds every printed figure with its place; a column that ends in `_id` leads there. "
    "Places are in points from the top left corner of the page. Positions count from 0."
)


@dataclass(frozen=True, slots=True)
class Form:
    """A form of files: the end of their names, what describes all of them and each, and a note for people.

    `sealed` gives what is said of the bytes of a file; readers of some forms cannot compare it.
    """

    ending: str
    shared: Mapping[str, Any]
    sealed: Callable[[bytes], Mapping[str, Any]]
    note: str


def package(folder: Path, form: Form, as_text: Mapping[str, frozenset[str]]) -> bytes:
    """Describe the files of a folder, one a data set.

    `as_text` names for a data set the columns whose numbers are kept as text.
    """
    described = {
        "profile": "tabular-data-package",
        "name": "thai-report-figures",
        "title": TITLE,
        "description": f"{DESCRIPTION} {form.note}",
        "resources": [
            _resource(dataset, folder, form, as_text.get(dataset.name, frozenset())) for dataset in DATASETS
        ],
    }
    return json.dumps(described, ensure_ascii=False, indent=2).encode("utf-8") + b"\n"


def file_name(dataset: Dataset, form: Form) -> str:
    """Give the name of a data set's file."""
    return f"{dataset.name}.{form.ending}"


def sealed(data: bytes) -> Mapping[str, Any]:
    """Give the size and the hash of a file, so that a changed one is found out."""
    return {"bytes": len(data), "hash": f"sha256:{hashlib.sha256(data).hexdigest()}"}


def unsealed(data: bytes) -> Mapping[str, Any]:
    """Say nothing of a file's bytes."""
    return {}


def _resource(dataset: Dataset, folder: Path, form: Form, as_text: frozenset[str]) -> Mapping[str, Any]:
    path = file_name(dataset, form)
    return {
        "profile": "tabular-data-resource",
        "name": dataset.name.replace("_", "-"),
        "path": path,
        "description": dataset.description,
        "format": form.ending,
        **form.shared,
        **form.sealed((folder / path).read_bytes()),
        "schema": table_schema(dataset, as_text),
    }


def table_schema(dataset: Dataset, as_text: frozenset[str]) -> Mapping[str, Any]:
    """Describe the columns of a data set and its keys; the columns named hold their numbers as text."""
    return {
        "fields": [_field(column, as_text) for column in dataset.columns],
        "missingValues": [""],
        "primaryKey": list(dataset.key),
        "foreignKeys": _foreign_keys(dataset),
    }


def _field(column: Column, as_text: frozenset[str]) -> Mapping[str, Any]:
    described = {
        "name": column.name,
        "type": "string" if column.name in as_text else FIELD_TYPES[column.kind],
        "description": column.description,
    }
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if column.choices:
        constraints["enum"] = list(column.choices)
    return {**described, "constraints": constraints} if constraints else described


def _foreign_keys(dataset: Dataset) -> Sequence[Mapping[str, Any]]:
    return [
        {
            "fields": list(foreign.columns),
            "reference": {"resource": foreign.dataset.replace("_", "-"), "fields": list(foreign.key)},
        }
        for foreign in dataset.foreign_keys
    ]
