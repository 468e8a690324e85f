"""What is wrong in a font is learnt from its text over all pages, and mended where that font set the text."""

from extract.sources.page import TextLine
from extract.tables.grid import find_blocks
from extract.tables.lines import learn_repairs
from extract.tables.page_text import page_text
from tests.tables.drawn import drawn, page_of

WORDS = ("กำร", "งำน", "ตำม", "ควำม", "มำตรฐำน", "รำชกำร", "ผ่ำน", "รำยงำน", "ประชำชน", "บริกำร", "พัฒนำ", "ภำค")


def test_a_font_that_writes_am_for_aa() -> None:
    faulty = [glyph for i, word in enumerate(WORDS) for glyph in drawn(word, 20, 20 + 20 * i, font=7)]
    sound = [
        glyph
        for i, word in enumerate(("จำนวน", "ทำ", "นำ"))
        for glyph in drawn(word, 200, 20 + 20 * i, font=8)
    ]
    page = page_of([*faulty, *sound])
    repairs = learn_repairs([page_text(page)])
    assert set(repairs) == {7, 8}
    lines = [block for block in find_blocks(page_text(page), repairs) if isinstance(block, TextLine)]
    assert lines[0].raw == "กำร จำนวน"
    assert lines[0].text == "การ จำนวน"


def test_fonts_without_text_are_not_learnt() -> None:
    assert learn_repairs([page_text(page_of([]))]) == {}


def test_a_letter_that_is_drawn_as_a_mark_is_one() -> None:
    word = drawn("ติดตั้งกnอกน้ำ", 20, 20, font=7)
    place = next(index for index, glyph in enumerate(word) if glyph.text == "n")
    pen, shift = word[place], 5.0
    # The mark has no room: its ink stands over the letter before, and what follows moves up to it.
    mark = pen._replace(box=(pen.x - 3.5, 11.0, pen.x - 1.0, 14.0))
    rest = [
        glyph._replace(
            x=glyph.x - shift,
            box=(glyph.box[0] - shift, glyph.box[1], glyph.box[2] - shift, glyph.box[3]),
        )
        for glyph in word[place + 1 :]
    ]
    page = page_of([*word[:place], mark, *rest, *drawn("Hongkong", 200, 20, font=7)])
    repairs = learn_repairs([page_text(page)])
    (line,) = [block for block in find_blocks(page_text(page), repairs) if isinstance(block, TextLine)]
    assert (line.raw, line.text) == ("ติดตั้งกnอกน้ำ Hongkong", "ติดตั้งก๊อกน้ำ Hongkong")
