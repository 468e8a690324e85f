"""What the pages of the site show is what happens: their commands and programs are run, in the order of the page."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT
from tests.docs.blocks import Block, blocks_of, commands_of, shows

PAGES = sorted((ROOT / "docs").rglob("*.md"))


def ran(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    inherited = {name: value for name, value in os.environ.items() if name not in ("LC_ALL", "COLUMNS")}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={**inherited, "PYTHONPATH": str(ROOT), "LANG": "en_US.UTF-8", "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT / "docs")))
def test_examples_of_a_page_are_true(page: Path, tmp_path: Path) -> None:
    (tmp_path / "fixtures").symlink_to(ROOT / "fixtures")
    for block in blocks_of(page):
        where = f"{page.relative_to(ROOT)}, line {block.line}"
        if block.title is not None:
            (tmp_path / block.title).write_text(block.text, encoding="utf-8")
        if block.kind == "console":
            check_commands(block, tmp_path, where)
        elif block.kind == "python":
            done = ran(tmp_path, "-c", block.text)
            assert done.returncode == 0, f"{where}: {done.stdout}"
            if block.follower is not None:
                assert shows(block.follower, done.stdout), f"{where} prints\n{done.stdout}"


def check_commands(block: Block, folder: Path, where: str) -> None:
    for command, shown in commands_of(block):
        program, *arguments = shlex.split(command)
        assert program == "extract", f"{where}: only the command itself is run"
        done = ran(folder, "-m", "cli", *arguments)
        assert done.returncode in (0, 1, 3), f"{where}: {done.stdout}"
        assert shows(shown, done.stdout), f"{where}: extract prints\n{done.stdout}"
