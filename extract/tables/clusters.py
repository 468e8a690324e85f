"""Base characters with the marks that were drawn on them, in reading order.

A Thai mark has no room of its own: producers draw it before or after its base, in a pass of its own, or moved
up and sideways. What tells its base is the base whose room its ink stands in.
"""

import math
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from typing import Final, NamedTuple

from extract.sources.glyphs import UNKNOWN
from extract.sources.page import Glyph
from extract.tables.mark_heights import named_as_drawn
from schemas import Box

_BACK: Final = 0.05
_REACH: Final = 0.1
"""A glyph whose ink begins this far before the pen and ends this close behind it, in ems, has no room of its
own."""
_ASIDE: Final = 0.35
"""How far from the room of a base, in ems, the middle of a mark may stand and still be its mark."""
_SHIFT: Final = 0.8
"""How far up or down, in ems, a producer may move a mark."""
_WIDEST: Final = 1.6
"""The width of the widest base, in ems."""
_TILED: Final = 0.01
"""The characters of one glyph have boxes side by side, which meet to so many points."""
_SAME: Final = 0.1
"""Two equal characters closer than this, in ems, are one, printed twice to look bold or to overprint."""
_ONE_LINE: Final = 0.35
"""How far the baselines of one line may differ, in ems."""
_MARK_SLACK: Final = 0.08
_LETTER_SLACK: Final = 0.5
"""The room, in ems, that the text layer may hide where one glyph is given several characters: pdfium then
gives the ink instead of the room, and a letter drawn after it (the second half of a sara am) has no entry of
its own."""


class Cluster(NamedTuple):
    """A base and its marks: the room from `x0` to `x1` on its baseline, in upright points.

    `text` has the base first and then the marks from the lowest to the highest. `slack` is how much wider, in
    points, its room may be than the text layer says.
    """

    text: str
    glyphs: tuple[Glyph, ...]
    x0: float
    x1: float
    baseline: float
    size: float
    slack: float = 0.0

    @property
    def font(self) -> int:
        """The font of its base."""
        return self.glyphs[0].font

    @property
    def box(self) -> Box:
        """The box around its glyphs."""
        return around([glyph.box for glyph in self.glyphs])

    @property
    def readable(self) -> bool:
        """Whether its base is known. A mark that is not known cannot be a figure."""
        return self.glyphs[0].readable or is_mark(self.glyphs[0])

    @property
    def confidence(self) -> float:
        """How sure the least sure of its characters is, 0 to 1."""
        return min(glyph.confidence for glyph in self.glyphs)


class _Base:
    """A base, what else its glyph stands for, and the marks drawn on it, while they are gathered."""

    __slots__ = ("drawn_on", "glyph", "own")

    def __init__(self, glyph: Glyph) -> None:
        self.glyph = glyph
        self.own: list[Glyph] = []
        self.drawn_on: list[Glyph] = []

    @property
    def right(self) -> float:
        """Where its room ends, as far as the layer says."""
        if not self.own:
            return self.glyph.box[2]
        return max([self.glyph.box[2], *(part.box[2] for part in self.own)])

    def cluster(self) -> Cluster:
        """Give the base with its marks, those drawn for themselves from the lowest to the highest."""
        glyph = self.glyph
        if not (self.own or self.drawn_on):
            return Cluster(glyph.text, (glyph,), glyph.x, glyph.box[2], glyph.baseline, glyph.size)
        drawn_on = [] if self._is_repeated() else sorted(self.drawn_on, key=lambda mark: -mark.box[3])
        has_letter = any(unicodedata.category(part.text[0]) != "Mn" for part in self.own)
        slack = _LETTER_SLACK if has_letter else _MARK_SLACK if self.own else 0.0
        glyphs = (glyph, *self.own, *drawn_on)
        text = "".join(part.text for part in (glyph, *self.own)) + "".join(named_as_drawn(drawn_on))
        return Cluster(text, glyphs, glyph.x, self.right, glyph.baseline, glyph.size, slack * glyph.size)

    def _is_repeated(self) -> bool:
        """Whether the marks drawn on the base spell it again.

        The text layer then names the whole at every part.
        """
        return any(mark.text == self.glyph.text for mark in self.drawn_on)


@dataclass(slots=True)
class _Group:
    """Marks drawn at one place of the pen, and the base drawn before them."""

    marks: list[Glyph]
    after: _Base | None


def around(boxes: Sequence[Box]) -> Box:
    """Give the box around boxes, of which there is at least one."""
    x0, top, x1, bottom = zip(*boxes, strict=True)
    return min(x0), min(top), max(x1), max(bottom)


@cache
def _is_named_mark(character: str) -> bool:
    return unicodedata.category(character) == "Mn"


def is_mark(glyph: Glyph) -> bool:
    """Whether a glyph is drawn on a base and has no room of its own, whatever the text layer calls it."""
    if _is_named_mark(glyph.text[0]):
        return True
    return glyph.box[0] < glyph.x - _BACK * glyph.size and glyph.box[2] <= glyph.x + _REACH * glyph.size


def misnamed_marks(cluster: Cluster) -> set[str]:
    """Give the characters of a cluster that are drawn as marks and named as what no Thai mark is."""
    return {
        glyph.text
        for glyph in cluster.glyphs[1:]
        if not ("\u0e00" <= glyph.text <= "\u0e7f" or glyph.text in (" ", UNKNOWN)) and is_mark(glyph)
    }


