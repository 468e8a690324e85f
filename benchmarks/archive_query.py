"""How long the ready views of a large archive take: `python -m benchmarks.archive_query [--documents N]`.

Rows of so many invented reports are written as an archive keeps them, and each view is asked what is asked of it most.
A question is timed as the command asks it: a new connection, its views, the question, all rows fetched. Beside the time
stands that of the processors, which other programs do not lengthen.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from benchmarks.archive_rows import FIRST_YEAR, write_rows
from extract.archive.layout import open_archive
from extract.archive.place import Place
from extract.archive.query import asked

MOST_SECONDS: Final = 1.0
VIEWS: Final = (
    "findings",
    "indicators_over_years",
    "scorecards_by_unit",
    "projects_over_years",
    "year_figures",
    "year_statements",
)
AGENCY: Final = "agency = 'สำนักงานแห่งที่ 42'"
QUESTIONS: Final = (
    *((f"{view}: all counted", f"SELECT count(*) FROM {view}") for view in VIEWS),
    *((f"{view}: first rows", f"SELECT * FROM {view} LIMIT 100") for view in VIEWS),
    *(
        (
            f"{view}: by agency",
            f"SELECT agency, count(*) n FROM {view} GROUP BY agency ORDER BY n DESC LIMIT 20",
        )
        for view in VIEWS
    ),
    *((f"{view}: of an agency", f"SELECT * FROM {view} WHERE {AGENCY}") for view in VIEWS),
    ("findings: of a year", f"SELECT * FROM findings WHERE fiscal_year = {FIRST_YEAR + 3}"),
    (
        "findings: by rule and year",
        "SELECT rule, fiscal_year, count(*) FROM findings GROUP BY ALL ORDER BY ALL",
    ),
    (
        "indicators_over_years: one over the years",
        f"SELECT fiscal_year, label, target, result FROM indicators_over_years WHERE {AGENCY} "
        "AND label_key = (SELECT min(label_key) FROM indicators_over_years WHERE "
        + AGENCY
        + ") ORDER BY fiscal_year",
    ),
    (
        "indicators_over_years: attained by year",
        "SELECT fiscal_year, status, count(*), avg(score) FROM indicators_over_years GROUP BY ALL ORDER BY ALL",
    ),
    (
        "scorecards_by_unit: a unit",
        f"SELECT fiscal_year, unit, total_score FROM scorecards_by_unit WHERE {AGENCY} AND unit = 'กองที่ 3' ORDER BY 1",
    ),
    (
        "scorecards_by_unit: lowest",
        "SELECT agency, unit, fiscal_year, total_score FROM scorecards_by_unit ORDER BY total_score LIMIT 20",
    ),
    (
        "projects_over_years: money by year",
        "SELECT fiscal_year, sum(budget), sum(disbursed) FROM projects_over_years GROUP BY 1 ORDER BY 1",
    ),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the time of each question; return 1 where one takes longer than a second."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--folder", type=Path, help="where the rows are, or are written where there are none")
    parser.add_argument(
        "--times", type=int, default=3, help="each question is asked so often, the median counts"
    )
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as made:
        folder = chosen.folder or Path(made) / "archive"
        if not (folder / "rows").is_dir():
            started = time.perf_counter()
            rows = write_rows(folder, chosen.documents)
            print(
                f"{rows} rows of {chosen.documents} reports written in {time.perf_counter() - started:.0f} s"
            )
        files = list((folder / "rows").rglob("*.parquet"))
        print(f"{len(files)} files, {sum(path.stat().st_size for path in files) / 1e6:.0f} MB")
        place = open_archive(str(folder))
        slowest = max(_timed(place, name, sql, chosen.times) for name, sql in QUESTIONS)
    return int(slowest > MOST_SECONDS)


def _timed(place: Place, name: str, sql: str, times: int) -> float:
    taken = []
    worked = []
    for _ in range(times):
        started, begun = time.perf_counter(), time.process_time()
        with asked(place, sql) as answer:
            rows = sum(1 for _ in answer.rows)
        taken.append(time.perf_counter() - started)
        worked.append(time.process_time() - begun)
    median = sorted(taken)[times // 2]
    processors = sorted(worked)[times // 2]
    late = "  TOO SLOW" if median > MOST_SECONDS else ""
    print(f"{median:7.3f} s ({processors:.3f} s of processors)  {rows:7d} rows  {name}{late}")
    return median


if __name__ == "__main__":
    sys.exit(main())
