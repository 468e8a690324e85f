"""The way through, from a file to a document: source, pages, tables, records."""

import hashlib
from collections.abc import Mapping, Sequence
from concurrent.futures import BrokenExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from extract.errors import MissingThaiData, WrongUsage
from extract.options import ReadOptions
from extract.page_ranges import FEWEST_ALONE, FEWEST_PAGES, LaidOut, read_by_ranges
from extract.processes.collecting import without_collecting
from extract.processes.steps import Stage, begin, begin_for_all
from extract.processes.workers import beside, pool_of
from extract.records.corrected import with_corrections
from extract.sources.dump import read_dump
from extract.sources.open import kind_of, read_bytes
from extract.sources.page import Grid, Page
from extract.sources.pdf import PdfSource, open_pdf, read_recovered, unread_page
from extract.tables.assemble import Content, assemble
from extract.tables.corrected import correct
from extract.tables.dump_lines import unread_columns
from extract.tables.edges import page_edges
from extract.tables.facing import facing_of, pages_of_two
from extract.tables.furniture import furniture_of
from extract.tables.leaves import by_page, leaves_of, numbered_through
from extract.tables.lines import learn_repairs
from extract.tables.page_blocks import page_blocks
from extract.tables.page_text import PageText, page_text
from extract.tables.stitch import PageBlocks, stitch
from extract.tables.trust import broken_figure_problems, doubtful_table_problems, untrusted_problems
from extract.tables.whole import find_all_blocks
from schemas import CorrectionOutcome, Document, PageInfo, Problem, ReadBy, Recovery, Source

MISSING_THAI_DATA: Final = "missing-thai-data"
NOT_THAI: Final = "not-thai"
TOO_MANY_PAGES: Final = "too-many-pages"


@dataclass(frozen=True, slots=True)
class Reading:
    """A report read as far as its tables and lines: no record is made of them yet."""

    source: Source
    pages: tuple[PageInfo, ...]
    content: Content
    problems: tuple[Problem, ...]
    recoveries: tuple[Recovery, ...]
    corrections: tuple[CorrectionOutcome, ...] = ()


def read(path: Path, options: ReadOptions = ReadOptions()) -> Document:
    """Read a report into a document, without checking it.

    Raises the errors of `extract.errors` where nothing can be read; a page that cannot be read is a problem of the
    document, and the others are read.
    """
    reading = read_content(path, options)
    from extract.records.build import build_document

    workers = options.workers if len(reading.pages) >= FEWEST_PAGES else 1
    document = build_document(
        reading.source, reading.pages, reading.content, reading.problems, beside(workers)
    )
    document = document.model_copy(update={"recoveries": reading.recoveries})
    return with_corrections(document, reading.corrections)


def read_content(path: Path, options: ReadOptions = ReadOptions()) -> Reading:
    """Read a report as far as its tables and lines.

    Raises the errors of `extract.errors` where nothing can be read.
    """
    with without_collecting():
        opened, as_read = _laid_out(path, options)
    begin_for_all(Stage.DOCUMENT, len(opened.pages))
    laid_out, corrections = correct(as_read, opened.source.sha256, options.corrections)
    doubted = frozenset(
        page.number for page in laid_out if page.trust is not None and not page.trust.believed
    )
    drafts, prose = stitch(laid_out)
    # Nothing is read from the prose of a page whose layer is not believed.
    prose = tuple(line for line in prose if line.page not in doubted)
    return Reading(
        source=opened.source,
        pages=tuple(_page_info(page, found) for page, found in zip(opened.pages, as_read, strict=True)),
        content=assemble(drafts, prose),
        problems=opened.problems
        + tuple(
            problem
            for page, found in zip(opened.pages, laid_out, strict=True)
            for problem in (
                *page.problems,
                *untrusted_problems(str(path), page.number, found.trust),
                *_unread_tables(str(path), page, found),
                *broken_figure_problems(str(path), page.number, found.broken),
            )
        ),
        recoveries=opened.recoveries,
        corrections=corrections,
    )


def _unread_tables(name: str, page: Page, found: PageBlocks) -> tuple[Problem, ...]:
    if page.read_by is ReadBy.DUMP:
        return unread_columns(name, page, found.blocks, found.in_doubt)
    return doubtful_table_problems(name, page.number, found.in_doubt)


def read_layout(path: Path, options: ReadOptions = ReadOptions()) -> tuple[PageBlocks, ...]:
    """Read the lines and grids of a report's pages, and go no further: no table is joined over pages.

    Raises the errors of `extract.errors` where nothing can be read.
    """
    return _laid_out(path, options)[1]


