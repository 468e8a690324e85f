"""Questions in SQL over the rows of an archive: DuckDB, in memory, that sees these files and nothing else."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from extract.archive.layout import PARTITION, ROWS, rows_of_name
from extract.archive.lock import reading
from extract.archive.place import Place, Store
from extract.archive.tables import BY_NAME
from extract.errors import WrongQuery
from extract.outputs.datasets.columns import Kind

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

SQL_TYPES: Final = {
    Kind.TEXT: "VARCHAR",
    Kind.INTEGER: "BIGINT",
    Kind.DECIMAL: "DECIMAL(38, 12)",
    Kind.REAL: "DOUBLE",
    Kind.BOOLEAN: "BOOLEAN",
    Kind.DATE: "DATE",
}
"""The types that columns have in a query, as in the files."""

CLOSED: Final = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "python_enable_replacements": "false",
}
"""No extension is fetched, and no variable of this program is a table."""

_BY_TEXT: Final = re.compile(r"\bquery(?:_table)?\s*\(")
"""Functions that take the name of a table, or a whole query, as a text that may be put together."""
_LISTING: Final = re.compile(
    r"show|describe|summarize|information_schema|duckdb_|pragma|sqlite_", re.IGNORECASE
)
"""Words of questions about the views themselves, for which all of them are made."""

FETCHED: Final = 2_000
"""So many rows of an answer are in memory at a time."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to a question: the names of its columns, and its rows, which can be gone through once."""

    columns: tuple[str, ...]
    rows: Iterator[tuple[Any, ...]]


@contextmanager
def asked(place: Place, sql: str) -> Iterator[Answer]:
    """Ask a question of an archive: one statement that reads. Raises WrongQuery, also while the rows are gone through."""
    import duckdb

    with reading(place), connected(place, sql) as connection:
        try:
            statements = duckdb.extract_statements(sql)
            if [one.type for one in statements] != [duckdb.StatementType.SELECT]:
                raise WrongQuery("the query: give one statement that reads, such as SELECT … FROM findings")
            found = connection.execute(statements[0])
        except duckdb.Error as error:
            raise _wrong(error) from None
        yield Answer(_apart(column[0] for column in found.description or ()), _fetched(found))


@contextmanager
def connected(place: Place, sql: str) -> "Iterator[DuckDBPyConnection]":
    """Give a connection with a view for every data set of an archive. It reads the archive's rows and nothing else.

    Only data sets that are named in `sql` have their rows, and others a view only where it may be asked about: to look
    into the files of all takes longer than an answer.
    """
    import duckdb

    connection = duckdb.connect(":memory:", config=dict(CLOSED))
    try:
        if isinstance(place, Store):
            connection.register_filesystem(place.system)
        files = _files(place)
        names = tuple(dict.fromkeys((*BY_NAME, *files)))
        meant = _meant(sql, names)
        for name in names if not meant or _LISTING.search(sql) else meant:
            connection.execute(_view(place, name, files.get(name, ()) if name in meant else ()))
        connection.execute(f"SET allowed_directories = [{_text(place.url(ROWS) + '/')}]")
        connection.execute("SET enable_external_access = false")
        connection.execute("SET lock_configuration = true")
        yield connection
    finally:
        connection.close()


def _meant(sql: str, names: Sequence[str]) -> Sequence[str]:
    """Give the data sets that a question may read: those whose names stand in it, or all where it may make names."""
    said = sql.casefold()
    return names if _BY_TEXT.search(said) else [name for name in names if name in said]


def _files(place: Place) -> dict[str, list[str]]:
    """Give the files of rows by their data sets."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in place.names(ROWS):
        told = rows_of_name(name)
        if told is not None:
            found[told[0]].append(name)
    return found


def _view(place: Place, name: str, files: Sequence[str]) -> str:
    """Write the view of a data set; one without rows has its columns all the same, as far as they are known."""
    if files:
        return f"CREATE VIEW {_name(name)} AS SELECT * FROM {_parquet(place, files)}"
    known = BY_NAME[name].columns if name in BY_NAME else ()
    columns = [(column.name, SQL_TYPES[column.kind]) for column in known]
    columns.append((PARTITION, "INTEGER"))
    nothing = ", ".join(f"NULL::{kind} AS {_name(column)}" for column, kind in columns)
    return f"CREATE VIEW {_name(name)} AS SELECT {nothing} WHERE false"


def _parquet(place: Place, files: Sequence[str]) -> str:
    listed = ", ".join(_text(place.url(name)) for name in files)
    return (
        f"read_parquet([{listed}], hive_partitioning = true, hive_types = {{'{PARTITION}': INTEGER}}, "
        "union_by_name = true)"
    )


def _name(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _text(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _apart(names: Iterable[str]) -> tuple[str, ...]:
    """Give columns that are called alike names of their own: a, a_2."""
    seen: dict[str, int] = {}
    apart = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        apart.append(name if seen[name] == 1 else f"{name}_{seen[name]}")
    return tuple(apart)


def _fetched(found: "DuckDBPyConnection") -> Iterator[tuple[Any, ...]]:
    import duckdb

    try:
        while rows := found.fetchmany(FETCHED):
            yield from rows
    except duckdb.Error as error:
        raise _wrong(error) from None


def _wrong(error: Exception) -> WrongQuery:
    """Say in one line what DuckDB refuses, without the picture of the place in the query."""
    said = str(error).partition("\n\nLINE")[0]
    return WrongQuery(f"the query: {' '.join(said.split())}")
