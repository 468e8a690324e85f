"""A heading over years or quarters heads them all, though it stands over the middle one as well."""

from extract.sources.page import Glyph, Grid, Ruling
from tests.tables.drawn import blocks_of, drawn

LEFTS = (130, 190, 250)


def _row(baseline: float, label: str, *texts: str) -> list[Glyph]:
    glyphs = drawn(label, 24, baseline)
    for left, text in zip(LEFTS, texts, strict=True):
        glyphs += drawn(text, left, baseline)
    return glyphs


def _spans(over: str, *heads: str) -> dict[str, tuple[int, int]]:
    """Give the first column of every heading and how many it is over, where one stands over the middle of three."""
    glyphs = [
        *drawn(over, 265 - 60 - 2.5 * len(over), 36),
        *_row(50, "รายการ", *heads),
        *_row(80, "ภาษี", "1,000", "1,200", "1,300"),
        *_row(100, "เงินอุดหนุน", "2,000", "2,200", "2,300"),
        *_row(120, "รวม", "3,000", "3,400", "3,600"),
    ]
    rulings = [Ruling(20, height, 300, height) for height in (24, 60, 86, 106, 126)]
    (grid,) = [block for block in blocks_of(glyphs, rulings) if isinstance(block, Grid)]
    return {cell.text: (cell.column, cell.column_span) for cell in grid.cells if cell.row < 2}


def test_a_heading_over_three_years() -> None:
    spans = _spans("ปีงบ", "2563", "2564", "2565")
    assert (spans["ปีงบ"], spans["2564"]) == ((1, 3), (2, 1))


def test_a_heading_over_three_quarters_in_thai_digits() -> None:
    assert _spans("แผน", "งวด ๑", "งวด ๒", "งวด ๓")["แผน"] == (1, 3)


def test_words_of_their_own_may_be_the_lower_line_of_one_heading() -> None:
    assert not any("งาน" in text and span[1] > 1 for text, span in _spans("ผล", "แผน", "งาน", "เงิน").items())
