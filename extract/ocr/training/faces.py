"""The faces of type that numbers are drawn in: found in folders, told apart by family."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from fontTools.ttLib import TTFont

from extract.ocr.alphabet import ARABIC_DIGITS, SIGNS, THAI_DIGITS

HELD_OUT: Final = frozenset(
    {
        "Arundina Sans",
        "Arundina Sans Mono",
        "Arundina Serif",
        "Athiti",
        "IBM Plex Sans Thai",
        "IBM Plex Sans Thai Looped",
        "Maitree",
        "Trirong",
    }
)
"""Families that no training sample is drawn in, so that a test shows how faces never seen are read."""

PUBLIC: Final = (
    "TH Sarabun",
    "Sarabun",
    "TH Niramit",
    "TH Krub",
    "TH K2D",
    "TH KoHo",
    "TH Baijam",
    "TH Fah",
    "TH Kodchasa",
    "TH Chakra",
    "Garuda",
    "Kinnari",
    "Laksaman",
    "Loma",
    "Norasi",
    "Umpush",
    "Waree",
    "Tlwg",
)
"""How the names of the families begin that public bodies print in: drawn more often than the others."""

_LETTERS: Final = "กขคงจชดตถทธนบปผพมยรลวสหอาเแโไะิีึืุู่้็์ำ"


@dataclass(frozen=True, slots=True)
class Face:
    """One face: its family, and the files that draw it, since some faces come as a file for each script."""

    family: str
    files: tuple[Path, ...]
    characters: tuple[frozenset[str], ...]
    slanted: bool

    @property
    def public(self) -> bool:
        """Whether public bodies print in its family."""
        return self.family.startswith(PUBLIC)

    def file_of(self, character: str) -> Path:
        """Give the file that draws a character; raises KeyError where none does."""
        for path, drawn in zip(self.files, self.characters, strict=True):
            if character in drawn:
                return path
        raise KeyError(character)


def find_faces(folders: Iterable[Path], converted: Path) -> list[Face]:
    """Give the faces in folders that draw all digits of both kinds and all signs, sorted by family and file.

    Web fonts (woff2, a file for each script) are written to `converted` as TrueType files first.
    """
    files = sorted(
        path for folder in folders for path in folder.rglob("*") if path.suffix.lower() in {".ttf", ".otf"}
    )
    web = sorted(path for folder in folders for path in folder.rglob("*-thai-*-*.woff2"))
    faces = [face for path in files if (face := _face([path])) is not None]
    for thai in web:
        latin = thai.with_name("-latin-".join(thai.name.rsplit("-thai-", 1)))
        if latin.exists():
            pair = [_as_truetype(thai, converted), _as_truetype(latin, converted)]
            face = _face(pair)
            if face is not None:
                faces.append(face)
    return sorted({face.files: face for face in faces}.values(), key=lambda face: (face.family, face.files))


def _as_truetype(path: Path, folder: Path) -> Path:
    target = folder / f"{path.stem}.ttf"
    if not target.exists():
        folder.mkdir(parents=True, exist_ok=True)
        font = TTFont(path)
        font.flavor = None
        font.save(target)
    return target


def _face(files: Sequence[Path]) -> Face | None:
    fonts = [TTFont(path, lazy=True) for path in files]
    if any("fvar" in font for font in fonts):
        return None
    characters = tuple(frozenset(map(chr, font.getBestCmap() or {})) for font in fonts)
    if not set(THAI_DIGITS + ARABIC_DIGITS + SIGNS + _LETTERS) <= frozenset().union(*characters):
        return None
    names = fonts[0]["name"]
    family = names.getDebugName(16) or names.getDebugName(1) or files[0].stem
    slanted = fonts[0]["post"].italicAngle != 0
    return Face(_plain(family), tuple(files), characters, slanted)


def _plain(family: str) -> str:
    """Drop the weight that some families carry in their names."""
    words = family.split()
    while len(words) > 1 and words[-1] in _WEIGHTS:
        words.pop()
    return " ".join(words)


_WEIGHTS: Final = frozenset(
    {
        "Thin",
        "ExtraLight",
        "Extra",
        "Light",
        "Medium",
        "SemiBold",
        "Semi",
        "DemiBold",
        "Bold",
        "ExtraBold",
        "Black",
        "Heavy",
    }
)
