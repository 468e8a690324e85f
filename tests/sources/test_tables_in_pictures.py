"""A table that is pasted as a picture is told; charts, emblems and photographs are not."""

from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from extract.sources.ink import shows_table
from extract.sources.page import Page
from tests.sources.raw_pdf import RawPage, read_raw

Grey = NDArray[np.uint8]
TEXT = b"BT /F 12 Tf 20 180 Td (Total 48) Tj ET\n"


def _paper(height: int = 120, width: int = 240) -> Grey:
    return np.full((height, width), 255, np.uint8)


def _written(picture: Grey, rows: int, columns: int) -> Grey:
    height, width = picture.shape
    for row in range(rows):
        for column in range(columns):
            at = (8 + column * width // columns, 14 + row * height // rows)
            cv2.putText(picture, "1,234.5", at, cv2.FONT_HERSHEY_SIMPLEX, 0.36, 0, 1)
    return picture


def _table(shade: int = 0) -> Grey:
    picture = _written(_paper(), 6, 4)
    picture[::20] = np.minimum(picture[::20], shade)
    picture[-1] = shade
    picture[:, ::60] = np.minimum(picture[:, ::60], shade)
    picture[:, -1] = shade
    return picture


def _chart() -> Grey:
    picture = _written(_paper(), 5, 3)
    picture[[0, -1]] = 0
    picture[:, [0, -1]] = 0
    picture[20:100, 30] = 0
    picture[100, 30:220] = 0
    for x in range(40, 220, 30):
        picture[40:100, x : x + 20] = 90
    return picture


@pytest.mark.parametrize("shade", [0, 130, 200])
def test_lines_both_ways_with_text_between_are_a_table(shade: int) -> None:
    assert shows_table(_table(shade))


NO_TABLES = {
    "text": _written(_paper(), 6, 4),
    "chart": _chart(),
    "photograph": np.random.default_rng(3).integers(0, 255, (120, 240)).astype(np.uint8),
    "bands": np.repeat(np.array([255, 90] * 6, np.uint8), 10)[:, None].repeat(240, axis=1),
    "blank-form": np.where(_table() * 0 + np.indices((120, 240)).min(axis=0) % 20 == 0, 0, 255).astype(
        np.uint8
    ),
}


@pytest.mark.parametrize("picture", NO_TABLES.values(), ids=NO_TABLES.keys())
def test_other_pictures_are_none(picture: Grey) -> None:
    assert not shows_table(picture)


def _page(folder: Path, picture: Grey, text: bytes) -> Page:
    """Read a page of 300 by 200 points with a picture, a pixel a point, and perhaps a line of text."""
    height, width = picture.shape
    data = np.asarray(Image.fromarray(picture)).tobytes().hex().encode()
    drawn = b"q %d 0 0 %d 20 20 cm BI /W %d /H %d /CS /G /BPC 8 /F /AHx ID %s> EI Q" % (
        width,
        height,
        width,
        height,
        data,
    )
    return read_raw(folder, RawPage(text + drawn, b"/MediaBox [0 0 300 200]"))


def test_a_table_beside_text_is_told_with_its_page(tmp_path: Path) -> None:
    problems = _page(tmp_path, _table(), TEXT).problems
    assert [(problem.what, problem.page) for problem in problems] == [("table-picture", 1)]
    assert _page(tmp_path, _chart(), TEXT).problems == ()


def test_a_page_of_nothing_but_a_table_is_to_be_recognised(tmp_path: Path) -> None:
    assert [problem.what for problem in _page(tmp_path, _table(), b"").problems] == ["no-text-layer"]


@pytest.mark.parametrize("place", [b"900 900", b"-900 20", b"20 -900"], ids=["beyond", "left-of", "below"])
def test_a_picture_outside_of_the_page_is_none(tmp_path: Path, place: bytes) -> None:
    picture = b"q 240 0 0 120 %s cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q" % place
    assert read_raw(tmp_path, RawPage(TEXT + picture, b"/MediaBox [0 0 300 200]")).problems == ()
