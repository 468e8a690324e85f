"""README.md is kept true: every option and command stands in it, and its help text is the real one."""

import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

import cli
from tests.cli.conftest import ROOT, Run
from tests.docs.blocks import shows

README = (ROOT / "README.md").read_text(encoding="utf-8")
OPTIONS = [
    name for parameter in cli.report.params if isinstance(parameter, click.Option) for name in parameter.opts
]


@pytest.mark.parametrize("option", [name for name in OPTIONS if name.startswith("--")])
def test_option_is_in_the_table_of_options(option: str) -> None:
    assert re.search(rf"^\| `{option}\b", README, re.MULTILINE), f"README.md's table lacks {option}"


@pytest.mark.parametrize("command", sorted(cli.COMMANDS))
def test_command_is_in_readme(command: str) -> None:
    assert f"`extract {command}" in README


def test_no_option_is_documented_that_does_not_exist() -> None:
    documented = re.findall(r"^\| `(--[a-z-]+)", README, re.MULTILINE)
    assert set(documented) <= set(OPTIONS) | {"--help"}


def test_help_text_in_readme_is_the_real_one(run: Run) -> None:
    shown = re.search(r"```text\n(Usage: extract .*?)```", README, re.DOTALL)
    assert shown is not None, "README.md shows no help text"
    printed = run("--help", COLUMNS="100").stdout.decode("utf-8")
    assert shown[1].strip() == printed.strip(), "paste the output of: COLUMNS=100 extract --help"


def test_output_on_the_first_screen_is_the_real_one(run: Run) -> None:
    shown = re.search(r"```text\n\$ extract ([^\n]+)\n(.*?)```", README, re.DOTALL)
    assert shown is not None, "README.md shows no output"
    report, *options = shown[1].split()
    told = run(ROOT / report, *options).stderr.decode("utf-8")
    printed = "\n".join(line.rstrip() for line in told.splitlines())
    assert shown[2].strip() == printed.strip(), f"paste the output of: extract {shown[1]}"


def test_output_of_the_doctor_is_the_real_one(run: Run, tmp_path: Path) -> None:
    shown = re.search(r"```text\n\$ extract (doctor[^\n]*)\n(.*?)```", README, re.DOTALL)
    assert shown is not None, "README.md shows no output of the doctor"
    printed = run(*shown[1].split(), TESSDATA_PREFIX=str(tmp_path)).stdout.decode("utf-8")
    assert shows(shown[2], printed), f"extract {shown[1]} prints\n{printed}"


def test_library_example_runs() -> None:
    example = re.search(r"```python\n(.*?)```", README, re.DOTALL)
    assert example is not None, "README.md shows no use of the library"
    result = subprocess.run(
        [sys.executable, "-c", example[1]], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr
    assert "SC002" in result.stdout


def test_exit_statuses_are_in_readme() -> None:
    for status in "0123":
        assert re.search(rf"^\| {status} \|", README, re.MULTILINE)
