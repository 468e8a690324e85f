"""PDF files: opened with one clear error, read page by page into plain values."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from ctypes import ArgumentError
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import Any, Final, NamedTuple, Self

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from extract.errors import DamagedFile, NeedsPassword, UnknownFormat
from extract.processes.limits import Limits
from extract.processes.steps import Stage, begin
from extract.sources.annotations import load_shown
from extract.sources.doubled import once
from extract.sources.geometry import Frame, Matrix, apply_to_box, display_frame, inverted
from extract.sources.glyphs import read_glyphs
from extract.sources.held_fonts import HeldFonts
from extract.sources.lost_glyphs.fonts import PageFonts, fonts_on
from extract.sources.lost_glyphs.misnamed import misnamed_digits, without_digits
from extract.sources.lost_glyphs.misnamed_marks import ShapesOfFonts, misnamed_marks, with_marks_as_drawn
from extract.sources.lost_glyphs.recover import Recovered, lost_glyph_problems, recover, with_names
from extract.sources.objects import drawn_objects, picture_boxes, picture_share
from extract.sources.open import is_pdf, read_bytes
from extract.sources.page import Glyph, Page
from extract.sources.picture import Sheets, grey_picture, scale_within
from extract.sources.plenty import TOO_MUCH, TooMuch, require_text_within, require_within
from extract.sources.rulings import read_rulings
from extract.sources.unnamed_codes import with_unnamed_codes
from extract.sources.visible import Sight
from schemas import Problem, ReadBy, Recovery

_A_PICTURE: Final = 0.25
"""The share of a page without text from which its pictures are what there is to read."""
_A_SCAN: Final = 0.5
"""The share of a page whose pictures are taken for the scan that an unseen text layer is of."""
UNREADABLE_PAGE: Final = "unreadable-page"
"""What the problem of a page is called that is damaged."""
_FEWEST_UNSEEN: Final = 10
_MOST_UNSEEN: Final = 0.1
"""So many digits at least, and more than this share of those of a page, are figures that its text layer has and the page
does not show."""
UNSEEN: Final = "unseen-figures"
"""What the problem of a page is called whose text layer has figures that the page does not show."""
TABLE_PICTURE: Final = "table-picture"
"""What the problem of a page is called that shows a table as a picture beside its text."""
UNDRAWN: Final = (pypdfium2.PdfiumError, ValueError, ArgumentError)
"""What pypdfium2 raises on a page that is damaged, or has no size that can be drawn."""
NOTHING_UNREAD: Final[Mapping[int, Problem]] = MappingProxyType({})
_LOCKED: Final = frozenset({pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY})


@dataclass(frozen=True, slots=True)
class PdfSource:
    """An open PDF. Close it by leaving its `with` block; the pages read from it stay.

    `as_it_is` tells whether the file itself is read, since the maps of its fonts have no gaps to be filled.
    """

    path: Path
    page_count: int
    document: Any
    fonts: HeldFonts
    limits: Limits = Limits()
    sheets: Sheets = field(default_factory=Sheets)
    as_it_is: bool = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.fonts.close()
        self.document.close()


def open_pdf(path: Path, password: str | None, limits: Limits = Limits()) -> PdfSource:
    """Open a PDF, the maps of its fonts without gaps that mislead.

    Raises NoSuchFile, NotAFile, EmptyFile, UnknownFormat, NeedsPassword or DamagedFile, whose text names the
    file and says what to do. A PDF whose owner only forbids printing or copying opens without a password.
    """
    document = _opened(path, password)
    completed = _completed(document)
    held = HeldFonts(completed.raw)
    return PdfSource(path, len(completed), completed, held, limits, as_it_is=completed is document)


def open_as_it_is(path: Path, password: str | None, limits: Limits = Limits()) -> PdfSource:
    """Open a PDF of which it is known that the maps of its fonts have no gaps. Raises what `open_pdf` does."""
    document = _opened(path, password)
    return PdfSource(path, len(document), document, HeldFonts(document.raw), limits, as_it_is=True)


def _opened(path: Path, password: str | None) -> pypdfium2.PdfDocument:
    data = read_bytes(path)
    if not is_pdf(data):
        raise UnknownFormat(
            f"{path}: not a PDF, whatever its name says; download it again or give the right file"
        )
    try:
        return pypdfium2.PdfDocument(data, password=password)
    except pypdfium2.PdfiumError as error:
        if error.err_code in _LOCKED:
            raise NeedsPassword(_locked_message(path, password)) from None
        raise DamagedFile(
            f"{path}: the PDF is damaged, cut short or without pages; download or copy it again"
        ) from None


def _completed(document: pypdfium2.PdfDocument) -> pypdfium2.PdfDocument:
    """Give a document whose fonts' maps have no misleading gaps; as it is where it cannot be written anew."""
    try:
        data = with_unnamed_codes(document)
        completed = pypdfium2.PdfDocument(data) if data is not None else document
    except pypdfium2.PdfiumError:
        return document
    if completed is not document:
        document.close()
    return completed


