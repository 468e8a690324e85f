"""The package in examples/plugin, built, installed beside the project, and run over reports."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT

EXAMPLE = ROOT / "examples" / "plugin"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the package is installed in; it is built from a copy, without any network."""
    folder = tmp_path_factory.mktemp("plugin")
    shutil.copytree(EXAMPLE, folder / "source")
    install = ["install", "--quiet", "--no-index", "--no-deps", "--no-build-isolation"]
    subprocess.run(
        [sys.executable, "-m", "pip", *install, "--target", folder / "target", folder / "source"],
        check=True,
        env={**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1"},
    )
    return folder / "target"


def ran(installed: Path, *arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    inherited = {name: value for name, value in os.environ.items() if name != "THAI_REPORT_EXTRACT_PLUGINS"}
    return subprocess.run(
        [sys.executable, *map(str, arguments)],
        cwd=installed.parent,
        env={**inherited, "PYTHONPATH": f"{installed}{os.pathsep}{ROOT}", **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_its_own_tests_pass(installed: Path) -> None:
    done = ran(installed, "-m", "pytest", "-q", "-c", os.devnull, "-p", "no:cacheprovider", EXAMPLE / "tests")
    assert done.returncode == 0, done.stdout


def test_rules_are_listed_with_their_package(installed: Path) -> None:
    done = ran(installed, "-m", "cli", "rules")
    assert "AR001  An asset loses" in done.stdout
    assert "(thai-report-assets)" in done.stdout
    assert "From: thai-report-assets 0.3" in ran(installed, "-m", "cli", "rules", "AR001").stdout


def test_document_has_nothing_of_a_plug_in_that_is_not_allowed(installed: Path) -> None:
    report = ROOT / "fixtures" / "text" / "scorecards-dump.txt"
    command = ("-m", "cli", report, "--check", "--json", "-")
    with_it = json.loads(ran(installed, *command).stdout)
    without = json.loads(ran(installed, *command, THAI_REPORT_EXTRACT_PLUGINS="").stdout)
    other = json.loads(ran(installed, *command, THAI_REPORT_EXTRACT_PLUGINS="other-package").stdout)
    assert "Plug-ins: thai-report-assets 0.3." in ran(installed, *command[:-2], LANG="en_US.UTF-8").stderr
    assert with_it.pop("plugins") == [{"package": "thai-report-assets", "version": "0.3"}]
    assert with_it == without == other
