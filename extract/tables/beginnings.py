"""Where a table begins: its header and the title above it tell it from one that goes on from the page before."""

from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from extract.tables.chunks import ChunkLine
from extract.tables.figures import is_figure
from extract.tables.line_words import CONTINUED_WORDS
from extract.tables.page_forms import is_page_form
from extract.tables.slots import RuledTable
from extract.thai.keys import label_key

_SAME: Final = 0.8
"""The share of the letters of the shorter of two headers, at least, that the other has in the same words, where both are
the header of one table: on one page it may hold a line more."""
_FEWEST_LETTERS: Final = 8
"""So many letters a title has at least."""
_ASIDE: Final = ("(", "[", "หน่วย", "หมายเหตุ", "*")
"""How lines above a table begin that do not name it."""


class Beginning(NamedTuple):
    """The words of a table's header, and the lines of text above it on its page, by their keys; `names` may name it."""

    headings: tuple[str, ...] = ()
    above: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()

    def followed_by(self, other: "Beginning") -> "Beginning":
        """Give what is known of a table that goes on: the last header that it printed, and all that stood above it."""
        return Beginning(other.headings or self.headings, self.above | other.above, self.names | other.names)


NO_BEGINNING: Final = Beginning()
"""What is known of a table whose beginning was not seen."""


def beginning_of(table: RuledTable, lines: Sequence[ChunkLine]) -> Beginning:
    """Give the header of a table and which of a page's lines outside tables stand above it.

    A header with figures may be the rest of a row: it tells nothing.
    """
    texts = [" ".join(chunk.text for chunk in line.chunks) for line in lines if line.baseline < table.rows[0]]
    figures = any(is_figure(word.text) for word in table.headings)
    return Beginning(
        () if figures else tuple(label_key(word.text) for word in table.headings),
        frozenset(map(label_key, texts)),
        frozenset(label_key(text) for text in texts if _may_name(text)),
    )


def begins_anew(table: Beginning, before: Beginning) -> bool:
    """Whether a table is surely another than the one before it: it has a header, and that or its title is another."""
    if not table.headings:
        return False
    return bool(table.names - before.above) or (
        bool(before.headings) and not _is_same(table.headings, before.headings)
    )


def _may_name(text: str) -> bool:
    """Whether a line may be a title: words that neither say that they go on, nor frame a page."""
    letters = sum(map(str.isalpha, text))
    return (
        letters >= _FEWEST_LETTERS
        and not text.startswith(_ASIDE)
        and not text.rstrip().endswith(CONTINUED_WORDS)
        and not is_page_form(text)
    )


def _is_same(one: Sequence[str], other: Sequence[str]) -> bool:
    common = sum(len(key) * count for key, count in (Counter(one) & Counter(other)).items())
    return common >= _SAME * min(sum(map(len, one)), sum(map(len, other)))
