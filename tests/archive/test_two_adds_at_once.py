"""Two that add to one archive at once: the second waits and says for whom, and nothing of either is lost."""

from pathlib import Path

from extract.archive.entries import read_entries
from extract.archive.layout import make_archive, open_archive
from extract.archive.lock import writing
from extract.archive.verify import verify
from fixtures.years.plan import editions
from fixtures.years.write import file_name, write_edition
from tests.archive.commands import adding, ended


def folders(folder: Path) -> tuple[Path, Path]:
    """Write four reports into two folders, one of them into both."""
    first, second = folder / "first", folder / "second"
    for number, edition in enumerate(editions(4, 1)):
        for home in (first, second):
            home.mkdir(exist_ok=True)
            if number == 0 or (number % 2 == 0) == (home is first):
                write_edition(home, "dump", edition)
    return first, second


def test_both_end_well(tmp_path: Path) -> None:
    first, second = folders(tmp_path)
    archive = tmp_path / "archive"
    running = [adding(archive, folder) for folder in (first, second)]
    assert [ended(process)[0] for process in running] == [0, 0]
    place = open_archive(str(archive))
    assert {entry.name for entry in read_entries(place)} == {
        file_name(edition, "dump") for edition in editions(4, 1)
    }
    assert not list(verify(place))


def test_who_waits_says_for_whom(tmp_path: Path) -> None:
    first, _ = folders(tmp_path)
    archive = tmp_path / "archive"
    with writing(make_archive(str(archive))):
        process = adding(archive, first)
        assert process.stderr is not None
        said = process.stderr.readline()
        assert "waits for process" in said
        assert process.poll() is None
    assert ended(process)[0] == 0
