"""Pages of a report recognised from their pictures, several at a time, each only once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from math import inf
from pathlib import Path
from typing import Final, TypeVar

from extract.errors import DamagedFile
from extract.ocr.cache import keep, kept, key_of
from extract.ocr.language import Look, look_at
from extract.ocr.pictures import PagePicture, picture_of_image, picture_of_page
from extract.ocr.recognise import TooSlow, recognise, sample
from extract.ocr.words import require_thai_data, word_reader
from extract.options import ReadOptions
from extract.processes.limits import Limits
from extract.processes.steps import Stage, Step, begin
from extract.processes.workers import process_pool
from extract.sources.open import read_bytes
from extract.sources.page import Page
from extract.sources.pdf import UNREADABLE_PAGE, PdfSource, open_pdf, unread_page
from schemas import Problem

_A4_PIXELS: Final = 8_700_000
"""A page of A4 at the resolution that pages are read at: a larger one may take longer."""
_LOOK_PIXELS: Final = 2 * _A4_PIXELS
"""A larger page than A3 is looked at in less detail than it is read in: enough to tell its letters."""
_SAMPLES: Final = (2, 4)
"""So many pages tell whether a report is in Thai: the fewer where they are full of other letters."""
_ROUNDS: Final = 4
"""A worker gets so many parts of the pages: pages differ in the time that they take."""
_SOFTLY: Final = 0.8
"""The share of its allowance after which a page is given up here, before the system ends the process."""
_HURRIED: Final = 0.5
"""The share of a page's time for one without Thai words: a page of figures or a cover takes a third of it."""
TIMED_OUT: Final = "page-timed-out"

Part = TypeVar("Part")


@dataclass(frozen=True, slots=True)
class Patience:
    """How many seconds of a processor a page of A4 may take, and what the user does to have it read that takes longer.

    A larger page may take as much longer as it is larger, up to the `largest`, in pages of A4.
    """

    seconds: float
    remedy: str
    largest: float = inf

    def seconds_for(self, size: float) -> float:
        """Give the seconds that a page of a size in pages of A4 may take."""
        return self.seconds * min(size, self.largest)


@dataclass(frozen=True, slots=True)
class ThaiPages:
    """The pages that were recognised of what may be a report in Thai, and how many first ones have no Thai words."""

    pages: list[Page]
    without_thai: int = 0


def recognise_pdf(path: Path, numbers: Sequence[int], options: ReadOptions) -> list[Page]:
    """Recognise pages of a PDF by their numbers, counted from 1, in as many processes as the options say.

    A page that takes too long has a problem in place of its text. Raises MissingThaiData where Tesseract's Thai data is
    not installed, and the errors of `open_pdf`.
    """
    require_thai_data()
    return _spread(
        partial(_of_pdf, path, options.password, _patience(options.limits)), numbers, options.workers
    )


def recognise_thai(path: Path, numbers: Sequence[int], options: ReadOptions) -> ThaiPages:
    """Recognise pages of a PDF as `recognise_pdf` does, but few or none where the first have no Thai on them.

    Reports in other languages are none that anything can be checked in, and take minutes. So some lines are read of each
    of the first pages. Where these show no Thai words, only those of them are recognised that are not full of other
    letters, in a shorter time: figures, drawings, covers.
    """
    require_thai_data()
    hurried = Patience(_HURRIED * options.limits.seconds, "--ocr always recognises it", largest=1.0)
    looks: list[Look | None] = []
    for many in _SAMPLES:
        looks += _spread(
            partial(_looks_at, path, options.password, hurried), numbers[len(looks) : many], options.workers
        )
        if any(look is not None and look.is_thai for look in looks):
            return ThaiPages(recognise_pdf(path, numbers, options))
        if all(look is not None and look.is_foreign for look in looks):
            break
    seen = list(zip(numbers, looks, strict=False))
    unclear = [number for number, look in seen if look is not None and not look.is_foreign]
    pages = _spread(partial(_of_pdf, path, options.password, hurried), unclear, options.workers)
    if any(look_at(_text_of(page)).is_thai for page in pages):
        return ThaiPages(recognise_pdf(path, numbers, options))
    return ThaiPages(
        [*pages, *(_too_slow(path, number, hurried) for number, look in seen if look is None)], len(looks)
    )


