"""Text that nobody sees is not read, however it was hidden; what is seen stays, digit for digit."""

from pathlib import Path

import pytest

from extract.sources.pdf import open_pdf, read_page
from tests.sources.raw_pdf import RawPage, read_raw

SEEN = b"BT /F 12 Tf 20 70 Td (Total 48) Tj ET\n"
IMAGE = b"q %d 0 0 %d 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q\n"


def texts(folder: Path, content: bytes, **more: object) -> tuple[str, str]:
    page = read_raw(folder, RawPage(content, **more))  # type: ignore[arg-type]
    return "".join(glyph.text for glyph in page.glyphs), "".join(glyph.text for glyph in page.hidden)


HIDDEN = {
    "invisible": b"BT 3 Tr /F 12 Tf 20 40 Td (937) Tj ET",
    "white-on-white": b"BT 1 g /F 12 Tf 20 40 Td (937) Tj ET",
    "covered": b"BT /F 12 Tf 20 40 Td (937) Tj ET 1 g 15 35 60 20 re f",
    "clipped": b"q 0 0 10 10 re W n BT /F 12 Tf 20 40 Td (937) Tj ET Q",
    "blue-on-blue": b"0 0 1 rg 15 35 60 20 re f BT /F 12 Tf 20 40 Td (937) Tj ET",
    "under-an-image": b"BT /F 12 Tf 20 40 Td (937) Tj ET q 60 0 0 20 15 35 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \xff EI Q",
}


@pytest.mark.parametrize("content", HIDDEN.values(), ids=HIDDEN.keys())
def test_hidden_figures_are_not_read(tmp_path: Path, content: bytes) -> None:
    assert texts(tmp_path, SEEN + content) == ("Total48", "937")


SHOWN = {
    "white-on-black": b"0 g 15 35 60 20 re f BT 1 g /F 12 Tf 20 40 Td (937) Tj ET",
    "pale": b"BT 0.8 g /F 8 Tf 20 40 Td (937) Tj ET",
    "outlined": b"BT 1 Tr /F 12 Tf 20 40 Td (937) Tj ET",
    "on-a-background": b"0.9 g 15 35 60 20 re f BT 0 g /F 12 Tf 20 40 Td (937) Tj ET",
    "small": b"BT /F 4 Tf 20 40 Td (937) Tj ET",
    "in-a-clip": b"q 15 35 60 20 re W n BT /F 12 Tf 20 40 Td (937) Tj ET Q",
    "same-grey-other-colour": b"0.3 g 15 35 60 20 re f BT 1 0 0 rg /F 12 Tf 20 40 Td (937) Tj ET",
}


@pytest.mark.parametrize("content", SHOWN.values(), ids=SHOWN.keys())
def test_figures_that_are_seen_stay(tmp_path: Path, content: bytes) -> None:
    assert texts(tmp_path, SEEN + content) == ("Total48937", "")


def test_a_figure_printed_on_a_cover_replaces_the_one_below(tmp_path: Path) -> None:
    over = b"BT /F 12 Tf 20 40 Td (937) Tj ET 1 g 15 35 60 20 re f BT 0 g /F 12 Tf 20 40 Td (512) Tj ET"
    assert texts(tmp_path, SEEN + over) == ("Total48512", ""), "what was painted over is no part of the page"


def test_clipped_text_under_new_text_is_not_read(tmp_path: Path) -> None:
    under = b"BT /F 12 Tf 20 40 Td (512) Tj ET q 0 0 10 10 re W n BT /F 12 Tf 20 40 Td (937) Tj ET Q"
    assert texts(tmp_path, SEEN + under) == ("Total48512", "937")


def test_two_equal_texts_in_one_place_are_one(tmp_path: Path) -> None:
    twice = b"BT /F 12 Tf 20 40 Td (937) Tj ET BT /F 12 Tf 20 40 Td (937) Tj ET"
    assert texts(tmp_path, SEEN + twice)[0] == "Total48937"


def test_hidden_text_in_a_form_is_not_read(tmp_path: Path) -> None:
    assert texts(tmp_path, SEEN + b"/X Do", forms={"X": (HIDDEN["covered"], b"")}) == ("Total48", "937")


def test_text_of_a_recognised_scan_is_marked(tmp_path: Path) -> None:
    page = read_raw(tmp_path, RawPage(IMAGE % (200, 100) + HIDDEN["invisible"]))
    assert page.under_picture, "the layer lies unseen over a picture of the whole page"
    assert "".join(glyph.text for glyph in page.glyphs) == "937"


@pytest.mark.real
def test_a_title_page_of_a_budget_book_has_only_its_new_text(shared: Path) -> None:
    with open_pdf(shared / "real" / "budget-book-2565-14.pdf", None) as source:
        page = read_page(source, 2)
    seen = "".join(glyph.text for glyph in page.glyphs)
    assert seen.count("(๕)") == 2, "the number of this volume, twice"
    assert "(๒)" not in seen, "the old cover under it is cut away"
    assert "(๒)" in "".join(glyph.text for glyph in page.hidden)


