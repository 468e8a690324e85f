"""Pages of a report recognised from their pictures, several at a time, each only once."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from extract.ocr.cache import keep, kept, key_of
from extract.ocr.pictures import PagePicture, picture_of_image, picture_of_page
from extract.ocr.recognise import recognise
from extract.ocr.words import require_thai_data, word_reader
from extract.options import ReadOptions
from extract.processes.limits import Limits
from extract.processes.steps import Stage, begin
from extract.processes.workers import process_pool
from extract.sources.open import read_bytes
from extract.sources.page import Page
from extract.sources.pdf import open_pdf
from extract.thai.dictionary import letters_in_telling_words
from extract.thai.letters import THAI_LETTER

_A4_PIXELS: Final = 8_700_000
"""A page of A4 at the resolution that pages are read at: a larger one may take longer."""
_SAMPLES: Final = (2, 4)
"""So many pages tell whether a report is in Thai: the fewer where they are full of other letters."""
_FULL: Final = 200
"""A page with so many letters is no cover and no picture."""
_THAI_RUN: Final = re.compile(f"{THAI_LETTER}+")
_FEWEST_LETTERS: Final = 20
_IN_WORDS: Final = 0.3
"""The share of the Thai letters of a page that are in words, at least, where it has Thai: half of that of a bad scan."""
_ROUNDS: Final = 4
"""A worker gets so many parts of the pages: pages differ in the time that they take."""


def recognise_pdf(path: Path, numbers: Sequence[int], options: ReadOptions) -> list[Page]:
    """Recognise pages of a PDF by their numbers, counted from 1, in as many processes as the options say.

    Raises MissingThaiData where Tesseract's Thai data is not installed, and the errors of `open_pdf`.
    """
    require_thai_data()
    return _spread(partial(_of_pdf, path, options.password), numbers, options.workers)


def recognise_thai(path: Path, numbers: Sequence[int], options: ReadOptions) -> list[Page]:
    """Recognise pages of a PDF as `recognise_pdf` does, but only the first few where those have no Thai on them.

    Reports in other languages are none that anything can be checked in, and take minutes.
    """
    pages: list[Page] = []
    for many in _SAMPLES:
        pages += recognise_pdf(path, numbers[len(pages) : many], options)
        if any(map(_has_thai, pages)):
            return pages + recognise_pdf(path, numbers[len(pages) :], options)
        if all(map(_is_full, pages)):
            break
    return pages


def _is_full(page: Page) -> bool:
    return sum(glyph.text.isalpha() for glyph in page.glyphs) >= _FULL


def _has_thai(page: Page) -> bool:
    """Whether there are Thai words on a page; Tesseract takes stains and drawings for single letters."""
    runs = _THAI_RUN.findall("".join(glyph.text for glyph in page.glyphs))
    letters = sum(map(len, runs))
    return letters >= _FEWEST_LETTERS and sum(map(letters_in_telling_words, runs)) >= _IN_WORDS * letters


def recognise_image(path: Path, numbers: Sequence[int], options: ReadOptions) -> list[Page]:
    """Recognise pages of an image file by their numbers, counted from 1, in as many processes as the options say.

    Raises MissingThaiData where Tesseract's Thai data is not installed, DamagedFile where a page cannot be read.
    """
    require_thai_data()
    return _spread(partial(_of_image, path, options.limits), numbers, options.workers)


def _spread(
    recognise_some: Callable[[Sequence[int]], list[Page]], numbers: Sequence[int], workers: int
) -> list[Page]:
    if min(workers, len(numbers)) < 2:
        return recognise_some(numbers)
    size = max(len(numbers) // (workers * _ROUNDS), 1)
    parts = [numbers[start : start + size] for start in range(0, len(numbers), size)]
    with process_pool(min(workers, len(parts))) as pool:
        return [page for pages in pool.map(recognise_some, parts) for page in pages]


def _of_pdf(path: Path, password: str | None, numbers: Sequence[int]) -> list[Page]:
    begin(Stage.OPENING)
    with open_pdf(path, password) as pdf:
        return _one_by_one(lambda number: picture_of_page(pdf.document, number - 1), numbers)


def _of_image(path: Path, limits: Limits, numbers: Sequence[int]) -> list[Page]:
    data = read_bytes(path)
    return _one_by_one(lambda number: picture_of_image(path, data, number, limits), numbers)


def _one_by_one(picture_of: Callable[[int], PagePicture], numbers: Sequence[int]) -> list[Page]:
    pages = []
    for number in numbers:
        begin(Stage.RECOGNITION, number)
        pages.append(_recognised(picture_of(number), number))
    begin(Stage.REST)
    return pages


def _recognised(picture: PagePicture, number: int) -> Page:
    begin(Stage.RECOGNITION, number, picture.grey.size / _A4_PIXELS)
    key = key_of(picture)
    page = kept(key)
    if page is None:
        page = recognise(picture, number, word_reader())
        keep(key, page)
    return replace(page, number=number)
