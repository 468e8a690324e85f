"""A scan that has no Thai on its first pages is not recognised to its end."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from extract.ocr import read as reading
from extract.options import ReadOptions
from extract.sources.page import Glyph, Page
from schemas import ReadBy


def page_saying(text: str, number: int) -> Page:
    glyphs = tuple(
        Glyph(letter, 10.0 * at, 0.0, (0.0, 0.0, 1.0, 1.0), 10.0, 0) for at, letter in enumerate(text)
    )
    return Page(number, 100.0, 100.0, ReadBy.OCR, glyphs)


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("annual report of the board", 4),
        ("กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดต", 4),
        ("รายงานผลการปฏิบัติราชการประจำปีงบประมาณ", 10),
    ],
)
def test_pages_that_are_recognised(monkeypatch: pytest.MonkeyPatch, said: str, read: int) -> None:
    def recognise(path: Path, numbers: Sequence[int], options: ReadOptions) -> list[Page]:
        return [page_saying(said if number == 3 else "", number) for number in numbers]

    monkeypatch.setattr(reading, "recognise_pdf", recognise)
    found = reading.recognise_thai(Path("scan.pdf"), range(1, 11), ReadOptions())
    assert [page.number for page in found] == list(range(1, read + 1))
    assert {page.read_by for page in found} == {ReadBy.OCR}
