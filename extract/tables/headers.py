"""Which rows of a grid are its header, and what each column holds."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache, lru_cache
from itertools import pairwise

import regex

from extract.sources.page import GridCell
from extract.tables.added import added
from extract.tables.figures import is_figure
from extract.tables.header_shape import gapped_depth, levels_depth, shaped_depth
from extract.tables.heading_words import ASIDE, HEADER_LENGTH, known_as
from extract.tables.levels import are_step_marks, criterion_levels, is_criterion_parent, step_marks
from extract.tables.matrix import MatrixRow, covering
from extract.tables.periods import is_period_heading, is_year, period_of
from extract.tables.rates import per_of
from extract.tables.settled_roles import ITEM_NUMBER, role_from_cells, settled_roles, with_results_together
from extract.tables.vocabulary import (
    BAND_PARENTS,
    HEADER_BEGINNINGS,
    HEADERS,
)
from extract.thai.bands import falls, level_heading, read_band, read_edges
from extract.thai.digits import to_arabic
from extract.thai.keys import label_key
from extract.thai.numbers import read_cell
from schemas import Band, Column, Place, ReadBy, Role

MAX_HEADER_ROWS = 6
_FEWEST_BANDS = 3
"""Of so few bands none that ends before it begins is taken for a misprint."""

_BAND_LENGTH = 40
"""Longer words state no band."""
_FEWEST_LEVELS = 3
"""So many figures that rise or fall, at least, are levels and not a row of two."""
_LETTER = regex.compile(r"\p{L}")
_COLUMN_NUMBER = regex.compile(r"\(?\s*\d{1,2}\s*\)?|\(\s*[a-zA-Zก-ฮ]\s*\)")
_BARE_NUMBER = regex.compile(r"[\d,]+(?:\.\d+)?")
_POINTS_END = regex.compile(r"\D(?:ร้อยละ\s*)?(?P<points>\d{1,3}(?:\.\d+)?)\s*(?:%|คะแนน)?\s*$")


@cache
def role_of(words: str) -> Role | None:
    """Give what a header's words mean, or None where they are not known.

    Words in brackets, years and asterisks are left aside: `ผลการดำเนินงาน ปี ๒๕๖๖` is a result.
    """
    return known_as(words, _roles_by_key())


@cache
def _roles_by_key() -> dict[str, Role]:
    own = {label_key(word): role for role, words in HEADERS.items() for word in words}
    return {**added().header_words, **own}


@cache
def is_band_parent(words: str) -> bool:
    """Whether words stand above columns of bands or points."""
    return label_key(ASIDE.sub(" ", words)) in {label_key(word) for word in BAND_PARENTS}


def header_depth(rows: Sequence[MatrixRow]) -> int:
    """Give how many rows from the top are the header: 0 where the grid begins with its items.

    The first row is a header where half of its words are known to be, or it names a rate; the rows below it
    belong to it while they hold only known words, levels and bands, years or column numbers, or are covered
    from above. Where its words are not known its shape may tell. A line of words over the whole table, the
    unit's name, say, belongs to the header that follows it.
    """
    if len(rows) > 1 and is_caption(rows[0]) and (below := header_depth(rows[1:])):
        return below + 1
    depth = _worded_depth(rows)
    if not depth:
        return shaped_depth(rows) or gapped_depth(rows) or levels_depth(rows)
    while depth < min(len(rows), MAX_HEADER_ROWS) and (
        _continues_header(rows[depth].filled) or _fills_gaps(rows[0], rows[depth])
    ):
        if _is_item_of_figures(rows, depth):
            break
        depth += 1
    return depth


def _is_item_of_figures(rows: Sequence[MatrixRow], row: int) -> bool:
    """Whether a row has a label and bare numbers, each under a heading of its own: no levels, which one is over."""
    label, *others = rows[row].filled
    if label.column > 0 or not _LETTER.search(label.text) or not others:
        return False
    above = [covering(rows, row - 1, cell.column) for cell in others]
    own = all(cell is not None and cell.text and cell.column_span == 1 for cell in above)
    return own and all(_BARE_NUMBER.fullmatch(to_arabic(cell.text).strip()) for cell in others)


def _worded_depth(rows: Sequence[MatrixRow]) -> int:
    """Give how many rows the cells of the first row cover, where its words are known to be headings; else 0."""
    filled = rows[0].filled if rows else ()
    named = any(role_of(cell.text) or is_band_parent(cell.text) for cell in filled)
    known = sum(_is_heading(cell.text) for cell in filled)
    if not named or _is_single_label(rows[0]) or any(_is_amount(cell.text) for cell in filled[1:]):
        return 0
    if _is_numbered_item(filled):
        return 0
    if known * 2 < len(filled) and not _groups_below(rows) and not _names_rate(filled):
        return 0
    return min(max(cell.row_span for cell in filled), len(rows))


def _is_numbered_item(filled: Sequence[GridCell]) -> bool:
    """Whether a row has its number, its label and then bare figures: `ระดับ` is the unit of an indicator too."""
    texts = [to_arabic(cell.text).strip() for cell in filled]
    return (
        len(filled) > 2
        and filled[0].column == 0
        and ITEM_NUMBER.fullmatch(texts[0]) is not None
        and _LETTER.search(texts[1]) is not None
        and any(_BARE_NUMBER.fullmatch(text) and not is_year(text) for text in texts[2:])
    )


def is_caption(row: MatrixRow) -> bool:
    """Whether a row is nothing but words over the whole table."""
    filled = row.filled
    return len(filled) == 1 and filled[0].column == 0 and (filled[0].column_span > 1 or len(row.cells) > 1)


def _groups_below(rows: Sequence[MatrixRow]) -> bool:
    """Whether the first row names groups of columns and the row below it is full of known headings."""
    if len(rows) < 2 or not _continues_header(rows[1].filled):
        return False
    return len({cell.column for cell in rows[1].filled if role_of(cell.text)}) > 2


def _names_rate(filled: Sequence[GridCell]) -> bool:
    """Whether a row names a rate and states no figure: the name of an indicator that is a rate has its figures beside."""
    if any(read_cell(to_arabic(cell.text)).value is not None for cell in filled if per_of(cell.text) is None):
        return False
    return any(per_of(cell.text) is not None for cell in filled)


def _fills_gaps(first: MatrixRow, row: MatrixRow) -> bool:
    """Whether a row stands only under a heading that the blanks after it show to span (a dump has no spans)."""
    blank = {cell.column for cell in first.cells if not cell.text}
    gaps = blank | {column - 1 for column in blank}
    under = [cell.column for cell in row.filled]
    if any(len(cell.text) > HEADER_LENGTH or not _LETTER.search(cell.text) for cell in row.filled):
        return False
    return len(under) > 1 and bool(blank) and set(under) <= gaps and min(under) > 0


def _is_single_label(row: MatrixRow) -> bool:
    return len(row.filled) == 1 and len(row.cells) > 1 and role_of(row.filled[0].text) is None


@lru_cache(maxsize=4096)
def _is_heading(text: str) -> bool:
    return len(text) <= HEADER_LENGTH and bool(
        role_of(text)
        or is_band_parent(text)
        or is_criterion_parent(text)
        or _edges_of(text)
        or level_heading(text) is not None
        or step_marks(text) is not None
        or is_period_heading(text)
        or per_of(text) is not None
        or is_year(to_arabic(text))
    )


def _is_amount(text: str) -> bool:
    """Whether a cell begins with a figure and heads nothing: `24,000 ล้านบาท` beside its label."""
    return text[:1].isdecimal() and not _is_heading(text) and read_cell(to_arabic(text)).value is not None


def _continues_header(filled: Sequence[GridCell]) -> bool:
    if not filled:
        return False
    texts = [to_arabic(cell.text).strip() for cell in filled]
    if all(_COLUMN_NUMBER.fullmatch(text) for text in texts) and _count_columns(texts):
        return len(texts) > 1
    if ITEM_NUMBER.fullmatch(texts[0]) and filled[0].column == 0:
        return False
    if filled[0].column == 0 and (is_period_heading(texts[0]) or per_of(texts[0]) is not None):
        return False
    if filled[0].column == 0 and is_year(texts[0]) and not all(map(is_year, texts)):
        return False
    if filled[0].column > 0 and are_step_marks(texts):
        return True
    if _are_bare_figures(texts):
        return False
    return all(_is_heading(text) or ASIDE.fullmatch(text) for text in texts)


def _count_columns(texts: Sequence[str]) -> bool:
    """Whether the numbers of columns go up one by one, or stand in brackets: others are a row of small figures."""
    if not all(map(str.isdigit, texts)):
        return True
    return all(int(after) - int(before) == 1 for before, after in pairwise(texts))


def _are_bare_figures(texts: Sequence[str]) -> bool:
    """Whether a row states nothing but figures, which neither rise nor fall over several columns nor are years."""
    if not all(map(is_figure, texts)) or all(map(is_year, texts)):
        return False
    values = [read_cell(text).value for text in texts]
    steps = {(below or 0) > (above or 0) for above, below in pairwise(values) if above != below}
    in_turn = len(set(values)) == len(values) and len(steps) == 1
    return len(values) < _FEWEST_LEVELS or not in_turn


def header_texts(rows: Sequence[MatrixRow], depth: int, columns: int) -> tuple[tuple[str, ...], ...]:
    """Give the header by rows, a text for every column; a cell that covers several is repeated over them."""
    texts = []
    for row in range(depth):
        cells = [covering(rows, row, column) for column in range(columns)]
        texts.append(tuple(to_arabic(cell.text) if cell else "" for cell in cells))
    return tuple(texts)


def column_roles(
    header: Sequence[MatrixRow], body: Sequence[MatrixRow], columns: int, read_by: ReadBy
) -> tuple[Column, ...]:
    """Give each column's role and words, from its header and, where that fails, from its cells."""
    paths = [_path(header, column) for column in range(columns)]
    bands = _bands(paths, header[0].page if header else None, read_by)
    words = [[cell.text for cell in path] for path in paths]
    are_points = _are_points_of_projects(paths, bands)
    if are_points:
        bands = [None] * columns
    levels = (None,) * columns if are_points or any(bands) else criterion_levels(words, body)
    points = (None,) * columns if any(level is not None for level in levels) else _points(paths)
    headed = [
        Role.BAND
        if bands[c]
        else Role.CRITERION
        if levels[c] is not None
        else Role.POINTS_COLUMN
        if points[c] is not None
        else _role_from_path(path)
        for c, path in enumerate(paths)
    ]
    texts = [list(_texts(body, column)) for column in range(columns)]
    roles = [role or role_from_cells(texts[c], c) for c, role in enumerate(headed)]
    periods = [period_of(path) for path in words]
    roles = with_results_together(settled_roles(roles, words, texts), periods)
    return tuple(
        Column(
            role=role,
            header=" ".join(to_arabic(cell.text) for cell in path),
            band=bands[c],
            points=points[c],
            level=levels[c],
            period=periods[c],
            per=per_of(" ".join(words[c])) if role is Role.RATE else None,
        )
        for c, (role, path) in enumerate(zip(roles, paths, strict=True))
    )


