"""A run that is killed again and again, and goes on each time, leaves the archive that one run leaves."""

import time
from pathlib import Path

from extract.archive.layout import INBOX, open_archive
from extract.archive.verify import verify
from fixtures.years.write import TRUTH, write_years
from tests.archive.commands import SECONDS, adding, ended
from tests.archive.trees import added, data_of

REPORTS = 10
KILLED_AT = (1, 4, 8)
"""A run is killed once so many reports wait to be merged."""


def test_killed_three_times(tmp_path: Path) -> None:
    reports = write_years(tmp_path / "reports", REPORTS).parent
    (reports / TRUTH).unlink()
    archive = tmp_path / "archive"
    for count in KILLED_AT:
        process = adding(archive, reports)
        until = time.monotonic() + SECONDS
        while len(list(archive.glob(f"{INBOX}/*.item"))) < count and process.poll() is None:
            assert time.monotonic() < until, "nothing was read"
            time.sleep(0.01)
        process.kill()
        ended(process)
    status, said = ended(adding(archive, reports))
    assert status == 2, said  # damaged files are among the reports
    assert not list(verify(open_archive(str(archive))))
    assert data_of(open_archive(str(archive))) == data_of(added(str(tmp_path / "whole"), [reports]))
