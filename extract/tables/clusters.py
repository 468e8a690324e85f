"""Base characters with the marks that were drawn on them.

A Thai mark has no room of its own: producers draw it before or after its base, in a pass of its own, or moved
up and sideways. What tells its base is the base whose room its ink stands in.
"""

import math
import unicodedata
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import repeat
from typing import Final, NamedTuple

from extract.sources.page import UNKNOWN, Glyph
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
_ROUNDED: Final = 0.2
"""How far apart, in points, rounding may move two baselines at most."""
_WIDEST: Final = 1.6
"""The width of the widest base, in ems."""
_TILED: Final = 0.01
"""The characters of one glyph have boxes side by side, which meet to so many points."""
_MARK_SLACK: Final = 0.08
_LETTER_SLACK: Final = 0.5
"""The room, in ems, that the text layer may hide where one glyph is given several characters: pdfium then
gives the ink instead of the room, and a letter drawn after it (the second half of a sara am) has no entry of
its own."""


class Cluster(NamedTuple):
    """A base and its marks: the room from `x0` to `x1` on its baseline, in upright points.

    `text` has the base first and then the marks from the lowest to the highest. `slack` is how much wider, in
    points, its room may be than the text layer says. `font` is that of its base.
    `readable` says whether its base is known: a mark that is not known cannot be a figure. `confidence` is how sure
    the least sure of its characters is, 0 to 1.
    """

    text: str
    glyphs: tuple[Glyph, ...]
    x0: float
    x1: float
    baseline: float
    size: float
    slack: float
    font: int
    readable: bool
    confidence: float


@dataclass(slots=True)
class _Group:
    """Marks drawn at one place of the pen, and the base drawn before them, by its place among the bases."""

    marks: list[Glyph]
    after: int | None

    def middle(self) -> float:
        """Give where the middle of their ink stands."""
        return (min([mark.box[0] for mark in self.marks]) + max([mark.box[2] for mark in self.marks])) / 2


@dataclass(slots=True)
class _Bases:
    """Bases while their marks are gathered, in drawing order.

    `rights` are where their rooms end, as far as the layer says; `own` is what else the glyph of a base stands for,
    and `drawn_on` the marks drawn on it, by its place.
    """

    glyphs: list[Glyph] = field(default_factory=list)
    rights: list[float] = field(default_factory=list)
    own: dict[int, list[Glyph]] = field(default_factory=lambda: defaultdict(list))
    drawn_on: dict[int, list[Glyph]] = field(default_factory=lambda: defaultdict(list))

    def add_own(self, glyph: Glyph) -> None:
        """Add what else the glyph of the last base stands for."""
        self.own[len(self.glyphs) - 1].append(glyph)
        self.rights[-1] = max(self.rights[-1], glyph.box[2])

    def clusters(self) -> list[Cluster]:
        """Give the bases with their marks."""
        if not self.glyphs:
            return []
        columns = zip(*self.glyphs, strict=True)
        texts, pens, baselines, _, sizes, fonts, readable, confidences, *_ = columns
        glyphs = zip(self.glyphs, strict=True)
        alone = zip(
            texts, glyphs, pens, self.rights, baselines, sizes, repeat(0.0), fonts, readable, confidences
        )
        clusters = list(map(tuple.__new__, repeat(Cluster), alone))
        for place in {*self.own, *self.drawn_on}:
            clusters[place] = self._with_marks(place)
        return clusters

    def _with_marks(self, place: int) -> Cluster:
        """Give a base with its marks, those drawn for themselves from the lowest to the highest."""
        base, own = self.glyphs[place], self.own.get(place, [])
        drawn_on = self.drawn_on.get(place, [])
        # Where a mark spells the base again, the text layer names the whole at every part.
        if base.text in [mark.text for mark in drawn_on]:
            drawn_on = []
        elif len(drawn_on) > 1:
            drawn_on.sort(key=_under_edge, reverse=True)
        text = "".join([base.text, *[part.text for part in own], *named_as_drawn(drawn_on)])
        glyphs = (base, *own, *drawn_on)
        return _cluster(text, glyphs, base.x, self.rights[place], _slack(own) * base.size)


class _Rows:
    """Bases by the rows that they were drawn on, each row by where the pen stood."""

    def __init__(self, bases: _Bases) -> None:
        self._bases = bases
        self._on: dict[float, list[int]] = defaultdict(list)
        for place, glyph in enumerate(bases.glyphs):
            self._on[glyph.baseline].append(place)
        # Few baselines are printed, each for many glyphs.
        self._baselines: dict[float, list[float]] = defaultdict(list)
        for baseline in self._on:
            self._baselines[round(baseline, 1)].append(baseline)
        self._ordered: dict[float, tuple[list[float], list[int]]] = {}

    def _row(self, rounded: float) -> tuple[list[float], list[int]]:
        """Give the pens of the bases on a row in order, and their places among the bases."""
        if rounded not in self._ordered:
            glyphs = self._bases.glyphs
            places = sorted(
                place for baseline in self._baselines.get(rounded, ()) for place in self._on[baseline]
            )
            places.sort(key=lambda place: glyphs[place].x)
            self._ordered[rounded] = [glyphs[place].x for place in places], places
        return self._ordered[rounded]

    def under(self, mark: Glyph, middle: float) -> int | None:
        """Give the base of a mark's own line in whose room the middle of its ink stands."""
        pens, places = self._row(round(mark.baseline, 1))
        at = bisect_right(pens, middle) - 1
        return places[at] if at >= 0 and middle <= self._bases.rights[places[at]] else None

    def near(self, mark: Glyph, middle: float) -> int | None:
        """Give the base nearest to a mark that was moved: by its line first, then by its room, then the last drawn."""
        shift, aside = _SHIFT * mark.size, _ASIDE * mark.size
        found: list[tuple[float, float, float, int]] = []
        for baseline in self._baselines:
            if abs(baseline - mark.baseline) > shift + _ROUNDED:
                continue
            pens, places = self._row(baseline)
            first = bisect_left(pens, middle - _WIDEST * mark.size)
            for at in range(first, bisect_right(pens, middle + aside)):
                pen, place = pens[at], places[at]
                up = round(abs(self._bases.glyphs[place].baseline - mark.baseline), 1)
                away = max(pen - middle, middle - self._bases.rights[place], 0.0)
                if away <= aside and (up, away) < (shift, aside):
                    found.append((up, away, -pen, -place))
        return -min(found)[3] if found else None


