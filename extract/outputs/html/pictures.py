"""Page pictures for the page: large enough to read where there is something to show, and small in bytes."""

from base64 import b64encode
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Final

from PIL import Image

from extract.outputs.html.spots import operands
from schemas import Document, Verdict

Scales = Mapping[int, float]
"""Pages, each with so many pixels a point."""

Draw = Callable[[Scales], Iterable[tuple[int, Image.Image]]]
"""Draws the pages named, in greys."""

SCALES: Final = ((2.0, 1.3), (1.6, 1.0), (1.25, 0.8), (1.0, 0.0))
"""Pixels a point of pages with findings and of the others, best first; 0 leaves the pictures out."""

MOST_BYTES: Final = 9_000_000
"""So much may the pictures take before the next smaller scale is tried: in base64 they grow by a third."""

GREYS: Final = 16
LOSSLESS_ENOUGH: Final = 120_000
"""A picture larger than this may be a photograph, which is smaller when it is not kept exactly."""

LOSSY_QUALITY: Final = 50


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page as a WebP picture, in base64."""

    number: int
    data: str


def scales_of(document: Document) -> tuple[Scales, ...]:
    """Give how large the pages of a document are to be drawn, those with findings larger, the best choice first."""
    wanted = pages_with_findings(document)
    return tuple(
        {
            page.number: with_findings if page.number in wanted else others
            for page in document.pages
            if page.width is not None and (others or page.number in wanted)
        }
        for with_findings, others in SCALES
    )


def page_pictures(document: Document, draw: Draw) -> tuple[PagePicture, ...]:
    """Draw the pages of a document, as large as their number allows."""
    return drawn_pictures(scales_of(document), draw)


def drawn_pictures(choices: Sequence[Scales], draw: Draw) -> tuple[PagePicture, ...]:
    """Draw pages in the first of these choices whose pictures are not too many bytes together."""
    for scales in choices:
        pictures = _within(MOST_BYTES, draw(scales))
        if pictures is not None:
            return pictures
    return ()


def pages_with_findings(document: Document) -> frozenset[int]:
    """Give the pages on which a figure stands that takes part in a finding, or is suspected by one."""
    found = [check for check in document.checks if check.verdict is Verdict.INCONSISTENT]
    places = [operand.at for check in found for operand in operands(check)]
    places += [hypothesis.at for check in found for hypothesis in check.hypotheses]
    return frozenset(place.page for place in places if place.page is not None)


def _within(most: int, drawn: Iterable[tuple[int, Image.Image]]) -> tuple[PagePicture, ...] | None:
    """Encode pictures; None as soon as they take more bytes than they may."""
    taken = 0
    pictures = []
    for number, image in drawn:
        data = encoded(image)
        taken += len(data)
        if taken > most:
            return None
        pictures.append(PagePicture(number, b64encode(data).decode("ascii")))
    return tuple(pictures)


def encoded(image: Image.Image) -> bytes:
    """Give a picture in greys as WebP: in sixteen greys exactly as drawn, or where that is large, as it is smaller."""
    step = 255 / (GREYS - 1)
    greys = image.convert("L").point([round(round(value / step) * step) for value in range(256)])
    exact = _webp(greys, {"lossless": True, "method": 0, "quality": 50})
    if len(exact) <= LOSSLESS_ENOUGH:
        return exact
    return min(exact, _webp(image, {"quality": LOSSY_QUALITY, "method": 1}), key=len)


def _webp(image: Image.Image, options: Mapping[str, object]) -> bytes:
    buffer = BytesIO()
    image.convert("RGB").save(buffer, "WEBP", **options)
    return buffer.getvalue()


def numbers(pictures: Sequence[PagePicture]) -> frozenset[int]:
    """Give the pages that there are pictures of."""
    return frozenset(picture.number for picture in pictures)
