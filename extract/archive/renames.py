"""What is called otherwise from a year on: proposed from the series, decided by the user in `renames.yaml`."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import yaml

from extract.archive.place import Place
from extract.checks.years.renamed import Rename, SeriesKey
from extract.checks.years.series import Followed
from extract.errors import WrongUsage

FILE: Final = "renames.yaml"

HEAD: Final = """\
# What may have been renamed: the one name ends where the other begins, and they are alike.
# Set `same` to true where both are the same, and they are compared as one; to false where they are not, and it is never
# proposed again. Only new proposals are added to this file.
renames:
"""

_NONE: Final = (None, "")


class Renames:
    """The renames that the user has confirmed, by which series are joined."""

    def __init__(self, decided: Iterable[Rename]) -> None:
        self._later: dict[tuple[str, SeriesKey], SeriesKey] = {}
        for one in decided:
            agency, earlier, later = one.names
            if one.same and earlier != later:
                self._later[agency, earlier] = later

    def joined(self, agency: str, key: SeriesKey) -> SeriesKey:
        """Give the series that one is followed as: that of its last name. A unit's new name is that of its indicators."""
        kind, name, unit = key
        if unit is not None:
            _, unit, _ = self._last(agency, (Followed.UNIT, unit, None))
        return self._last(agency, (kind, name, unit))

    def _last(self, agency: str, key: SeriesKey) -> SeriesKey:
        seen = {key}
        while (later := self._later.get((agency, key))) is not None and later not in seen:
            seen.add(later)
            key = later
        return key


def read_renames(place: Place) -> tuple[Rename, ...]:
    """Read what the file of an archive says; nothing where there is none. Raises WrongUsage where it is wrong."""
    if not place.exists(FILE):
        return ()
    return _parsed(place.read(FILE), place.address)


def add_renames(place: Place, proposed: Sequence[Rename]) -> None:
    """Add proposals to the file, of which every byte that is there stays. Raises WrongUsage and CannotWrite."""
    before = place.read(FILE) if place.exists(FILE) else HEAD.encode()
    known = _parsed(before, place.address)
    there = {one.names for one in known}
    new = [one for one in proposed if one.names not in there]
    if not new:
        return
    text = yaml.safe_dump([_plain(one) for one in new], allow_unicode=True, sort_keys=False)
    for indent in ("", "  "):
        added = "".join(f"{indent}{line}\n" for line in text.splitlines())
        after = before.rstrip(b"\n") + b"\n" + added.encode()
        try:
            is_whole = _parsed(after, place.address) == (*known, *new)
        except WrongUsage:
            continue
        if is_whole:
            place.write(FILE, after)
            return
    raise WrongUsage(
        f"{place.address}: proposals cannot be added to {FILE}; let its list be the last thing in it, one entry a dash"
    )


def _plain(one: Rename) -> Mapping[str, Any]:
    return {
        "agency": one.agency,
        "kind": one.kind.value,
        "unit": one.unit,
        "earlier": one.earlier,
        "last_year": one.last_year,
        "later": one.later,
        "first_year": one.first_year,
        "ratio": one.ratio,
        "agreeing": one.agreeing,
        "same": one.same,
    }


def _parsed(data: bytes, address: str) -> tuple[Rename, ...]:
    where = f"{address}: {FILE}"
    try:
        given = yaml.safe_load(data.decode("utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise WrongUsage(f"{where}: is no YAML: {' '.join(str(error).split())}") from None
    listed = given.get("renames") if isinstance(given, dict) else given
    if listed is None:
        return ()
    if not isinstance(listed, list):
        raise WrongUsage(f"{where}: give a list under `renames`")
    return tuple(_rename(one, f"{where}, entry {number}") for number, one in enumerate(listed, 1))


def _rename(given: Any, where: str) -> Rename:
    """Read an entry; an error says which, and what is wrong."""
    if not isinstance(given, dict):
        raise WrongUsage(f"{where}: give the fields of a rename")
    lacking = [name for name in ("agency", "kind", "earlier", "later") if given.get(name) in _NONE]
    if lacking:
        raise WrongUsage(f"{where}: lacks {', '.join(lacking)}")
    same = given.get("same")
    if same is not None and not isinstance(same, bool):
        raise WrongUsage(f"{where}: `same` is true, false or null, not {same!r}")
    try:
        return Rename(
            agency=str(given["agency"]),
            kind=Followed(given["kind"]),
            unit=None if given.get("unit") in _NONE else str(given["unit"]),
            earlier=str(given["earlier"]),
            last_year=int(given.get("last_year") or 0),
            later=str(given["later"]),
            first_year=int(given.get("first_year") or 0),
            ratio=float(given.get("ratio") or 0),
            agreeing=int(given.get("agreeing") or 0),
            same=same,
        )
    except (TypeError, ValueError) as error:
        raise WrongUsage(f"{where}: {error}") from None
