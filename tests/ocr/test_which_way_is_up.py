"""A page is turned as its lines can be read, also where its letters seem to stand one above the other."""

from types import SimpleNamespace

import pytest
from drawn_pages import paper

from extract.ocr import recognise
from extract.ocr.pictures import PagePicture


@pytest.mark.parametrize("seems_sideways", [False, True])
@pytest.mark.parametrize("upright", [0, 1, 2, 3])
def test_a_page_is_turned_as_it_can_be_read(
    monkeypatch: pytest.MonkeyPatch, seems_sideways: bool, upright: int
) -> None:
    def turned(picture: PagePicture, quarters: int, words: object) -> SimpleNamespace:
        legibility = 0.9 if quarters == upright else 0.3
        page = SimpleNamespace(quarters=quarters, segments=())
        return SimpleNamespace(page=page, lines=("line",), legibility=legibility)

    monkeypatch.setattr(recognise, "_turned", turned)
    monkeypatch.setattr(recognise, "runs_sideways", lambda grey: seems_sideways)
    picture = PagePicture(paper(), 400, 300)
    assert recognise._upright(picture, None, float("inf")).page.quarters == upright
