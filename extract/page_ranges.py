"""One long report read by ranges of its pages, side by side in the processes of any standard executor.

A worker gets the path and a range of pages and gives back plain values; what has to be learnt from the whole document is
learnt between two rounds, by the very functions that one process calls. So the document is the same, byte for byte:

1. pages are read; the names of lost glyphs are then learnt from what all pages tell of their fonts;
2. texts are gathered; what frames the pages is then learnt from all of them, and the repairs of each font by a worker,
   which has then loaded the words that it needs for its tables;
3. tables are found, each range for itself; where a table goes on into another range and this changes what is in doubt,
   that page is laid out again.

Between the rounds pages wait in files of a folder, so that they go through no pipe and fill no memory. Their texts are
gathered anew where they are needed again, which is sooner done than writing and reading them.
"""

import pickle
from collections.abc import Callable, Iterable, Mapping, Sequence
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
from extract.tables.furniture import Furniture, furniture_of
from extract.tables.grid import layout_of
from extract.tables.lines import FontSamples, Repair, font_samples, repair_of, texts_of_fonts
from extract.tables.page_blocks import page_blocks
from extract.tables.page_text import PageText, page_text
from extract.tables.stitch import PageBlocks
from extract.tables.whole import (
    Doubted,
    FoundBlocks,
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
    """A page without its glyphs and rulings, its lines and grids, and what tells which of its tables go on."""

    page: Page
    blocks: PageBlocks
    shapes: PageShapes
    doubted: Doubted


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
    told = [fonts for part in reading for fonts in part]
    begin_for_all(Stage.LAYOUT, len(numbers))
    learnt = learn_glyphs(source, told)
    gathered = list(executor.map(gather_range, ranges, [learnt] * len(ranges)))
    fonts = texts_of_fonts([samples for samples, _ in gathered])
    learning = executor.map(repair_of, fonts)
    frames = furniture_of([edges for _, part in gathered for edges in part])
    repairs = {text.font: repair for text, repair in zip(fonts, learning, strict=True)}
    by_range = _by_range(ranges, frames)
    laid_out = [
        page
        for part in executor.map(
            lay_out_range, ranges, [learnt] * len(ranges), [repairs] * len(ranges), by_range
        )
        for page in part
    ]
    return _with_neighbours(laid_out, ranges, learnt, repairs, frames, executor), learnt.recovered.recoveries


def read_range(pages: PageRange) -> list[PageFonts]:
    """Read a range of pages; give what they tell of their fonts."""
    opened = open_as_it_is if pages.as_it_is else open_pdf
    with opened(pages.path, pages.options.password, pages.options.limits) as source:
        found = list(read_pages(source, pages.numbers))
        told = [fonts_on(page, source.fonts) for page in found]
    _keep(pages, found)
    return told


def gather_range(pages: PageRange, learnt: LearntGlyphs) -> tuple[FontSamples, list[PageEdges]]:
    """Gather the text of a range of pages; give what it shows of its fonts and what stands at the pages' edges."""
    texts = [_text_of(pages.path, page, learnt) for page in _kept(pages)]
    return font_samples(texts), [page_edges(text) for text in texts]


def _text_of(path: Path, page: Page, learnt: LearntGlyphs) -> PageText:
    begin(Stage.LAYOUT, page.number)
    return page_text(with_learnt(path, page, learnt))


def lay_out_range(
    pages: PageRange, learnt: LearntGlyphs, repairs: Mapping[int, Repair], frames: Sequence[Furniture]
) -> list[LaidOut]:
    """Find the lines and grids of a range of pages, as if there were no other."""
    texts = [_text_of(pages.path, page, learnt) for page in _kept(pages)]
    begin_for_all(Stage.LAYOUT, len(texts))
    layouts = [layout_of(text, frame.apart) for text, frame in zip(texts, frames, strict=True)]
    shapes = [shapes_of(layout) for layout in layouts]
    return [
        _laid_out(text, found_blocks(text, layout, doubted, repairs), frame, own, doubted)
        for text, layout, frame, own, doubted in zip(
            texts, layouts, frames, shapes, tables_in_doubt(shapes), strict=True
        )
    ]


def lay_out_again(
    pages: PageRange,
    place: int,
    doubted: Doubted,
    learnt: LearntGlyphs,
    repairs: Mapping[int, Repair],
    frame: Furniture,
) -> LaidOut:
    """Find the lines and grids of one page of a range, by its place there, with other tables in doubt."""
    text = _text_of(pages.path, _kept(pages)[place], learnt)
    layout = layout_of(text, frame.apart)
    return _laid_out(text, found_blocks(text, layout, doubted, repairs), frame, shapes_of(layout), doubted)


def _laid_out(
    text: PageText, found: FoundBlocks, frame: Furniture, shapes: PageShapes, doubted: Doubted
) -> LaidOut:
    light = text.page._replace(glyphs=(), rulings=(), backgrounds=())
    return LaidOut(light, page_blocks(text.page, found, frame), shapes, doubted)


def _with_neighbours(
    laid_out: list[LaidOut],
    ranges: Sequence[PageRange],
    learnt: LearntGlyphs,
    repairs: Mapping[int, Repair],
    frames: Sequence[Furniture],
    executor: Executor,
) -> list[LaidOut]:
    """Lay pages out again on which other tables are in doubt once their neighbours in other ranges are known."""
    doubted = tables_in_doubt([page.shapes for page in laid_out])
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


def _by_range(ranges: Sequence[PageRange], values: Sequence[Furniture]) -> list[Sequence[Furniture]]:
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
