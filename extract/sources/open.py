"""What kind of file a report is, told by its first bytes and only then by its name."""

from pathlib import Path
from typing import Final, Literal

from extract.errors import EmptyFile, NoSuchFile, NotAFile, UnknownFormat
from extract.sources.dump import DUMP_SUFFIXES

Kind = Literal["pdf", "image", "text"]

_IMAGE_BEGINNINGS: Final = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")
_HEADER_REACH: Final = 1024
"""A PDF's header may stand anywhere in its first 1024 bytes (PDF Reference 1.7, implementation note 13)."""


def read_bytes(path: Path) -> bytes:
    """Read a whole file. Raises NoSuchFile, NotAFile or EmptyFile, each naming the path and what to do."""
    if not path.exists():
        raise NoSuchFile(f"{path}: no such file; check the path")
    if not path.is_file():
        raise NotAFile(f"{path}: not a file; give the report itself, not its folder")
    try:
        data = path.read_bytes()
    except OSError as error:
        raise NotAFile(f"{path}: cannot be read ({error.strerror}); check its permissions") from error
    if not data:
        raise EmptyFile(f"{path}: the file is empty; download or copy it again")
    return data


def is_pdf(data: bytes) -> bool:
    """Whether the bytes begin like a PDF."""
    return b"%PDF-" in data[:_HEADER_REACH]


def is_image(data: bytes) -> bool:
    """Whether the bytes begin like a PNG, a JPEG or a TIFF."""
    return data.startswith(_IMAGE_BEGINNINGS)


def kind_of(path: Path, data: bytes) -> Kind:
    """Tell a PDF, a page image and a text dump apart.

    A file that calls itself a PDF and is none counts as a PDF: opening it says what is wrong.
    Raises UnknownFormat where the bytes are none of these.
    """
    suffix = path.suffix.lower()
    if is_image(data):
        return "image"
    if suffix in DUMP_SUFFIXES:
        return "pdf" if data.startswith(b"%PDF-") else "text"
    if is_pdf(data) or suffix == ".pdf":
        return "pdf"
    if b"\x00" in data:
        raise UnknownFormat(f"{path}: neither a PDF, a page image nor a text; give one of these")
    return "text"
