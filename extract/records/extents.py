"""Which items a section row or a row of sums speaks of, told by the order of the rows and the marks before them."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import regex

from extract.records.cells import RecordRow
from extract.tables.rows import is_percent_row
from schemas import RowKind

_MARK = regex.compile(r"\s*(?:(?P<bullet>[◆●■▪•◇○□\-–])|(?P<number>\d{1,2}(?:\.\d{1,2})*)\s*[.)])?")


class Extent(NamedTuple):
    """Rows, by index: those that are most likely meant, and other runs that the same words may mean."""

    rows: tuple[int, ...] = ()
    others: tuple[tuple[int, ...], ...] = ()


def extents(rows: Sequence[RecordRow], items: frozenset[int]) -> Mapping[int, Extent]:
    """Give the extent of every section and sum row; `items` are the rows that became records.

    A section goes on to the next section with a mark of its own kind. Sections that follow each other with no item
    between stand one in the other. A sum speaks of the items since the sum before it, and where there are none,
    of all items above. Where the first sum stands over the first item, sums head the items that follow them.
    """
    found: dict[int, Extent] = {}
    found.update(_sums(rows, items))
    found.update(_sections(rows, items))
    return found


def _sums(rows: Sequence[RecordRow], items: frozenset[int]) -> dict[int, Extent]:
    found: dict[int, Extent] = {}
    heads = _heads(rows, items)
    above: list[int] = []
    since_sum: list[int] = []
    since_section: list[int] = []
    for row in rows:
        if row.index in items:
            for run in (above, since_sum, since_section):
                run.append(row.index)
        elif row.row.kind is RowKind.SECTION:
            since_section = []
        elif row.row.kind in (RowKind.SUBTOTAL, RowKind.TOTAL):
            if heads and row.row.kind is RowKind.SUBTOTAL:
                found[row.index] = Extent(_after(rows, items, row.index))
                continue
            rows_meant = since_sum if since_sum and row.row.kind is RowKind.SUBTOTAL else above
            others = tuple(tuple(run) for run in (since_section, above) if run and run != rows_meant)
            found[row.index] = Extent(tuple(rows_meant), others)
            if not is_percent_row([cell.text for cell in row.row.cells if cell.text]):
                since_sum = []
    return found


def _heads(rows: Sequence[RecordRow], items: frozenset[int]) -> bool:
    """Whether sums stand over the items that they are sums of."""
    sums = [row.index for row in rows if row.row.kind is RowKind.SUBTOTAL]
    return bool(sums) and bool(items) and sums[0] < min(items)


def _after(rows: Sequence[RecordRow], items: frozenset[int], head: int) -> tuple[int, ...]:
    """The items from a row of sums to the next."""
    run: list[int] = []
    for row in rows:
        if row.index > head and row.row.kind in (RowKind.SUBTOTAL, RowKind.TOTAL):
            break
        if row.index > head and row.index in items:
            run.append(row.index)
    return tuple(run)


def _sections(rows: Sequence[RecordRow], items: frozenset[int]) -> dict[int, Extent]:
    """Each section's items, by a stack of the sections that are open."""
    open_sections: list[tuple[int, str]] = []
    members: dict[int, list[int]] = {}
    fresh = closed = False
    for row in rows:
        if row.row.kind is RowKind.SECTION:
            mark = _mark(row.label.text)
            if not fresh:
                _close(open_sections, mark, closed)
            open_sections.append((row.index, mark))
            members[row.index] = []
            fresh, closed = True, False
        elif row.index in items:
            for index, _ in open_sections:
                members[index].append(row.index)
            fresh = False
        elif row.row.kind in (RowKind.SUBTOTAL, RowKind.TOTAL):
            closed = True
            fresh = False
    return {index: Extent(tuple(run), _runs_after(rows, items, index, run)) for index, run in members.items()}


def _close(open_sections: list[tuple[int, str]], mark: str, closed: bool) -> None:
    """Close the section of the same mark with all inside it; a sum has closed the innermost, whatever its mark."""
    for depth in range(len(open_sections) - 1, -1, -1):
        if open_sections[depth][1] == mark:
            del open_sections[depth:]
            return
    if closed and open_sections:
        open_sections.pop()


def _mark(text: str) -> str:
    found = _MARK.match(text)
    if found is None or not (found["bullet"] or found["number"]):
        return ""
    return found["bullet"] or "." * found["number"].count(".") + "1"


def _runs_after(
    rows: Sequence[RecordRow], items: frozenset[int], section: int, meant: list[int]
) -> tuple[tuple[int, ...], ...]:
    """The runs of items from a section to each later boundary: a section, a sum, or the end."""
    runs: list[tuple[int, ...]] = []
    run: list[int] = []
    for row in rows:
        if row.index <= section:
            continue
        if row.index in items:
            run.append(row.index)
        elif run and (not runs or runs[-1] != tuple(run)):
            runs.append(tuple(run))
    if run and (not runs or runs[-1] != tuple(run)):
        runs.append(tuple(run))
    return tuple(other for other in runs if other != tuple(meant))
