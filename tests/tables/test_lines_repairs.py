"""What is wrong in a font is learnt from its text over all pages, and mended where that font set the text."""

from tables.drawn import drawn, page_of

from extract.sources.page import TextLine
from extract.tables.grid import find_blocks
from extract.tables.lines import learn_repairs

WORDS = ("กำร", "งำน", "ตำม", "ควำม", "มำตรฐำน", "รำชกำร", "ผ่ำน", "รำยงำน", "ประชำชน", "บริกำร", "พัฒนำ", "ภำค")


def test_a_font_that_writes_am_for_aa() -> None:
    faulty = [glyph for i, word in enumerate(WORDS) for glyph in drawn(word, 20, 20 + 20 * i, font=7)]
    sound = [
        glyph
        for i, word in enumerate(("จำนวน", "ทำ", "นำ"))
        for glyph in drawn(word, 200, 20 + 20 * i, font=8)
    ]
    page = page_of([*faulty, *sound])
    repairs = learn_repairs([page])
    assert set(repairs) == {7, 8}
    lines = [block for block in find_blocks(page, repairs) if isinstance(block, TextLine)]
    assert lines[0].raw == "กำร จำนวน"
    assert lines[0].text == "การ จำนวน"


def test_fonts_without_text_are_not_learnt() -> None:
    assert learn_repairs([page_of([])]) == {}
