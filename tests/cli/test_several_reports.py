"""Several reports in worker processes: the same documents, in the order they were named."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from extract.batch import Job, RuleChoice, submit
from extract.options import ReadOptions
from tests.cli.conftest import Run


def test_workers_give_what_one_process_gives(run: Run, planted: Path, sound: Path) -> None:
    reports = (planted, sound, planted)
    spread = run(*reports, "--check", "--json", "-", "--jobs", "2")
    here = run(*reports, "--check", "--json", "-", "--jobs", "1")
    assert spread.stdout == here.stdout
    names = [json.loads(line)["source"]["name"] for line in spread.stdout.splitlines()]
    assert names == [report.name for report in reports]
    assert spread.returncode == here.returncode == 1


def test_any_standard_executor_will_do(planted: Path) -> None:
    job = Job(planted, ReadOptions(), RuleChoice())
    with ThreadPoolExecutor(1) as executor:
        outcome = submit([job], executor)[0].result()
    assert outcome.document is not None
    assert outcome.exit_status == 1
