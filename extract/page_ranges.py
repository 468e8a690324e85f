"""One long report read by ranges of its pages, side by side in the processes of any standard executor.

A worker gets the path and a range of pages and gives back plain values; what has to be learnt from the whole document is
learnt between two rounds, by the very functions that one process calls. So the document is the same, byte for byte:

1. pages are read; the names of lost glyphs are then learnt from what all pages tell of their fonts, and which pages show
   two beside one another;
2. texts are gathered; what frames the pages is then learnt from all of them, and the repairs of each font by a worker,
   which has then loaded the words that it needs for its tables;
3. tables are found, each range for itself; where a table goes on into another range and this changes what is in doubt,
   that page is laid out again.

Between the rounds pages wait in files of a folder, so that they go through no pipe and fill no memory. Their texts are
gathered anew where they are needed again, which is sooner done than writing and reading them.
"""

import pickle
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from extract.options import ReadOptions
from extract.processes.steps import Stage, begin, begin_for_all
from extract.sources.lost_glyphs.fonts import PageFonts, fonts_on
from extract.sources.page import Glyph, Page
from extract.sources.pdf import (
    LearntGlyphs,
    PdfSource,
    learn_glyphs,
    open_as_it_is,
    open_pdf,
    read_pages,
    with_learnt,
)
from extract.tables.edges import PageEdges, page_edges
from extract.tables.facing import Facing, facing_of, pages_of_two
from extract.tables.furniture import Furniture, furniture_of
from extract.tables.grid import PageLayout, layout_of
from extract.tables.leaves import by_page, leaves_of, numbered_through
from extract.tables.lines import FontSamples, Repair, font_samples, repair_of, texts_of_fonts
from extract.tables.page_blocks import page_blocks
from extract.tables.page_text import PageText, page_text
from extract.tables.stitch import PageBlocks
from extract.tables.whole import (
    Doubted,
    PageShapes,
    found_blocks,
    shapes_of,
    tables_in_doubt,
)
from schemas import Recovery

FEWEST_PAGES: Final = 48
"""A report of fewer pages is read sooner than workers have started."""
FEWEST_ALONE: Final = 40
"""From so many pages on one process reads by ranges too, so that it never holds the glyphs of all pages."""
_LONGEST_RANGE: Final = 32
_LONGEST_ALONE: Final = 8
"""The pages of a range that one process reads alone: short ones cost it nothing, and their glyphs are held together."""
_RANGES_EACH: Final = 4
"""Ranges for each worker, so that none waits long for another at the end."""


