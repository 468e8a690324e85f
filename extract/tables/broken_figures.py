"""Figures of which a part is not to be seen: cut off at the edge of a cell, or printed over by other text.

Spreadsheets clip what is wider than its cell, and print rows over one another that are too low for their lines. What
is left of a figure may still look like one, so its digits are not readable.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import groupby, pairwise
from typing import Final

import regex

from extract.sources.page import Glyph, Grid
from extract.tables.clusters import Cluster, text_of, width_of
from extract.tables.figures import goes_on, is_figure, is_of_number, is_sound
from extract.tables.mixed_cells import mixed_cells
from extract.tables.slots import Word
from extract.thai.digits import to_arabic

_NEXT: Final = 0.05
"""How far from where a character ends, in ems, the next of its text begins at most."""
_SAME_PLACE: Final = 0.1
"""How far apart, in ems, two drawings of one character stand at most."""
_OVER: Final = 0.05
"""A character this far, in ems, over the one before is printed over it."""
_SIDES: Final = 2.4
"""So much of a cell's width, in ems, may be left blank at its sides."""
_AMOUNT: Final = regex.compile(r"[-–]?(?:\d{2,3}|\d{1,3}(?:,\d{3})+|\d+(?:,\d{3})*\.\d+)%?")
"""A figure of two digits at least; levels have one."""
_MANY: Final = 4
"""So many figures one after the other are those of several rows or columns: the parts of a telephone number are fewer."""
_FEWEST_TOGETHER: Final = 3
"""So many cells of a page, at least, show that its rows or columns run together."""
_SAME_ROOM: Final = 0.6
"""The share of the narrower one's room that two characters have in common, at least, of which one is printed over."""
_INTO: Final = 0.2
_ABOVE: Final = 0.1
"""How far, in ems, texts of two lines reach into one another, and how far apart these are, at least."""


def without_broken(words: Sequence[Word], hidden: Iterable[Glyph]) -> list[Word]:
    """Give words, those unreadable whose digits go on in hidden characters, or have others printed between them.

    `hidden` are the unseen characters of the page, turned upright as the words are.
    """
    over = {id(word) for word in words if _is_printed_over(word.clusters)}
    torn = [cluster.glyphs[0] for word in words if id(word) in over for cluster in word.clusters]
    cut = _by_line([*hidden, *torn])
    return [
        word.unreadable() if id(word) in over or (cut and _is_cut(word.clusters, cut)) else word
        for word in words
    ]


def is_whole(clusters: Iterable[Cluster]) -> bool:
    """Whether no figure in a cell is broken: characters that the file names and that are still not readable are."""
    return not any(not cluster.readable and cluster.glyphs[0].readable for cluster in clusters)


def broken_cells(grids: Iterable[Grid]) -> int:
    """Count the cells of a page of which figures are not read.

    They are broken, stand as the signs for a number wider than its cell, run together in several cells, or are joined
    to what belongs to others.
    """
    grids = tuple(grids)
    cells = [cell for grid in grids for cell in grid.cells]
    broken = sum(not cell.whole for cell in cells)
    mixed = {id(cell) for grid in grids for cell in mixed_cells(grid)}
    together = {id(cell) for cell in cells if cell.whole and _run_together(cell.text)}
    return broken + len(mixed | together if len(together) >= _FEWEST_TOGETHER else mixed)


def _run_together(text: str) -> bool:
    """Whether a cell states nothing but figures, amounts among them, or many one after the other."""
    if " " not in text:
        return False
    parts = to_arabic(text).split()
    if len(parts) > 1 and all(map(_AMOUNT.fullmatch, parts)):
        return any("." in part or "," in part for part in parts) or len(parts) >= _MANY
    runs = (
        sum(1 for _ in run)
        for is_amount, run in groupby(parts, lambda part: bool(_AMOUNT.fullmatch(part)))
        if is_amount
    )
    return max(runs, default=0) >= _MANY