COVER = b"BT /F 12 Tf 20 40 Td (4,084,383,610) Tj ET %s BT 0 g /F 12 Tf 36.68 40 Td (5) Tj ET"


def test_a_digit_written_on_a_cover_replaces_the_one_below(tmp_path: Path) -> None:
    assert texts(tmp_path, SEEN + COVER % b"1 g 36.6 37 6.8 12 re f") == ("Total484,04,383,6105", "")


def test_a_narrower_digit_takes_the_room_of_the_one_below(tmp_path: Path) -> None:
    cover = COVER.replace(b"/F 12 Tf 36.68", b"/F 6 Tf 38") % b"1 g 36.6 37 6.8 12 re f"
    page = read_raw(tmp_path, RawPage(SEEN + cover))
    (written,) = (glyph for glyph in page.glyphs if glyph.text == "5")
    before, after = (glyph for glyph in page.glyphs if glyph.text in "04" and 29 < glyph.box[0] < 50)
    assert (before.box[2], after.box[0]) == pytest.approx((written.box[0], written.box[2]), abs=0.1)


def test_a_digit_on_a_cover_that_takes_two_does_not_replace_both(tmp_path: Path) -> None:
    assert texts(tmp_path, SEEN + COVER % b"1 g 36.6 37 14 12 re f") == ("Total484,0,383,6105", "4")


def test_digits_seen_one_over_the_other_are_not_read(tmp_path: Path) -> None:
    page = read_raw(tmp_path, RawPage(SEEN + COVER % b""))
    assert "".join(glyph.text for glyph in page.glyphs) == "Total484,0�4,383,610"
    assert [problem.what for problem in page.problems] == ["overprinted-characters"]


def test_figures_on_a_dotted_line_are_read(tmp_path: Path) -> None:
    dotted = b"BT /F 12 Tf 20 40 Td (..............................) Tj ET BT /F 12 Tf 30 40 Td (512) Tj ET"
    assert texts(tmp_path, SEEN + dotted)[0].replace(".", "") == "Total48512"


def test_letters_that_reach_over_others_are_read(tmp_path: Path) -> None:
    squeezed = b"BT /F 12 Tf 20 40 Td (W) Tj ET BT /F 12 Tf 24 40 Td (Q) Tj ET"
    assert texts(tmp_path, SEEN + squeezed) == ("Total48WQ", "")


def test_a_digit_taken_for_a_copy_of_the_one_before_is_unreadable(tmp_path: Path) -> None:
    digits = b"".join(
        b"BT /F 12 Tf %g 40 Td (%s) Tj ET " % place
        for place in ((20, b"1"), (27, b"2"), (29.4, b"2"), (36, b"3"))
    )
    page = read_raw(tmp_path, RawPage(SEEN + digits))
    row = sorted((glyph for glyph in page.glyphs if glyph.baseline > 50), key=lambda glyph: glyph.x)
    assert "".join(glyph.text for glyph in row) == "12�3"
    assert [problem.what for problem in page.problems] == ["overprinted-characters"]


def test_a_digit_drawn_again_to_look_bold_is_one(tmp_path: Path) -> None:
    bold = b"BT /F 12 Tf 20 40 Td (2) Tj ET BT /F 12 Tf 20.4 40 Td (2) Tj ET BT /F 12 Tf 27 40 Td (3) Tj ET"
    page = read_raw(tmp_path, RawPage(SEEN + bold))
    assert ("".join(glyph.text for glyph in page.glyphs), page.problems) == ("Total4823", ())


def test_what_runs_over_the_edge_of_the_page_is_hidden(tmp_path: Path) -> None:
    over = b"BT /F 12 Tf 178 40 Td (57.90) Tj ET BT /F 12 Tf 260 40 Td (811) Tj ET"
    assert texts(tmp_path, SEEN + over) == ("Total4857.9", "0")


def test_figures_that_the_page_does_not_show_are_told(tmp_path: Path) -> None:
    unseen = b"BT 3 Tr /F 12 Tf 20 %d Td (%s) Tj ET "
    many = read_raw(tmp_path, RawPage(SEEN + unseen % (40, b"1,234.56") + unseen % (20, b"7890")))
    assert [(problem.what, problem.page) for problem in many.problems] == [("unseen-figures", 1)]
    assert "10 of the digits" in many.problems[0].message
    few = read_raw(tmp_path, RawPage(SEEN + unseen % (40, b"1,234.56")))
    assert not few.problems, "a hidden heading has as many"
    under_scan = read_raw(tmp_path, RawPage(IMAGE % (200, 100) + unseen % (40, b"1,234.56 7890")))
    assert "unseen-figures" not in [problem.what for problem in under_scan.problems]
