"""A call in a process of its own: what it returns, and what becomes of it where it gives nothing."""

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from textwrap import dedent

import pytest

from extract.errors import DamagedFile
from extract.processes.limited import Ended, Failed, OutOfMemory, TimedOut, begin_call, call, warm_up
from extract.processes.limits import Limits
from tests.limits import functions

ROOT = Path(__file__).resolve().parent.parent.parent
ONE_SECOND = replace(Limits(), seconds=1)


def test_a_value_comes_back() -> None:
    assert call(functions.doubled, 21) == 42


def test_what_is_handed_over_comes_before_the_value() -> None:
    begun = begin_call(functions.in_two_parts, 21)
    assert (begun.value(), begun.handed_over) == (42, [21])


def test_what_never_ends_is_ended_at_its_page() -> None:
    with pytest.raises(TimedOut) as lost:
        call(functions.spin, 12, ONE_SECOND)
    assert lost.value.pages == (12,)


def test_what_only_waits_is_ended_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extract.processes.limited.PATIENCE", 2.0)
    began = time.monotonic()
    with pytest.raises(TimedOut):
        call(functions.sleep, 100.0, ONE_SECOND)
    assert time.monotonic() - began < 30


def test_time_is_counted_for_each_step_alone() -> None:
    assert call(functions.work_in_steps, 6, ONE_SECOND) == 6


def test_memory_has_an_end() -> None:
    with pytest.raises(OutOfMemory) as lost:
        call(functions.fill_memory, 600, replace(Limits(), memory=500))
    assert lost.value.pages == (4,)


def test_a_crash_is_told_with_its_signal_and_page() -> None:
    with pytest.raises(Ended, match="SIGSEGV") as lost:
        call(functions.crash, 8)
    assert lost.value.pages == (57,)


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGABRT, signal.SIGTERM])
def test_any_signal_is_an_outcome(number: signal.Signals) -> None:
    with pytest.raises(Ended, match=number.name):
        call(functions.kill_itself, number)


def test_leaving_without_a_word_is_an_outcome() -> None:
    with pytest.raises(Ended):
        call(functions.leave, 0)


def test_errors_for_the_user_come_through_as_they_are() -> None:
    with pytest.raises(DamagedFile, match=r"report\.pdf"):
        call(functions.refuse, "report.pdf")


def test_other_errors_say_where_they_came_from() -> None:
    with pytest.raises(Failed, match="ValueError: broken") as lost:
        call(functions.fail, "broken")
    assert "functions.py" in lost.value.trace
    assert lost.value.pages == (3,)


def test_nothing_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    call(functions.shout, "a library complains")
    assert capfd.readouterr() == ("", "")


def test_what_a_process_started_ends_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extract.processes.limited.PATIENCE", 5.0)
    note = tmp_path / "note"
    with pytest.raises(TimedOut):
        call(functions.start_another, str(note), ONE_SECOND)
    other = int(note.read_text(encoding="utf-8"))
    until = time.monotonic() + 10
    while time.monotonic() < until and _is_running(other):
        time.sleep(0.05)
    assert not _is_running(other)


def test_calls_side_by_side_do_not_disturb_each_other() -> None:
    with ThreadPoolExecutor(3) as pool:
        lost = pool.submit(call, functions.crash, 8)
        values = list(pool.map(lambda number: call(functions.doubled, number), range(6)))
        assert isinstance(lost.exception(), Ended)
    assert values == [0, 2, 4, 6, 8, 10]


def test_nothing_is_imported_from_the_folder_that_one_is_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "tell_tale.py").write_text("", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert call(functions.folder_of_imports, "tell_tale") is None


def test_parts_of_the_package_are_no_modules_of_their_own() -> None:
    warm_up()
    assert call(functions.folder_of_imports, "page_ranges") is None


def test_a_daemon_as_the_workers_of_clusters_are_can_call_too() -> None:
    context = get_context("spawn")
    told, tell = context.Pipe(duplex=False)
    worker = context.Process(target=functions.call_from_here, args=(tell,), daemon=True)
    worker.start()
    assert told.poll(60)
    assert told.recv() == 8
    worker.join()


def test_a_caller_that_goes_before_it_has_asked_leaves_no_trace_on_the_terminal() -> None:
    script = """
        import os, socket
        from multiprocessing.forkserver import _forkserver
        from extract.processes.limited import call, warm_up
        from tests.limits.functions import doubled

        warm_up()
        assert call(doubled, 4) == 8
        with socket.socket(socket.AF_UNIX) as caller:
            caller.connect(_forkserver._forkserver_address)
        os.waitpid(_forkserver._forkserver_pid, 0)
    """
    ended = subprocess.run(
        [sys.executable, "-c", dedent(script)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, "")


def _is_running(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z" and os.getpgid(process) > 0
