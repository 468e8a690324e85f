"""What the processes of the tests do: functions of a module, since they are called in other processes."""

import ctypes
import os
import signal
import subprocess
import sys
import time
from multiprocessing.connection import Connection
from pathlib import Path

from extract.errors import DamagedFile
from extract.processes.limited import call, hand_over
from extract.processes.steps import Stage, begin


def doubled(number: int) -> int:
    return 2 * number


def spin(page: int) -> None:
    begin(Stage.PAGE, page)
    while True:
        pass


def sleep(seconds: float) -> None:
    begin(Stage.PAGE, 1)
    time.sleep(seconds)


def work_in_steps(steps: int) -> int:
    """Work longer than a step may take, a little of it in each step."""
    for page in range(1, steps + 1):
        begin(Stage.PAGE, page)
        until = time.process_time() + 0.3
        while time.process_time() < until:
            pass
    return steps


def fill_memory(megabytes: int) -> int:
    begin(Stage.PAGE, 4)
    return len(bytearray(megabytes * 2**20))


def crash(address: int) -> None:
    begin(Stage.PAGE, 57)
    ctypes.string_at(address)


def kill_itself(number: int) -> None:
    os.kill(os.getpid(), number)


def leave(code: int) -> None:
    os._exit(code)


def refuse(name: str) -> None:
    raise DamagedFile(f"{name}: the PDF is damaged")


def fail(name: str) -> None:
    begin(Stage.PAGE, 3)
    raise ValueError(f"{name}\nmore")


def shout(text: str) -> None:
    print(text, flush=True)
    os.write(2, text.encode())


def start_another(note: str) -> None:
    """Start a process that goes on for long, tell its number, and hang."""
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    Path(note).write_text(str(child.pid), encoding="utf-8")
    begin(Stage.PAGE, 1)
    signal.pause()


def folder_of_imports(name: str) -> str | None:
    """Where a module would be imported from."""
    import importlib.util

    found = importlib.util.find_spec(name)
    return found.origin if found else None


def call_from_here(told: Connection) -> None:
    """Make a limited call in the process that this is called in, and tell what came of it."""
    told.send(call(doubled, 4))


def in_two_parts(number: int) -> int:
    """Hand over a number before twice of it, and a step in between."""
    hand_over(number)
    begin(Stage.CHECKS)
    return 2 * number
