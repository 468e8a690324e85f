"""What `--csv` and `--parquet` write: data sets of all reports of a command in a folder."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from extract.errors import WrongUsage
from schemas import Document

Add = Callable[[Path, Document], None]


@contextmanager
def dataset_writers(
    csv_target: str | None, parquet_target: str | None, reports: Sequence[Path]
) -> Iterator[list[Add]]:
    """Give the functions that add a report to the folders named, whose files take their places at the end.

    Raises WrongUsage where a folder is named twice or a report would be overwritten, and CannotWrite.
    """
    _require_apart(csv_target, parquet_target, reports)
    with ExitStack() as stack:
        writers = []
        if csv_target is not None:
            from extract.outputs.datasets.csv_files import csv_writer

            writers.append(stack.enter_context(csv_writer(csv_target)))
        if parquet_target is not None:
            from extract.outputs.datasets.parquet_files import parquet_writer

            writers.append(stack.enter_context(parquet_writer(parquet_target)))
        yield writers


def _require_apart(csv_target: str | None, parquet_target: str | None, reports: Sequence[Path]) -> None:
    if csv_target and parquet_target and Path(csv_target).resolve() == Path(parquet_target).resolve():
        raise WrongUsage(
            "--csv and --parquet: each needs a folder of its own, since each describes its files"
        )
    for target, ending in ((csv_target, "csv"), (parquet_target, "parquet")):
        if not target:
            continue
        from extract.outputs.datasets.definitions import DATASETS

        files = {(Path(target) / f"{dataset.name}.{ending}").resolve() for dataset in DATASETS}
        for report in reports:
            if report.resolve() in files:
                raise WrongUsage(
                    f"--{ending} {target}: would overwrite the report {report.name}; name another folder"
                )
