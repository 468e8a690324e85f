"""`add` killed at any of its steps and given again: the data is that of an archive made in one go, byte for byte."""

import shutil
from pathlib import Path

from extract.archive.layout import make_archive, open_archive
from extract.archive.place import place_of
from extract.archive.verify import verify
from tests.archive.arrivals import contents
from tests.archive.failing import Failing, Killed
from tests.archive.inline import add_files, dump

STEPS = 400
"""More than there are."""


def test_every_step(tmp_path: Path) -> None:
    files = [dump(tmp_path, "a.txt"), dump(tmp_path, "b.txt", year=2565), dump(tmp_path, "again/a.txt")]
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(b"%PDF-1.7 nothing else")
    files.append(bad)
    add_files(make_archive(str(tmp_path / "once")), *files)
    once = contents(tmp_path / "once")
    folder = tmp_path / "killed"
    for step in range(0, STEPS, 3):
        make_archive(str(folder))
        try:
            add_files(Failing(place_of(str(folder)), step), *files)
        except Killed:
            pass
        else:
            break
        place = open_archive(str(folder))
        assert not list(verify(place)), f"after step {step}"
        add_files(place, *files)
        assert contents(folder) == once, f"after step {step}"
        shutil.rmtree(folder)
    else:
        raise AssertionError("there are more steps than were tried")
    assert step > 30


def test_killed_again_and_again(tmp_path: Path) -> None:
    files = [dump(tmp_path, f"{number}.txt", year=2560 + number % 3) for number in range(6)]
    add_files(make_archive(str(tmp_path / "once")), *files)
    place = make_archive(str(tmp_path / "killed"))
    for step in (7, 3, 11, 25, 4, 60, 40):
        try:
            add_files(Failing(place, step), *files)
        except Killed:
            continue
    add_files(place, *files)
    assert contents(tmp_path / "killed") == contents(tmp_path / "once")
