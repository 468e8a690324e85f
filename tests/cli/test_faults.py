"""The command under faults of the machine: signals, a full disk, no home, no locale, folders that cannot be written to."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Run, heeding_interrupts
from tests.limits.hostile import TEXT, pages_of, stream


def slow_report(folder: Path) -> Path:
    """A report that takes many seconds to read, and longer than a signal needs on a machine that is busy."""
    path = folder / "slow.pdf"
    line = b"BT /F 1 Tf 1 0 0 1 0 0 Tm " + b"(aaaaaaaaaa) Tj " * 200 + b"ET "
    path.write_bytes(pages_of([stream(line)] * 1600))
    return path


def processes_of(group_leader: int) -> list[int]:
    """Give the processes of a session that still run."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[3]) == group_leader and fields[0] != "Z":
                found.append(int(entry.name))
    return found


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("reports", [1, 3])
def test_a_signal_ends_all_processes_and_leaves_no_part_of_a_file(
    tmp_path: Path, number: signal.Signals, reports: int
) -> None:
    slow = slow_report(tmp_path)
    results = tmp_path / "results"
    results.mkdir()
    command = [sys.executable, "-m", "cli", *[str(slow)] * reports, "--check", "--csv", str(results)]
    process = subprocess.Popen(
        command, cwd=ROOT, stderr=subprocess.PIPE, start_new_session=True, preexec_fn=heeding_interrupts
    )
    until = time.monotonic() + 60
    while len(processes_of(process.pid)) < 2 and time.monotonic() < until:
        time.sleep(0.05)
    os.kill(process.pid, number)
    _, told = process.communicate(timeout=30)
    assert process.returncode == 128 + number
    assert b"Traceback" not in told
    until = time.monotonic() + 10
    while processes_of(process.pid) and time.monotonic() < until:
        time.sleep(0.05)
    assert processes_of(process.pid) == []
    assert list(results.iterdir()) == []


def heeding(code: str) -> subprocess.CompletedProcess[bytes]:
    """Run code in a process that heeds interrupts, and has to end soon."""
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        timeout=15,
        check=False,
        preexec_fn=heeding_interrupts,
    )


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_in_a_callback_of_the_interpreter_ends_the_command(number: signal.Signals) -> None:
    code = f"""
import os, signal, time, weakref
import cli

class Module:
    pass

def work(arguments):
    module = Module()
    reference = weakref.ref(module, lambda gone: signal.raise_signal({int(number)}))
    del module
    time.sleep(20)

cli.run = work
cli.sys.argv = ["extract"]
try:
    cli.main()
except KeyboardInterrupt:
    os._exit(128 + signal.SIGINT)
"""
    result = heeding(code)
    assert result.returncode == 128 + number
    assert result.stderr == b""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_that_another_thread_takes_ends_a_wait(number: signal.Signals) -> None:
    code = f"""
import os, signal, sys, threading, time
from concurrent.futures import ThreadPoolExecutor
from extract.processes.ending import heed_signals
from extract.processes.waiting import waited_for

def take():
    time.sleep(0.2)
    signal.pthread_kill(threading.get_ident(), {int(number)})
    time.sleep(20)

heed_signals()
try:
    waited_for(ThreadPoolExecutor(1).submit(take))
except (KeyboardInterrupt, SystemExit):
    os._exit(128 + {int(number)})
"""
    result = heeding(code)
    assert result.returncode == 128 + number


def test_processes_end_where_the_command_is_killed(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "cli", str(slow_report(tmp_path)), "--check"]
    process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL, start_new_session=True)
    until = time.monotonic() + 60
    while len(processes_of(process.pid)) < 2 and time.monotonic() < until:
        time.sleep(0.05)
    process.kill()
    process.wait()
    until = time.monotonic() + 10
    while processes_of(process.pid) and time.monotonic() < until:
        time.sleep(0.05)
    assert processes_of(process.pid) == []


@pytest.mark.parametrize("home", ["/proc/nothing", "", "relative"])
def test_no_home(run: Run, planted: Path, home: str) -> None:
    result = run(planted, "--check", "--pages", "3", HOME=home, XDG_CACHE_HOME="")
    assert result.returncode == 1, result.stderr.decode()


def test_an_empty_environment(planted: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "cli", str(planted), "--check", "--pages", "3"],
        cwd=ROOT,
        env={},
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert result.returncode == 1, result.stderr.decode()


@pytest.mark.parametrize("reports", [1, 2])
def test_a_working_folder_that_nobody_can_write_to(planted: Path, reports: int) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "cli", *[str(planted)] * reports, "--check", "--pages", "3"],
        cwd="/proc/self",
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert result.returncode == 1, result.stderr.decode()


def test_a_folder_with_modules_of_the_same_names_is_not_imported_from(
    run: Run, tmp_path: Path, planted: Path
) -> None:
    for name in ("numpy", "pypdfium2", "multiprocessing", "regex", "lxml"):
        (tmp_path / f"{name}.py").write_text("open('imported', 'w')", encoding="utf-8")
    code = (
        f"import sys; sys.path[:] = [{str(ROOT)!r}] + [p for p in sys.path if p]; import cli;"
        f" sys.exit(cli.run([{str(planted)!r}, {str(planted)!r}, '--check', '--pages', '3']))"
    )
    result = subprocess.run(
        [sys.executable, "-P", "-c", code], cwd=tmp_path, capture_output=True, timeout=120, check=False
    )
    assert result.returncode == 1, result.stderr.decode()
    assert not (tmp_path / "imported").exists()


@pytest.mark.parametrize("streams", ["<&-", "<&- >&-", "<&- >&- 2>&-"])
def test_streams_that_are_closed(planted: Path, streams: str) -> None:
    command = f"{sys.executable} -m cli '{planted}' '{planted}' --check --pages 3 {streams}"
    result = subprocess.run(command, shell=True, cwd=ROOT, timeout=120, check=False)
    assert result.returncode == 1


@pytest.mark.parametrize("name", ["รายงานผล ปี ๒๕๖๖.pdf", "two words.pdf", "-dash.pdf", "a'b\"c;$(d).pdf"])
def test_names_of_reports_and_results(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(pages_of([stream(TEXT)]))
    results = tmp_path / "ผลลัพธ์ ที่ได้"
    results.mkdir()
    targets = [f"--{form}={results}" for form in ("json", "html", "xlsx", "csv", "annotate")]
    result = run("--check", *targets, "--", name)
    assert result.returncode == 0, result.stderr.decode()
    assert (results / f"{name}.json").is_file()


def test_a_full_disk_is_one_line_and_leaves_nothing(run: Run, planted: Path, tmp_path: Path) -> None:
    result = subprocess.run(
        ["bash", "-c", f"ulimit -f 4; exec {sys.executable} -m cli '{planted}' --check --json out.json"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "THAI_REPORT_EXTRACT_CACHE": ""},
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert result.returncode == 2
    assert b"out.json: cannot be written" in result.stderr
    assert b"Traceback" not in result.stderr
    assert list(tmp_path.iterdir()) == []
