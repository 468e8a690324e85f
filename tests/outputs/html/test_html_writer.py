"""`--html` writes one page a report, and says before reading where it cannot."""

from pathlib import Path

import pytest

from extract.errors import CannotWrite, WrongUsage
from extract.outputs.html.writer import html_writer
from tests.outputs.handmade import document, finding

ONE, OTHER = Path("one.pdf"), Path("other.pdf")


def writer(target: str, *reports: Path) -> object:
    return html_writer(target, reports, "th", lambda report, scales: (), lambda report: ())


def test_one_report_goes_to_the_file_named(tmp_path: Path) -> None:
    target = tmp_path / "out.html"
    writer(str(target), ONE)(ONE, document(finding()))  # type: ignore[operator]
    assert target.read_bytes().startswith(b"<!doctype html>")


def test_several_reports_go_to_a_folder(tmp_path: Path) -> None:
    write = writer(f"{tmp_path}/pages/", ONE, OTHER)
    for report in (ONE, OTHER):
        write(report, document())  # type: ignore[operator]
    assert sorted(path.name for path in (tmp_path / "pages").iterdir()) == ["one.pdf.html", "other.pdf.html"]


def test_several_reports_into_one_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(WrongUsage, match="several reports need a folder"):
        writer(str(tmp_path / "out.html"), ONE, OTHER)


def test_no_name_is_refused() -> None:
    with pytest.raises(WrongUsage, match="no file is named"):
        writer("", ONE)


def test_a_folder_that_is_missing_is_told_before_reading(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="there is no folder"):
        writer(str(tmp_path / "missing" / "out.html"), ONE)


def test_the_report_itself_is_never_overwritten(tmp_path: Path) -> None:
    report = tmp_path / "report.html"
    report.write_text("ก")
    with pytest.raises(WrongUsage, match="would overwrite the report"):
        writer(str(report), report)
