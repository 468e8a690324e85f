"""What a reader sees of a report: its pages as pictures, or the lines of a dump."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from PIL import Image

from extract.errors import ExtractError
from extract.processes.steps import Stage, begin
from extract.sources.dump import decode
from extract.sources.open import kind_of, read_bytes
from extract.sources.pdf import PdfSource, draw_page, open_pdf


def draw_pages(
    path: Path, scales: Mapping[int, float], password: str | None = None
) -> Iterator[tuple[int, Image.Image]]:
    """Draw pages of a report, counted from 1, in greys, as they are displayed, with so many pixels a point.

    A page that cannot be drawn is left out: the reading has told of it. A dump has no pages.
    Raises the errors of `extract.errors` where the file can no longer be opened.
    """
    data = read_bytes(path)
    kind = kind_of(path, data)
    if kind == "pdf" and scales:
        with open_pdf(path, password) as pdf:
            yield from _drawn(pdf, scales)
    elif kind == "image":
        for number, scale in scales.items():
            begin(Stage.OUTPUT, number)
            picture = _of_image(path, data, number, scale)
            if picture is not None:
                yield number, picture


def dump_lines(path: Path) -> tuple[str, ...]:
    """Give the lines of a text dump, as places count them; none for a report that has pages.

    Raises the errors of `extract.errors` where the file can no longer be read.
    """
    data = read_bytes(path)
    if kind_of(path, data) != "text":
        return ()
    text = decode(data, path.name).replace("\r\n", "\n").replace("\r", "\n")
    return tuple(text.split("\n"))


def _drawn(pdf: PdfSource, scales: Mapping[int, float]) -> Iterator[tuple[int, Image.Image]]:
    for number, scale in scales.items():
        begin(Stage.OUTPUT, number)
        picture = draw_page(pdf, number - 1, scale)
        if picture is not None:
            yield number, picture


def _of_image(path: Path, data: bytes, number: int, scale: float) -> Image.Image | None:
    from extract.ocr.pictures import picture_of_image

    try:
        page = picture_of_image(path, data, number)
    except ExtractError:
        return None
    size = round(page.width * scale), round(page.height * scale)
    return Image.fromarray(page.grey).resize(size, Image.Resampling.LANCZOS)
