"""The marks of list items, (๑) ๑. ๑.๑ (ก) ก. – มาตรา ๕: their kinds, and in which order they follow each other."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from extract.records.lists.matching import loosely
from extract.records.lists.stream import Stream
from extract.records.lists.words import ORDINAL_MARKS, REFERENCES
from extract.thai.patterns import any_of
from extract.thai.units import unit_after

LETTERS: Final = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
"""The letters that number items, in their order; ฃ, ฅ and ฆ never do."""
RARE: Final = frozenset("ฌญฎฏฐฑฒณ")
"""Letters that many lists leave out."""
BULLETS: Final = "–•●◆■▪○◇□❖➢►*-"
BULLET: Final = "bullet"

_WORD: Final = loosely(ORDINAL_MARKS)
_MARK: Final = re.compile(
    r"(?:"
    r"\(\s?(?P<bracketed>\d{1,3})\s?\)"
    rf"|\((?P<bracketed_letter>[{LETTERS}a-zA-Z])\)"
    r"|\((?P<bracketed_outline>\d{1,2}(?:\.\d{1,2})+)\)"
    r"|(?P<closed>\d{1,3})\)"
    rf"|(?P<closed_letter>[{LETTERS}a-zA-Z])\)"
    r"|(?P<closed_outline>\d{1,2}(?:\.\d{1,2})+)\)"
    r"|(?P<outline>\d{1,2}(?:\.\d{1,2})+)\.?(?=\s)"
    r"|(?P<point>\d{1,3})\.(?=\s|[ก-ฮเ-ไ(])"
    rf"|(?P<point_letter>[{LETTERS}a-zA-Z])\.(?=\s)"
    rf"|(?P<word>{_WORD})\s*(?P<of_word>\d{{1,3}})(?![\d.,/])"
    rf"|(?P<bullet>[{re.escape(BULLETS)}])(?=\s|[ก-ฮเ-ไ])"
    r")\s*"
)
_WITHIN_LINE: Final = re.compile(
    r"(?<=\s)(?=\(?\d{1,3}\)|\(\s?\d{1,3}\s?\)|\(?\d{1,2}(?:\.\d{1,2})+\)?\s|\d{1,3}\.[\sก-ฮเ-ไ]"
    rf"|\(?[{LETTERS}a-zA-Z]\)|[{LETTERS}]\.\s|{_WORD}\s*\d{{1,3}}\s)"
)
_REFERENCE: Final = re.compile(rf"(?:{any_of(REFERENCES)}|\))\s*$")
_NUMBER_BEFORE: Final = re.compile(r"\d[ ]?$")
_NEAR: Final = 12


class Mark(NamedTuple):
    """The mark of an item: its `style` (what stands around it), and its numbers from the outer to the inner.

    `begins_line` is False for one in the middle of a line, which may be no mark at all.
    """

    style: str
    path: tuple[int, ...]
    start: int
    end: int
    begins_line: bool

    @property
    def is_first(self) -> bool:
        """Whether a list begins with it; a bullet may begin one or go on."""
        return self.style.startswith(BULLET) or self.path[-1] == 1

    def follows(self, before: "Mark") -> bool:
        """Whether it is the next mark of the same list."""
        if self.style != before.style:
            return False
        if self.style.startswith(BULLET):
            return True
        if self.path[:-1] != before.path[:-1]:
            return False
        own, last = self.path[-1], before.path[-1]
        if own == last + 1:
            return True
        is_thai = "ก" in self.style
        return is_thai and own > last and all(LETTERS[n - 1] in RARE for n in range(last + 1, own))


def read_mark(text: str) -> Mark | None:
    """Read the mark that a text begins with, if any."""
    match = _MARK.match(text)
    return _mark(match, begins_line=True) if match else None


def find_marks(stream: Stream) -> Iterator[Mark]:
    """Give all that may be marks, in their order: at the beginnings of lines, and behind blanks."""
    text = stream.text
    for line in stream.lines:
        match = _MARK.match(text, line.start, line.end)
        begins = line.start == 0 or text[line.start - 1] == "\n"
        if match and begins and not _is_quantity(text, match) and not _is_reference(text, match):
            yield _mark(match, begins_line=True)
        for place in _WITHIN_LINE.finditer(text, line.start + 1, line.end):
            inner = _MARK.match(text, place.start(), line.end)
            may_begin = inner and not inner["bullet"] and not _is_quantity(text, inner)
            if inner and may_begin and not _is_reference(text, inner):
                yield _mark(inner, begins_line=False)


def _mark(match: re.Match[str], *, begins_line: bool) -> Mark:
    kind = match.lastgroup or ""
    path: tuple[int, ...]
    printed = match[kind]
    if kind == "of_word":
        style, path = "word", (int(printed),)
    elif kind == "bullet":
        style, path = f"{BULLET} {printed}", (1,)
    elif kind.endswith("letter"):
        thai = printed in LETTERS
        script = "ก" if thai else "A" if printed.isupper() else "a"
        style = f"{kind} {script}"
        path = (LETTERS.index(printed) + 1 if thai else ord(printed.lower()) - ord("a") + 1,)
    else:
        path = tuple(int(number) for number in printed.split("."))
        style = f"{kind} {len(path)}"
    return Mark(style, path, match.start(), match.end(), begins_line)


def _is_quantity(text: str, match: re.Match[str]) -> bool:
    """Whether 1.5 or 3. at a line's beginning is a number with its unit, and no mark."""
    if match["outline"] is None:
        return False
    unit = unit_after(text, match.end("outline"))
    return unit is not None and (unit.scale > 1 or unit.unit in ("baht", "percent"))


def _is_reference(text: str, match: re.Match[str]) -> bool:
    """Whether the words before a mark only name it."""
    before = text[max(0, match.start() - _NEAR) : match.start()]
    found = _REFERENCE.search(before)
    if found is None:
        return False
    word = match.start() - len(before) + found.start()
    counted = _NUMBER_BEFORE.search(text, max(0, word - _NEAR), word)
    if counted and "\n" in found[0]:
        # "105 แห่ง" and "12 ข้อ" at the end of a line count: the word is a unit, and names no mark.
        unit = unit_after(text, counted.start() + 1)
        if unit is not None and unit.end == word + len(found[0].rstrip()):
            return False
    # A closing bracket at the end of a line ends a name: "(องค์การมหาชน)".
    return not (found[0].startswith(")") and "\n" in found[0])
