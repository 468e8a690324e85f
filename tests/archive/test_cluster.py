"""Reports read by a Dask scheduler's workers give the archive that this machine alone would make."""

import socket
import sys
from pathlib import Path

import pytest

from extract.archive.add import Told
from extract.archive.cluster import SECONDS, cluster
from extract.errors import NoCluster
from fixtures.years.write import TRUTH, write_years
from tests.archive.clusters import started
from tests.archive.trees import added, data_of

REPORTS = 12
KILLED_AFTER = 4
PATIENCE = 6 * SECONDS


def test_a_worker_is_killed_half_way_and_nothing_differs(tmp_path: Path) -> None:
    reports = write_years(tmp_path / "reports", REPORTS).parent
    (reports / TRUTH).unlink()
    local = added(str(tmp_path / "local"), [reports])
    told: list[Told] = []
    with started(tmp_path, 2) as running:
        workers = cluster(running.address, PATIENCE)

        def tell(one: Told) -> None:
            told.append(one)
            if len(told) == KILLED_AFTER:
                running.workers[0].kill()

        spread = added(str(tmp_path / "spread"), [reports], workers, tell)
        assert [process.poll() is None for process in running.workers] == [False, True]
    assert len(told) > REPORTS
    assert data_of(spread) == data_of(local)


def test_no_scheduler_is_told_at_once() -> None:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{listener.getsockname()[1]}"
    with pytest.raises(NoCluster, match="no Dask scheduler answers"):
        cluster(address, 1.0)


def test_an_address_that_is_none_is_told() -> None:
    with pytest.raises(NoCluster, match="no Dask scheduler answers"):
        cluster("nonsense://", 1.0)


def test_a_missing_library_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(NoCluster, match=r"pip install 'thai-report-extract\[cluster\]'"):
        cluster("tcp://127.0.0.1:8786", 1.0)


def test_a_scheduler_without_workers_is_told(tmp_path: Path) -> None:
    with started(tmp_path, 0) as running, pytest.raises(NoCluster, match="has no workers"):
        cluster(running.address, 2.0)


def test_a_worker_of_another_version_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extract.archive.cluster.VERSION", "99.0")
    with (
        started(tmp_path, 1) as running,
        pytest.raises(NoCluster, match=r"thai-report-extract: 99\.0 here and "),
    ):
        cluster(running.address, PATIENCE)


def test_a_worker_without_this_package_is_told(tmp_path: Path) -> None:
    # What is imported as `extract` there is a module and no package, wherever and however this one is installed.
    (tmp_path / "extract.py").write_text("")
    with (
        started(tmp_path, 1, tmp_path) as running,
        pytest.raises(NoCluster, match="has no thai-report-extract"),
    ):
        cluster(running.address, PATIENCE)
