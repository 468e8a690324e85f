"""Pages of a report recognised from their pictures."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from extract.ocr.pictures import PagePicture, picture_of_page, pictures_of_file
from extract.ocr.recognise import recognise
from extract.ocr.words import word_reader
from extract.sources.page import Page



def recognise_pages(document: Any, indexes: Sequence[int]) -> list[Page]:
    """Recognise pages of an open PDF (pypdfium2's PdfDocument) by their indexes, counted from 0.

    Raises MissingThaiData where Tesseract's Thai data is not installed.
    """
    return _recognised((picture_of_page(document, index), index + 1) for index in indexes)


def recognise_file(path: Path, data: bytes) -> list[Page]:
    """Recognise the pages of an image file.

    Raises DamagedFile where it is no image that can be read, MissingThaiData where Tesseract's Thai data is not
    installed.
    """
    return _recognised((picture, number) for number, picture in enumerate(pictures_of_file(path, data), start=1))


def _recognised(pictures: Iterable[tuple[PagePicture, int]]) -> list[Page]:
    with word_reader() as words:
        return [recognise(picture, number, words) for picture, number in pictures]