def _path(header: Sequence[MatrixRow], column: int) -> list[GridCell]:
    """The header's cells over a column, from top to bottom, each once; a caption over all columns is none of them."""
    path: list[GridCell] = []
    for row in range(1 if len(header) > 1 and is_caption(header[0]) else 0, len(header)):
        cell = covering(header, row, column)
        if cell is not None and cell.text and cell not in path:
            path.append(cell)
    return path


def _role_from_path(path: Sequence[GridCell]) -> Role | None:
    for cell in reversed(path):
        if role := role_of(cell.text):
            return role
    whole = " ".join(cell.text for cell in path)
    if per_of(whole) is not None:
        return Role.RATE
    return role_of(whole) or next(
        (role for cell in reversed(path) if (role := _role_from_beginning(cell.text))), None
    )


def _role_from_beginning(words: str) -> Role | None:
    key = label_key(words)
    return next(
        (
            role
            for role, beginnings in HEADER_BEGINNINGS.items()
            for b in beginnings
            if key.startswith(label_key(b))
        ),
        None,
    )


def _bands(paths: Sequence[Sequence[GridCell]], page: int | None, read_by: ReadBy) -> list[Band | None]:
    """The bands over the columns; a level that no heading names follows from the bands' order."""
    bands: list[Band | None] = [None] * len(paths)
    found = [
        (c, cell, band) for c, path in enumerate(paths) for cell in path if (band := _edges_of(cell.text))
    ]
    if sum(falls(band) for _, _, band in found) > 1 or len(found) <= _FEWEST_BANDS:
        found = [one for one in found if not falls(one[2])]
    levels = [
        next((n for cell in paths[c] if (n := _level_of(cell.text)) is not None), None) for c, _, _ in found
    ]
    if len(found) < 2 or len({c for c, _, _ in found}) < len(found):
        return bands
    if None in levels:
        if any(before[2][0] >= after[2][0] for before, after in pairwise(found)):
            return bands
        levels = list(range(1, len(found) + 1))
    for (c, cell, (low, high)), level in zip(found, levels, strict=True):
        at = Place(page=page, line=cell.line, bbox=cell.bbox, column=c, read_by=read_by)
        bands[c] = Band(level=level or 0, low=low, high=high, at=at)
    return bands


