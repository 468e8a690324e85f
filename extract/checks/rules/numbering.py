"""Tables of indicators and projects: the numbers and codes of the rows."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby
from typing import Final, NamedTuple

from extract.checks.compare import Finding, compare
from extract.checks.computation import Computation, constant
from extract.checks.figure import Figure
from extract.checks.interval import ONE, point
from extract.checks.registry import rule
from extract.checks.what import What
from schemas import Document, Place, RowKind, Table

NUMBER: Final = re.compile(r"[^\d]{0,3}(?P<parts>\d+(?:\.\d+)*)[.):\s]*\*{0,3}\s*")
"""A row's number or code; stars point to notes."""

NEXT_FORMULA: Final = "number of the row before + 1"
LATER_FORMULA: Final = "code after the code of the row before"
BETWEEN_FORMULA: Final = "number between those of the rows before and behind"

BOUNDARIES: Final = frozenset({RowKind.SECTION, RowKind.SUBTOTAL, RowKind.TOTAL})
"""Rows after which numbers may begin again at 1."""


class _Numbered(NamedTuple):
    """A row with the text of its number, which may be blank."""

    number: str | None
    name: str
    section: str | None
    at: Place

    @property
    def parts(self) -> tuple[int, ...]:
        """The parts of the number or code: 2.3 has two; none where there is none, or it is no number."""
        match = NUMBER.fullmatch(self.number.strip()) if self.number else None
        return tuple(int(part) for part in match["parts"].split(".")) if match else ()


@rule("NM001", name="numbering")
def numbering(document: Document) -> Iterator[Finding]:
    """The rows of a table are numbered one after the other; codes such as 2.3 rise, and may leave some out.

    Formula: number of the row before + 1; 1 after a section or subtotal row
    Source: tables of indicators and of projects; agencies keep the codes of a plan of which they report a part.
    Holds: rows 1, 2, 3
    Holds: rows 1.1, 2.1, 2.4
    Fails: rows 1, 2, 4
    Fails: rows 1, 2, 2
    Fails: rows 2.1, 2.1, 2.2
    Fails: rows 2.1, 2.6, 2.3
    """
    tables = {table.id: table for table in document.tables}
    for table, rows in _numbered_rows(document):
        follows = _later_code if any(len(row.parts) > 1 for row in rows) else _next_number
        boundaries = _boundaries(tables.get(table))
        before: _Numbered | None = None
        unnumbered = 0
        for place, row in enumerate(rows):
            if not row.parts:
                unnumbered += 1
                continue
            if before and before.at != row.at:
                begins_part = before.section != row.section or _lies_between(boundaries, before.at, row.at)
                begins_again = begins_part and row.parts[-1] == 1
                if not begins_again and (meant := _meant_between(rows, place)):
                    yield _out_of_order(before, row, meant)
                    unnumbered += 1
                    continue
                yield from follows(before, row, begins_part, unnumbered)
            before, unnumbered = row, 0


def _meant_between(rows: Sequence[_Numbered], place: int) -> tuple[int, ...]:
    """Give the number that the rows on either side show, where a row has another that stands in no order with theirs.

    After 2.1 and before 2.3 stands 2.2, and 3.1 after 2.4 and before 3.2. None where the row may be as printed.
    """
    if not 0 < place < len(rows) - 1:
        return ()
    before, here, after = (row.parts for row in rows[place - 1 : place + 2])
    if len({row.at for row in rows[place - 1 : place + 2]}) < 3 or not len(before) == len(here) == len(after):
        return ()
    meant = (*after[:-1], after[-1] - 1)
    goes_on = meant[:-1] == before[:-1] and meant[-1] == before[-1] + 1
    begins = len(meant) > 1 and meant[:-1] > before[:-1] and meant[-1] == 1
    in_order = before < here < after if len(here) > 1 else here == meant
    return meant if (goes_on or begins) and not in_order else ()


def _out_of_order(before: _Numbered, row: _Numbered, meant: tuple[int, ...]) -> Finding:
    """Compare a number with what the rows on either side show: the first part that differs."""
    place = next(
        place for place, (here, there) in enumerate(zip(row.parts, meant, strict=True)) if here != there
    )
    between = constant(BETWEEN_FORMULA, meant[place])
    finding = compare(
        _figure(row, row.parts[place]), between._replace(inputs=(_figure(before, before.parts[place]),))
    )
    return finding._replace(in_full=_code(meant))


def _code(parts: Sequence[int]) -> str:
    return ".".join(map(str, parts))


def _next_number(before: _Numbered, row: _Numbered, begins_part: bool, unnumbered: int) -> Iterator[Finding]:
    """Compare a plain number with that before, plus one; rows whose number was not read may have one too."""
    (number,), (number_before,) = row.parts, before.parts
    if begins_part and number == 1:
        return
    forms = [_plus(_figure(before, number_before), step) for step in range(1, unnumbered + 2)]
    yield compare(_figure(row, number), *forms)


def _later_code(before: _Numbered, row: _Numbered, begins_part: bool, _unnumbered: int) -> Iterator[Finding]:
    """Compare a code with the one before: the first part in which they differ has to be larger."""
    parts, parts_before = row.parts, before.parts
    shared = zip(parts, parts_before, strict=False)
    differing = next((place for place, (here, there) in enumerate(shared) if here != there), None)
    goes_deeper = differing is None and len(parts) > len(parts_before)
    if goes_deeper or (begins_part and parts < parts_before):
        return
    place = len(parts) - 1 if differing is None else differing
    least = parts_before[place] + (1 if place == len(parts) - 1 else 0)
    later = constant(LATER_FORMULA, max(parts[place], least))
    printed_before = _figure(before, parts_before[place])
    finding = compare(_figure(row, parts[place]), later._replace(inputs=(printed_before,)))
    yield finding._replace(in_full=_code((*parts_before[:-1], parts_before[-1] + 1)))


def _plus(before: Figure, step: int) -> Computation:
    skipped = f", and {step - 1} for rows without a number between" if step > 1 else ""
    return Computation(
        NEXT_FORMULA + skipped, (before,), lambda intervals: intervals[0] + point(step), rates=(ONE,)
    )


def _figure(row: _Numbered, part: int) -> Figure:
    return Figure(What.NUMBER, row.name, row.number or "", Decimal(part), 0, exact=True, at=row.at)


def _numbered_rows(document: Document) -> Iterator[tuple[str, list[_Numbered]]]:
    for table, indicators in groupby(document.indicators, key=lambda indicator: indicator.table):
        yield (
            table,
            [_Numbered(one.number, one.name, one.section, one.number_at or one.at) for one in indicators],
        )
    for table, projects in groupby(document.projects, key=lambda project: project.table):
        yield (
            table,
            [_Numbered(one.number, one.name, None, one.number_at or one.at) for one in projects],
        )
    for card in document.scorecards:
        rows = [(line, line.code_at or line.score.at) for line in card.lines]
        yield card.table, [_Numbered(line.code, line.indicator, None, at) for line, at in rows]


def _boundaries(table: Table | None) -> list[int]:
    return [index for index, row in enumerate(table.rows) if row.kind in BOUNDARIES] if table else []


def _lies_between(boundaries: Sequence[int], before: Place, here: Place) -> bool:
    if before.row is None or here.row is None:
        return False
    return bisect_right(boundaries, before.row) < bisect_left(boundaries, here.row)
