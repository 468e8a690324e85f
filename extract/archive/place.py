"""Where an archive is: a folder, or any other address that fsspec knows, such as a bucket of an object store.

A file is written whole or not at all: in a folder under another name that is then changed, elsewhere because a store
shows a file only once it is all there. Nothing else is asked of a place: no file is ever changed in part.
"""

import os
import tempfile
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, Any, BinaryIO, Final, Protocol, cast

from extract.errors import CannotWrite, WrongUsage
from extract.outputs.files import PART_BEGINS, PART_ENDS, placed_whole

REMOTE: Final = "://"
"""What stands in an address that is no path."""

_SETTLED_AT_ONCE: Final = 16


class Place(Protocol):
    """A place that keeps files by names like `originals/ab/….pdf`. What it cannot write raises CannotWrite."""

    @property
    def address(self) -> str:
        """How the user calls it."""

    def read(self, name: str) -> bytes:
        """Give a file's bytes. Raises FileNotFoundError."""

    def open(self, name: str) -> BinaryIO:
        """Open a file, to read any part of it. Raises FileNotFoundError."""

    def write(self, name: str, data: bytes) -> None:
        """Write a file whole."""

    def create(self, name: str, data: bytes) -> bool:
        """Write a file that is not there yet, and say whether it was not."""

    def writing(self, name: str) -> AbstractContextManager[BinaryIO]:
        """Give a file to write to; it is there, whole, when all went well."""

    def move(self, name: str, to: str) -> None:
        """Let a file stand at another name, whatever stood there; nothing happens where there is none."""

    def delete(self, name: str) -> None:
        """Let a file be gone; nothing happens where there is none."""

    def exists(self, name: str) -> bool:
        """Whether there is a file of this name."""

    def names(self, under: str = "") -> list[str]:
        """Give the names of all files in a folder and those below it, in order; files half written are left out."""

    def settle(self, names: Iterable[str]) -> None:
        """Make sure that what became of these files outlasts a loss of power."""

    def tidy(self, under: str) -> None:
        """Take away what ended runs have half written in a folder."""

    def local(self, name: str) -> Path | None:
        """Give the path of a file where it has one on this machine."""

    def url(self, name: str) -> str:
        """Give the path or address under which other programs open a file."""


def place_of(address: str) -> Place:
    """Give the place at an address: a path, or what fsspec knows (`s3://bucket/folder`). Raises WrongUsage."""
    if not address:
        raise WrongUsage("no archive is named; give its folder or address")
    if REMOTE not in address:
        return Folder(Path(address))
    from fsspec.core import url_to_fs

    try:
        system, root = url_to_fs(address, use_listings_cache=False)
    except (ImportError, ValueError) as error:
        raise WrongUsage(f"{address}: {str(error).partition(chr(10))[0]}") from None
    return Folder(Path(root)) if "file" in _protocols(system) else Store(system, root.rstrip("/"), address)


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of this machine, or one that it sees as such."""

    root: Path

    @property
    def address(self) -> str:
        """Its path."""
        return str(self.root)

    def read(self, name: str) -> bytes:
        """Give a file's bytes. Raises FileNotFoundError."""
        return (self.root / name).read_bytes()

    def open(self, name: str) -> BinaryIO:
        """Open a file, to read any part of it. Raises FileNotFoundError."""
        return (self.root / name).open("rb")

    def write(self, name: str, data: bytes) -> None:
        """Write a file whole."""
        with self.writing(name) as file:
            file.write(data)

    def create(self, name: str, data: bytes) -> bool:
        """Write a file that is not there yet, and say whether it was not."""
        with _refusals(self.address):
            try:
                with (self.root / name).open("xb") as file:
                    file.write(data)
            except FileExistsError:
                return False
        return True

    @contextmanager
    def writing(self, name: str) -> Iterator[BinaryIO]:
        """Give a file to write to; it is there, whole, when all went well."""
        target = self.root / name
        with _refusals(self.address):
            target.parent.mkdir(parents=True, exist_ok=True)
            with placed_whole(target) as file:
                yield file

    def move(self, name: str, to: str) -> None:
        """Let a file stand at another name, whatever stood there; nothing happens where there is none."""
        target = self.root / to
        with _refusals(self.address):
            target.parent.mkdir(parents=True, exist_ok=True)
            try:
                (self.root / name).replace(target)
            except FileNotFoundError:
                return
        self._drop_empty(name)

    def delete(self, name: str) -> None:
        """Let a file be gone, and folders that are empty then; nothing happens where there is none."""
        with _refusals(self.address):
            (self.root / name).unlink(missing_ok=True)
        self._drop_empty(name)

    def exists(self, name: str) -> bool:
        """Whether there is a file of this name."""
        return (self.root / name).is_file()

    def names(self, under: str = "") -> list[str]:
        """Give the names of all files in a folder and those below it, in order; files half written are left out."""
        found = []
        for folder, _, files in os.walk(self.root / under):
            relative = Path(folder).relative_to(self.root).as_posix()
            above = "" if relative == "." else f"{relative}/"
            found += [f"{above}{name}" for name in files if not _is_part(name)]
        return sorted(found)

    def settle(self, names: Iterable[str]) -> None:
        """Make sure that what became of these files outlasts a loss of power."""
        paths = [self.root / name for name in names]
        folders = {path.parent for path in paths}
        # A journalling file system settles many at once for the price of one, where they are asked for together.
        with _refusals(self.address), ThreadPoolExecutor(_SETTLED_AT_ONCE) as threads:
            for _ in threads.map(_settle, [*(path for path in paths if path.is_file()), *sorted(folders)]):
                pass

    def tidy(self, under: str) -> None:
        """Take away what ended runs have half written in a folder."""
        with _refusals(self.address):
            for name in os.listdir(self.root / under) if (self.root / under).is_dir() else ():
                if _is_part(name):
                    (self.root / under / name).unlink(missing_ok=True)

    def local(self, name: str) -> Path | None:
        """Give the path of a file where it has one on this machine."""
        return self.root / name

    def url(self, name: str) -> str:
        """Give the path or address under which other programs open a file."""
        return str(self.root / name)

    def _drop_empty(self, name: str) -> None:
        for folder in list(PurePosixPath(name).parents)[:-1]:
            try:
                (self.root / folder).rmdir()
            except OSError:
                return


