"""Families that the benchmark of scans prints in: those of public bodies, and those that no training sample was drawn in.

No font is part of the project. `--fonts` names folders of TrueType files beside those that the machine has; training
leaves web fonts that it converted in its work folder.
"""

import os
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape

from fontTools.merge import Merger

from extract.ocr.training.faces import HELD_OUT


@dataclass(frozen=True, slots=True)
class Family:
    """A family of type, and the size in points in which a report would set its tables."""

    name: str
    size: float

    @property
    def unseen(self) -> bool:
        """Whether the recogniser never saw it in training."""
        return self.name in HELD_OUT


_WEIGHTS: Final = (400, 700)

FAMILIES: Final = (
    Family("TH Sarabun New", 15),
    Family("Norasi", 11),
    Family("TH SarabunPSK", 15),
    Family("Garuda", 10),
    Family("Loma", 10),
    Family("Sarabun", 10),
    Family("Arundina Sans", 10),
    Family("Trirong", 10),
    Family("Arundina Serif", 10),
    Family("IBM Plex Sans Thai", 10),
    Family("Maitree", 10),
    Family("Athiti", 11),
)


def use_folders(folders: Sequence[Path], place: Path) -> None:
    """Let what prints find the fonts of folders too: to be called before anything is printed.

    Web fonts come as a file for each script, of one name, and what prints takes one for the other; so the files of
    a face are merged. The merged files, and the setting that says where fonts are, are written into `place`.
    """
    merged = place / "merged"
    merged.mkdir(parents=True, exist_ok=True)
    for folder in folders:
        for family in FAMILIES:
            _merge(folder, family.name.lower().replace(" ", "-"), merged)
    named = "".join(f"<dir>{escape(str(folder.resolve()))}</dir>" for folder in (*folders, merged))
    parts = "".join(
        f"<glob>{escape(str(folder.resolve()))}/*-{script}-*</glob>"
        for folder in folders
        for script in ("thai", "latin")
    )
    setting = place / "fonts.conf"
    setting.write_text(
        '<?xml version="1.0"?>\n<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>'
        f"{named}<selectfont><rejectfont>{parts}</rejectfont></selectfont></fontconfig>\n",
        encoding="utf-8",
    )
    os.environ["FONTCONFIG_FILE"] = str(setting)


def _merge(folder: Path, prefix: str, place: Path) -> None:
    for weight in _WEIGHTS:
        scripts = [folder / f"{prefix}-{script}-{weight}-normal.ttf" for script in ("thai", "latin")]
        target = place / f"{prefix}-{weight}.ttf"
        if all(file.exists() for file in scripts) and not target.exists():
            Merger().merge([str(file) for file in scripts]).save(target)


def installed() -> frozenset[str]:
    """Give the names of the families that the machine can print in."""
    listed = subprocess.run(
        ["fc-list", "--format", "%{family}\n"], check=True, capture_output=True, text=True, timeout=120
    )
    return frozenset(name for line in listed.stdout.splitlines() for name in line.split(","))


def chosen(families: Sequence[Family], names: Iterable[str]) -> tuple[Family, ...]:
    """Give the families of the names; of a number (`2`), so many trained and so many unseen ones."""
    picked: list[Family] = []
    for name in names:
        if name.isdigit():
            for unseen in (False, True):
                picked.extend([family for family in families if family.unseen == unseen][: int(name)])
        else:
            found = [family for family in families if family.name == name]
            if not found:
                raise ValueError(f"no family {name}; there are {', '.join(f.name for f in families)}")
            picked.extend(found)
    return tuple(dict.fromkeys(picked))
