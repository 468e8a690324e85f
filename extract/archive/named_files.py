"""The files that a command names: those of folders by their endings, each with its bytes as they were at one moment."""

import hashlib
import os
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from extract.archive.layout import SUFFIXES
from extract.errors import EmptyFile
from extract.sources.open import read_bytes

ATTEMPTS: Final = 3
PAUSE: Final = 0.2
"""How often, and how many seconds apart, a file is read that changes meanwhile."""


@dataclass(frozen=True, slots=True)
class Content:
    """The bytes of a file and their SHA-256; `is_steady` says that they were twice the same."""

    sha256: str
    data: bytes
    is_steady: bool


def files_of(named: Iterable[Path]) -> Iterator[Path]:
    """Give the files named, and in their place those of the folders named, in order of their names.

    Of a folder only files that can be reports by their ending are given, those of the folders in it too.
    """
    for path in named:
        if not path.is_dir():
            yield path
            continue
        for folder, below, files in os.walk(path):
            below.sort()
            for name in sorted(files):
                if Path(name).suffix.lower() in SUFFIXES:
                    yield Path(folder) / name


def sha256_of(path: Path) -> str:
    """Give the SHA-256 of a file, whatever its size.

    Raises NoSuchFile and NotAFile, which say what to do.
    """
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        read_bytes(path)
        raise


def content_of(path: Path, sha256: str) -> Content:
    """Give the bytes of a file that had a SHA-256 a moment ago; read again while they change.

    Raises NoSuchFile and NotAFile, which say what to do.
    """
    for attempt in range(ATTEMPTS):
        data = _bytes(path)
        digest = hashlib.sha256(data).hexdigest()
        if digest == sha256:
            return Content(digest, data, True)
        sha256 = digest
        if attempt + 1 < ATTEMPTS:
            time.sleep(PAUSE)
    return Content(sha256, data, False)


def printable_name(path: Path) -> str:
    """Give a file's name; bytes in it that are no UTF-8 are written as escapes."""
    return path.name.encode("utf-8", "backslashreplace").decode("utf-8")


def _bytes(path: Path) -> bytes:
    try:
        return read_bytes(path)
    except EmptyFile:
        return b""
