"""What every source gives: pages of text lines, rulings and, where the source itself states them, grids.

Everything after this module does not know whether a page came from a text layer, a scan or a dump.
"""

from typing import Final, NamedTuple

from extract.sources.geometry import Levelled
from schemas import Box, Correction, Problem, ReadBy, Recognised

UNKNOWN: Final = "�"
"""What stands for a drawn character that the text layer does not name."""
RECOGNISED_WORDS: Final = -1
RECOGNISED_NUMERALS: Final = -2
"""Stand for the font of glyphs that were recognised from a picture."""


class LostCode(NamedTuple):
    """A code of a font that is drawn and whose character the file does not tell.

    `number` is the code itself where `unmapped`, else what the font's map gives for it and means nothing (a control
    character, U+FFFD). `font` numbers the fonts of the document.
    """

    font: int
    number: int
    unmapped: bool


class NamedGlyph(NamedTuple):
    """What a lost code was found to be, and how sure that is, 0 to 1. A code that draws nothing has empty text."""

    text: str
    confidence: float


class Glyph(NamedTuple):
    """One drawn character (or ligature) of a page, in points from the top left of the page as displayed.

    `x` and `baseline` are the pen's position: the order of reading comes from them and never from the box,
    since a Thai mark belongs to the base that it was drawn on. `text` is what the text layer says, unrepaired.
    `font` numbers the fonts of the document. `readable` is False for a glyph whose character is not known; `lost`
    is its code then, and `ink` the box around its ink where `box` is not: it may be found to be a mark.
    `confidence` is below 1 where the character was recovered from the font, or recognised. `numeral` is the recognised
    numeral that begins with the glyph: every digit of a recognised page belongs to one.

    A tuple, since a page has a thousand of them and no other frozen value is made as fast.
    """

    text: str
    x: float
    baseline: float
    box: Box
    size: float
    font: int
    readable: bool = True
    confidence: float = 1.0
    lost: LostCode | None = None
    ink: Box | None = None
    numeral: Recognised | None = None


class Ruling(NamedTuple):
    """A straight horizontal or vertical line, however it was drawn (a stroke, a thin filled box, a box's edge)."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def horizontal(self) -> bool:
        """Whether the line runs from left to right."""
        return self.x1 - self.x0 >= self.bottom - self.top


class TextLine(NamedTuple):
    """One line of text: its raw and its repaired text (NFC, digits as printed), and where it stands.

    `line` is the line of a dump, counted from 1, and None on a page; `bbox` is None in a dump. `confidence` is
    that of its least sure readable character; `recognised` are its numerals as they were recognised, in their order.
    """

    raw: str
    text: str
    bbox: Box | None
    line: int | None
    size: float | None = None
    confidence: float = 1.0
    recognised: tuple[Recognised, ...] = ()


class GridCell(NamedTuple):
    """A cell of a grid before anything is known of its meaning; `row` and `column` count from 0."""

    raw: str
    text: str
    row: int
    column: int
    row_span: int
    column_span: int
    bbox: Box | None
    line: int | None
    readable: bool = True
    text_x0: float | None = None
    """Where its first line of text begins, on the page turned upright as `edges` are; its indentation shows."""
    text_baseline: float | None = None
    """The baseline of that line."""
    confidence: float = 1.0
    """That of its least sure recognised numeral; where it has none, of its least sure character."""
    recognised: tuple[Recognised, ...] = ()
    """Its numerals as they were recognised, in reading order: their digits are the digits of its text."""
    corrected: Correction | None = None
    whole: bool = True
    """False where a figure in it is cut off, printed over, or replaced by `###`; such a cell is not readable."""


class Grid(NamedTuple):
    """Cells in rows and columns, on one page. Covered cells are left out; a blank cell has empty text."""

    page: int | None
    rows: int
    columns: int
    cells: tuple[GridCell, ...]
    bbox: Box | None
    line: int | None
    edges: tuple[float, ...] | None = None
    """The x of the columns' edges (columns + 1 of them), or None in a dump."""
    ruled: bool = True
    """False where its columns were found from the text alone: their edges differ a little from page to page."""


class Page(NamedTuple):
    """One page as its source gives it.

    A page of a PDF has glyphs and rulings, and `blocks` is empty: the lines and grids are found from them.
    `backgrounds` are the boxes that are filled in a colour, as the grounds of cells are. `hidden`
    are the characters of its text layer of which nothing is seen, but for the digits that were painted over and written
    anew, of which there are `painted_over`. Where a scan came with such a layer, there is
    nothing else to read: its characters are the page's `glyphs`, and it is `under_picture`. `ink_without_text` is the
    share of what looks like text on the page and is not drawn as text, 0 to 1.
    A dump has no glyphs; its lines and grids, in their order, are its `blocks`. But one whose columns stand by blanks is
    set as pages: `first_line` is then the line at the top of the page. `spaced_rows` are the lines of a dump that seem to
    be rows of such columns. Half of a page that shows two pages beside one another is a page for itself; `left` is where
    it begins on that page, and 0 for any other.
    `drawings` are the boxes of what is drawn and may show a figure though it is no text: small pictures, small shapes,
    stamps, and fields whose text the file does not draw.
    """

    number: int
    width: float | None
    height: float | None
    read_by: ReadBy
    glyphs: tuple[Glyph, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    backgrounds: tuple[Box, ...] = ()
    hidden: tuple[Glyph, ...] = ()
    painted_over: int = 0
    under_picture: bool = False
    ink_without_text: float = 0.0
    blocks: tuple[TextLine | Grid, ...] = ()
    problems: tuple[Problem, ...] = ()
    levelled: Levelled | None = None
    """How a scan was turned: its glyphs and rulings stand on the level page, and its size is as displayed."""
    first_line: int | None = None
    spaced_rows: tuple[int, ...] = ()
    left: float = 0.0
    drawings: tuple[Box, ...] = ()