def lay_out(pages: Sequence[Page]) -> tuple[PageBlocks, ...]:
    """Find which lines only frame a page, its other lines and grids, repaired, and how far it can be believed.

    The lines and grids of a scan are found on the level page, and stand on the page as it is displayed. Two pages that
    one shows beside one another are laid out each by itself.
    """
    of_two = pages_of_two(map(facing_of, pages))
    leaves = [leaves_of(page, of_two) for page in pages]
    texts = [_text_of(leaf) for own in leaves for leaf in own]
    begin_for_all(Stage.LAYOUT, len(pages))
    repairs = learn_repairs(texts)
    frames = furniture_of(numbered_through(map(page_edges, texts)))
    found = find_all_blocks(texts, repairs, [frame.apart for frame in frames])
    return tuple(map(page_blocks, pages, leaves, by_page(found, leaves), by_page(frames, leaves)))


def _text_of(leaf: Page) -> PageText:
    begin(Stage.LAYOUT, leaf.number)
    return page_text(leaf)


@dataclass(frozen=True, slots=True)
class _Opened:
    """A report and its pages as its source gives them."""

    source: Source
    pages: tuple[Page, ...]
    recoveries: tuple[Recovery, ...] = ()
    problems: tuple[Problem, ...] = ()
    """What is wrong with the report as a whole."""
    laid_out: tuple[PageBlocks, ...] | None = None
    """The lines and grids of the pages, where these were found while it was read."""


def _laid_out(path: Path, options: ReadOptions) -> tuple[_Opened, tuple[PageBlocks, ...]]:
    """Open a report and find the lines and grids of its pages."""
    opened = _open(path, options)
    laid_out = opened.laid_out if opened.laid_out is not None else lay_out(opened.pages)
    return _recognised(path, opened, laid_out, options)


def _load_records() -> None:
    """Import what makes records of tables: it takes as long as ten pages, and nothing that reads them needs it."""
    import extract.records.build  # noqa: F401


def _by_ranges(
    pdf: PdfSource, numbers: Sequence[int], options: ReadOptions
) -> tuple[list[LaidOut], tuple[Recovery, ...]] | None:
    """Read a long PDF by ranges of its pages, as far as their lines and grids.

    None for what is read otherwise: a short one, one with pages to leave out, one with pages to be recognised.
    """
    if options.unread or len(numbers) < (FEWEST_PAGES if options.workers > 1 else FEWEST_ALONE):
        return None
    try:
        with pool_of(options.workers) as pool, TemporaryDirectory() as folder:
            found, recoveries = read_by_ranges(pdf, numbers, options, pool, Path(folder), _load_records)
    except BrokenExecutor:
        # A worker was lost, and with it what it had read: one process reads it all.
        return None
    believed = all(page.blocks.trust is None or page.blocks.trust.believed for page in found)
    return (found, recoveries) if believed or options.ocr == "never" else None


def _recognised(
    path: Path, opened: _Opened, laid_out: tuple[PageBlocks, ...], options: ReadOptions
) -> tuple[_Opened, tuple[PageBlocks, ...]]:
    """Recognise the pages whose text layer is missing or not believed from their pictures, and lay all out again."""
    doubted = [page.number for page in laid_out if page.trust is not None and not page.trust.believed]
    if opened.source.kind != "pdf" or options.ocr == "never" or not doubted:
        return opened, laid_out
    from extract.ocr.read import ThaiPages, recognise_pdf, recognise_thai

    # Thai on a page with a layer shows that it is a Thai report, whatever its first scans have on them.
    is_thai = any(
        page.trust is not None and page.trust.believed and page.trust.known_words for page in laid_out
    )
    try:
        recognised = (
            ThaiPages(recognise_pdf(path, doubted, options))
            if is_thai
            else recognise_thai(path, doubted, options)
        )
    except MissingThaiData as error:
        problem = Problem(page=None, what=MISSING_THAI_DATA, message=f"{path}: {error}")
        first, *others = opened.pages
        first = first._replace(problems=(problem, *first.problems))
        return replace(opened, pages=(first, *others)), laid_out
    by_number = {page.number: page for page in recognised.pages}
    pages = tuple(_recognised_page(page, by_number.get(page.number)) for page in opened.pages)
    problems = opened.problems
    if len(by_number) < len(doubted):
        message = (
            f"{path}: {len(doubted) - len(by_number)} of {len(doubted)} pages without a sound text layer were not "
            f"recognised, since there are no Thai words on the first {recognised.without_thai} of them; "
            "--ocr always recognises all"
        )
        problems = (*problems, Problem(page=None, what=NOT_THAI, message=message))
    return replace(opened, pages=pages, problems=problems), lay_out(pages)