def _points(paths: Sequence[Sequence[GridCell]]) -> Sequence[Decimal | None]:
    """What a mark in each column is worth, where neighbouring columns end in rising numbers under the word for score."""
    ends = [
        _POINTS_END.search(to_arabic(path[-1].text)) if path and _under_score(path) else None
        for path in paths
    ]
    worth = [Decimal(end["points"]) if end else None for end in ends]
    stated = [value for value in worth if value is not None]
    if len(stated) < 2 or any(one >= other for one, other in pairwise(stated)):
        return [None] * len(paths)
    return worth


def _are_points_of_projects(paths: Sequence[Sequence[GridCell]], bands: Sequence[Band | None]) -> bool:
    """Whether what reads as bands without an end, ร้อยละ ๒๕ beside ร้อยละ ๕๐, are the points that projects can have."""
    open_bands = [band for band in bands if band and band.high is None]
    if len(open_bands) < 2 or len(open_bands) < len(list(filter(None, bands))):
        return False
    return any(_points(paths)) and any(_role_from_path(path) is Role.PROJECT for path in paths)


def _under_score(path: Sequence[GridCell]) -> bool:
    return len(path) > 1 and any(is_band_parent(cell.text) for cell in path[:-1])


def _edges_of(text: str) -> tuple[Decimal, Decimal | None] | None:
    """A band, or two edges of which the second is below the first."""
    if len(text) > _BAND_LENGTH:
        return None
    words = text.split()
    ends = [
        " ".join(words[split:]) for split in range(1, len(words)) if level_heading(" ".join(words[:split]))
    ]
    falling = (edges for end in (text, *ends) if (edges := read_edges(end)) and falls(edges))
    return next(falling, None) or _band_of(text)


