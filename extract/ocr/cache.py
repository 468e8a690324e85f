"""What pages were recognised as, kept by their pictures, so that a page is recognised once.

The folder is the user's cache folder; THAI_REPORT_EXTRACT_CACHE names another, or keeps nothing where it is empty.
"""

import hashlib
import os
import tempfile
import zlib
from functools import cache
from pathlib import Path
from typing import Final

from platformdirs import user_cache_path
from pydantic import TypeAdapter, ValidationError

from extract.ocr.pictures import PagePicture
from extract.ocr.versions import recogniser_versions
from extract.sources.page import Page
from extract.version import VERSION

PLACE: Final = "THAI_REPORT_EXTRACT_CACHE"
_PAGE: Final = TypeAdapter(Page)
_FORM: Final = "5"
"""Counts how what is kept of a page has changed: pages kept in another form are recognised again."""


def cache_folder() -> Path | None:
    """Give the folder that recognised pages are kept in, or None where none shall be kept."""
    stated = os.environ.get(PLACE)
    if stated is None:
        return user_cache_path("thai-report-extract", appauthor=False) / "pages"
    return Path(stated) if stated else None


def key_of(picture: PagePicture) -> str:
    """Give the name under which what a picture was recognised as is kept; another reader has other names."""
    told = hashlib.sha256(_reader().encode())
    told.update(f"{picture.grey.shape} {picture.width} {picture.height}".encode())
    told.update(picture.grey.data)
    return told.hexdigest()


def kept(key: str) -> Page | None:
    """Give the page that is kept under a key; None where none is, or what is kept is damaged."""
    folder = cache_folder()
    if folder is None:
        return None
    try:
        return _PAGE.validate_json(zlib.decompress(_file(folder, key).read_bytes()))
    except (OSError, zlib.error, ValidationError):
        return None


def keep(key: str, page: Page) -> None:
    """Keep a page under a key. A folder that cannot be written to keeps nothing: the page is only recognised again."""
    folder = cache_folder()
    if folder is None:
        return
    file = _file(folder, key)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=file.parent, delete=False) as part:
            part.write(zlib.compress(_PAGE.dump_json(page)))
        os.replace(part.name, file)
    except OSError:
        return


def _file(folder: Path, key: str) -> Path:
    return folder / key[:2] / f"{key[2:]}.z"


@cache
def _reader() -> str:
    """Tell the reader apart that recognises pages: its version, its modules, its models and Tesseract's."""
    return " ".join((VERSION, _FORM, _modules(), *recogniser_versions().values()))


def _modules() -> str:
    """Give a digest of the modules that recognise: what a copy of the repository says may change within a version."""
    told = hashlib.sha256()
    for module in sorted(Path(__file__).parent.glob("*.py")):
        told.update(module.read_bytes())
    return told.hexdigest()
