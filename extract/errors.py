"""What ends a command: one class a cause, each with its exit status and a message for the user."""

from typing import ClassVar


class ExtractError(Exception):
    """The base of every error that ends the reading of a file. Its text names the file and the remedy."""

    exit_status: ClassVar[int] = 2


class NoSuchFile(ExtractError):
    """The path leads to nothing."""


class NotAFile(ExtractError):
    """The path leads to a directory or a device."""


class EmptyFile(ExtractError):
    """The file has no bytes, or nothing in it."""


class UnknownFormat(ExtractError):
    """The bytes are not those of a PDF, an image or a text."""


class DamagedFile(ExtractError):
    """The file begins like a report and cannot be opened."""


class NeedsPassword(ExtractError):
    """The PDF is encrypted and no password was given, or a wrong one."""


class WrongUsage(ExtractError):
    """The command's words are not understood: a page range, a rule's code."""


class CannotWrite(ExtractError):
    """The place for a result cannot be written to."""


class CannotAnnotate(ExtractError):
    """The PDF cannot be given annotations without changing something else of it."""


class MissingThaiData(ExtractError):
    """The data that recognition of Thai words needs is not installed."""


class NotRead(ExtractError):
    """A report was read in another process, and nothing came of it. `kind` names why, `trace` where a fault arose."""

    def __init__(self, kind: str, message: str, trace: str | None) -> None:
        super().__init__(message)
        self.kind = kind
        self.trace = trace


class TooLarge(ExtractError):
    """A report does not fit into the form of output that was asked for."""


class NotAnArchive(ExtractError):
    """The place holds no archive, or one whose mark is damaged."""


class NewerArchive(ExtractError):
    """The archive has a form that only later versions know."""


class DamagedArchive(ExtractError):
    """A file of the archive cannot be understood."""


class NotInArchive(ExtractError):
    """The archive holds no document of this name, or several that begin so."""


class NoCluster(ExtractError):
    """A scheduler is not reached, has no workers, or has some that would read reports otherwise."""


class WrongQuery(ExtractError):
    """A question to the archive that is not understood, or that asks for more than its rows."""