def _band_of(text: str) -> tuple[Decimal, Decimal | None] | None:
    """A band's edges, alone in a cell or after its level; a bare number is a level's heading and no band."""
    if len(text) > _BAND_LENGTH or _COLUMN_NUMBER.fullmatch(to_arabic(text).strip()):
        return None
    return read_band(text) or next((band for _, band in _levels_and_bands(text)), None)


def _level_of(text: str) -> int | None:
    if _band_of(text) is None:
        return level_heading(text)
    return next((level for level, _ in _levels_and_bands(text)), None)


def _levels_and_bands(text: str) -> Iterator[tuple[int, tuple[Decimal, Decimal | None]]]:
    """The ways to read a cell as a level and its band: `๑ ๖๐-๖๙.๙๙%`; a narrow cell breaks it as `๑ ๖ ๐-๖๙.๙๙%`."""
    words = text.split()
    for split in range(1, len(words)):
        level = level_heading(" ".join(words[:split]))
        band = read_band(" ".join(words[split:])) or read_band("".join(words[split:]))
        if level is not None and band is not None:
            yield level, band


def _texts(body: Sequence[MatrixRow], column: int) -> Iterator[str]:
    for row in body:
        for cell in row.cells:
            if cell.column == column and cell.text and cell.column_span == 1:
                yield to_arabic(cell.text)
