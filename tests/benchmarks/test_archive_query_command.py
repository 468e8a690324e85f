"""The benchmark of the ready views writes an archive's rows and asks every question of them."""

from pathlib import Path

import pytest

from benchmarks.archive_query import QUESTIONS, main
from extract.archive.layout import open_archive
from extract.archive.query import asked


def test_small_archive_answers_every_question(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["--documents", "20", "--folder", str(tmp_path / "rows"), "--times", "1"])
    printed = capsys.readouterr().out
    assert all(name in printed for name, _ in QUESTIONS)
    with asked(open_archive(str(tmp_path / "rows")), "SELECT count(*) FROM findings") as answer:
        assert list(answer.rows) == [(60,)]
