"""What outputs take from the bytes of a report, read in processes of their own: pictures of pages, marks on a PDF."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final

from extract.errors import CannotAnnotate
from extract.outputs.annotated.writer import Marking, marked
from extract.outputs.html.pictures import PagePicture, Scales, drawn_pictures
from extract.page_maps import maps_to_page
from extract.pictures import draw_pages
from extract.processes.limited import Lost, call
from extract.processes.limits import Limits

_MOST_LOST: Final = 3
"""So many pages that cannot be drawn are left out; a report with more of them has no pictures."""


@dataclass(frozen=True, slots=True)
class _Drawing:
    path: Path
    password: str | None
    choices: tuple[Scales, ...]


def pictures_apart(
    password: str | None, limits: Limits, path: Path, choices: Sequence[Scales]
) -> tuple[PagePicture, ...]:
    """Draw pages of a report; one whose drawing is lost has no picture, as one that is damaged."""
    drawing = _Drawing(path, password, tuple(choices))
    for _ in range(_MOST_LOST + 1):
        try:
            return call(_draw, drawing, limits)
        except Lost as loss:
            drawing = replace(drawing, choices=_without(drawing.choices, loss.pages))
    return ()


def marked_apart(limits: Limits, marking: Marking) -> bytes:
    """Put marks on a PDF. Raises CannotAnnotate, also where the process that does it is lost."""
    try:
        return call(_mark, marking, limits)
    except Lost as loss:
        raise CannotAnnotate(
            f"{marking.path}: the PDF cannot be annotated ({loss}); print or save it to a new PDF, and annotate that"
        ) from None


def _draw(drawing: _Drawing) -> tuple[PagePicture, ...]:
    return drawn_pictures(drawing.choices, partial(draw_pages, drawing.path, password=drawing.password))


def _mark(marking: Marking) -> bytes:
    return marked(marking, maps_to_page)


def _without(choices: Sequence[Scales], lost: Sequence[int]) -> tuple[Scales, ...]:
    return tuple({page: scale for page, scale in scales.items() if page not in lost} for scales in choices)