@dataclass(frozen=True, slots=True)
class PageRange:
    """Pages of a report, by their numbers, and the file in which they wait between the rounds.

    `as_it_is` tells whether the maps of its fonts are known to have no gaps, which is seen by a copy of all of it.
    """

    path: Path
    options: ReadOptions
    numbers: tuple[int, ...]
    file: Path
    as_it_is: bool


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A page without its glyphs and rulings, its lines and grids, and what tells which of its tables go on.

    The latter is told of each of two pages that it shows.
    """

    page: Page
    blocks: PageBlocks
    shapes: tuple[PageShapes, ...]
    doubted: tuple[Doubted, ...]


def read_by_ranges(
    source: PdfSource,
    numbers: Sequence[int],
    options: ReadOptions,
    executor: Executor,
    folder: Path,
    meanwhile: Callable[[], None],
) -> tuple[list[LaidOut], tuple[Recovery, ...]]:
    """Read pages as far as their lines and grids, as `read_recovered` and what follows it do in one process.

    `folder` holds the pages between the rounds; `meanwhile` is done here while workers read. Raises what the executor
    raises where a worker is lost.
    """
    ranges = _ranges(source, options, numbers, folder)
    reading = executor.map(read_range, ranges)
    meanwhile()
    read = list(reading)
    begin_for_all(Stage.LAYOUT, len(numbers))
    learnt = learn_glyphs(source, [fonts for told, _ in read for fonts in told])
    pages = _Learnt(learnt, pages_of_two(_facing([facing for _, facing in read], ranges, learnt, executor)))
    gathered = list(executor.map(gather_range, ranges, [pages] * len(ranges)))
    fonts = texts_of_fonts([samples for samples, _ in gathered])
    learning = executor.map(repair_of, fonts)
    edges = [leaves for _, part in gathered for leaves in part]
    frames = by_page(furniture_of(numbered_through(leaf for leaves in edges for leaf in leaves)), edges)
    repairs = {text.font: repair for text, repair in zip(fonts, learning, strict=True)}
    by_range = _by_range(ranges, frames)
    laid_out = [
        page
        for part in executor.map(
            lay_out_range, ranges, [pages] * len(ranges), [repairs] * len(ranges), by_range
        )
        for page in part
    ]
    return _with_neighbours(laid_out, ranges, pages, repairs, frames, executor), learnt.recovered.recoveries


@dataclass(frozen=True, slots=True)
class _Learnt:
    """What is learnt from all pages: the names of lost glyphs, and the pages that show two."""

    glyphs: LearntGlyphs
    of_two: Collection[int]


def read_range(pages: PageRange) -> tuple[list[PageFonts], list[Facing]]:
    """Read a range of pages; give what they tell of their fonts, and of being two, lost glyphs without their names."""
    opened = open_as_it_is if pages.as_it_is else open_pdf
    with opened(pages.path, pages.options.password, pages.options.limits) as source:
        found = list(read_pages(source, pages.numbers))
        told = [fonts_on(page, source.fonts) for page in found]
    _keep(pages, found)
    return told, [facing_of(page) for page in found]


def _facing(
    told: Sequence[Sequence[Facing]], ranges: Sequence[PageRange], learnt: LearntGlyphs, executor: Executor
) -> list[Facing]:
    """Give what pages tell of being two, those of ranges where some may be with the names of their lost glyphs."""
    doubtful = [pages for pages, own in zip(ranges, told, strict=True) if any(page.may_be for page in own)]
    again = executor.map(facing_range, doubtful, [learnt] * len(doubtful))
    return [page for own in told for page in (next(again) if any(page.may_be for page in own) else own)]


def facing_range(pages: PageRange, learnt: LearntGlyphs) -> list[Facing]:
    """Tell which of a range of pages show two."""
    return [facing_of(page) for page in _named(pages, learnt)]


def gather_range(pages: PageRange, learnt: _Learnt) -> tuple[FontSamples, list[list[PageEdges]]]:
    """Gather the text of a range of pages; give what it shows of its fonts and what stands at the pages' edges."""
    texts = [_texts_of(page, learnt) for page in _named(pages, learnt.glyphs)]
    return font_samples([leaf for own in texts for leaf in own]), [
        list(map(page_edges, own)) for own in texts
    ]


def _named(pages: PageRange, learnt: LearntGlyphs) -> list[Page]:
    return [with_learnt(pages.path, page, learnt) for page in _kept(pages)]


def _texts_of(page: Page, learnt: _Learnt) -> list[PageText]:
    begin(Stage.LAYOUT, page.number)
    return [page_text(leaf) for leaf in leaves_of(page, learnt.of_two)]


def lay_out_range(
    pages: PageRange,
    learnt: _Learnt,
    repairs: Mapping[int, Repair],
    frames: Sequence[Sequence[Furniture]],
) -> list[LaidOut]:
    """Find the lines and grids of a range of pages, as if there were no other."""
    named = _named(pages, learnt.glyphs)
    texts = [_texts_of(page, learnt) for page in named]
    begin_for_all(Stage.LAYOUT, len(texts))
    layouts = [_layouts_of(own, frame) for own, frame in zip(texts, frames, strict=True)]
    shapes = [tuple(map(shapes_of, own)) for own in layouts]
    doubted = _doubted(shapes)
    return [
        _laid_out(page, text, layout, frame, own, doubt, repairs)
        for page, text, layout, frame, own, doubt in zip(
            named, texts, layouts, frames, shapes, doubted, strict=True
        )
    ]


