"""A scan that has no Thai on its first pages is not recognised to its end."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2
import pytest

import extract
from extract.ocr import read as reading
from extract.ocr.language import look_at
from extract.ocr.pictures import PagePicture
from extract.ocr.recognise import TooSlow, recognise, sample
from extract.ocr.words import word_reader
from extract.options import ReadOptions
from extract.sources.page import Glyph, Page
from schemas import TABLE_IN_DOUBT, ReadBy
from tests.ocr.drawn_pages import digits_page, paper, write

ENGLISH = "annual report of the board " * 20
THAI = "รายงานผลการปฏิบัติราชการประจำปีงบประมาณ"
DIRT = "กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดต"


def page_saying(text: str, number: int) -> Page:
    glyphs = tuple(
        Glyph(letter, 10.0 * at, 0.0, (0.0, 0.0, 1.0, 1.0), 10.0, 0) for at, letter in enumerate(text)
    )
    return Page(number, 100.0, 100.0, ReadBy.OCR, glyphs)


@pytest.mark.parametrize(
    ("shown", "said", "read"),
    [
        (["", "", THAI, ""], "", range(1, 11)),
        ([ENGLISH, ENGLISH], "", []),
        ([ENGLISH, "", ENGLISH, "12"], "", [2, 4]),
        ([DIRT, DIRT, DIRT, DIRT], "", [1, 2, 3, 4]),
        (["", "", "", ""], THAI, range(1, 11)),
    ],
)
def test_pages_that_are_recognised(
    monkeypatch: pytest.MonkeyPatch, thai_data: Path, shown: list[str], said: str, read: Sequence[int]
) -> None:
    def looks_at(path: Path, password: None, patience: Any, numbers: Sequence[int]) -> list[Any]:
        return [look_at(shown[number - 1]) for number in numbers]

    def recognised(path: Path, password: None, patience: Any, numbers: Sequence[int]) -> list[Page]:
        return [page_saying(said, number) for number in numbers]

    monkeypatch.setattr(reading, "_looks_at", looks_at)
    monkeypatch.setattr(reading, "_of_pdf", recognised)
    found = reading.recognise_thai(Path("scan.pdf"), range(1, 11), ReadOptions())
    assert [page.number for page in found.pages] == list(read)


def scan(folder: Path, *pages: np.ndarray[Any, np.dtype[np.uint8]]) -> Path:
    """Write pictures as the pages of a PDF without text."""
    from PIL import Image

    first, *others = (Image.fromarray(page) for page in pages)
    first.save(folder / "scan.pdf", save_all=True, append_images=others, resolution=300)
    return folder / "scan.pdf"


def english_page() -> np.ndarray[Any, np.dtype[np.uint8]]:
    picture = paper(595, 842)
    for line in range(14):
        write(picture, "The board met in the spring of the year and", 60, 100 + 30 * line, 11)
    return picture


def test_a_page_of_english_is_not_recognised(tmp_path: Path, thai_data: Path) -> None:
    document = extract.read(scan(tmp_path, english_page()))
    assert [problem.what for problem in document.problems] == ["not-thai", "no-text-layer"]
    assert "--ocr always" in document.problems[0].message


def test_a_page_of_figures_is_recognised(tmp_path: Path, thai_data: Path) -> None:
    document = extract.read(scan(tmp_path, digits_page()))
    assert [page.read_by for page in document.pages] == [ReadBy.OCR]
    assert [problem.what for problem in document.problems] == [TABLE_IN_DOUBT]


def test_a_thai_page_behind_english_ones_has_all_recognised(
    tmp_path: Path, thai_data: Path, fixtures: Path
) -> None:
    sound = pypdfium2.PdfDocument(fixtures / "pdf" / "other-department-weighted.pdf")[0]
    thai = sound.render(scale=300 / 72, grayscale=True).to_numpy()
    pages = (english_page(), thai.reshape(thai.shape[:2]))
    document = extract.read(scan(tmp_path, *pages))
    assert [page.read_by for page in document.pages] == [ReadBy.OCR, ReadBy.OCR]


def test_a_page_that_takes_too_long_is_left_out_alone(
    tmp_path: Path, thai_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(TooSlow):
        recognise(PagePicture(digits_page(), 595, 842), 1, word_reader(), 0.0)

    def slow_at_two(picture: Any, number: int, *others: Any) -> Page:
        if number == 2:
            raise TooSlow
        return page_saying("12", number)

    monkeypatch.setattr(reading, "recognise", slow_at_two)
    monkeypatch.setenv("THAI_REPORT_EXTRACT_CACHE", "")
    document = extract.read(scan(tmp_path, digits_page(), digits_page(), digits_page()))
    assert [page.read_by for page in document.pages] == [ReadBy.OCR, ReadBy.TEXT_LAYER, ReadBy.OCR]
    assert [(problem.page, problem.what) for problem in document.problems] == [
        (2, "no-text-layer"),
        (2, "page-timed-out"),
    ]


def test_a_first_page_that_takes_too_long_to_look_at_is_left_out(
    tmp_path: Path, thai_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    upside_down = np.ascontiguousarray(english_page()[::-1, ::-1])
    with pytest.raises(TooSlow):
        sample(PagePicture(upside_down, 595, 842), word_reader(), 0.0)

    def slow(*given: Any) -> str:
        raise TooSlow

    monkeypatch.setattr(reading, "sample", slow)
    monkeypatch.setenv("THAI_REPORT_EXTRACT_CACHE", "")
    document = extract.read(scan(tmp_path, english_page()))
    assert [problem.what for problem in document.problems] == ["no-text-layer", "page-timed-out"]
    assert "--ocr always" in document.problems[1].message
