"""The marks of an annotated PDF lie where the figures are seen, whatever the page's own coordinates are."""

from pathlib import Path

import pytest

from tests.outputs.marked import agreeing, annotated_copy, annotations_of, changed_box, disagreeing, picture
from tests.sources.raw_pdf import RawPage, pdf_bytes

BOX = (20.0, 10.0, 60.0, 30.0)

PAGES = {
    "portrait": b"/MediaBox [0 0 100 200]",
    "landscape": b"/MediaBox [0 0 200 100]",
    "turned once": b"/MediaBox [0 0 200 100] /Rotate 90",
    "turned twice": b"/MediaBox [0 0 200 100] /Rotate 180",
    "turned thrice": b"/MediaBox [0 0 200 100] /Rotate 270",
    "turned backwards": b"/MediaBox [0 0 200 100] /Rotate -90",
    "cropped": b"/MediaBox [0 0 200 100] /CropBox [30 20 150 90]",
    "cropped and turned": b"/MediaBox [0 0 200 100] /CropBox [30 20 150 90] /Rotate 270",
    "beginning below zero": b"/MediaBox [-100 -50 100 50] /Rotate 90",
    "in units of its own": b"/MediaBox [0 0 200 100] /UserUnit 2",
}


@pytest.mark.parametrize("entries", PAGES.values(), ids=PAGES)
def test_highlight_is_drawn_on_the_box_and_nowhere_else(tmp_path: Path, entries: bytes) -> None:
    plain = pdf_bytes([RawPage(b"", entries)])
    assert changed_box(plain, annotated_copy(tmp_path, plain, disagreeing(BOX))) == pytest.approx(BOX, abs=1)


@pytest.mark.parametrize("entries", PAGES.values(), ids=PAGES)
def test_quadrilateral_begins_at_the_upper_left_as_displayed(tmp_path: Path, entries: bytes) -> None:
    plain = pdf_bytes([RawPage(b"", entries)])
    (mark,) = annotations_of(annotated_copy(tmp_path, plain, agreeing(BOX)))
    (narrow,) = annotations_of(
        annotated_copy(tmp_path, plain, agreeing((BOX[0], BOX[1], BOX[0] + 1, BOX[1] + 1)))
    )
    assert mark.corners[:2] == narrow.corners[:2]
    xs, ys = mark.corners[0::2], mark.corners[1::2]
    assert (min(xs), min(ys), max(xs), max(ys)) == mark.rect


def test_print_under_a_highlight_stays_dark(tmp_path: Path) -> None:
    plain = pdf_bytes([RawPage(b"0 g 20 70 40 20 re f")])
    shown = picture(annotated_copy(tmp_path, plain, disagreeing((10.0, 5.0, 80.0, 50.0))))
    assert shown.getpixel((40, 20)) == (0, 0, 0)
    red, green, blue = shown.getpixel((15, 40))
    assert red > green
    assert red > blue


def test_marks_of_the_second_page_are_on_it(tmp_path: Path) -> None:
    plain = pdf_bytes([RawPage(), RawPage()])
    copy = annotated_copy(tmp_path, plain, agreeing(BOX, page=2))
    assert changed_box(plain, copy, page=1) is None
    assert changed_box(plain, copy, page=2) == pytest.approx(BOX, abs=1)


def test_every_mark_has_a_picture_of_its_own(tmp_path: Path) -> None:
    (mark,) = annotations_of(annotated_copy(tmp_path, pdf_bytes([RawPage()]), agreeing(BOX)))
    assert mark.kind == "/Highlight"
    assert mark.has_look
    assert mark.flags & 4, "a mark is printed with its page"
