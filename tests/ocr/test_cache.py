"""Recognised pages are kept by their pictures; what is damaged or cannot be kept is recognised again."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from extract.ocr import cache
from extract.ocr.cache import keep, kept, key_of
from extract.ocr.pictures import PagePicture
from extract.sources.geometry import Levelled
from extract.sources.page import Glyph, Page, Ruling
from schemas import ReadBy

PAGE = Page(
    number=3,
    width=595.3,
    height=841.9,
    read_by=ReadBy.OCR,
    glyphs=(Glyph("๕", 10.123456789, 20.1, (10.0, 12.0, 15.0, 20.1), 14.0, -2, confidence=0.9876),),
    rulings=(Ruling(1.0, 2.0, 300.5, 2.0),),
    levelled=Levelled(595.3, 841.9, 1, -0.5),
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("THAI_REPORT_EXTRACT_CACHE", str(tmp_path))
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_a_page_comes_back_as_it_was_kept() -> None:
    keep("ab" * 32, PAGE)
    assert kept("ab" * 32) == PAGE
    assert kept("cd" * 32) is None


def test_a_damaged_file_is_no_page(folder: Path) -> None:
    keep("ab" * 32, PAGE)
    (file,) = [file for file in folder.rglob("*") if file.is_file()]
    file.write_bytes(file.read_bytes()[:-7])
    assert kept("ab" * 32) is None
    file.write_bytes(b"")
    assert kept("ab" * 32) is None


def test_nothing_is_kept_where_the_place_is_empty_or_refuses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("THAI_REPORT_EXTRACT_CACHE", "")
    keep("ab" * 32, PAGE)
    assert kept("ab" * 32) is None
    occupied = tmp_path / "occupied"
    occupied.write_text("a file, no folder")
    monkeypatch.setenv("THAI_REPORT_EXTRACT_CACHE", str(occupied))
    keep("ab" * 32, PAGE)
    assert kept("ab" * 32) is None


@pytest.mark.usefixtures("thai_data")
def test_a_picture_that_differs_in_one_dot_has_another_key() -> None:
    grey = np.full((40, 30), 255, dtype=np.uint8)
    picture = PagePicture(grey, 7.2, 9.6)
    dotted = grey.copy()
    dotted[3, 4] = 254
    assert key_of(picture) == key_of(PagePicture(grey.copy(), 7.2, 9.6))
    assert key_of(picture) != key_of(replace(picture, grey=dotted))
    assert key_of(picture) != key_of(replace(picture, width=7.3))


def test_other_modules_keep_their_pages_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    picture = PagePicture(np.zeros((3, 4), dtype=np.uint8), 10.0, 20.0)
    keys = set()
    for digest in ("one", "another"):
        monkeypatch.setattr(cache, "_modules", lambda digest=digest: digest)
        cache._reader.cache_clear()
        keys.add(key_of(picture))
    cache._reader.cache_clear()
    assert len(keys) == 2
