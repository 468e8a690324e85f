"""How an archive is laid out: the names of its files, and which of them the rows of a document stand in."""

import json
import re
from pathlib import PurePosixPath
from typing import Final

from extract.archive.place import Place, place_of
from extract.errors import CannotWrite, NewerArchive, NotAnArchive

FORMAT: Final = 1
"""The form of the archive. A program that knows only older ones refuses it."""

MARK: Final = "archive.json"
PACKAGE: Final = "datapackage.json"
JOURNAL: Final = "journal.json"
LOCK: Final = "lock"
LEASE: Final = "lock.json"
ORIGINALS: Final = "originals"
DOCUMENTS: Final = "documents"
PROVENANCE: Final = "provenance"
ROWS: Final = "rows"
INBOX: Final = "inbox"
STAGING: Final = "staging"
SCRATCH: Final = "scratch"

PARTITION: Final = "fiscal_year"
UNKNOWN: Final = "__HIVE_DEFAULT_PARTITION__"
"""How Hive writes the partition whose value is null: here that of reports whose fiscal year is not known."""

WHOLE: Final = "all"
"""The bucket of a year that is in one file a data set."""

MOST_DOCUMENTS: Final = 2_000
"""So many documents a file has at most on average; a year with more is split by the documents' first digits."""

SUFFIXES: Final = frozenset(
    (".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".txt", ".md", ".markdown", ".html", ".htm")
)
"""The endings that an original keeps; it has none where it had another."""

_ROWS_NAME: Final = re.compile(rf"{ROWS}/([a-z0-9_]+)/{PARTITION}=([^/]+)/({WHOLE}|[0-9a-f]+)\.parquet")


def open_archive(address: str) -> Place:
    """Give the place of an archive that is there; a change that was broken off is finished first.

    Raises NotAnArchive where there is none, and NewerArchive.
    """
    from extract.archive.lock import finish_changes

    place = place_of(address)
    require_archive(place)
    finish_changes(place)
    return place


def require_archive(place: Place) -> None:
    """Raise NotAnArchive where a place holds no archive, and NewerArchive where a later version made it."""
    try:
        said = json.loads(place.read(MARK))
        number = said["format"]
    except FileNotFoundError:
        raise NotAnArchive(
            f"{place.address}: there is no archive; make one with extract archive add"
        ) from None
    except OSError as error:
        raise NotAnArchive(
            f"{place.address}: the archive cannot be read: {error.strerror or error}"
        ) from None
    except (ValueError, KeyError, TypeError):
        raise NotAnArchive(f"{place.address}: {MARK} is damaged; it should say {mark().decode()}") from None
    if not isinstance(number, int) or number > FORMAT:
        raise NewerArchive(
            f"{place.address}: the archive has the form {number}, and this version knows {FORMAT}; "
            "use a newer version"
        )


def make_archive(address: str) -> Place:
    """Give the place of an archive, made where nothing is yet.

    Raises CannotWrite where there are other files, and NewerArchive.
    """
    place = place_of(address)
    if not place.exists(MARK):
        local = place.local("")
        if local is not None and local.exists() and not local.is_dir():
            raise CannotWrite(f"{address}: is a file; name a folder for the archive")
        if place.names():
            raise CannotWrite(f"{address}: is no archive and not empty; name an archive or a new folder")
        place.write(MARK, mark())
    require_archive(place)
    return place


def mark() -> bytes:
    """Give what makes a folder an archive."""
    return json.dumps({"format": FORMAT}).encode() + b"\n"


def original_name(sha256: str, name: str) -> str:
    """Give where the bytes of a report are kept that was read under a name."""
    suffix = PurePosixPath(name).suffix.lower()
    return f"{ORIGINALS}/{sha256[:2]}/{sha256}{suffix if suffix in SUFFIXES else ''}"


def document_name(sha256: str) -> str:
    """Give where the document of a report is kept."""
    return f"{DOCUMENTS}/{sha256[:2]}/{sha256}.json.gz"


def provenance_name(sha256: str) -> str:
    """Give where it is kept who read a report, when and with what."""
    return f"{PROVENANCE}/{sha256[:2]}/{sha256}.json"


def rows_name(dataset: str, fiscal_year: int | None, bucket: str) -> str:
    """Give where rows of a data set are kept."""
    year = UNKNOWN if fiscal_year is None else str(fiscal_year)
    return f"{ROWS}/{dataset}/{PARTITION}={year}/{bucket}.parquet"


def rows_of_name(name: str) -> tuple[str, int | None, str] | None:
    """Give the data set, fiscal year and bucket of a file of rows; None where it is no such file."""
    match = _ROWS_NAME.fullmatch(name)
    if match is None:
        return None
    year = match[2]
    if year != UNKNOWN and not year.lstrip("-").isdigit():
        return None
    return match[1], None if year == UNKNOWN else int(year), match[3]


def rows_files(place: Place, dataset: str) -> list[str]:
    """Give the names of the files that hold a data set's rows, in order; none where it has no rows."""
    return [name for name in place.names(f"{ROWS}/{dataset}") if rows_of_name(name) is not None]


def width_for(documents: int) -> int:
    """Give by how many first digits of their SHA-256 a year's documents are split over files."""
    width = 0
    while documents > MOST_DOCUMENTS * 16**width:
        width += 1
    return width


def bucket_of(sha256: str, width: int) -> str:
    """Give the bucket of a document: `all`, or its first digits."""
    return sha256[:width] if width else WHOLE


def width_of(bucket: str) -> int:
    """Give by how many first digits a bucket is told."""
    return 0 if bucket == WHOLE else len(bucket)


def buckets_overlap(one: str, other: str) -> bool:
    """Whether a document can be in both of two buckets of different widths."""
    return WHOLE in (one, other) or one.startswith(other) or other.startswith(one)
