"""What must hold for any bytes: each target takes some, and raises where it does not."""

from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import Final

import extract
from extract.errors import EmptyFile, ExtractError, UnknownFormat
from extract.sources.dump import read_dump
from extract.sources.page import Grid
from extract.thai.digits import digits_of
from extract.thai.numbers import Figure, find_figures, read_cell
from schemas import Document

_SUFFIXES: Final = (".txt", ".md", ".html")


def numbers(data: bytes) -> None:
    """Figures of any text: each stands in the text, and its value has the printed digits and no others."""
    text = data.decode("utf-8", "replace")
    for figure in find_figures(text):
        assert 0 <= figure.start <= figure.end <= len(text), f"{figure} stands outside of its text"
        require_printed(text, figure)
    require_printed(text, read_cell(text))


def require_printed(text: str, figure: Figure) -> None:
    """Raise AssertionError where a figure's value has other digits than are printed; numbers in words have none."""
    printed = digits_of(text[figure.start : figure.end])
    if figure.value is not None and printed:
        digits = "".join(map(str, figure.value.as_tuple().digits))
        assert digits.lstrip("0") == printed.lstrip("0"), f"{figure} is not what is printed"


def dumps(data: bytes) -> None:
    """The dump reader on any bytes: refused in words, or cells within their grid and lines within the file."""
    suffix = _SUFFIXES[data[0] % len(_SUFFIXES)] if data else ".txt"
    try:
        pages = read_dump(Path(f"dump{suffix}"), data[1:])
    except (EmptyFile, UnknownFormat):
        return
    for block in (block for page in pages for block in page.blocks):
        assert block.line is not None, f"{block} stands on no line"
        assert block.line >= 1, f"{block} stands on no line"
        for cell in block.cells if isinstance(block, Grid) else ():
            assert cell.row + cell.row_span <= block.rows, f"{cell} reaches out of its grid"
            assert cell.column + cell.column_span <= block.columns, f"{cell} reaches out of its grid"


def reports(data: bytes) -> None:
    """Any dump read and checked to the end: refused in words, or a document that its models take back."""
    suffix = _SUFFIXES[data[0] % len(_SUFFIXES)] if data else ".txt"
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"dump{suffix}"
        path.write_bytes(data[1:])
        try:
            document = extract.check(extract.read(path))
        except ExtractError:  # a file by its first bytes, an image cut short among them
            return
    failed = [problem.message for problem in document.problems if problem.what == "rule-failed"]
    assert not failed, failed[0]
    assert Document.model_validate_json(document.model_dump_json()) == document


TARGETS: Final[Mapping[str, Callable[[bytes], None]]] = MappingProxyType(
    {"numbers": numbers, "dumps": dumps, "reports": reports}
)
