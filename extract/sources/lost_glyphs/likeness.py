"""How alike two outlines are, and which known glyphs an outline is most like."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal, NamedTuple, overload

import numpy as np
from numpy.typing import NDArray

from extract.sources.lost_glyphs.outlines import SHAPE_BYTES, Outline

Where = Literal["own-font", "sibling-font", "reference"]
"""Where a known glyph is from: the font itself, another font of its family in the file, or the reference set."""

_LEAST_SIDE: Final = 0.02
"""Added to sides before they are compared, in ems, so that a pixel more or less counts little in a thin mark."""
_MARK_SHIFT: Final = 0.25
"""How far, in ems, one font sets the same mark higher or lower without this making it another mark."""
_AWAY: Final = 2.0
"""How much of the likeness is lost with each em that two glyphs stand higher or lower than one another."""
_NO_ADVANCE: Final = 0.05
_BACK: Final = -0.05
_REACH: Final = 0.1
"""A mark moves the pen by less than this, or is drawn before the pen and ends this close behind it, in ems."""
_PIXELS: Final = 0.025
"""How far, in ems, the picture of a glyph may begin before what its font's program says."""


class Size(NamedTuple):
    """What two glyphs are first compared by, in ems: the sides of their boxes and the height of their middles."""

    without_room: bool
    width: float
    height: float
    middle: float


class Known(NamedTuple):
    """A glyph whose character is known."""

    text: str
    outline: Outline
    where: Where


