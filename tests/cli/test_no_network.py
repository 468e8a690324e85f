"""Nothing asks a network, and no password is told."""

from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Run
from tests.limits.hostile import TEXT
from tests.sources.raw_pdf import RawPage, encrypted_bytes

REFUSES = """
import os, socket, sys

def refuse(event, arguments):
    if event in ("socket.connect", "socket.bind") and arguments[0].family != socket.AF_UNIX:
        open(os.environ["ASKED"], "a").write(f"{event} {arguments}")
        raise PermissionError("no network")
    if event in ("socket.getaddrinfo", "socket.gethostbyname", "urllib.Request"):
        open(os.environ["ASKED"], "a").write(f"{event} {arguments}")
        raise PermissionError("no network")

sys.addaudithook(refuse)
"""


@pytest.mark.parametrize("reports", [1, 2])
def test_no_process_of_the_command_opens_a_connection(
    run: Run, planted: Path, tmp_path: Path, reports: int
) -> None:
    (tmp_path / "hook").mkdir()
    (tmp_path / "hook" / "sitecustomize.py").write_text(REFUSES, encoding="utf-8")
    asked = tmp_path / "asked"
    link = tmp_path / "linked.html"
    link.write_text(
        '<!DOCTYPE html SYSTEM "http://192.0.2.1/a.dtd"><link href="http://192.0.2.1/a.css">'
        '<img src="http://192.0.2.1/a.png"><table><tr><td>1</td></tr></table>',
        encoding="utf-8",
    )
    results = tmp_path / "results"
    results.mkdir()
    targets = [f"--{form}={results}" for form in ("json", "html", "xlsx", "csv")]
    result = run(
        *[planted, link][:reports],
        "--check",
        *targets,
        PYTHONPATH=f"{tmp_path / 'hook'}:{ROOT}",
        ASKED=str(asked),
    )
    assert result.returncode == 1, result.stderr.decode()
    assert not asked.exists(), asked.read_text(encoding="utf-8")


def test_a_password_is_in_no_output(run: Run, tmp_path: Path) -> None:
    secret = "s3cret-word"
    report = tmp_path / "sealed.pdf"
    report.write_bytes(encrypted_bytes([RawPage(TEXT)], secret.encode(), b"owner"))
    results = tmp_path / "results"
    results.mkdir()
    targets = [f"--{form}={results}" for form in ("json", "html", "xlsx", "csv", "annotate")]
    result = run(report, "--check", *targets, "--password-env", "SECRET", SECRET=secret, EXTRACT_DEBUG="1")
    assert result.returncode == 0, result.stderr.decode()
    for file in results.iterdir():
        assert secret.encode() not in file.read_bytes()
    assert secret.encode() not in result.stderr + result.stdout
    report.write_bytes(encrypted_bytes([RawPage(TEXT)], b"another", b"owner"))
    wrong = run(report, "--password-env", "SECRET", SECRET=secret)
    assert wrong.returncode == 2
    assert secret.encode() not in wrong.stderr
