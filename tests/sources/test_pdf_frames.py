"""Everything stands where the reader sees it, whatever the page's own coordinates are."""

from pathlib import Path

import pytest
from sources.raw_pdf import RawPage, read_raw

MARK = b"1 w 20 70 m 60 70 l S BT /F 10 Tf 20 50 Td (A) Tj ET"
"""On a page of 200 by 100: a line 30 points under the top, a letter whose pen stands 20 right and 50 down."""


def _read(folder: Path, entries: bytes, content: bytes = MARK):
    page = read_raw(folder, RawPage(content, entries))
    (glyph,) = page.glyphs
    (ruling,) = page.rulings
    places = [glyph.x, glyph.baseline, ruling.x0, ruling.top, ruling.x1, ruling.bottom]
    return (page.width, page.height), pytest.approx(places, abs=0.01)


def test_upright(tmp_path: Path) -> None:
    size, places = _read(tmp_path, b"/MediaBox [0 0 200 100]")
    assert size == (200, 100)
    assert places == [20, 50, 20, 30, 60, 30]


@pytest.mark.parametrize(
    ("turn", "size", "expected"),
    [
        (90, (100, 200), [50, 20, 70, 20, 70, 60]),
        (180, (200, 100), [180, 50, 140, 70, 180, 70]),
        (270, (100, 200), [50, 180, 30, 140, 30, 180]),
    ],
)
def test_turned(tmp_path: Path, turn: int, size: tuple[int, int], expected: list[float]) -> None:
    found, places = _read(tmp_path, b"/MediaBox [0 0 200 100] /Rotate %d" % turn)
    assert found == size
    assert places == expected


def test_crop_box_with_an_origin_of_its_own(tmp_path: Path) -> None:
    size, places = _read(tmp_path, b"/MediaBox [0 0 200 100] /CropBox [10 20 150 90]")
    assert size == (140, 70)
    assert places == [10, 40, 10, 20, 50, 20]


def test_crop_box_of_a_turned_page(tmp_path: Path) -> None:
    size, places = _read(tmp_path, b"/MediaBox [0 0 200 100] /CropBox [10 20 150 90] /Rotate 90")
    assert size == (70, 140)
    assert places == [30, 10, 50, 10, 50, 50]


def test_media_box_that_begins_below_zero(tmp_path: Path) -> None:
    content = b"1 w -80 20 m -40 20 l S BT /F 10 Tf -80 0 Td (A) Tj ET"
    size, places = _read(tmp_path, b"/MediaBox [-100 -50 100 50]", content)
    assert size == (200, 100)
    assert places == [20, 50, 20, 30, 60, 30]


def test_landscape_as_its_own_shape(tmp_path: Path) -> None:
    size, _ = _read(tmp_path, b"/MediaBox [0 0 842 595]")
    assert size == (842, 595)


def test_what_lies_off_the_crop_box_is_left_out(tmp_path: Path) -> None:
    content = b"BT /F 10 Tf 20 50 Td (A) Tj 100 0 Td (B) Tj ET 1 w 120 10 m 180 10 l S 20 60 m 180 60 l S"
    page = read_raw(tmp_path, RawPage(content, b"/MediaBox [0 0 200 100] /CropBox [0 40 100 100]"))
    assert [glyph.text for glyph in page.glyphs] == ["A"]
    assert [(ruling.x0, ruling.x1) for ruling in page.rulings] == [(20, 100)]
