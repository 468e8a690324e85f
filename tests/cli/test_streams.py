"""Pipes, encodings and colours: data alone on standard output, and nothing that breaks a stream."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Run, heeding_interrupts


def test_findings_go_to_standard_error(run: Run, planted: Path) -> None:
    result = run(planted, "--check")
    assert result.stdout == b""
    assert b"SC0" in result.stderr


def test_json_is_utf8_whatever_the_encoding_of_the_terminal(run: Run, planted: Path) -> None:
    result = run(planted, "--check", "--json", "-", "--lang", "th", PYTHONIOENCODING="ascii")
    assert json.loads(result.stdout.decode("utf-8"))["source"]["name"] == planted.name
    assert result.stderr.isascii()


@pytest.mark.parametrize("locale", ["C", "", "xx_YY.nothing"])
def test_any_locale_will_do(run: Run, planted: Path, locale: str) -> None:
    assert run(planted, "--check", LANG=locale, LC_ALL=locale).returncode == 1


def test_thai_locale_gives_thai(run: Run, planted: Path) -> None:
    assert "ไม่ตรงกัน" in run(planted, "--check", LANG="th_TH.UTF-8").stderr.decode("utf-8")


def test_no_colours_where_there_is_no_terminal(run: Run, planted: Path) -> None:
    assert b"\x1b" not in run(planted, "--check").stderr


def test_same_bytes_twice(run: Run, planted: Path) -> None:
    first, second = (run(planted, "--check", "--json", "-").stdout for _ in range(2))
    assert first == second


def test_closed_pipe_is_quiet(planted: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    result = subprocess.run(
        [sys.executable, "-m", "cli", str(planted), "--json", "-"],
        cwd=ROOT,
        stdout=writing,
        stderr=subprocess.PIPE,
        timeout=120,
        check=False,
    )
    os.close(writing)
    assert result.returncode == 141
    assert b"Broken" not in result.stderr
    assert b"Traceback" not in result.stderr


def test_closed_pipe_of_the_findings_is_no_verdict(planted: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "cli", str(planted), "--check"]
    result = subprocess.run(command, cwd=ROOT, stdout=writing, stderr=writing, timeout=120, check=False)
    os.close(writing)
    assert result.returncode == 141


def test_closed_standard_output_is_no_matter(planted: Path) -> None:
    command = f"{sys.executable} -m cli {planted} --check >&-"
    result = subprocess.run(command, shell=True, cwd=ROOT, stderr=subprocess.PIPE, timeout=120, check=False)
    assert result.returncode == 1
    assert b"please report" not in result.stderr


def test_interrupt_ends_the_workers_too(sound: Path) -> None:
    command = [sys.executable, "-m", "cli", *[str(sound)] * 500, "--check", "--jobs", "2"]
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        preexec_fn=heeding_interrupts,
    )
    assert process.stderr is not None
    process.stderr.readline()
    os.killpg(process.pid, signal.SIGINT)
    # The workers hold standard error too: it is only closed when the last of them has gone.
    _, told = process.communicate(timeout=20)
    assert process.returncode == 130
    assert b"Traceback" not in told
