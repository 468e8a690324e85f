"""Taking reports out of an archive, with all that is kept of them."""

from collections.abc import Sequence

from extract.archive import inbox
from extract.archive.entries import Entries, Entry, read_entries
from extract.archive.lock import Say, say_nothing, writing
from extract.archive.merge import merge
from extract.archive.place import Place
from extract.errors import NotInArchive

_LISTED = 5


def find_entry(entries: Entries, beginning: str) -> Entry:
    """Give the entry whose SHA-256 begins so. Raises NotInArchive where there is none, or several."""
    found = entries.beginning(beginning.lower()) if beginning else []
    if len(found) == 1:
        entry = entries.get(found[0])
        assert entry is not None
        return entry
    if not found:
        raise NotInArchive(
            f"{beginning}: no file of the archive has an ID that begins so; see extract archive list"
        )
    several = ", ".join(sha256[:16] for sha256 in found[:_LISTED])
    raise NotInArchive(
        f"{beginning}: {len(found)} files have an ID that begins so; give more of it: {several}"
    )


def remove(place: Place, beginnings: Sequence[str], say: Say = say_nothing) -> list[Entry]:
    """Take out the reports whose SHA-256 begins so, all or none of them, and give their entries.

    Raises NotInArchive and CannotWrite.
    """
    with writing(place, say):
        inbox.discard_torn(place)
        merge(place, read_entries(place))
        entries = read_entries(place)
        found = {
            entry.document: entry for entry in (find_entry(entries, beginning) for beginning in beginnings)
        }
        merge(place, entries, found.keys())
    return list(found.values())
