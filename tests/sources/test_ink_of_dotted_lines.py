"""Dotted lines are drawn dot by dot: rulings, and no text that the layer leaves out."""

from pathlib import Path

from sources.raw_pdf import RawPage, read_raw

from extract.sources.page import Page


def _dots(start: float, end: float, step: float = 1.5) -> list[float]:
    return [start + step * place for place in range(int((end - start) / step))]


def _page(folder: Path, content: bytes) -> Page:
    return read_raw(folder, RawPage(content + b" BT /F 8 Tf 20 88 Td (1234) Tj ET"))


def test_a_grid_of_dots_is_rulings(tmp_path: Path) -> None:
    across = [b"%.2f %.2f .75 .75 re f" % (x, y) for y in range(10, 90, 8) for x in _dots(10, 190)]
    down = [b"%.2f %.2f .75 .75 re f" % (x, y) for x in range(10, 190, 16) for y in _dots(10, 82)]
    page = _page(tmp_path, b" ".join(across + down))
    assert sum(ruling.horizontal for ruling in page.rulings) == 10
    assert page.ink_without_text == 0.0


def test_strokes_of_no_line_are_still_told(tmp_path: Path) -> None:
    strokes = [
        b"%d %d m %d %d l S" % (x, y, x + 3, y + 4) for y in range(10, 80, 6) for x in range(10, 190, 4)
    ]
    assert _page(tmp_path, b" ".join(strokes)).ink_without_text > 0.5
