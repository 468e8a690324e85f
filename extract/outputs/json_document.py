"""The document as JSON: the same document gives the same bytes, so that two versions can be compared."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO, Final

from pydantic import TypeAdapter

from extract.errors import WrongUsage
from extract.outputs.files import cannot_write, write_whole
from extract.outputs.targets import targets_of
from schemas import Document

STANDARD_OUTPUT: Final = "-"
_DOCUMENT: Final = TypeAdapter(Document)
"""Gives bytes, where the model itself gives text that is written as bytes again."""


def to_json(document: Document) -> bytes:
    """Give the document as UTF-8 JSON, indented by two, its keys in the order of the schema."""
    return _DOCUMENT.dump_json(document, indent=2) + b"\n"


def to_json_line(document: Document) -> bytes:
    """Give the document as one line of UTF-8 JSON, for a stream of several."""
    return _DOCUMENT.dump_json(document) + b"\n"


def json_schema() -> str:
    """Give the JSON Schema (draft 2020-12) of the document."""
    schema = Document.model_json_schema(mode="serialization")
    return json.dumps(schema, ensure_ascii=False, indent=2)


def json_writer(
    target: str, reports: Sequence[Path], standard_output: BinaryIO
) -> Callable[[Path, Document], None]:
    """Give the function that writes the document of a report to where `--json` says.

    To standard output goes one document as it would go to a file, and several as JSON Lines, one a line.
    Raises WrongUsage and CannotWrite before anything is read; the function itself raises CannotWrite.
    """
    if not target:
        raise WrongUsage("--json: no file is named; name one, a folder, or - for standard output")
    if target == STANDARD_OUTPUT:
        form = to_json if len(reports) == 1 else to_json_line
        return lambda report, document: _write_out(form(document), standard_output)
    files = json_targets(target, reports)
    return lambda report, document: write_whole(files[report], to_json(document))


def _write_out(data: bytes, stream: BinaryIO) -> None:
    try:
        stream.write(data)
        stream.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise cannot_write("standard output", error) from error


def json_targets(target: str, reports: Sequence[Path]) -> dict[Path, Path]:
    """Give for every report the file that its document goes to, before anything is read.

    One report goes to the file named, or into the folder named. Several need a folder (one that is there, or
    a name with a slash at its end, which is made): each goes to a file of its own name with `.json` after it.
    Raises WrongUsage where two reports would share a file or a report would be overwritten, and CannotWrite.
    """
    return targets_of("--json", ".json", target, reports, several=", or - for JSON Lines")