def _by_line(hidden: Iterable[Glyph]) -> Mapping[float, list[Glyph]]:
    """Give digits and separators by their baselines, to a tenth of a point."""
    lines: dict[float, list[Glyph]] = defaultdict(list)
    for glyph in hidden:
        if is_of_number(glyph.text):
            lines[round(glyph.baseline, 1)].append(glyph)
    return lines


def _may_be_of_one(glyph: Glyph, cluster: Cluster) -> bool:
    """Whether characters may be of one number: its digits have one font, its separators may be from another."""
    return glyph.font == cluster.font or not (glyph.text.isdecimal() and cluster.text.isdecimal())


def _is_cut(clusters: Sequence[Cluster], hidden: Mapping[float, Sequence[Glyph]]) -> bool:
    """Whether a digit or separator of a word is set right beside a hidden one, of which no drawing is seen."""
    for cluster in clusters:
        near = hidden.get(round(cluster.baseline, 1))
        if not near or not is_of_number(cluster.text):
            continue
        reach = _NEXT * cluster.size
        if any(
            min(abs(glyph.box[2] - cluster.x0), abs(glyph.box[0] - cluster.x1)) <= reach
            and _may_be_of_one(glyph, cluster)
            and not _is_seen(glyph, clusters)
            for glyph in near
        ):
            return True
    return False


def _is_seen(glyph: Glyph, clusters: Sequence[Cluster]) -> bool:
    """Whether a hidden character is but another drawing of one that is seen.

    Another one in its place tells nothing: in clipped cells that run into one another it is the neighbouring cell's.
    """
    reach = _SAME_PLACE * glyph.size
    return any(cluster.text == glyph.text and abs(cluster.x0 - glyph.box[0]) <= reach for cluster in clusters)


def is_wrapped(
    lines: Sequence[Sequence[Cluster]], room: Callable[[], float], going_on: Collection[int]
) -> bool:
    """Whether a number goes on in the next line of a cell with so much room, in points, since it has none in one line.

    The lines `going_on`, by their places, are surely the rest of the figure above them: it is read whole.
    """
    return any(
        _is_one_number(text_of(above), text_of(below))
        and width_of(above) + width_of(below) > room() - _SIDES * above[0].size
        for place, (above, below) in enumerate(pairwise(lines), start=1)
        if place not in going_on
    )


def _is_one_number(above: str, below: str) -> bool:
    whole = above + below
    return goes_on(above, below) or (
        is_figure(whole) and is_sound(whole) and not (is_sound(above) and is_sound(below))
    )


def is_overset(line: Sequence[Cluster]) -> bool:
    """Whether a line of a cell is two texts, a little above one another, of which one with digits runs into the other."""
    return any(
        before.x1 - after.x0 > _INTO * after.size
        and abs(before.baseline - after.baseline) > _ABOVE * after.size
        and (before.text.isdecimal() or after.text.isdecimal())
        for before, after in pairwise(line)
    )


def _stand_on_one_place(before: Cluster, after: Cluster) -> bool:
    """Whether a digit and another character, a letter at most times, take the same room."""
    narrower = min(before.x1 - before.x0, after.x1 - after.x0)
    return before.text.isdecimal() != after.text.isdecimal() and before.x1 - after.x0 > narrower * _SAME_ROOM


def _is_printed_over(clusters: Sequence[Cluster]) -> bool:
    """Whether between two characters that follow one another stands one of another text, a digit being among them."""
    into = [
        at
        for at, (before, over) in enumerate(pairwise(clusters), start=1)
        if before.x1 - over.x0 > _OVER * over.size
    ]
    return any(
        _stand_on_one_place(clusters[at - 1], clusters[at]) or _is_between(clusters, at) for at in into
    )


def _is_between(clusters: Sequence[Cluster], at: int) -> bool:
    before, over = clusters[at - 1], clusters[at]
    reach = _NEXT * before.size
    return any(
        abs(after.x0 - before.x1) <= reach
        and after.x0 - over.x0 > reach
        and any(part.text.isdecimal() for part in (before, over, after))
        for after in clusters[at + 1 : at + 4]
    )
