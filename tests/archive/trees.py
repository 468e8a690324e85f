"""The data of an archive as bytes by name: all but who read when, and who writes now."""

from collections.abc import Iterable
from pathlib import Path

from extract.archive.add import Manner, Tell, add
from extract.archive.layout import LOCK, PROVENANCE, make_archive
from extract.archive.named_files import files_of
from extract.archive.place import Place
from extract.archive.settings import Ask
from extract.archive.spread import Workers, processes
from extract.batch import RuleChoice
from extract.options import ReadOptions

MANNER = Manner(Ask(ReadOptions(), RuleChoice()), "tester")


def data_of(place: Place) -> dict[str, bytes]:
    """Give the bytes of every file that tells what was read, and not when or by whom."""
    names = [name for name in place.names() if name != LOCK and not name.startswith(f"{PROVENANCE}/")]
    return {name: place.read(name) for name in names}


def added(
    address: str, files: Iterable[Path], workers: Workers | None = None, tell: Tell = lambda _: None
) -> Place:
    """Add files, or those of folders, to the archive at an address; two processes read where nobody else does."""
    place = make_archive(address)
    add(place, files_of(files), MANNER, workers or processes(2), tell)
    return place
