"""Writing results: whole or not at all."""

import errno
import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from extract.errors import CannotWrite, WrongUsage

PART_BEGINS: Final = ".extract-"
PART_ENDS: Final = ".part"
"""How the name of a file begins and ends that is being written; one that is left is of a run that was ended."""


def make_folder(path: Path) -> None:
    """Make a folder where there is none yet. Raises CannotWrite."""
    try:
        path.mkdir(exist_ok=True)
    except OSError as error:
        raise cannot_write(str(path), error) from error


def followed(path: Path) -> Path:
    """Give the file that a user means who names a link: the one that it leads to."""
    return Path(os.path.realpath(path))


def require_place(path: Path) -> None:
    """Raise CannotWrite where a file could not be written, so that it is known before long work."""
    folder = path.parent
    if path.is_dir():
        raise cannot_write(str(path), OSError(errno.EISDIR, os.strerror(errno.EISDIR)))
    if not folder.is_dir():
        raise cannot_write(str(path), OSError(errno.ENOENT, f"there is no folder {folder}"))
    if not os.access(path if path.exists() and not path.is_symlink() else folder, os.W_OK):
        raise cannot_write(str(path), OSError(errno.EACCES, os.strerror(errno.EACCES)))


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that its readers see the old content or the new, never a part of the new.

    The bytes go to a temporary file in the same folder, which then takes the name and the permissions of the
    old file. A link is replaced and never followed, since anyone may have put it there; a pipe or a device is written
    to directly. Raises CannotWrite.
    """
    try:
        if path.exists() and not path.is_file() and not path.is_symlink():
            path.write_bytes(data)
        else:
            with written_whole(path) as file:
                file.write(data)
    except OSError as error:
        raise cannot_write(str(path), error) from error


@contextmanager
def written_whole(target: Path) -> Iterator[BinaryIO]:
    """Give a file to write to that takes its place when all is written and kept, and is gone on any error.

    The temporary file stands in the same folder; it takes the permissions of the old file. Raises OSError.
    """
    with placed_whole(target) as file:
        yield file
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def placed_whole(target: Path) -> Iterator[BinaryIO]:
    """Do as `written_whole`, for who sees to it later that the file outlasts a loss of power."""
    part = target.with_name(f"{PART_BEGINS}{secrets.token_hex(8)}{PART_ENDS}")
    try:
        with part.open("xb") as file:
            yield file
        if target.exists() and not target.is_symlink():
            part.chmod(stat.S_IMODE(target.stat().st_mode))
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def cannot_write(place: str, error: OSError) -> CannotWrite:
    """Give the error for a place that the system refused to write to, with the system's reason."""
    return CannotWrite(f"{place}: cannot be written: {error.strerror}; choose another place")


@contextmanager
def to_file(option: str, target: str) -> Iterator[BinaryIO]:
    """Give the file that an option names, to write to piece by piece; it is there, whole, when all went well.

    Raises WrongUsage where none is named, and CannotWrite.
    """
    if not target:
        raise WrongUsage(f"{option}: no file is named; name one")
    path = Path(target)
    require_place(path)
    try:
        with written_whole(Path(os.path.realpath(path))) as file:
            yield file
    except OSError as error:
        raise cannot_write(target, error) from error
