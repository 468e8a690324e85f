"""renames.yaml is the user's: what stands in it stays, what is wrong in it is said with its entry."""

from pathlib import Path

import pytest

from extract.archive.layout import make_archive
from extract.archive.place import Place
from extract.archive.renames import FILE, Renames, add_renames, read_renames
from extract.checks.years.renamed import Rename
from extract.checks.years.series import Followed
from extract.errors import WrongUsage


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return make_archive(str(tmp_path / "archive"))


def rename(earlier: str, later: str, same: bool | None = None, kind: Followed = Followed.INDICATOR) -> Rename:
    return Rename("หน่วยงาน", kind, None, earlier, 2565, later, 2566, 80.0, 0, same)


def test_what_the_user_wrote_stays_byte_for_byte(place: Place) -> None:
    add_renames(place, [rename("งานแรก", "งานใหม่")])
    edited = place.read(FILE).replace(b"same: null", b"same: false   # another unit") + b"\n# mine\n"
    place.write(FILE, edited)
    add_renames(place, [rename("งานแรก", "งานใหม่"), rename("งานสอง", "งานสองใหม่")])
    assert place.read(FILE).startswith(edited.rstrip(b"\n"))
    assert [(one.earlier, one.same) for one in read_renames(place)] == [("งานแรก", False), ("งานสอง", None)]


def test_an_indented_list_is_gone_on_with(place: Place) -> None:
    place.write(
        FILE, "renames:\n  - {agency: ก, kind: unit, earlier: กองหนึ่ง, later: กองสอง, same: true}\n".encode()
    )
    add_renames(place, [rename("งานแรก", "งานใหม่")])
    assert [one.same for one in read_renames(place)] == [True, None]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("renames: [1, 2", "no YAML"),
        ("renames: 5", "give a list"),
        ("renames:\n- {agency: a, kind: unit, earlier: b}", "entry 1: lacks later"),
        (
            "renames:\n- {agency: a, kind: unit, earlier: b, later: c, same: yes please}",
            "`same` is true, false",
        ),
        ("renames:\n- {agency: a, kind: planet, earlier: b, later: c}", "planet"),
    ],
)
def test_what_is_wrong_is_said(place: Place, text: str, said: str) -> None:
    place.write(FILE, text.encode())
    with pytest.raises(WrongUsage, match=said):
        read_renames(place)


def test_confirmed_names_are_followed_to_the_last() -> None:
    renames = Renames(
        [rename("งานหนึ่ง", "งานสอง", True), rename("งานสอง", "งานสาม", True), rename("งานสี่", "งานห้า", False)]
    )
    agency, first, _ = rename("งานหนึ่ง", "งานสอง").names
    _, third, _ = rename("งานสาม", "งานสี่").names
    _, fourth, _ = rename("งานสี่", "งานห้า").names
    assert renames.joined(agency, first) == third
    assert renames.joined(agency, fourth) == fourth


def test_a_renamed_unit_takes_its_indicators_with_it() -> None:
    renames = Renames([rename("กองหนึ่ง", "กองสอง", True, Followed.UNIT)])
    agency, (_, old, _), (_, new, _) = rename("กองหนึ่ง", "กองสอง").names
    assert renames.joined(agency, (Followed.INDICATOR, "key", old)) == (Followed.INDICATOR, "key", new)
