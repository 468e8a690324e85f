"""What other packages add: their entry points, each loaded once, and in a line what is wrong with those that fail.

THAI_REPORT_EXTRACT_PLUGINS names the packages that may add something, split by commas; none may where it is empty.
"""

import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Final

from schemas import PluginUsed, Problem

ALLOWED: Final = "THAI_REPORT_EXTRACT_PLUGINS"

FAILED: Final = "plugin-failed"
"""What the problem is called that a plug-in leaves behind where it could not be used."""


class Group(StrEnum):
    """What can be added, and the group of entry points that adds it."""

    HEADER_WORDS = "thai_report_extract.header_words"
    TABLE_FAMILIES = "thai_report_extract.table_families"
    RULES = "thai_report_extract.rules"
    SCORING_FORMS = "thai_report_extract.scoring_forms"


@dataclass(frozen=True, slots=True)
class Plugin:
    """Where an addition comes from: the package, its version, and the name of its entry point."""

    package: str
    version: str
    entry: str

    def used(self) -> PluginUsed:
        """Give the form that a document keeps."""
        return PluginUsed(package=self.package, version=self.version)

    def problem(self, said: str) -> Problem:
        """Say in a line what is wrong with it, and what to do."""
        line = " ".join(said.split())
        message = f"plug-in {self.package} {self.version} ({self.entry}): {line}; update or uninstall it"
        return Problem(page=None, what=FAILED, message=message)


@dataclass(frozen=True, slots=True)
class Loaded:
    """What an entry point gave; nothing is known of its form."""

    plugin: Plugin
    value: object


@dataclass(frozen=True, slots=True)
class Found:
    """All that the packages add of one kind, in the order of their names, and what could not be loaded."""

    loaded: tuple[Loaded, ...] = ()
    problems: tuple[Problem, ...] = ()


def found(group: Group) -> Found:
    """Load what packages add of a kind, each once a process. Never raises for what a plug-in does."""
    return _found(group, os.environ.get(ALLOWED))


@cache
def _found(group: Group, allowed: str | None) -> Found:
    loaded: list[Loaded] = []
    problems: list[Problem] = []
    names = None if allowed is None else {_folded(name) for name in allowed.split(",")}
    for point in _entries(group):
        plugin = _plugin(point)
        if names is not None and _folded(plugin.package) not in names:
            continue
        try:
            with redirect_stdout(sys.stderr):  # standard output is for data
                loaded.append(Loaded(plugin, point.load()))
        except (Exception, SystemExit) as error:
            problems.append(plugin.problem(failure(error)))
    return Found(tuple(loaded), tuple(problems))


def failure(error: BaseException) -> str:
    """Name an error in a line."""
    return f"{type(error).__name__}: {str(error).partition(chr(10))[0]}"


def together(used: Sequence[PluginUsed]) -> tuple[PluginUsed, ...]:
    """Give plug-ins in the order of their names, each once."""
    return tuple(sorted(set(used), key=lambda one: (one.package, one.version)))


def _entries(group: Group) -> list[EntryPoint]:
    return sorted(_installed()[group], key=lambda point: (_plugin(point).package, point.name))


@cache
def _installed() -> Mapping[Group, tuple[EntryPoint, ...]]:
    """Look through what is installed, which costs some milliseconds, once."""
    points = entry_points()
    return {group: tuple(points.select(group=group)) for group in Group}


def _plugin(point: EntryPoint) -> Plugin:
    package = point.dist.name if point.dist else point.module
    version = point.dist.version if point.dist else "0"
    return Plugin(package, version, point.name)


def _folded(name: str) -> str:
    return name.strip().lower().replace("_", "-").replace(".", "-")
