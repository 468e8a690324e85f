"""Looks at everything that the program needs or can use. Nothing is installed, and no network is asked.

The rest of the program is imported where it is looked at: a library that it needs may be the one that is missing.
"""

import importlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from extract.doctor.finding import Finding, State
from extract.doctor.requirements import OLDEST_PYTHON, Requirement, requirements
from extract.version import VERSION

LEAST_WORDS: Final = 10_000
"""So many words a dictionary has at least."""

LEAST_MEMORY: Final = 1 << 30
"""Bytes under which a long report with scans may not fit."""

BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome")


def examine(environment: Mapping[str, str]) -> Iterator[Finding]:
    """Give what was found, thing by thing. Never raises: what fails is missing."""
    yield _python()
    yield Finding("program", State.PRESENT, VERSION)
    needed = [one for one in requirements() if one.extra is None]
    yield from (_library(one) for one in needed)
    yield _tried("pdf", _pdf)
    yield _tried("dictionary", _dictionary)
    yield _tried("thai-data", _thai_data)
    yield _tried("numerals", _numerals)
    yield from _looked("plug-in", _plugins)
    yield from _extras()
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    yield Finding("browser", State.PRESENT if browser else State.LACKING, browser or "")
    yield _fonts()
    yield from _looked("cache", _cache)
    yield _locale(environment)
    yield _encoding()
    yield Finding("cores", State.PRESENT, str(os.cpu_count() or 1))
    yield _memory()


def _python() -> Finding:
    enough = sys.version_info >= OLDEST_PYTHON
    found = ".".join(map(str, sys.version_info[:3]))
    return Finding("python", State.PRESENT if enough else State.MISSING, found)


def _tried(subject: str, look: Callable[[], str]) -> Finding:
    """Give what a look at something needed finds; it is missing where the look fails."""
    try:
        return Finding(subject, State.PRESENT, look())
    except Exception as error:
        return Finding(subject, State.MISSING, " ".join(str(error).split()) or type(error).__name__)


def _looked(subject: str, look: Callable[[], Iterator[Finding]]) -> Iterator[Finding]:
    """Pass on what a look finds, as far as it gets."""
    try:
        yield from look()
    except Exception as error:
        yield Finding(subject, State.LACKING, " ".join(str(error).split()))


def _library(needed: Requirement) -> Finding:
    try:
        importlib.import_module(needed.module)
        return Finding("library", State.PRESENT, version(needed.package), needed.package)
    except (Exception, SystemExit) as error:
        return Finding("library", State.MISSING, " ".join(str(error).split()), needed.package)


def _pdf() -> str:
    pdfium = importlib.import_module("pypdfium2")
    document = pdfium.PdfDocument.new()
    document.new_page(72, 72).render()
    document.close()
    return str(version("pypdfium2"))


def _dictionary() -> str:
    from extract.thai.dictionary import word_costs

    words = len(word_costs())
    if words < LEAST_WORDS:
        raise LookupError(f"{words} words only")
    return f"{words:,}"


def _thai_data() -> str:
    from extract.ocr.words import data_folder, word_reader

    folder = data_folder()
    if folder is None:
        raise LookupError("tha.traineddata is not installed")
    word_reader()
    return str(folder)


def _numerals() -> str:
    from extract.ocr.numerals import MODEL, steps_of

    numpy = importlib.import_module("numpy")
    steps_of([numpy.full((32, 96), 255, dtype=numpy.uint8)])
    return MODEL.name


def _plugins() -> Iterator[Finding]:
    from extract.checks.added_forms import added_forms
    from extract.checks.registry import added as added_to_checks
    from extract.plugins import Group, found
    from extract.tables.added import added as added_to_tables

    broken = [*added_to_tables().problems, *added_to_checks().problems, *added_forms().problems]
    plugins = {one.plugin for group in Group for one in found(group).loaded}
    for package, number in sorted({(plugin.package, plugin.version) for plugin in plugins}):
        if not any(one.message.startswith(f"plug-in {package} {number} ") for one in broken):
            yield Finding("plug-in", State.PRESENT, number, package)
    for problem in broken:
        yield Finding("plug-in", State.MISSING, problem.message.removeprefix("plug-in "))


def _extras() -> Iterator[Finding]:
    """Give what is there of each extra: all of it, or the names of what is not."""
    extras: dict[str, list[Requirement]] = {}
    for one in requirements():
        if one.extra is not None:
            extras.setdefault(one.extra, []).append(one)
    for extra, wanted in sorted(extras.items()):
        absent = [one.package for one in wanted if not _is_installed(one.package)]
        yield Finding("extra", State.LACKING if absent else State.PRESENT, ", ".join(absent), extra)


def _is_installed(package: str) -> bool:
    try:
        version(package)
    except PackageNotFoundError:
        return False
    return True


def _fonts() -> Finding:
    """Ask fontconfig, where there is one, for a font with Thai letters."""
    try:
        listed = subprocess.run(
            ["fc-list", ":lang=th", "family"], capture_output=True, text=True, timeout=20, check=True
        )
        families = {line.partition(",")[0] for line in listed.stdout.splitlines() if line}
    except (OSError, subprocess.SubprocessError):
        families = set()
    return Finding("fonts", State.PRESENT if families else State.LACKING, str(len(families) or ""))


def _cache() -> Iterator[Finding]:
    from extract.ocr.cache import cache_folder

    folder = cache_folder()
    writable = folder is not None and _is_writable(folder)
    yield Finding("cache", State.PRESENT if writable else State.LACKING, str(folder or ""))


def _is_writable(folder: Path) -> bool:
    """Whether a file can be made in a folder, or in the nearest of its parents that is there."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def _locale(environment: Mapping[str, str]) -> Finding:
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    named = next((environment[name] for name in names if environment.get(name)), "")
    return Finding("locale", State.PRESENT if named else State.LACKING, named)


def _encoding() -> Finding:
    encoding = sys.stdout.encoding or ""
    speaks_thai = encoding.lower().replace("-", "") in ("utf8", "utf8sig", "cp874", "tis620")
    return Finding("encoding", State.PRESENT if speaks_thai else State.LACKING, encoding)


def _memory() -> Finding:
    try:
        size = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, OSError, ValueError):
        return Finding("memory", State.PRESENT, "?")
    return Finding("memory", State.PRESENT if size >= LEAST_MEMORY else State.LACKING, f"{size >> 20:,} MB")