@dataclass(frozen=True, eq=False)
class KnownGlyphs(Sequence[Known]):
    """Known glyphs in columns, so that an outline is compared with all of them together.

    `boxes` and `shapes` have a row each, a shape by the bytes of its bits.
    """

    texts: tuple[str, ...]
    wheres: Sequence[Where]
    boxes: NDArray[np.float64]
    advances: NDArray[np.float64]
    shapes: NDArray[np.uint8]

    @classmethod
    def of(cls, known: Iterable[Known]) -> "KnownGlyphs":
        """Give glyphs in columns."""
        rows = list(known)
        return cls(
            tuple(glyph.text for glyph in rows),
            tuple(glyph.where for glyph in rows),
            np.array([glyph.outline.box for glyph in rows]).reshape(len(rows), 4),
            np.array([glyph.outline.advance for glyph in rows]),
            _bits([glyph.outline.shape for glyph in rows]),
        )

    @overload
    def __getitem__(self, place: int) -> Known: ...

    @overload
    def __getitem__(self, place: slice) -> "KnownGlyphs": ...

    def __getitem__(self, place: int | slice) -> "Known | KnownGlyphs":
        if isinstance(place, slice):
            return KnownGlyphs(
                self.texts[place],
                self.wheres[place],
                self.boxes[place],
                self.advances[place],
                self.shapes[place],
            )
        x0, y0, x1, y1 = self.boxes[place].tolist()
        shape = int.from_bytes(self.shapes[place].tobytes(), "big")
        return Known(
            self.texts[place],
            Outline((x0, y0, x1, y1), float(self.advances[place]), shape),
            self.wheres[place],
        )

    def __len__(self) -> int:
        return len(self.texts)

    @cached_property
    def places(self) -> Mapping[str, NDArray[np.int64]]:
        """The places of the glyphs of each character."""
        found: dict[str, list[int]] = {}
        for place, text in enumerate(self.texts):
            found.setdefault(text, []).append(place)
        return {text: np.array(own) for text, own in found.items()}

    @cached_property
    def _sizes(
        self,
    ) -> tuple[NDArray[np.bool_], NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
        """What `size_of` gives, in columns."""
        x0, y0, x1, y1 = self.boxes.T
        without_room = (self.advances < _NO_ADVANCE) | ((x0 < _BACK) & (x1 <= _REACH))
        return without_room, x1 - x0 + _LEAST_SIDE, y1 - y0 + _LEAST_SIDE, (y0 + y1) / 2

    @cached_property
    def _words(self) -> NDArray[np.uint64]:
        """The shapes as rows of long words."""
        return self.shapes.view(np.uint64)

    def alike(self, outline: Outline, among: NDArray[np.int64] | None = None) -> NDArray[np.float64]:
        """Tell how alike an outline and each of the glyphs are, or those at some places: what `likeness` tells of two."""
        agreement = self._agreement(size_of(outline), slice(None) if among is None else among)
        some = np.flatnonzero(agreement)
        words = self._words[some if among is None else among[some]]
        shape = _bits([outline.shape]).view(np.uint64)
        shared = np.bitwise_count(words & shape).sum(axis=1, dtype=np.int64)
        either = np.bitwise_count(words | shape).sum(axis=1, dtype=np.int64)
        agreement[some] *= shared / np.maximum(either, 1)
        return agreement

    def _agreement(self, size: "Size", among: slice | NDArray[np.int64]) -> NDArray[np.float64]:
        """Tell how far size and height agree, 0 to 1, as `_agreement` tells of two."""
        without_room, width, height, middle = (column[among] for column in self._sizes)
        apart = np.abs(size.middle - middle)
        if size.without_room:
            apart = apart - _MARK_SHIFT
        near = np.where(apart <= 0.0, 1.0, 1.0 - _AWAY * apart)
        across = np.where(size.width < width, size.width / width, width / size.width)
        up = np.where(size.height < height, size.height / height, height / size.height)
        comparable = (without_room == size.without_room) & (near > 0.0)
        return np.where(comparable, np.sqrt(across * up) * near, 0.0)


def _bits(shapes: Sequence[int]) -> NDArray[np.uint8]:
    """Give shapes by the bytes of their bits, a row each."""
    rows = b"".join(shape.to_bytes(SHAPE_BYTES, "big") for shape in shapes)
    return np.frombuffer(rows, np.uint8).reshape(len(shapes), SHAPE_BYTES)


class Match(NamedTuple):
    """The known glyph that an outline is most like, and the likeness to glyphs of any other character."""

    text: str
    likeness: float
    runner_up: float
    where: Where

    @property
    def margin(self) -> float:
        """How much more alike the glyph is than those of any other character."""
        return self.likeness - self.runner_up


def is_without_room(outline: Outline) -> bool:
    """Whether a glyph is drawn on the one before it, as Thai marks are."""
    x0, _, x1, _ = outline.box
    return outline.advance < _NO_ADVANCE or (x0 < _BACK and x1 <= _REACH)


def without_room(outline: Outline) -> Outline:
    """Give the outline of a mark as that of a glyph that does not move the pen, whatever the font says."""
    return outline._replace(advance=0.0)


def surely_has_room(advance: float, left: float) -> bool:
    """Whether a glyph has room of its own whatever its picture is, by its advance and where its ink begins at least."""
    return advance >= _NO_ADVANCE and left >= _BACK + _PIXELS


def size_of(outline: Outline) -> Size:
    """Give the size of an outline."""
    x0, y0, x1, y1 = outline.box
    return Size(is_without_room(outline), x1 - x0 + _LEAST_SIDE, y1 - y0 + _LEAST_SIDE, (y0 + y1) / 2)


def likeness(one: Outline, other: Outline) -> float:
    """Tell how alike two outlines are, 0 to 1: shared ink of their boxes, times agreement of size and of height.

    Both are in ems, so that a small o is no 0 and a comma no apostrophe. A mark and a glyph with room of its
    own are not alike.
    """
    return _agreement(size_of(one), size_of(other)) * _shared_ink(one.shape, other.shape)


def _shared_ink(one: int, other: int) -> float:
    return (one & other).bit_count() / ((one | other).bit_count() or 1)


def _agreement(one: Size, other: Size) -> float:
    """Tell how far size and height of two outlines agree, 0 to 1."""
    without_room, width, height, middle = one
    other_without_room, other_width, other_height, other_middle = other
    if without_room != other_without_room:
        return 0.0
    apart = abs(middle - other_middle)
    if without_room:
        apart -= _MARK_SHIFT
    near = 1.0 if apart <= 0.0 else 1.0 - _AWAY * apart
    if near <= 0.0:
        return 0.0
    across = width / other_width if width < other_width else other_width / width
    up = height / other_height if height < other_height else other_height / height
    return math.sqrt(across * up) * near


def best_match(outline: Outline, known: Iterable[Known]) -> Match | None:
    """Give the character that an outline is most like, or None where it is like none at all.

    Of several that it is equally like, it is the first in the order of the characters.
    """
    glyphs = known if isinstance(known, KnownGlyphs) else KnownGlyphs.of(known)
    alike = glyphs.alike(outline)
    most = float(alike.max(initial=0.0))
    if most == 0.0:
        return None
    best = min(np.flatnonzero(alike == most).tolist(), key=lambda place: glyphs.texts[place])
    text = glyphs.texts[best]
    alike[glyphs.places[text]] = 0.0
    return Match(text, most, float(alike.max()), glyphs.wheres[best])


def better_match(one: Match | None, other: Match | None) -> Match | None:
    """Give the best match among two sets of known glyphs, by the best in each, as `best_match` does of all together.

    Of two that are equal, it is the first.
    """
    if one is None or other is None:
        return one or other
    best, less = sorted((one, other), key=lambda match: (-match.likeness, match.text))
    beside = less.runner_up if less.text == best.text else less.likeness
    return best._replace(runner_up=max(best.runner_up, beside))
