"""Writing results: whole or not at all."""

import errno
import os
import secrets
import stat
from pathlib import Path

from extract.errors import CannotWrite


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
            _replace(path, data)
    except OSError as error:
        raise cannot_write(str(path), error) from error


def _replace(target: Path, data: bytes) -> None:
    part = target.with_name(f".extract-{secrets.token_hex(8)}.part")
    try:
        with part.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists() and not target.is_symlink():
            part.chmod(stat.S_IMODE(target.stat().st_mode))
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def cannot_write(place: str, error: OSError) -> CannotWrite:
    """Give the error for a place that the system refused to write to, with the system's reason."""
    return CannotWrite(f"{place}: cannot be written: {error.strerror}; choose another place")