def _patience(limits: Limits) -> Patience:
    step = Step(Stage.RECOGNITION)
    return Patience(_SOFTLY * step.allowance(limits.seconds), "--max-seconds gives more time")


def recognise_image(path: Path, numbers: Sequence[int], options: ReadOptions) -> list[Page]:
    """Recognise pages of an image file by their numbers, counted from 1, in as many processes as the options say.

    A page that cannot be read has a problem in place of its text. Raises MissingThaiData where Tesseract's Thai data
    is not installed, DamagedFile where no page can be read.
    """
    require_thai_data()
    pages = _spread(partial(_of_image, path, options.limits), numbers, options.workers)
    unread = [problem for page in pages for problem in page.problems]
    if unread and len(unread) == len(pages):
        raise DamagedFile(unread[0].message)
    return pages


def _spread(work: Callable[[Sequence[int]], list[Part]], numbers: Sequence[int], workers: int) -> list[Part]:
    if min(workers, len(numbers)) < 2:
        return work(numbers)
    size = max(len(numbers) // (workers * _ROUNDS), 1)
    parts = [numbers[start : start + size] for start in range(0, len(numbers), size)]
    with process_pool(min(workers, len(parts))) as pool:
        return [page for pages in pool.map(work, parts) for page in pages]


def _looks_at(
    path: Path, password: str | None, patience: Patience, numbers: Sequence[int]
) -> list[Look | None]:
    begin(Stage.OPENING)
    with open_pdf(path, password) as pdf:
        return [_look_at_page(pdf, number, patience) for number in numbers]


def _look_at_page(pdf: PdfSource, number: int, patience: Patience) -> Look | None:
    """Read some lines of a page; None where even these take too long."""
    begin(Stage.RECOGNITION, number)
    try:
        picture = picture_of_page(pdf, number, _LOOK_PIXELS)
    except DamagedFile:
        return look_at("")
    size = _begin_with(picture, number)
    page = kept(key_of(picture))
    try:
        text = sample(picture, word_reader(), patience.seconds_for(size)) if page is None else _text_of(page)
    except TooSlow:
        return None
    return look_at(text)


def _text_of(page: Page) -> str:
    return "".join(glyph.text for glyph in page.glyphs)


def _of_pdf(path: Path, password: str | None, patience: Patience, numbers: Sequence[int]) -> list[Page]:
    begin(Stage.OPENING)
    with open_pdf(path, password) as pdf:
        return _one_by_one(path, partial(picture_of_page, pdf), patience, numbers)


def _of_image(path: Path, limits: Limits, numbers: Sequence[int]) -> list[Page]:
    data = read_bytes(path)
    return _one_by_one(
        path, lambda number: picture_of_image(path, data, number, limits), _patience(limits), numbers
    )


def _one_by_one(
    path: Path, picture_of: Callable[[int], PagePicture], patience: Patience, numbers: Sequence[int]
) -> list[Page]:
    pages = []
    for number in numbers:
        begin(Stage.RECOGNITION, number)
        try:
            pages.append(_recognised(picture_of(number), number, patience))
        except DamagedFile as error:
            pages.append(_left_out(number, UNREADABLE_PAGE, str(error)))
        except TooSlow:
            pages.append(_too_slow(path, number, patience))
    begin(Stage.REST)
    return pages


def _too_slow(path: Path, number: int, patience: Patience) -> Page:
    message = f"{path}: page {number} was left out: its recognition takes too long; {patience.remedy}"
    return _left_out(number, TIMED_OUT, message)


def _left_out(number: int, what: str, message: str) -> Page:
    return unread_page(Problem(page=number, what=what, message=message), number)


def _recognised(picture: PagePicture, number: int, patience: Patience) -> Page:
    size = _begin_with(picture, number)
    key = key_of(picture)
    page = kept(key)
    if page is None:
        page = recognise(picture, number, word_reader(), patience.seconds_for(size))
        keep(key, page)
    return page._replace(number=number)


def _begin_with(picture: PagePicture, number: int) -> float:
    """Say that a picture is about to be recognised, and give its size in pages of A4, at least one."""
    size = max(picture.grey.size / _A4_PIXELS, 1.0)
    begin(Stage.RECOGNITION, number, size)
    return size
