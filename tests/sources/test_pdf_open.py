"""A file that cannot be opened gives one clear error that names it and says what to do."""

from pathlib import Path

import pytest
from sources.raw_pdf import RawPage, encrypted_bytes, pdf_bytes

from extract.errors import (
    DamagedFile,
    EmptyFile,
    ExtractError,
    NeedsPassword,
    NoSuchFile,
    NotAFile,
    UnknownFormat,
)
from extract.sources.pdf import open_pdf, read_page

SOUND = RawPage(b"BT /F 12 Tf 20 50 Td (A) Tj ET")


def _refusal(folder: Path, data: bytes, kind: type[ExtractError], password: str | None = None) -> str:
    path = folder / "report.pdf"
    path.write_bytes(data)
    with pytest.raises(kind) as caught:
        open_pdf(path, password)
    message = str(caught.value)
    assert "report.pdf" in message
    assert "\n" not in message
    return message


@pytest.mark.parametrize(
    "data",
    [b"\x89PNG\r\n\x1a\n" + bytes(200), b"<html><body>not found</body></html>", bytes(range(256)) * 8],
    ids=["png", "html", "noise"],
)
def test_what_is_no_pdf(tmp_path: Path, data: bytes) -> None:
    assert "not a PDF" in _refusal(tmp_path, data, UnknownFormat)


def test_no_bytes(tmp_path: Path) -> None:
    assert "empty" in _refusal(tmp_path, b"", EmptyFile)


def test_cut_short(tmp_path: Path) -> None:
    data = pdf_bytes([SOUND])
    assert "damaged" in _refusal(tmp_path, data[:60], DamagedFile)


def test_no_pages(tmp_path: Path) -> None:
    assert "without pages" in _refusal(tmp_path, pdf_bytes([]), DamagedFile)


def test_no_such_file(tmp_path: Path) -> None:
    with pytest.raises(NoSuchFile, match=r"nowhere\.pdf"):
        open_pdf(tmp_path / "nowhere.pdf", None)


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(NotAFile):
        open_pdf(tmp_path, None)


def test_encrypted_without_password(tmp_path: Path) -> None:
    data = encrypted_bytes([SOUND], b"open", b"owner")
    assert "--password-env" in _refusal(tmp_path, data, NeedsPassword)


def test_encrypted_with_wrong_password(tmp_path: Path) -> None:
    data = encrypted_bytes([SOUND], b"open", b"owner")
    assert "right one" in _refusal(tmp_path, data, NeedsPassword, "close")


@pytest.mark.parametrize(("user", "given"), [(b"open", "open"), (b"", None)], ids=["password", "owner only"])
def test_encrypted_and_opened(tmp_path: Path, user: bytes, given: str | None) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(encrypted_bytes([SOUND], user, b"owner"))
    with open_pdf(path, given) as source:
        assert [glyph.text for glyph in read_page(source, 0).glyphs] == ["A"]


def test_an_unreadable_page_is_a_problem_and_the_others_are_read(tmp_path: Path) -> None:
    data = pdf_bytes([SOUND, SOUND])
    broken = data.replace(b"/Type /Page /Parent", b"/Type /Rage /Parent", 1).replace(
        b"/Contents 4", b"/Contents 9", 1
    )
    path = tmp_path / "report.pdf"
    path.write_bytes(broken)
    with open_pdf(path, None) as source:
        first, second = read_page(source, 0), read_page(source, 1)
    assert first.glyphs == ()
    assert [problem.page for problem in first.problems] == [1]
    assert "report.pdf" in first.problems[0].message
    assert [glyph.text for glyph in second.glyphs] == ["A"]
