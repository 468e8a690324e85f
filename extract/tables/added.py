"""Header words and families of tables that other packages add."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final, NamedTuple

from extract.plugins import Group, Loaded, Plugin, found, together
from extract.tables.heading_words import HEADER_LENGTH, known_as
from extract.tables.vocabulary import HEADERS
from extract.thai.keys import label_key
from schemas import Family, Frozen, PluginUsed, Problem, Role, Table

WITH_MORE_THAN_WORDS: Final = frozenset({Role.BAND, Role.POINTS_COLUMN, Role.CRITERION, Role.RATE})
"""Roles that no word alone gives: their columns carry a band, a level or a base as well."""

_NAME: Final = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class FamilyColumn:
    """A column that tells a family: its name, the words of its header, and what it holds."""

    name: str
    words: tuple[str, ...]
    role: Role = Role.NUMERIC


@dataclass(frozen=True, slots=True)
class TableFamily:
    """A family of tables that another package knows: those of no built-in family that have all of its columns.

    `needs` are roles that its tables must have besides. `read` gives the records of one of its tables, of the kinds
    that `extract.records.added` lists; without it, rules read the tables themselves.
    """

    name: str
    columns: tuple[FamilyColumn, ...]
    needs: frozenset[Role] = frozenset()
    read: Callable[[Table], Iterable[Frozen]] | None = None

    def places(self, table: Table) -> Mapping[str, int]:
        """Give where its columns stand in a table, by their names; without those that the table lacks."""
        known = {label_key(word): column.name for column in self.columns for word in column.words}
        places: dict[str, int] = {}
        for index, column in enumerate(table.columns):
            texts = [*(row[index] for row in reversed(table.header) if index < len(row)), column.header]
            name = next((name for text in texts if text and (name := known_as(text, known))), None)
            if name is not None:
                places.setdefault(name, index)
        return places

    def tells(self, table: Table) -> bool:
        """Whether a table has all that tells this family."""
        roles = {column.role for column in table.columns}
        return self.needs <= roles and len(self.places(table)) == len(self.columns)


class AddedFamily(NamedTuple):
    """A family and the plug-in that knows it."""

    plugin: Plugin
    family: TableFamily


@dataclass(frozen=True, slots=True)
class AddedToTables:
    """What plug-ins add to the reading of tables: header words by their keys, and families."""

    header_words: Mapping[str, Role] = field(default_factory=dict)
    families: tuple[AddedFamily, ...] = ()
    plugins: tuple[PluginUsed, ...] = ()
    problems: tuple[Problem, ...] = ()


@cache
def added() -> AddedToTables:
    """Give what plug-ins add to the reading of tables, found once a process."""
    words, families = found(Group.HEADER_WORDS), found(Group.TABLE_FAMILIES)
    sound = added_from(words.loaded, families.loaded)
    return AddedToTables(
        sound.header_words,
        sound.families,
        sound.plugins,
        (*words.problems, *families.problems, *sound.problems),
    )


def added_from(words: Sequence[Loaded], families: Sequence[Loaded]) -> AddedToTables:
    """Take what is sound of what plug-ins gave; each of the others is a problem, and leaves the rest as it is."""
    own = {label_key(word): role for role, known in HEADERS.items() for word in known}
    keys: dict[str, Role] = {}
    taken: dict[str, AddedFamily] = {}
    problems: list[Problem] = []
    used: list[PluginUsed] = []
    for one in words:
        faults = list(_word_faults(one.value, {**keys, **own}))
        problems += [one.plugin.problem(fault) for fault in faults]
        if not faults and isinstance(one.value, Mapping):
            keys |= {label_key(word): role for role, given in one.value.items() for word in given}
            used.append(one.plugin.used())
    for one in families:
        fault = next(_family_faults(one.value, taken), None)
        if fault is not None:
            problems.append(one.plugin.problem(fault))
        elif isinstance(one.value, TableFamily):
            taken[one.value.name] = AddedFamily(one.plugin, one.value)
            used.append(one.plugin.used())
    for known in taken.values():
        for column in known.family.columns:
            keys = {**{label_key(word): column.role for word in column.words}, **keys}
    return AddedToTables(keys, tuple(taken.values()), together(used), tuple(problems))


def with_added_family(table: Table) -> Table:
    """Name the family of a table that no built-in family has, where a plug-in knows it."""
    if table.family is not Family.OTHER:
        return table
    name = next((one.family.name for one in added().families if one.family.tells(table)), None)
    return table if name is None else table.model_copy(update={"plugin_family": name})


def _word_faults(value: object, known: Mapping[str, Role]) -> Iterator[str]:
    if not isinstance(value, Mapping):
        yield "header words are a mapping of a Role to its words"
        return
    for role, words in value.items():
        if not isinstance(role, Role) or role in WITH_MORE_THAN_WORDS:
            yield f"{role} is no role that a word can give"
        elif not _are_words(words):
            yield f"the words of {role} are no tuple of header words"
        else:
            for word in words:
                meant = known.get(label_key(word), role)
                if meant is not role:
                    yield f"the header word {word} already means {meant}, not {role}"


def _family_faults(value: object, taken: Mapping[str, AddedFamily]) -> Iterator[str]:
    if not isinstance(value, TableFamily):
        yield "a table family is a TableFamily"
        return
    if not isinstance(value.name, str) or not _NAME.fullmatch(value.name):
        yield f"the family's name {value.name!r} is not of small letters, digits and hyphens"
    elif value.name in set(Family):
        yield f"there is a built-in family {value.name}"
    elif value.name in taken:
        yield f"{taken[value.name].plugin.package} already has a family {value.name}"
    if not isinstance(value.columns, tuple) or len(value.columns) < 2:
        yield "a family is told by two columns at least"
        return
    for column in value.columns:
        if not isinstance(column, FamilyColumn) or not _are_words(column.words):
            yield "each column of a family is a FamilyColumn with a tuple of header words"
        elif not isinstance(column.role, Role) or column.role in WITH_MORE_THAN_WORDS:
            yield f"{column.role} is no role that a word can give"
    if not isinstance(value.needs, frozenset) or not all(isinstance(role, Role) for role in value.needs):
        yield "the roles that a family needs are a frozenset of roles"
    if value.read is not None and not callable(value.read):
        yield "what reads a family's tables is a function of a table"


def _are_words(words: object) -> bool:
    return (
        isinstance(words, Sequence)
        and not isinstance(words, str)
        and bool(words)
        and all(isinstance(word, str) and len(word) <= HEADER_LENGTH and label_key(word) for word in words)
    )
