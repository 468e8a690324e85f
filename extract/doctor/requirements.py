"""What the installed package says that it needs, and what its extras are made of."""

import re
import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path
from typing import Final

PACKAGE: Final = "thai-report-extract"
OLDEST_PYTHON: Final = (3, 11)

MODULES: Final[Mapping[str, str]] = {
    "opencv-python-headless": "cv2",
    "pdfminer-six": "pdfminer",
    "pillow": "PIL",
    "pyyaml": "yaml",
}
"""Packages whose module is called otherwise."""

_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_EXTRA: Final = re.compile(r"extra\s*==\s*['\"]([^'\"]+)['\"]")


@dataclass(frozen=True, slots=True)
class Requirement:
    """A package that is needed, or belongs to an extra, and the module that it brings."""

    package: str
    module: str
    extra: str | None


def requirements() -> tuple[Requirement, ...]:
    """Give what is needed and what belongs to each extra: as the package states it, or a copy of its source."""
    try:
        stated = requires(PACKAGE) or []
    except PackageNotFoundError:
        stated = list(_of_source())
    return tuple(_requirement(line) for line in stated)


def _requirement(line: str) -> Requirement:
    name = _NAME.match(line)
    package = name[0] if name else line
    extra = _EXTRA.search(line)
    folded = re.sub(r"[-_.]+", "-", package).lower()
    return Requirement(package, MODULES.get(folded, folded.replace("-", "_")), extra[1] if extra else None)


def _of_source() -> Iterator[str]:
    file = Path(sys.modules["extract"].__file__ or "").parent.parent / "pyproject.toml"
    if not file.is_file():
        return
    project = tomllib.loads(file.read_text(encoding="utf-8"))["project"]
    yield from project["dependencies"]
    for extra, packages in project["optional-dependencies"].items():
        yield from (f"{package}; extra == '{extra}'" for package in packages)
