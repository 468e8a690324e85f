"""Grids and lines of text: what a page holds, from top to bottom."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial
from operator import attrgetter
from typing import NamedTuple

from extract.sources.page import Glyph, Grid, GridCell, Page, TextLine
from extract.tables.baselines import lines_of
from extract.tables.broken_figures import is_overset, is_whole, is_wrapped, without_broken
from extract.tables.certainty import has_more_columns, heads_more_columns, is_shading
from extract.tables.chunks import chunk_lines
from extract.tables.closing import drawn_tables
from extract.tables.clusters import Cluster, box_around
from extract.tables.cut_figures import Evidence, cut_lines, figures_shown
from extract.tables.directions import Turn
from extract.tables.drawn_figures import fill_drawn
from extract.tables.drawn_heads import end_of_rows
from extract.tables.figures import is_overflow
from extract.tables.framed import framed_tables
from extract.tables.frames import frames_of
from extract.tables.furniture import stands_in
from extract.tables.lines import Repair, repaired_text
from extract.tables.page_text import DirectedText, PageText, PrintedLine
from extract.tables.pieces import Piece, joined_pieces, pieces_of, raw_text
from extract.tables.prose_columns import ProseColumns, column_of, in_reading_order, prose_columns
from extract.tables.recognised import confidence_of, is_torn, numerals_of
from extract.tables.slots import RuledTable, Slot, Word, fill, middle_of, ruled_table
from extract.tables.spanning import split_spanning
from extract.tables.torn import torn_in_doubt
from extract.tables.unruled import unruled_tables
from extract.tables.unruled_rows import split_rows
from schemas import Box, Recognised

_readable = attrgetter("readable")


class PageLayout(NamedTuple):
    """The tables of a page, and the words that stand in none, before anything of them is repaired.

    A page whose text runs mostly upwards or downwards is laid out as a reader would turn it: its rows,
    columns and `edges` are those of the turned page, while all boxes stay on the page as displayed.
    """

    text: PageText
    turn: Turn
    tables: tuple[RuledTable, ...]
    outside: tuple[Word, ...]
    passages: tuple[ProseColumns, ...] = ()

    @property
    def across(self) -> Sequence[Word]:
        """The words that stand in no table and run as the rows do."""
        return _across(self.outside)

    def without(self, tables: Collection[RuledTable]) -> "PageLayout":
        """Give the layout with the words of some of its tables as text."""
        kept = tuple(_without(self.tables, tables))
        return PageLayout(self.text, self.turn, kept, (*self.outside, *_words_of(tables)), self.passages)


def find_blocks(
    text: PageText, repairs: Mapping[int, Repair], apart: Collection[Box] = ()
) -> tuple[TextLine | Grid, ...]:
    """Give the lines and grids of a page from top to bottom; a page that states its blocks keeps them.

    The lines in the boxes that are `apart` stay lines, unless the rulings of a table stand around them.
    """
    layout = layout_of(text, apart)
    if layout is None:
        return text.page.blocks
    doubtful = [table for table in layout.tables if not table.certain]
    return blocks_of(layout.without(doubtful), repairs)


def layout_of(text: PageText, apart: Collection[Box] = ()) -> PageLayout | None:
    """Give the tables of a page, the doubtful ones among them; None for a page that states its blocks.

    The lines in the boxes that are `apart` stay lines, unless the rulings of a table stand around them.
    """
    page = text.page
    if page.blocks or page.width is None or page.height is None:
        return None
    turn = Turn(next(iter(text.directed)), page.width, page.height)
    words = [
        word
        for quarters, directed in text.directed.items()
        for word in without_broken(_words(directed, quarters, turn), _hidden(page, quarters))
    ]
    rulings = [turn.upright_ruling(ruling) for ruling in page.rulings]
    drawn = [table for cells in drawn_tables(rulings) if len((table := ruled_table(cells)).columns) > 2]
    outside = fill(words, drawn)
    grounds = tuple(turn.upright_box(box) for box in page.backgrounds)
    shaded = [
        table
        for table in drawn
        if is_shading(table) or has_more_columns(grounds, table) or heads_more_columns(table, outside)
    ]
    outside += _words_of(shaded)
    drawn = _without(drawn, shaded)
    ends = [(table, end) for table in drawn if (end := end_of_rows(table, outside)) is not None]
    heads = [table for table, _ in ends]
    rulings += [end for _, end in ends]
    grounds += tuple(slot.box for table in heads for slot in table.slots)
    outside += _words_of(heads)
    drawn = _without(drawn, heads)
    framing, outside = _parted(outside, apart, turn)
    framed, outside = framed_tables(outside, frames_of(rulings, [table.box for table in drawn], grounds))
    lines = chunk_lines(_across(outside))
    passages = prose_columns(lines, [table.box for table in (*drawn, *framed)])
    unruled: list[RuledTable] = []
    left: list[Word] = []
    for words in _columns(outside, passages):
        found, others = unruled_tables(words, chunk_lines(_across(words)) if passages else lines)
        unruled += found
        left += others
    tables = torn_in_doubt([*(split_rows(split_spanning(table)) for table in drawn), *framed, *unruled], left)
    if page.drawings:
        fill_drawn(tables, [turn.upright_box(box) for box in page.drawings], turn.quarters)
    return PageLayout(text, turn, tuple(tables), (*framing, *left), tuple(passages))


def blocks_of(layout: PageLayout, repairs: Mapping[int, Repair]) -> tuple[TextLine | Grid, ...]:
    """Give the lines and grids of a page from top to bottom, its text repaired."""
    page, turn = layout.text.page, layout.turn
    found: list[tuple[Box, TextLine | Grid]] = [
        (table.box, _grid(page.number, table, turn, repairs))
        for table in layout.tables
        if any(slot.words for slot in table.slots)
    ]
    for words in _columns(layout.outside, layout.passages):
        for quarters, directed in layout.text.directed.items():
            found.extend(_text_lines(words, directed.lines, quarters, turn, repairs))
    passages = layout.passages
    return tuple(block for _, block in sorted(found, key=lambda entry: in_reading_order(entry[0], passages)))


def _words(directed: DirectedText, quarters: int, page_turn: Turn) -> list[Word]:
    """Give the words of one direction, each with its places on the turned page."""
    own = Turn(quarters, page_turn.width, page_turn.height)
    if quarters == page_turn.quarters:
        return [Word(tuple(word), quarters, across=True) for word in directed.words]
    words: list[Word] = []
    for word in directed.words:
        turned = [page_turn.upright_point(*own.displayed_point(*middle_of(cluster))) for cluster in word]
        words.append(Word(tuple(word), quarters, across=False, turned=tuple(turned)))
    return words


def _hidden(page: Page, quarters: int) -> Sequence[Glyph]:
    """Give the unseen characters of a page, turned upright for the text of one direction."""
    if page.width is None or page.height is None:
        return ()
    return Turn(quarters, page.width, page.height).upright_glyphs(page.hidden)


def _parted(words: Sequence[Word], boxes: Collection[Box], turn: Turn) -> tuple[list[Word], list[Word]]:
    """Part words into those that stand in one of some displayed boxes, and the others."""
    parts: tuple[list[Word], list[Word]] = ([], [])
    for word in words:
        parts[not stands_in(turn.displayed_point(*word.place(0)), boxes)].append(word)
    return parts


def _without(tables: Sequence[RuledTable], dropped: Collection[RuledTable]) -> list[RuledTable]:
    return [table for table in tables if not any(table is other for other in dropped)]


def _words_of(tables: Iterable[RuledTable]) -> list[Word]:
    return [word for table in tables for slot in table.slots for word in slot.words]


def _across(words: Iterable[Word]) -> list[Word]:
    return [word for word in words if word.across]


def _columns(words: Sequence[Word], passages: Sequence[ProseColumns]) -> list[list[Word]]:
    """Part words into those of each column of the passages in columns; the first are those of none."""
    if not passages:
        return [list(words)]
    columns: dict[tuple[float, int] | None, list[Word]] = {None: []}
    for word in words:
        columns.setdefault(column_of(passages, *word.place(0)), []).append(word)
    return list(columns.values())


def _grid(page: int, table: RuledTable, turn: Turn, repairs: Mapping[int, Repair]) -> Grid:
    shown = figures_shown(table)
    return Grid(
        page=page,
        rows=len(table.rows) - 1,
        columns=len(table.columns) - 1,
        cells=tuple(_cell(slot, turn, repairs, partial(shown, slot.column)) for slot in table.slots),
        bbox=turn.displayed_box(table.box),
        line=None,
        edges=tuple(round(edge, 2) for edge in table.columns),
        ruled=table.ruled,
    )


def _room(width: float, shown: Evidence) -> float:
    """Give how wide a cell is, in points, by its edges and by what its column's figures show."""
    return min(width, shown().room)


