"""Corrections put in the place of what was read, before tables are joined over pages.

A correction of a page fits the cell or line whose box shares at least half of the area that both cover together; one
of a dump, the cells and lines that begin on its line. What it says was read must be all of the text there, or one
figure in it, and be found once: blanks and the kind of digits do not count. Else it is left.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from extract.sources.page import Grid, GridCell, TextLine
from extract.tables.stitch import PageBlocks
from extract.thai.digits import to_arabic
from schemas import Box, CorrectionOutcome, CorrectionState, GivenCorrection, Place, ReadBy, Recognised

SHARED: Final = 0.5
"""The share of the area of two boxes together from which they are of the same cell."""

_IN_NUMBER: Final = r"(?:[0-9]|[.,](?=[0-9]))"
"""What a number goes on with: a figure is not found inside of a longer one."""

Part = GridCell | TextLine


class _Spot(NamedTuple):
    """A cell or line: its page by index, its block by index, and its place among the block's cells."""

    page: int
    block: int
    cell: int | None
    part: Part


def correct(
    pages: Sequence[PageBlocks], sha256: str, corrections: Sequence[GivenCorrection]
) -> tuple[tuple[PageBlocks, ...], tuple[CorrectionOutcome, ...]]:
    """Give the pages of a report with its corrections applied one after another, and what became of each."""
    corrected = list(pages)
    outcomes = [_apply(corrected, sha256, given) for given in corrections]
    return tuple(corrected), tuple(outcomes)


def _apply(pages: list[PageBlocks], sha256: str, given: GivenCorrection) -> CorrectionOutcome:
    if given.sha256 != sha256:
        return CorrectionOutcome(state=CorrectionState.OTHER_FILE, given=given)
    if given.page is not None and all(page.number != given.page for page in pages):
        return CorrectionOutcome(state=CorrectionState.PAGE_NOT_READ, given=given)
    spots = [spot for index, page in enumerate(pages) for spot in _spots(index, page, given)]
    if not spots:
        return CorrectionOutcome(state=CorrectionState.NO_SUCH_PLACE, given=given)
    whole = [spot for spot in spots if _same(spot.part, given.read)]
    holding = whole or [spot for spot in spots if _places(spot.part.raw, given.read)]
    if not holding:
        found = spots[0].part.raw
        return CorrectionOutcome(state=CorrectionState.READ_DIFFERS, given=given, found=found)
    spot = holding[0]
    part = _changed(spot.part, given, bool(whole)) if len(holding) == 1 else None
    if part is None:
        return CorrectionOutcome(state=CorrectionState.AMBIGUOUS, given=given, found=spot.part.raw)
    page = pages[spot.page]
    pages[spot.page] = _with(page, spot, part)
    return CorrectionOutcome(
        state=CorrectionState.APPLIED, given=given, at=_place(page, part), whole=bool(whole)
    )


def _spots(index: int, page: PageBlocks, given: GivenCorrection) -> Iterator[_Spot]:
    """Give the cells and lines of a page that a correction may be of."""
    if page.read_by is not ReadBy.DUMP and page.number != given.page:
        return
    for place, block in enumerate(page.blocks):
        if isinstance(block, TextLine):
            if _is_there(block, given) and given.column is None:
                yield _Spot(index, place, None, block)
            continue
        for number, cell in enumerate(block.cells):
            if _is_there(cell, given) and given.column in (None, cell.column):
                yield _Spot(index, place, number, cell)


def _is_there(part: Part, given: GivenCorrection) -> bool:
    if given.bbox is None or part.bbox is None:
        return part.line is not None and part.line == given.line
    return _shared(part.bbox, given.bbox) >= SHARED


def _shared(one: Box, other: Box) -> float:
    """Give how much of the area that two boxes cover together is in both."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    if width <= 0 or height <= 0:
        return 0.0
    both = width * height
    return both / (_area(one) + _area(other) - both)


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _same(part: Part, read: str) -> bool:
    return _folded(read) in (_folded(part.raw), _folded(part.text))


def _folded(text: str) -> str:
    return "".join(to_arabic(unicodedata.normalize("NFC", text)).split())


def _places(text: str, read: str) -> list[tuple[int, int]]:
    """Give where a figure stands in a text, never inside of a longer one."""
    sought = re.escape(to_arabic(read.strip()))
    if not sought:
        return []
    pattern = rf"(?<![0-9])(?<![0-9][.,]){sought}(?!{_IN_NUMBER})"
    return [found.span() for found in re.finditer(pattern, to_arabic(text))]


def _changed(part: Part, given: GivenCorrection, whole: bool) -> Part | None:
    """Give the cell or line with what is correct in it, or None where it cannot be told what is to be replaced.

    A cell that a person has read as a whole is read surely.
    """
    if whole:
        raw = text = unicodedata.normalize("NFC", given.value.strip())
    else:
        places = _places(part.raw, given.read), _places(part.text, given.read)
        if [len(found) for found in places] != [1, 1]:
            return None
        raw, text = (
            before[:start] + given.value.strip() + before[end:]
            for before, ((start, end),) in zip((part.raw, part.text), places, strict=True)
        )
    numerals = () if whole else _surely(part.recognised, given)
    if isinstance(part, TextLine):
        return part._replace(
            raw=raw, text=text, recognised=numerals, confidence=1.0 if whole else part.confidence
        )
    read = part.corrected.read if part.corrected is not None else part.raw
    told = given.as_correction().model_copy(update={"read": read})
    corrected = part._replace(raw=raw, text=text, corrected=told, recognised=numerals)
    return corrected._replace(readable=True, confidence=1.0) if whole else corrected


def _surely(numerals: tuple[Recognised, ...], given: GivenCorrection) -> tuple[Recognised, ...]:
    """Give recognised numerals with the corrected one as a person has read it."""
    return tuple(
        Recognised(raw=given.value.strip(), probability=1.0)
        if _folded(numeral.raw) == _folded(given.read)
        else numeral
        for numeral in numerals
    )


def _with(page: PageBlocks, spot: _Spot, part: Part) -> PageBlocks:
    """Give a page with a cell or line in the place of another."""
    blocks = list(page.blocks)
    block = blocks[spot.block]
    if isinstance(part, TextLine):
        blocks[spot.block] = part
    elif isinstance(block, Grid) and spot.cell is not None:
        cells = (*block.cells[: spot.cell], part, *block.cells[spot.cell + 1 :])
        blocks[spot.block] = block._replace(cells=cells)
    return page._replace(blocks=tuple(blocks))


def _place(page: PageBlocks, part: Part) -> Place:
    """Give where a part stands, its table not yet known."""
    number = None if part.line is not None else page.number
    column = part.column if isinstance(part, GridCell) else None
    return Place(page=number, line=part.line, bbox=part.bbox, column=column, read_by=page.read_by)
