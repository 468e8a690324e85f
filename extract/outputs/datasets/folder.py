"""A folder of files that belong together: all of them are written, or those that were there stay."""

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from extract.errors import WrongUsage
from extract.outputs.datasets.package import PACKAGE_FILE
from extract.outputs.files import cannot_write, make_folder


def require_folder(option: str, target: str) -> Path:
    """Give the folder that an option names, made where there is none. Raises WrongUsage and CannotWrite."""
    if not target or target == "-":
        raise WrongUsage(f"{option}: a folder is needed for the files; name one")
    folder = Path(target)
    make_folder(folder)
    return folder


@contextmanager
def staged(folder: Path) -> Iterator[Path]:
    """Give an empty folder whose files take their places in `folder` when all went well, and are gone else.

    The description goes first and comes last: a folder that has one is whole. Raises CannotWrite.
    """
    part = folder / f".extract-{secrets.token_hex(8)}.part"
    try:
        part.mkdir()
        yield part
        _take_places(part, folder)
    except OSError as error:
        raise cannot_write(str(folder), error) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _take_places(part: Path, folder: Path) -> None:
    files = sorted(part.iterdir(), key=lambda file: (file.name == PACKAGE_FILE, file.name))
    if not files:
        return
    for file in files:
        with file.open("rb") as written:
            os.fsync(written.fileno())
    (folder / PACKAGE_FILE).unlink(missing_ok=True)
    for file in files:
        file.replace(folder / file.name)
