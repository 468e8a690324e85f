"""Text dumps of reports: tab-separated, pipe and HTML tables between lines of prose."""

import codecs
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import regex

from extract.errors import EmptyFile, UnknownFormat
from extract.sources.markup import resolve_markup
from extract.sources.page import Grid, GridCell, Page, TextLine
from extract.sources.spaced_columns import rows_by_blanks
from extract.sources.spaced_pages import can_be_set, spaced_pages
from extract.thai.repair import repair
from schemas import ReadBy

DUMP_SUFFIXES = frozenset({".txt", ".md", ".markdown", ".html", ".htm", ".tsv"})
HTML_SUFFIXES = frozenset({".html", ".htm"})

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_DELIMITER_CELL = regex.compile(r"\s*(?::?-{2,}:?|:-:?|-:)\s*")
_FRAME = regex.compile(r"\s*\+?(?:[-=]+\+)+[-=]*\s*")
_CONTROL = regex.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_PIPE = regex.compile(r"(?<!\\)\|")


def decode(data: bytes, name: str) -> str:
    """Give the text of a dump's bytes: Unicode, or the Thai code page that old files are in.

    Raises EmptyFile where there is nothing to read and UnknownFormat where the bytes are no text.
    """
    if not data.strip():
        raise EmptyFile(f"{name}: the file is empty; give the report itself")
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _decoded(data, encoding, name)
    if b"\x00" in data:
        raise UnknownFormat(f"{name}: not a text; give a PDF, a page image or a text dump of a report")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = _decoded(data, "cp874", name)
    if not regex.search(r"\p{Thai}{3}", text):
        raise UnknownFormat(f"{name}: neither Unicode nor Thai (cp874) text; save the dump as UTF-8")
    return text


def _decoded(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnknownFormat(f"{name}: not readable as {encoding} text; save the dump as UTF-8") from error


def read_dump(path: Path, data: bytes) -> tuple[Page, ...]:
    """Read a dump into one page whose blocks are its lines of prose and its tables, each with its line.

    A dump without tables, some of whose lines stand in columns by blanks, is set as pages instead.
    Raises EmptyFile and UnknownFormat as `decode` does.
    """
    text = _CONTROL.sub(" ", decode(data, path.name)).replace("\r\n", "\n").replace("\r", "\n")
    whole_html = path.suffix.lower() in HTML_SUFFIXES
    lines = text.split("\n")
    blocks = _of_html(text) if whole_html else tuple(_blocks(lines))
    if not blocks:
        raise EmptyFile(f"{path.name}: there is no text in the file; give the report itself")
    rows = () if whole_html else rows_by_blanks(_prose(lines, blocks))
    if (
        rows
        and can_be_set(lines)
        and not any(isinstance(block, Grid) or _had_markup(block, lines) for block in blocks)
    ):
        return spaced_pages(lines, rows)
    stated = tuple(row + 1 for row in rows)
    return (Page(number=1, width=None, height=None, read_by=ReadBy.DUMP, blocks=blocks, spaced_rows=stated),)


def _had_markup(block: TextLine, lines: Sequence[str]) -> bool:
    """Whether a line of prose has lost more than blanks since it was in the dump."""
    return block.line is not None and block.raw.split() != lines[block.line - 1].split()


def _prose(lines: Sequence[str], blocks: Sequence[TextLine | Grid]) -> list[str]:
    """Give the lines of a dump, those empty that no line of prose was read from."""
    kept = {block.line for block in blocks if isinstance(block, TextLine)}
    return [line if number in kept else "" for number, line in enumerate(lines, start=1)]


def _of_html(text: str) -> tuple[TextLine | Grid, ...]:
    # lxml is imported only where there is HTML.
    from extract.sources.html_tables import html_blocks

    return tuple(html_blocks(text))


def _blocks(lines: Sequence[str]) -> Iterator[TextLine | Grid]:
    index = 0
    while index < len(lines):
        end = _html_table_end(lines, index)
        if end is not None:
            from extract.sources.html_tables import html_grid

            yield from html_grid("\n".join(lines[index:end]), first_line=index + 1)
        elif (end := _run(lines, index, lambda line: "\t" in line and not _is_pipe_row(line))) > index:
            yield from _grid(lines, index, end, _tab_cells)
        elif (end := _run(lines, index, _is_of_pipe_table)) > index and _is_table(lines[index:end]):
            yield from _grid(lines, index, end, _pipe_cells)
        else:
            end = index + 1
            raw = resolve_markup(lines[index].lstrip("#"))
            if raw:
                yield TextLine(raw=raw, text=repair(raw), bbox=None, line=index + 1)
        index = end


def _html_table_end(lines: Sequence[str], start: int) -> int | None:
    if "<table" not in lines[start].lower():
        return None
    return next((i + 1 for i in range(start, len(lines)) if "</table" in lines[i].lower()), len(lines))


def _run(lines: Sequence[str], start: int, belongs: Callable[[str], bool]) -> int:
    end = start
    while end < len(lines) and belongs(lines[end]):
        end += 1
    return end


def _is_pipe_row(line: str) -> bool:
    return line.lstrip().startswith("|") and line.count("|") > 1


def _is_of_pipe_table(line: str) -> bool:
    return _is_pipe_row(line) or _FRAME.fullmatch(line) is not None


def _is_table(lines: Sequence[str]) -> bool:
    """Whether lines between pipes are a table: one of the first parts them, or all have as many cells."""
    rows = [_pipe_cells(line) for line in lines if _is_pipe_row(line)]
    return any(map(_is_delimiter, map(_pipe_cells, lines[:3]))) or (
        len(rows) > 1 and len({len(row) for row in rows}) == 1
    )


def _is_delimiter(cells: Sequence[str]) -> bool:
    """Whether cells are those of a line that only parts rows, in Markdown or in a frame of `+---+`."""
    return all(_DELIMITER_CELL.fullmatch(cell) or _FRAME.fullmatch(cell) for cell in cells)


def _tab_cells(line: str) -> list[str]:
    return line.split("\t")


def _pipe_cells(line: str) -> list[str]:
    inner = line.strip().removeprefix("|")
    inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
    return [cell.replace("\\|", "|") for cell in _PIPE.split(inner)]


def _grid(
    lines: Sequence[str], start: int, end: int, split: Callable[[str], list[str]]
) -> Iterator[Grid | TextLine]:
    rows = [(number, split(lines[number - 1])) for number in range(start + 1, end + 1)]
    rows = [(number, cells) for number, cells in rows if not _is_delimiter(cells)]
    texts = [(number, [resolve_markup(cell) for cell in cells]) for number, cells in rows]
    texts = [(number, cells) for number, cells in texts if any(cells)]
    if not texts:
        return
    columns = max(len(cells) for _, cells in texts)
    cells = tuple(
        GridCell(
            raw=raw,
            text=repair(raw),
            row=row,
            column=column,
            row_span=1,
            column_span=1,
            bbox=None,
            line=number,
        )
        for row, (number, texts_of_row) in enumerate(texts)
        for column, raw in enumerate(texts_of_row + [""] * (columns - len(texts_of_row)))
    )
    yield Grid(page=None, rows=len(texts), columns=columns, cells=cells, bbox=None, line=texts[0][0])