def _cell(slot: Slot, turn: Turn, repairs: Mapping[int, Repair], shown: Evidence) -> GridCell:
    clusters = [cluster for word in slot.words for cluster in word.clusters]
    pieces: list[Piece] = []
    recognised: list[Recognised] = []
    begins: float | None = None
    baseline: float | None = None
    whole = is_whole(clusters)
    for quarters in dict.fromkeys(word.quarters for word in slot.words):
        lines = slot.lines(quarters)
        along_rows = quarters % 2 == turn.quarters % 2
        width = slot.box[2] - slot.box[0] if along_rows else slot.box[3] - slot.box[1]
        going_on = cut_lines(lines, width, shown)
        room = partial(_room, width, shown)
        whole = whole and not any(map(is_overset, lines)) and not is_wrapped(lines, room, going_on)
        if begins is None and quarters == turn.quarters:
            begins, baseline = round(lines[0][0].x0, 2), lines[0][0].baseline
        if pieces:
            pieces.append(Piece(" ", pieces[-1].font))
        pieces.extend(joined_pieces(lines, width, going_on))
        recognised.extend(numeral for line in lines for numeral in numerals_of(line))
    whole = whole and not is_overflow(raw_text(pieces)) and not is_torn(clusters, recognised)
    return GridCell(
        raw=raw_text(pieces),
        text=repaired_text(pieces, repairs),
        row=slot.row,
        column=slot.column,
        row_span=slot.row_span,
        column_span=slot.column_span,
        bbox=turn.displayed_box(slot.box),
        line=None,
        readable=whole and all(map(_readable, clusters)),
        text_x0=begins,
        text_baseline=baseline,
        confidence=confidence_of(clusters, recognised),
        recognised=tuple(recognised),
        whole=whole,
    )


def _clusters(words: Iterable[Word], quarters: int) -> list[Cluster]:
    return [cluster for word in words if word.quarters == quarters for cluster in word.clusters]


def _text_lines(
    words: Sequence[Word],
    printed: Sequence[PrintedLine],
    quarters: int,
    page_turn: Turn,
    repairs: Mapping[int, Repair],
) -> Iterable[tuple[Box, TextLine]]:
    """Give the lines of text of one direction, each with its box on the turned page."""
    own = Turn(quarters, page_turn.width, page_turn.height)
    whole = {id(line.clusters[0]): line for line in printed}
    for line in lines_of(_clusters(words, quarters)):
        same = whole.get(id(line[0]))
        pieces = same.pieces if same is not None and same.clusters == line else pieces_of(line)
        box = own.displayed_box(box_around(line))
        size = max(cluster.size for cluster in line)
        yield (
            page_turn.upright_box(box),
            TextLine(
                raw=raw_text(pieces),
                text=repaired_text(pieces, repairs),
                bbox=box,
                line=None,
                size=round(size, 2),
                confidence=min((cluster.confidence for cluster in line if cluster.readable), default=1.0),
                recognised=numerals_of(line),
            ),
        )