def clusters_of(glyphs: Sequence[Glyph]) -> list[Cluster]:
    """Give the clusters of upright glyphs, which are in drawing order.

    A mark without a base is a cluster of its own.
    """
    bases, groups = _gather(glyphs)
    orphans: list[Cluster] = []
    by_pen: list[_Base] = []
    rows: dict[float, list[_Base]] = {}
    for group in groups:
        found = _base_after(group)
        if found is None:
            if not by_pen:
                by_pen = sorted(bases, key=_pen)
                for base in by_pen:
                    rows.setdefault(round(base.glyph.baseline, 1), []).append(base)
            same_row = rows.get(round(group.marks[0].baseline, 1), [])
            found = _base_under(group, same_row) or _base_near(group, by_pen)
        if found is not None:
            found.drawn_on.extend(group.marks)
        else:
            orphans.append(_orphan(group.marks))
    return [base.cluster() for base in bases] + orphans


def _orphan(marks: Sequence[Glyph]) -> Cluster:
    box = around([mark.box for mark in marks])
    text = "".join(mark.text for mark in marks)
    return Cluster(text, tuple(marks), box[0], box[2], marks[0].baseline, marks[0].size)


def _gather(glyphs: Sequence[Glyph]) -> tuple[list[_Base], list[_Group]]:
    """Part glyphs into bases, each with the further characters of its own glyph, and groups of marks."""
    bases: list[_Base] = []
    groups: list[_Group] = []
    last_x, last_baseline = math.nan, math.nan
    in_group = False
    for glyph in glyphs:
        text, x, baseline, box, size = glyph[:5]
        same_pen = x == last_x and baseline == last_baseline
        named = _is_named_mark(text[0])
        if same_pen and not in_group and box[0] >= bases[-1].right - _TILED:
            bases[-1].own.append(glyph)
        elif not (named or (box[0] < x - _BACK * size and box[2] <= x + _REACH * size)):
            bases.append(_Base(glyph))
            in_group = False
        elif same_pen and in_group and named:
            groups[-1].marks.append(glyph)
        else:
            groups.append(_Group([glyph], bases[-1] if bases else None))
            in_group = True
        last_x, last_baseline = x, baseline
    return bases, groups


def _middle(group: _Group) -> float:
    return (min(mark.box[0] for mark in group.marks) + max(mark.box[2] for mark in group.marks)) / 2


def _base_after(group: _Group) -> _Base | None:
    """Give the base drawn last, where the ink of marks stands in its room: mostly it does."""
    last = group.after
    if last is None or last.glyph.baseline != group.marks[0].baseline:
        return None
    return last if last.glyph.x <= _middle(group) <= last.right else None


def _base_under(group: _Group, row: Sequence[_Base]) -> _Base | None:
    """Give the base of the marks' own line in whose room their ink stands."""
    middle = _middle(group)
    place = bisect_right(row, middle, key=_pen) - 1
    return row[place] if place >= 0 and middle <= row[place].right else None


def _base_near(group: _Group, by_pen: Sequence[_Base]) -> _Base | None:
    """Give the base nearest to marks that were moved: by its line first, then by its room."""
    mark, middle = group.marks[0], _middle(group)
    shift, aside = _SHIFT * mark.size, _ASIDE * mark.size
    best: _Base | None = None
    least = (shift, aside)
    for place in range(bisect_right(by_pen, middle + aside, key=_pen) - 1, -1, -1):
        base = by_pen[place]
        if base.glyph.x < middle - _WIDEST * mark.size:
            break
        up = round(abs(base.glyph.baseline - mark.baseline), 1)
        if up <= shift:
            away = (up, max(base.glyph.x - middle, middle - base.right, 0.0))
            if away[1] <= aside and away < least:
                best, least = base, away
    return best


def _pen(base: _Base) -> float:
    return base.glyph.x


def lines_of(clusters: Iterable[Cluster], apart: float = _ONE_LINE) -> list[list[Cluster]]:
    """Part clusters into lines by their baselines, top to bottom, each line by its pen positions.

    `apart` is how far the baselines of one line may differ, in ems. What is printed twice is kept once.
    """
    lines: list[list[Cluster]] = []
    first_baseline = first_size = 0.0
    for cluster in sorted(clusters, key=_BASELINE):
        baseline, size = cluster.baseline, cluster.size
        if lines and baseline - first_baseline <= apart * (size if size > first_size else first_size):
            lines[-1].append(cluster)
        else:
            lines.append([cluster])
            first_baseline, first_size = baseline, size
    return [_once(sorted(line, key=_by_pen)) if len(line) > 1 else line for line in lines]


def _by_pen(cluster: Cluster) -> tuple[float, float]:
    """Order clusters by the pen; of two set at one place, as a sara am and its base may be, the longer comes last."""
    return round(cluster.x0, 2), cluster.x1


def _once(line: list[Cluster]) -> list[Cluster]:
    kept: list[Cluster] = []
    for cluster in line:
        for other in kept[-2:]:
            near = _SAME * cluster.size
            if (
                cluster.x0 - other.x0 < near
                and cluster.text == other.text
                and abs(cluster.baseline - other.baseline) < near
            ):
                break
        else:
            kept.append(cluster)
    return kept


_BASELINE: Final = attrgetter("baseline")
