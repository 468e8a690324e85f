"""Cells of a scan are paired with those of the text layer by place, and any wrong mark is wrong."""

from benchmarks.scans_score import Pair, is_number, reliability, score_page, shared
from extract.sources.geometry import Levelled
from extract.sources.page import Grid, GridCell, TextLine
from extract.tables.stitch import PageBlocks
from schemas import Box, ReadBy

LEVEL = Levelled(600.0, 800.0, 0, 0.0)
BOXES = ((10.0, 100.0, 200.0, 120.0), (200.0, 100.0, 300.0, 120.0), (10.0, 120.0, 200.0, 140.0))


def page(texts: list[str], line: str = "", level: Levelled = LEVEL) -> PageBlocks:
    """A page of one table with a cell for each text, and a line over it."""
    cells = tuple(
        GridCell(text, text, place, 0, 1, 1, level.displayed_box(box), None, confidence=0.995)
        for place, (text, box) in enumerate(zip(texts, BOXES, strict=False))
    )
    grid = Grid(1, 2, 2, cells, level.displayed_box((10.0, 100.0, 300.0, 140.0)), None)
    place: Box = level.displayed_box((10.0, 50.0, 300.0, 70.0))
    blocks = (TextLine(line, line, place, None), grid) if line else (grid,)
    return PageBlocks(1, ReadBy.OCR, blocks, frozenset())


def test_a_number_is_right_only_with_all_its_marks() -> None:
    score = score_page(page(["๑,๒๓๔", "5.00"]), page(["๑.๒๓๔", "5. 00"]), LEVEL)
    assert [pair.right for pair in score.numbers] == [False, True]


def test_cells_are_found_on_a_page_laid_askew() -> None:
    askew = Levelled(600.0, 800.0, 0, -1.8)
    score = score_page(page(["1", "2", "3"]), page(["1", "2", "3"], level=askew), askew)
    assert [(pair.printed, pair.found) for pair in score.numbers] == [("1", "1"), ("2", "2"), ("3", "3")]


def test_a_table_that_is_not_there_is_lost_with_its_cells() -> None:
    empty = PageBlocks(1, ReadBy.OCR, (), frozenset())
    score = score_page(page(["1", "2"]), empty, LEVEL)
    assert (score.tables, score.lost) == (1, 1)
    assert [(pair.found, pair.probability) for pair in score.numbers] == [(None, 0.0), (None, 0.0)]


def test_numbers_between_words_are_compared_alone() -> None:
    score = score_page(page(["1"], "ประจำปี พ.ศ. ๒๕๖๓"), page(["1"], "ประจาปี พศ ๒๕๒๓"), LEVEL)
    (pair,) = score.in_words
    assert (pair.printed, pair.found, pair.right) == ("๒๕๖๓", "๒๕๒๓", False)


def test_what_is_a_number() -> None:
    assert all(map(is_number, ("๑๐๐.๐๐%", "(1,250)", "3 - 5", "๑๗/๒๕๖๓")))
    assert not any(map(is_number, ("-", "ร้อยละ 5", "(A)", "")))


def test_boxes_share_what_they_cover() -> None:
    assert shared((0, 0, 2, 2), (0, 0, 2, 2)) == 1.0
    assert shared((0, 0, 2, 2), (2, 0, 4, 2)) == 0.0


def test_bins_hold_every_cell_once() -> None:
    pairs = [Pair("1", "1", p, (0, 0, 1, 1), 1) for p in (0.2, 0.5, 0.99, 1.0)] + [
        Pair("1", "7", 0.99, (0, 0, 1, 1), 1)
    ]
    bins = {entry.least: (entry.cells, entry.right) for entry in reliability(pairs)}
    assert bins == {0.0: (1, 1), 0.5: (1, 1), 0.99: (2, 1), 0.999: (1, 1)}
