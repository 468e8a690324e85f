"""The description of an archive's rows: a Frictionless Data Package that lists every file with its size and hash."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from extract.archive.datasets import ARCHIVED
from extract.archive.layout import PACKAGE, PARTITION, rows_of_name
from extract.archive.place import Place
from extract.outputs.datasets.definitions import Dataset
from extract.outputs.datasets.package import DESCRIPTION, TITLE, table_schema

NOTE: Final = (
    "`entries` lists the files of the archive. Each data set is split by fiscal year (Buddhist Era), which is the name "
    "of a folder, as Hive has it, and in large years by the first digits of `document`. Decimals have twelve places "
    "behind the point; a number that does not fit stands in `long_numbers`."
)


@dataclass(frozen=True, slots=True)
class Sealed:
    """The size and SHA-256 of a file."""

    bytes: int
    sha256: str


def package_of(files: Mapping[str, Sealed]) -> bytes:
    """Describe files of rows, given by their names. The same files give the same bytes."""
    by_dataset: dict[str, list[str]] = {}
    for name in sorted(files):
        told = rows_of_name(name)
        if told is not None:
            by_dataset.setdefault(told[0], []).append(name)
    known = {dataset.name: dataset for dataset in ARCHIVED}
    described = {
        "profile": "data-package",
        "name": "thai-report-archive",
        "title": TITLE,
        "description": f"{DESCRIPTION} {NOTE}",
        "resources": [
            _resource(name, known.get(name), by_dataset[name], files)
            for name in (*(name for name in known if name in by_dataset), *sorted(by_dataset.keys() - known))
        ],
    }
    return json.dumps(described, ensure_ascii=False, indent=1).encode() + b"\n"


def sealed_files(place: Place) -> dict[str, Sealed]:
    """Give the files that the description lists; none where there is no description yet.

    Raises ValueError where it is damaged.
    """
    if not place.exists(PACKAGE):
        return {}
    try:
        resources: Iterable[Mapping[str, Any]] = json.loads(place.read(PACKAGE))["resources"]
        return {
            str(file["path"]): Sealed(int(file["bytes"]), str(file["hash"]).removeprefix("sha256:"))
            for resource in resources
            for file in resource["files"]
        }
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"{PACKAGE} is damaged: {error!r}") from None


def _resource(
    name: str, dataset: Dataset | None, paths: list[str], files: Mapping[str, Sealed]
) -> Mapping[str, Any]:
    described: dict[str, Any] = {
        "profile": "data-resource",
        "name": name.replace("_", "-"),
        "path": paths,
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "partitions": [PARTITION],
        "files": [
            {"path": path, "bytes": files[path].bytes, "hash": f"sha256:{files[path].sha256}"}
            for path in paths
        ],
    }
    if dataset is not None:
        described |= {"description": dataset.description, "schema": table_schema(dataset, frozenset())}
    return described
