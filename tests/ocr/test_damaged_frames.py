"""A damaged frame of a TIFF is a problem of its page, and the others are read."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

import extract
from extract.errors import DamagedFile
from extract.sources.pdf import UNREADABLE_PAGE
from schemas import Document, Problem, ReadBy
from tests.ocr.drawn_pages import digits_page


def three_frames(compression: str) -> tuple[bytearray, list[tuple[int, int]]]:
    """Give a TIFF of three pages of figures, and where the data of each stands."""
    kept = BytesIO()
    first, *others = (Image.fromarray(digits_page(lines)) for lines in (3, 4, 5))
    first.save(kept, "TIFF", save_all=True, append_images=others, compression=compression, dpi=(300, 300))
    places = []
    with Image.open(kept) as image:
        for number in range(3):
            image.seek(number)
            offsets, lengths = image.tag_v2[273], image.tag_v2[279]
            places.append((offsets[0], offsets[-1] + lengths[-1]))
    return bytearray(kept.getvalue()), places


def broken_at(data: bytearray, place: tuple[int, int]) -> None:
    start, end = place
    data[start:end] = b"\xff" * (end - start)


def damaged_pages(document: Document) -> list[Problem]:
    """Give what is said of damaged pages; that figures in no table are no table's is said too."""
    return [problem for problem in document.problems if problem.what == UNREADABLE_PAGE]


@pytest.mark.parametrize("compression", ["tiff_lzw", "tiff_adobe_deflate"])
def test_the_frames_beside_a_broken_one_are_read(compression: str, tmp_path: Path, thai_data: Path) -> None:
    data, places = three_frames(compression)
    broken_at(data, places[1])
    (tmp_path / "report.tif").write_bytes(data)
    document = extract.read(tmp_path / "report.tif")
    assert [page.number for page in document.pages] == [1, 2, 3]
    assert [page.read_by for page in document.pages if page.number != 2] == [ReadBy.OCR, ReadBy.OCR]
    (problem,) = damaged_pages(document)
    assert problem.page == 2
    assert "page 2 of the image is damaged" in problem.message


def test_what_stands_before_a_cut_is_read(tmp_path: Path, thai_data: Path) -> None:
    data, places = three_frames("tiff_lzw")
    (tmp_path / "report.tif").write_bytes(data[: sum(places[1]) // 2])
    document = extract.read(tmp_path / "report.tif")
    assert document.pages[0].read_by is ReadBy.OCR
    assert [problem.page for problem in damaged_pages(document)] == [2]


def test_an_image_of_broken_frames_alone_is_refused(tmp_path: Path, thai_data: Path) -> None:
    data, places = three_frames("tiff_lzw")
    for place in places:
        broken_at(data, place)
    (tmp_path / "report.tif").write_bytes(data)
    with pytest.raises(DamagedFile, match=r"report.tif: page 1 of the image is damaged"):
        extract.read(tmp_path / "report.tif")