@dataclass(frozen=True, slots=True)
class Store:
    """A place behind fsspec, such as a bucket: its files are put whole, and copied where others are moved."""

    system: Any
    root: str
    address: str

    def read(self, name: str) -> bytes:
        """Give a file's bytes. Raises FileNotFoundError."""
        return cast(bytes, self.system.cat_file(self._path(name)))

    def open(self, name: str) -> BinaryIO:
        """Open a file, to read any part of it. Raises FileNotFoundError."""
        return cast(BinaryIO, self.system.open(self._path(name), "rb"))

    def write(self, name: str, data: bytes) -> None:
        """Write a file whole."""
        with _refusals(self.address):
            self.system.pipe_file(self._path(name), data)

    def create(self, name: str, data: bytes) -> bool:
        """Write a file that is not there yet, and say whether it was not.

        A store that cannot refuse to overwrite is asked first; two writers may then both be told that it was not.
        """
        if self.exists(name):
            return False
        with _refusals(self.address):
            try:
                self.system.pipe_file(self._path(name), data, mode="create")
            except FileExistsError:
                return False
            except (TypeError, ValueError):
                self.system.pipe_file(self._path(name), data)
        return True

    @contextmanager
    def writing(self, name: str) -> Iterator[BinaryIO]:
        """Give a file to write to; it is there, whole, when all went well."""
        with _refusals(self.address), tempfile.TemporaryDirectory(prefix=PART_BEGINS) as folder:
            part = Path(folder) / "part"
            with part.open("xb") as file:
                yield file
            self.system.put_file(str(part), self._path(name))

    def move(self, name: str, to: str) -> None:
        """Let a file stand at another name, whatever stood there; nothing happens where there is none."""
        if self.exists(name):
            with _refusals(self.address):
                self.system.cp_file(self._path(name), self._path(to))
            self.delete(name)

    def delete(self, name: str) -> None:
        """Let a file be gone; nothing happens where there is none."""
        with _refusals(self.address):
            try:
                self.system.rm_file(self._path(name))
            except FileNotFoundError:
                return

    def exists(self, name: str) -> bool:
        """Whether there is a file of this name."""
        self.system.invalidate_cache()
        return bool(self.system.isfile(self._path(name)))

    def names(self, under: str = "") -> list[str]:
        """Give the names of all files in a folder and those below it, in order."""
        self.system.invalidate_cache()
        found = self.system.find(self._path(under) if under else self.root)
        return sorted(path[len(self.root) + 1 :] for path in found)

    def settle(self, names: Iterable[str]) -> None:
        """Nothing: what a store has taken it keeps."""

    def tidy(self, under: str) -> None:
        """Nothing: a store has no files half written and no folders."""

    def local(self, name: str) -> Path | None:
        """None: it is not on this machine."""
        return None

    def url(self, name: str) -> str:
        """Give the address under which other programs open a file."""
        return str(self.system.unstrip_protocol(self._path(name)))

    def _path(self, name: str) -> str:
        return f"{self.root}/{name}"


def _protocols(system: Any) -> tuple[str, ...]:
    return (system.protocol,) if isinstance(system.protocol, str) else tuple(system.protocol)


def _settle(path: Path) -> None:
    try:
        handle = os.open(path, os.O_RDONLY)
    except FileNotFoundError:
        return
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _is_part(name: str) -> bool:
    return name.startswith(PART_BEGINS) and name.endswith(PART_ENDS)


@contextmanager
def _refusals(address: str) -> Iterator[None]:
    """Say of what the system refuses where it was, and what to do."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise CannotWrite(
            f"{address}: the archive cannot be written: {reason}; make room or allow it, and give the command again: "
            "what was read is kept"
        ) from error


def copy_all(source: IO[bytes], target: IO[bytes], size: int = 1 << 20) -> None:
    """Copy a stream, a piece at a time."""
    while piece := source.read(size):
        target.write(piece)
