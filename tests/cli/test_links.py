"""Nothing is written out of the folder that was asked for: a link that stands in it is replaced, not followed."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """A file beside the folder, which must stay as it is."""
    file = tmp_path / "outside"
    file.write_text("mine", encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("option", "name"),
    [
        ("--json", "scorecards.pdf.json"),
        ("--html", "scorecards.pdf.html"),
        ("--xlsx", "scorecards.pdf.xlsx"),
        ("--annotate", "scorecards.pdf.annotated.pdf"),
        ("--csv", "checks.csv"),
        ("--csv", "datapackage.json"),
        ("--parquet", "checks.parquet"),
    ],
)
def test_a_link_in_a_folder_is_not_followed(
    run: Run, planted: Path, tmp_path: Path, outside: Path, option: str, name: str
) -> None:
    folder = tmp_path / "results"
    folder.mkdir()
    (folder / name).symlink_to(outside)
    result = run(planted, "--check", "--pages", "3", option, folder)
    assert result.returncode == 1, result.stderr.decode()
    assert outside.read_text(encoding="utf-8") == "mine"
    assert (folder / name).is_file()
    assert not (folder / name).is_symlink()


def test_a_link_that_is_named_itself_is_followed(
    run: Run, planted: Path, tmp_path: Path, outside: Path
) -> None:
    link = tmp_path / "latest.json"
    link.symlink_to(outside)
    assert run(planted, "--check", "--pages", "3", "--json", link).returncode == 1
    assert link.is_symlink()
    assert outside.read_bytes().startswith(b"{")


def test_a_link_to_nothing_in_a_folder_makes_nothing_elsewhere(
    run: Run, planted: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "results"
    folder.mkdir()
    (folder / "scorecards.pdf.json").symlink_to(tmp_path / "elsewhere" / "new.json")
    assert run(planted, "--pages", "3", "--json", folder).returncode == 0
    assert not (tmp_path / "elsewhere").exists()