def _locked_message(path: Path, password: str | None) -> str:
    if password is None:
        return f"{path}: the PDF is encrypted; give its password (--password-env NAME)"
    return f"{path}: the password does not open this PDF; give the right one (--password-env NAME)"


def read_pages(
    source: PdfSource, numbers: Iterable[int], unread: Mapping[int, Problem] = NOTHING_UNREAD
) -> Iterator[Page]:
    """Read pages by their numbers, counted from 1, one at a time, but for those that a problem is given for."""
    for number in numbers:
        problem = unread.get(number)
        yield read_page(source, number - 1) if problem is None else unread_page(problem, number)


class LearntGlyphs(NamedTuple):
    """What the fonts of a document tell that its maps do not: names of lost glyphs, marks and digits named wrong."""

    recovered: Recovered
    marks: ShapesOfFonts
    misnamed: frozenset[tuple[int, str]]


def learn_glyphs(source: PdfSource, pages: Sequence[PageFonts]) -> LearntGlyphs:
    """Learn from the fonts of all pages that are read."""
    document = source.document.raw
    return LearntGlyphs(
        recover(document, source.fonts, pages),
        misnamed_marks(document, source.fonts, pages),
        misnamed_digits(document, source.fonts, pages),
    )


def with_learnt(path: Path, page: Page, learnt: LearntGlyphs) -> Page:
    """Give a page with its lost glyphs named as far as possible. What stays lost is a problem of the page."""
    page = with_names(page, learnt.recovered.names)
    problems = tuple(lost_glyph_problems(path, page, learnt.recovered.font_names))
    page = page._replace(problems=page.problems + problems) if problems else page
    page = with_marks_as_drawn(page, learnt.marks) if learnt.marks else page
    return without_digits(path, page, learnt.misnamed) if learnt.misnamed else page


def read_recovered(
    source: PdfSource, numbers: Iterable[int], unread: Mapping[int, Problem] = NOTHING_UNREAD
) -> tuple[list[Page], tuple[Recovery, ...]]:
    """Read pages by their numbers, with the characters of lost glyphs recovered from their fonts as far as possible.

    What stays lost is a problem of its page; so is what is given for a page that is not to be read.
    """
    pages = list(read_pages(source, numbers, unread))
    learnt = learn_glyphs(source, [fonts_on(page, source.fonts) for page in pages])
    return [with_learnt(source.path, page, learnt) for page in pages], learnt.recovered.recoveries


def read_page(source: PdfSource, index: int) -> Page:
    """Read the page at an index, counted from 0: its glyphs and rulings on the page as it is displayed.

    A page that cannot be read has neither, and a problem that says so; so has a page that is only a picture.
    """
    number = index + 1
    begin(Stage.PAGE, number)
    page, untold = load_shown(source.document.raw, index)
    if not page:
        return _unread(source, number, "the page is damaged")
    try:
        frame = _frame_of(page)
        if not frame.width * frame.height > 0:
            return _unread(source, number, "the page has no size")
        found = drawn_objects(page, frame.to_display, source.limits.objects)
        objects = require_within(found, source.limits)
        source.fonts.hold(number, objects)
        text_page = pdfium.FPDFText_LoadPage(page)
        if not text_page:
            return _unread(source, number, "the page's text is damaged")
        try:
            require_text_within(text_page, source.limits)
            sight = Sight(page, frame, objects, source.sheets)
            glyphs, hidden, overprinted, painted_over = read_glyphs(text_page, frame, sight)
        finally:
            pdfium.FPDFText_ClosePage(text_page)
        painted = read_rulings(objects, frame)
        pictures = picture_boxes(objects)
        share = picture_share(pictures, frame) if len(hidden) >= len(glyphs) else 0.0
        ink = sight.ink_without_text(painted.rulings)
        tables = sight.tables_among(pictures) if pictures else 0
    except TooMuch as error:
        return unread_page(_too_much(source, number, error), number)
    finally:
        pdfium.FPDF_ClosePage(page)
    # A text layer that came with a scan is unseen, and is all there is to read.
    under_picture = bool(hidden) and share > _A_SCAN
    pictured = not (glyphs or under_picture) and (share > _A_PICTURE or ink > 0 or tables > 0)
    return Page(
        number=number,
        width=frame.width,
        height=frame.height,
        read_by=ReadBy.TEXT_LAYER,
        glyphs=once((*glyphs, *hidden) if under_picture else glyphs),
        rulings=painted.rulings,
        backgrounds=painted.backgrounds,
        hidden=() if under_picture else hidden,
        painted_over=painted_over,
        under_picture=under_picture,
        ink_without_text=ink,
        drawings=(*painted.shapes, *pictures, *(apply_to_box(frame.to_display, *box) for box in untold)),
        problems=(
            *((_picture_problem(source, number),) if pictured else ()),
            *((_table_pictures(source, number),) if tables and not (pictured or under_picture) else ()),
            *((_overprinted(source, number, overprinted),) if overprinted else ()),
            *(() if under_picture else _unseen(source, number, glyphs, hidden)),
        ),
    )


