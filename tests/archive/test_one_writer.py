"""Two writers at once: the second says whom it waits for, and goes on when the first is done or gone."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from extract.archive import lease, lock
from extract.archive.entries import read_entries
from extract.archive.layout import LEASE, make_archive
from extract.archive.lock import writing
from extract.archive.place import Place
from tests.archive.arrivals import arrival, put_and_merge
from tests.cli.conftest import ROOT

HOLDS = """
import sys, time
from extract.archive.lock import writing
from extract.archive.place import place_of
with writing(place_of(sys.argv[1])):
    print("holds", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def store() -> Place:
    return make_archive(f"memory://{os.urandom(8).hex()}")


def test_waits_for_a_process_until_it_is_killed(tmp_path: Path) -> None:
    place = make_archive(str(tmp_path / "archive"))
    other = subprocess.Popen(
        [sys.executable, "-c", HOLDS, place.address], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert other.stdout is not None
    assert other.stdout.readline() == "holds\n"
    said: list[str] = []

    def say(line: str) -> None:
        said.append(line)
        other.kill()

    with writing(place, say):
        assert other.wait() != 0
    assert len(said) == 1
    assert f"waits for process {other.pid} on " in said[0]
    other.stdout.close()


def test_reader_does_not_wait_for_a_writer(tmp_path: Path) -> None:
    place = make_archive(str(tmp_path / "archive"))
    put_and_merge(place, arrival("a.pdf", datasets=("documents",)))
    with writing(place), lock.reading(place):
        assert len(read_entries(place)) == 1


def test_store_waits_for_a_lease_and_its_end(store: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lease, "PAUSE", 0.01)
    said: list[str] = []
    order: list[str] = []
    held, end = threading.Event(), threading.Event()

    def first() -> None:
        with writing(store):
            held.set()
            end.wait(10)
            order.append("first")

    thread = threading.Thread(target=first)
    thread.start()
    assert held.wait(10)

    def say(line: str) -> None:
        said.append(line)
        end.set()

    with writing(store, say):
        order.append("second")
    thread.join()
    assert order == ["first", "second"]
    assert len(said) == 1
    assert not store.exists(LEASE)


def test_lease_that_ran_out_is_taken_over(store: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lease, "PAUSE", 0.01)
    store.write(LEASE, b'{"host": "gone", "process": 1, "token": "x", "until": 5.0}')
    with writing(store):
        assert b'"x"' not in store.read(LEASE)
