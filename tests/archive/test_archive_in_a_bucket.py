"""An archive in a bucket of an object store, which knows no rename: the same data as in a folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from extract.archive import lease
from extract.archive.entries import read_entries
from extract.archive.verify import verify
from fixtures.years.plan import editions
from fixtures.years.write import write_edition
from tests.archive.trees import added, data_of

BUCKET = "years"


@pytest.fixture
def bucket(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of an empty bucket in a store of this machine."""
    s3fs = pytest.importorskip("s3fs", reason="s3fs is not installed (extra s3)")
    moto = pytest.importorskip("moto.server", reason="moto is not installed (extra test-s3)")
    server = moto.ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    for name, value in (
        ("AWS_ENDPOINT_URL", f"http://{host}:{port}"),
        ("AWS_ACCESS_KEY_ID", "invented"),
        ("AWS_SECRET_ACCESS_KEY", "invented"),
        ("AWS_DEFAULT_REGION", "us-east-1"),
    ):
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(lease, "PAUSE", 0.01)
    s3fs.S3FileSystem().mkdir(BUCKET)
    yield f"s3://{BUCKET}"
    server.stop()


def test_the_same_data_as_in_a_folder(tmp_path: Path, bucket: str) -> None:
    reports = tmp_path / "reports"
    reports.mkdir()
    first, *later = editions(3, 1)
    write_edition(reports, "dump", first)
    added(f"{bucket}/archive", [reports])
    for edition in later:
        write_edition(reports, "dump", edition)
    place = added(f"{bucket}/archive", [reports])
    assert len(read_entries(place)) == 3
    assert not list(verify(place))
    assert data_of(place) == data_of(added(str(tmp_path / "folder"), [reports]))