def draw_page(source: PdfSource, index: int, scale: float) -> Image.Image | None:
    """Draw the page at an index, counted from 0, in greys, as it is displayed, with so many pixels a point.

    A page too large for that is drawn smaller. None where the page is damaged, or too large to draw at all.
    """
    page, _ = load_shown(source.document.raw, index)
    if not page:
        return None
    try:
        frame = _frame_of(page)
        area = (0.0, 0.0, frame.width, frame.height)
        fitting = scale_within(area, scale)
        return None if fitting is None else Image.fromarray(grey_picture(page, frame, area, fitting))
    finally:
        pdfium.FPDF_ClosePage(page)


def _frame_of(page: Any) -> Frame:
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, box)
    return display_frame(box.left, box.bottom, box.right, box.top, pdfium.FPDFPage_GetRotation(page))


def map_to_page(source: PdfSource, index: int) -> Matrix | None:
    """Give the map from the page at an index, as it is displayed, to its own space; None for a damaged page."""
    page, _ = load_shown(source.document.raw, index)
    if not page:
        return None
    try:
        return inverted(_frame_of(page).to_display)
    finally:
        pdfium.FPDF_ClosePage(page)


def _picture_problem(source: PdfSource, number: int) -> Problem:
    return Problem(
        page=number,
        what="no-text-layer",
        message=f"{source.path}: page {number} is a picture without text; have it recognised (OCR) and give that file",
    )


def _table_pictures(source: PdfSource, number: int) -> Problem:
    return Problem(
        page=number,
        what=TABLE_PICTURE,
        message=f"{source.path}: page {number} shows a table as a picture, which was not read; read the page as it looks"
        " (--ocr always), or compare it by hand",
    )


def _overprinted(source: PdfSource, number: int, count: int) -> Problem:
    return Problem(
        page=number,
        what="overprinted-characters",
        message=f"{source.path}: page {number}: {count} characters are printed over others or run into them; figures"
        " with them are not read: compare them with the page",
    )


def _unseen(
    source: PdfSource, number: int, shown: Sequence[Glyph], hidden: Sequence[Glyph]
) -> tuple[Problem, ...]:
    """Tell figures that are not shown; a hidden heading or page number is none."""
    unseen = sum(glyph.text.isdecimal() for glyph in hidden)
    if unseen < _FEWEST_UNSEEN:
        return ()
    seen = sum(glyph.text.isdecimal() for glyph in shown)
    if unseen <= _MOST_UNSEEN * (unseen + seen):
        return ()
    message = (
        f"{source.path}: page {number} does not show {unseen} of the digits of its text layer (invisible, covered, or in"
        " a font that cannot be drawn), so they are not read; compare the page as another program shows it"
    )
    return (Problem(page=number, what=UNSEEN, message=message),)


def unread_page(problem: Problem, number: int) -> Page:
    """Give a page that is not read, with the problem that says why."""
    return Page(number, None, None, ReadBy.TEXT_LAYER, problems=(problem,))


def _too_much(source: PdfSource, number: int, error: TooMuch) -> Problem:
    return Problem(
        page=number,
        what=TOO_MUCH,
        message=f"{source.path}: page {number} was not read: {error}",
    )


def _unread(source: PdfSource, number: int, reason: str) -> Page:
    problem = Problem(
        page=number,
        what=UNREADABLE_PAGE,
        message=f"{source.path}: page {number} could not be read, {reason}; get an undamaged copy",
    )
    return unread_page(problem, number)
