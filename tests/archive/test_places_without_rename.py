"""An archive in a place that knows no rename, where a file is put whole: the same data, whole wherever it is broken off."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fsspec.implementations.memory import MemoryFileSystem

from extract.archive import lease
from extract.archive.layout import open_archive
from extract.archive.place import Place, place_of
from extract.archive.verify import verify
from fixtures.years.plan import editions
from fixtures.years.write import write_edition
from tests.archive.failing import Failing, Killed
from tests.archive.test_killed_at_every_step import change
from tests.archive.trees import added, data_of

STEP = 5
"""Every so manieth step of a change is tried."""
MOST_STEPS = 600


@pytest.fixture(autouse=True)
def _empty(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Begin with no files in memory; no lease is waited for."""
    monkeypatch.setattr(lease, "PAUSE", 0.0)
    yield
    MemoryFileSystem.store.clear()
    MemoryFileSystem.pseudo_dirs[:] = [""]


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reports")
    for edition in editions(3, 1):
        write_edition(folder, "dump", edition)
    return folder


@pytest.fixture(scope="module")
def local(reports: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return data_of(added(str(tmp_path_factory.mktemp("local") / "archive"), [reports]))


def test_in_memory(reports: Path, local: dict[str, bytes]) -> None:
    place = added("memory://years/archive", [reports])
    assert data_of(place) == local
    assert not list(verify(place))


def seen(place: Place) -> dict[str, bytes]:
    """What a reader sees: all but what only waits, is prepared, or says who writes."""
    hidden = ("inbox/", "staging/", "lock")
    return {name: place.read(name) for name in place.names() if not name.startswith(hidden)}


def test_broken_off_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    # A process that is killed renews no lease: the next one takes it over at once.
    monkeypatch.setattr(lease, "SECONDS", 1000.0)
    from extract.archive.layout import make_archive
    from tests.archive.arrivals import arrival, put_and_merge
    from tests.archive.test_killed_at_every_step import SOME

    first = make_archive("memory://years/archive")
    put_and_merge(first, *(arrival(name, 2566, datasets=SOME) for name in ("a.pdf", "b.pdf", "gone.pdf")))
    earlier = dict(MemoryFileSystem.store)
    before = seen(first)
    change(first)
    last = seen(first)
    changed = 0
    for step in range(0, MOST_STEPS, STEP):
        MemoryFileSystem.store.clear()
        MemoryFileSystem.store.update(earlier)
        try:
            change(Failing(place_of("memory://years/archive"), step))
        except Killed:
            pass
        else:
            break
        place = open_archive("memory://years/archive")
        assert seen(place) in (before, last), f"half a change is visible after step {step}"
        changed += seen(place) == last
        change(place)
        assert seen(place) == last
    assert changed < step / STEP


def test_in_a_bucket(reports: Path, local: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("s3fs", reason="s3fs is not installed (extra s3)")
    server_of = pytest.importorskip("moto.server", reason="moto is not installed (extra s3)")
    server = server_of.ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    try:
        host, port = server.get_host_and_port()
        monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://{host}:{port}")
        monkeypatch.setenv("AWS_ACCESS_KEY_ID", "invented")
        monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "invented")
        monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
        import s3fs

        s3fs.S3FileSystem().mkdir("years")
        place = added("s3://years/archive", [reports])
        assert data_of(place) == local
        assert not list(verify(place))
    finally:
        server.stop()
