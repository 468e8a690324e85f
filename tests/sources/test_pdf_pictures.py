"""A page that is only a picture is said to be unread; a blank page and a picture beside text are not."""

from pathlib import Path

from sources.raw_pdf import RawPage, read_raw

PICTURE = b"q %d 0 0 %d 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q "
TEXT = b"BT /F 12 Tf 20 50 Td (A) Tj ET"


def _problems(folder: Path, content: bytes) -> list[str]:
    return [problem.what for problem in read_raw(folder, RawPage(content)).problems]


def test_a_scan(tmp_path: Path) -> None:
    page = read_raw(tmp_path, RawPage(PICTURE % (200, 100)))
    assert [(problem.page, problem.what) for problem in page.problems] == [(1, "no-text-layer")]
    assert "page 1" in page.problems[0].message


def test_a_scan_in_strips(tmp_path: Path) -> None:
    strips = b"".join(b"q 1 0 0 1 0 %d cm %s Q " % (y, PICTURE % (200, 10)) for y in range(0, 100, 10))
    assert _problems(tmp_path, strips) == ["no-text-layer"]


def test_a_blank_page(tmp_path: Path) -> None:
    assert _problems(tmp_path, b"") == []


def test_a_small_picture(tmp_path: Path) -> None:
    assert _problems(tmp_path, PICTURE % (40, 40)) == []


def test_text_over_a_picture(tmp_path: Path) -> None:
    assert _problems(tmp_path, PICTURE % (200, 100) + TEXT) == []