def _under_edge(glyph: Glyph) -> float:
    return glyph.box[3]


def _slack(own: Sequence[Glyph]) -> float:
    """Give the room, in ems, that the text layer may hide where a glyph stands for more characters than its base."""
    if not own:
        return 0.0
    return _MARK_SLACK if all(_is_named_mark(part.text[0]) for part in own) else _LETTER_SLACK


def box_around(clusters: Iterable[Cluster]) -> Box:
    """Give the box around the glyphs of clusters, of which there is at least one."""
    return _around([glyph.box for cluster in clusters for glyph in cluster.glyphs])


def _around(boxes: Sequence[Box]) -> Box:
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


def width_of(line: Sequence[Cluster]) -> float:
    """Give how wide a line is, in points, from where its first character begins to where its last one ends."""
    return line[-1].x1 - line[0].x0


def text_of(clusters: Iterable[Cluster]) -> str:
    """Give the text of characters in reading order, unrepaired."""
    return "".join([cluster.text for cluster in clusters])


def clusters_of(glyphs: Sequence[Glyph]) -> list[Cluster]:
    """Give the clusters of upright glyphs, which are in drawing order.

    A mark without a base is a cluster of its own.
    """
    bases, groups = _gather(glyphs)
    orphans: list[Cluster] = []
    rows: _Rows | None = None
    found: int | None = None
    for group in groups:
        mark, middle = group.marks[0], group.middle()
        before = found
        found = _base_after(group, middle, bases)
        if found is None and before is not None and before == group.after:
            found = _base_of_moved(group, middle, bases)
        if found is None:
            rows = rows or _Rows(bases)
            found = rows.under(mark, middle)
            found = rows.near(mark, middle) if found is None else found
        if found is not None:
            bases.drawn_on[found].extend(group.marks)
        else:
            orphans.append(_orphan(group.marks))
    return bases.clusters() + orphans


def _orphan(marks: Sequence[Glyph]) -> Cluster:
    box = _around([mark.box for mark in marks])
    return _cluster("".join(mark.text for mark in marks), tuple(marks), box[0], box[2], 0.0)


def _cluster(text: str, glyphs: tuple[Glyph, ...], x0: float, x1: float, slack: float) -> Cluster:
    """Give glyphs as one cluster, on the baseline of the first."""
    base = glyphs[0]
    readable = base.readable or is_mark(base)
    confidence = min([glyph.confidence for glyph in glyphs])
    return Cluster(text, glyphs, x0, x1, base.baseline, base.size, slack, base.font, readable, confidence)


def _gather(glyphs: Sequence[Glyph]) -> tuple[_Bases, list[_Group]]:
    """Part glyphs into bases, each with the further characters of its own glyph, and groups of marks."""
    bases = _Bases()
    groups: list[_Group] = []
    last_x, last_baseline = math.nan, math.nan
    in_group = False
    for glyph in glyphs:
        text, x, baseline, box, size = glyph[:5]
        same_pen = x == last_x and baseline == last_baseline
        named = _is_named_mark(text[0])
        if same_pen and not in_group and box[0] >= bases.rights[-1] - _TILED:
            bases.add_own(glyph)
        elif not (named or (box[0] < x - _BACK * size and box[2] <= x + _REACH * size)):
            bases.glyphs.append(glyph)
            bases.rights.append(box[2])
            in_group = False
        elif same_pen and in_group and named:
            groups[-1].marks.append(glyph)
        else:
            groups.append(_Group([glyph], len(bases.glyphs) - 1 if bases.glyphs else None))
            in_group = True
        last_x, last_baseline = x, baseline
    return bases, groups


def _base_of_moved(group: _Group, middle: float, bases: _Bases) -> int | None:
    """Give the base drawn last, which has a mark already, for a mark moved up or down and a little to the left of it.

    WeasyPrint draws the tone above a vowel so, with fonts that give marks room.
    """
    last, mark = group.after, group.marks[0]
    if last is None:
        return None
    base = bases.glyphs[last]
    moved = _ROUNDED < abs(base.baseline - mark.baseline) <= _SHIFT * mark.size
    return last if moved and -_ASIDE * mark.size <= middle - base.x <= 0.0 else None


def _base_after(group: _Group, middle: float, bases: _Bases) -> int | None:
    """Give the base drawn last, where the ink of marks stands in its room: mostly it does.

    Ink that begins before the pen is behind it, where the pen stands at the end of that base: some fonts draw marks
    that reach far over the next letter.
    """
    last = group.after
    if last is None or bases.glyphs[last].baseline != group.marks[0].baseline:
        return None
    if bases.glyphs[last].x <= middle <= bases.rights[last]:
        return last
    mark = group.marks[0]
    behind = (
        abs(mark.x - bases.rights[last]) <= _BACK * mark.size and mark.box[0] < mark.x - _BACK * mark.size
    )
    return last if behind and _is_named_mark(mark.text[0]) else None
