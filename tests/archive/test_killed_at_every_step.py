"""A change that is broken off, wherever that is: a reader sees the archive before or after it, and it can be made again."""

import shutil
from decimal import Decimal
from pathlib import Path

import pytest

from extract.archive import inbox
from extract.archive.entries import read_entries
from extract.archive.layout import make_archive, open_archive
from extract.archive.lock import writing
from extract.archive.merge import merge
from extract.archive.place import Place, place_of
from extract.archive.verify import verify
from tests.archive.arrivals import arrival, contents, put_and_merge, sha_of
from tests.archive.failing import Failing, Killed

SOME = ("documents", "figures", "checks", "claims")
STEPS = 400
"""More than there are."""


def before(folder: Path) -> None:
    place = make_archive(str(folder))
    put_and_merge(place, *(arrival(name, 2566, datasets=SOME) for name in ("a.pdf", "b.pdf", "gone.pdf")))


def change(place: Place) -> None:
    """A report comes, one is read anew and of another year now, one has another name, and one is taken out."""
    with writing(place):
        inbox.discard_torn(place)
        inbox.put(place, arrival("new.pdf", 2567, datasets=SOME))
        inbox.put(place, arrival("a.pdf", 2565, Decimal("5.0000"), "2", datasets=SOME[:2]))
        inbox.put_names(place, sha_of("b.pdf"), ("other.pdf",))
        merge(place, read_entries(place), [sha_of("gone.pdf")])


def seen(folder: Path) -> dict[str, bytes]:
    """What a reader sees: all but what only waits or is prepared."""
    hidden = ("inbox/", "staging/", ".extract-")
    return {name: data for name, data in contents(folder).items() if not name.startswith(hidden)}


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, bytes], dict[str, bytes]]:
    folder = tmp_path_factory.mktemp("states") / "archive"
    before(folder)
    earlier = folder.with_name("earlier")
    shutil.copytree(folder, earlier)
    change(place_of(str(folder)))
    return earlier, seen(earlier), seen(folder)


def test_every_step(tmp_path: Path, states: tuple[Path, dict[str, bytes], dict[str, bytes]]) -> None:
    earlier, first, last = states
    assert first != last
    changed = 0
    for step in range(STEPS):
        folder = tmp_path / str(step)
        shutil.copytree(earlier, folder)
        try:
            change(Failing(place_of(str(folder)), step))
        except Killed:
            pass
        else:
            break
        place = open_archive(str(folder))
        state = seen(folder)
        assert state in (first, last), f"half a change is visible after step {step}"
        assert not list(verify(place)), f"after step {step}"
        changed += state == last
        change(place)
        assert seen(folder) == last, f"what was broken off at step {step} cannot be made again"
        assert contents(folder).keys() == last.keys(), f"something is left of step {step}"
        shutil.rmtree(folder)
    else:
        pytest.fail("there are more steps than were tried")
    assert 0 < changed < step
