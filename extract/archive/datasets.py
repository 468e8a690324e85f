"""The data sets of an archive: those of every document, what is said of the files themselves, and what is derived."""

from typing import Final

from extract.archive.derived import DERIVED
from extract.outputs.datasets.columns import Column, Kind
from extract.outputs.datasets.definitions import DATASETS, DOCUMENT_COLUMN, DOCUMENTS, Dataset, ForeignKey

OUTCOMES: Final = ("read", "partly-read", "failed")
"""What became of a file: all was read, a part could not be, or it gave no document."""

ENTRIES: Final = Dataset(
    "entries",
    "The files of the archive, those too that could not be read. The fiscal year is that of the partition.",
    (),
    (DOCUMENT_COLUMN,),
    (
        Column("name", Kind.TEXT, "The file name under which it was read."),
        Column("names", Kind.TEXT, "All file names that it was given by, a JSON list in order."),
        Column("bytes", Kind.INTEGER, "Its size.", required=True),
        Column("kind", Kind.TEXT, "What kind of file it is; null where it gave no document."),
        Column("pages", Kind.INTEGER, "How many pages it has; null for a dump."),
        Column("agency", Kind.TEXT, "The body that it reports on."),
        Column("title", Kind.TEXT, "Its title."),
        Column("outcome", Kind.TEXT, "What became of it.", required=True, choices=OUTCOMES),
        Column("cause", Kind.TEXT, "Why it gave no document, or what could not be read first."),
        Column("reader", Kind.TEXT, "The version of the program that read it.", required=True),
        Column("settings", Kind.TEXT, "How it was read: a JSON object.", required=True),
        Column("checks", Kind.INTEGER, "All checks.", required=True),
        Column("consistent", Kind.INTEGER, "Checks that hold.", required=True),
        Column("inconsistent", Kind.INTEGER, "Checks that do not.", required=True),
        Column("unverifiable", Kind.INTEGER, "Checks that cannot be made.", required=True),
        Column("figures", Kind.INTEGER, "Printed numbers in item and total cells.", required=True),
        Column("figures_checked", Kind.INTEGER, "Those that take part in a check.", required=True),
        Column("rows", Kind.INTEGER, "How many rows all other data sets have of it.", required=True),
        Column("document_sha256", Kind.TEXT, "The SHA-256 of the file that keeps its document."),
    ),
)
"""A row a file; its key is the SHA-256 of the file, by which the rows of all data sets are joined."""

LONG_NUMBERS: Final = Dataset(
    "long_numbers",
    "Numbers that do not fit into a decimal of 38 digits, 12 of them behind the point; they are null in their own row.",
    (),
    (
        DOCUMENT_COLUMN,
        Column("dataset", Kind.TEXT, "The data set of their row.", required=True),
        Column("record", Kind.TEXT, "The row's keys behind the document, split by a slash.", required=True),
        Column("column", Kind.TEXT, "The column.", required=True),
    ),
    (Column("value", Kind.TEXT, "The number, digit for digit.", required=True),),
    foreign_keys=(ForeignKey((DOCUMENT_COLUMN.name,), DOCUMENTS, (DOCUMENT_COLUMN.name,)),),
)

ARCHIVED: Final[tuple[Dataset, ...]] = (*DATASETS, ENTRIES, LONG_NUMBERS, *DERIVED)
"""All data sets of an archive. Every row begins with the SHA-256 of its file, in the column `document`."""