def lay_out_again(
    pages: PageRange,
    place: int,
    doubted: tuple[Doubted, ...],
    learnt: _Learnt,
    repairs: Mapping[int, Repair],
    frames: Sequence[Furniture],
) -> LaidOut:
    """Find the lines and grids of one page of a range, by its place there, with other tables in doubt."""
    page = with_learnt(pages.path, _kept(pages)[place], learnt.glyphs)
    texts = _texts_of(page, learnt)
    layouts = _layouts_of(texts, frames)
    return _laid_out(page, texts, layouts, frames, tuple(map(shapes_of, layouts)), doubted, repairs)


def _doubted(shapes: Sequence[tuple[PageShapes, ...]]) -> list[tuple[Doubted, ...]]:
    """Give which tables are in doubt on each of the pages, and there on each of two that it shows."""
    return by_page(tables_in_doubt([leaf for own in shapes for leaf in own]), shapes)


def _layouts_of(texts: Sequence[PageText], frames: Sequence[Furniture]) -> list[PageLayout | None]:
    return [layout_of(text, frame.apart) for text, frame in zip(texts, frames, strict=True)]


def _laid_out(
    page: Page,
    texts: Sequence[PageText],
    layouts: Sequence[PageLayout | None],
    frames: Sequence[Furniture],
    shapes: tuple[PageShapes, ...],
    doubted: tuple[Doubted, ...],
    repairs: Mapping[int, Repair],
) -> LaidOut:
    found = [found_blocks(*leaf, repairs) for leaf in zip(texts, layouts, doubted, strict=True)]
    blocks = page_blocks(page, [text.page for text in texts], found, frames)
    return LaidOut(page._replace(glyphs=(), rulings=(), backgrounds=(), drawings=()), blocks, shapes, doubted)


def _with_neighbours(
    laid_out: list[LaidOut],
    ranges: Sequence[PageRange],
    learnt: _Learnt,
    repairs: Mapping[int, Repair],
    frames: Sequence[Sequence[Furniture]],
    executor: Executor,
) -> list[LaidOut]:
    """Lay pages out again on which other tables are in doubt once their neighbours in other ranges are known."""
    doubted = _doubted([page.shapes for page in laid_out])
    places = [(pages, place) for pages in ranges for place in range(len(pages.numbers))]
    changed = [at for at, page in enumerate(laid_out) if page.doubted != doubted[at]]
    again = executor.map(
        lay_out_again,
        [places[at][0] for at in changed],
        [places[at][1] for at in changed],
        [doubted[at] for at in changed],
        [learnt] * len(changed),
        [repairs] * len(changed),
        [frames[at] for at in changed],
    )
    for at, page in zip(changed, again, strict=True):
        laid_out[at] = page
    return laid_out


def _ranges(source: PdfSource, options: ReadOptions, numbers: Sequence[int], folder: Path) -> list[PageRange]:
    most = _LONGEST_RANGE if options.workers > 1 else _LONGEST_ALONE
    longest = max(1, min(most, -(-len(numbers) // (options.workers * _RANGES_EACH))))
    return [
        PageRange(
            source.path,
            options,
            tuple(numbers[start : start + longest]),
            folder / f"{start}.pages",
            source.as_it_is,
        )
        for start in range(0, len(numbers), longest)
    ]


def _by_range(
    ranges: Sequence[PageRange], values: Sequence[Sequence[Furniture]]
) -> list[Sequence[Sequence[Furniture]]]:
    rest = iter(values)
    return [[next(rest) for _ in pages.numbers] for pages in ranges]


def _keep(pages: PageRange, found: Iterable[Page]) -> None:
    """Keep pages in the file of their range, their glyphs by columns: a thousand small values each cost most."""
    columns = [(page._replace(glyphs=()), tuple(zip(*page.glyphs, strict=True))) for page in found]
    pages.file.write_bytes(pickle.dumps(columns, pickle.HIGHEST_PROTOCOL))


def _kept(pages: PageRange) -> list[Page]:
    # Written by a worker of this very run, into a folder of its own.
    kept = pickle.loads(pages.file.read_bytes())
    return [page._replace(glyphs=tuple(map(Glyph, *columns))) if columns else page for page, columns in kept]