def _recognised_page(page: Page, recognised: Page | None) -> Page:
    """Give a page as it was recognised, or as it was before where that came to nothing."""
    if recognised is None or not recognised.problems:
        return recognised or page
    return page._replace(problems=(*page.problems, *recognised.problems))


def _open(path: Path, options: ReadOptions) -> _Opened:
    begin(Stage.OPENING)
    data = read_bytes(path)
    kind = kind_of(path, data)
    digest = hashlib.sha256(data).hexdigest()
    if kind == "text":
        if options.pages is not None:
            raise WrongUsage(f"{path}: a text dump has no pages; leave out --pages")
        return _Opened(_source(path, data, digest, kind, None), read_dump(path, data))
    if kind == "image":
        return _open_image(path, data, digest, options)
    unread = {problem.page: problem for problem in options.unread if problem.page is not None}
    with open_pdf(path, options.password, options.limits) as pdf:
        numbers, left_out = _chosen(path, pdf.page_count, options)
        source = _source(path, data, digest, kind, pdf.page_count)
        if options.ocr != "always":
            spread = _by_ranges(pdf, numbers, options)
            if spread is not None:
                found, recoveries = spread
                pages = tuple(page.page for page in found)
                return _Opened(source, pages, recoveries, left_out, tuple(page.blocks for page in found))
            read, recoveries = read_recovered(pdf, numbers, unread)
            return _Opened(source, tuple(read), recoveries, left_out)
    from extract.ocr.read import recognise_pdf

    wanted = [number for number in numbers if number not in unread]
    recognised = _with_unread(numbers, recognise_pdf(path, wanted, options), unread)
    return _Opened(source, recognised, problems=left_out)


def _open_image(path: Path, data: bytes, digest: str, options: ReadOptions) -> _Opened:
    if options.ocr == "never":
        raise WrongUsage(f"{path}: a page image has no text layer; leave out --ocr never")
    from extract.ocr.pictures import image_page_count
    from extract.ocr.read import recognise_image

    count = image_page_count(path, data, options.limits)
    numbers, left_out = _chosen(path, count, options)
    unread = {problem.page: problem for problem in options.unread if problem.page is not None}
    wanted = [number for number in numbers if number not in unread]
    pages = _with_unread(numbers, recognise_image(path, wanted, options), unread)
    return _Opened(_source(path, data, digest, "image", count), pages, problems=left_out)


def _with_unread(
    numbers: Sequence[int], recognised: Sequence[Page], unread: Mapping[int, Problem]
) -> tuple[Page, ...]:
    """Give the pages in their order, those in between that are not to be read with their problem."""
    found = {page.number: page for page in recognised}
    return tuple(
        unread_page(unread[number], number) if number in unread else found[number] for number in numbers
    )


def _chosen(path: Path, count: int, options: ReadOptions) -> tuple[tuple[int, ...], tuple[Problem, ...]]:
    """Give the numbers of the pages to read, and what there is to say where they are not all that are wanted.

    Raises WrongUsage where one is beyond the last.
    """
    most = options.limits.pages
    numbers = options.pages or tuple(range(1, min(count, most) + 1))
    beyond = [number for number in numbers if number > count]
    if beyond:
        raise WrongUsage(f"{path}: has {count} pages; there is no page {beyond[0]}")
    wanted = len(options.pages) if options.pages else count
    if wanted <= most:
        return numbers, ()
    message = f"{path}: of {wanted} pages only the first {most} were read; --max-pages allows more"
    return numbers[:most], (Problem(page=None, what=TOO_MANY_PAGES, message=message),)


def _source(path: Path, data: bytes, digest: str, kind: str, pages: int | None) -> Source:
    return Source.model_validate(
        {"name": _printable_name(path), "sha256": digest, "bytes": len(data), "kind": kind, "pages": pages}
    )


def _page_info(page: Page, laid_out: PageBlocks) -> PageInfo:
    parts = (
        part for block in laid_out.blocks for part in (block.cells if isinstance(block, Grid) else (block,))
    )
    return PageInfo(
        number=page.number,
        width=page.width if page.first_line is None else None,
        height=page.height if page.first_line is None else None,
        read_by=page.read_by,
        repaired=any(part.raw != part.text for part in parts),
        hidden=len(page.hidden) + page.painted_over,
        trust=laid_out.trust,
        facing=laid_out.second is not None,
    )


def _printable_name(path: Path) -> str:
    """The file's name; bytes in it that are no UTF-8 are written as escapes."""
    return path.name.encode("utf-8", "backslashreplace").decode("utf-8")
