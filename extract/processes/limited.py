"""A function called in a process of its own, with limits: whatever the bytes do that it reads, the caller goes on.

It is no sandbox: a process that is taken over has the rights of its user.
"""

import os
import pickle
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing import current_process
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, Final, Generic, TypeVar

from extract.errors import ExtractError
from extract.processes.collecting import without_collecting
from extract.processes.confined import Confinement, confine, confinement
from extract.processes.limits import Limits
from extract.processes.starting import copies, from_server
from extract.processes.steps import Stage, Step, begin

Argument = TypeVar("Argument")
Value = TypeVar("Value")

PATIENCE: Final = 10.0
"""A step may take so many times its processor time by the clock: it waits for a disk, or on a busy machine for others."""
_HANDED_OVER: Final = "handed over"
_LAST_WORDS: Final = 5.0
"""Seconds that a process has to end after it has handed over its result."""


class Lost(Exception):
    """A call whose process gave no result. `step` is where it was, `pages` are those that it was at."""

    def __init__(self, message: str, watched: "Watched") -> None:
        super().__init__(message)
        self.step = watched.last
        self.pages = watched.pages_in_work()
        self.done = tuple(sorted(watched.done))


class TimedOut(Lost):
    """A step took longer than it may."""


class OutOfMemory(Lost):
    """The process asked for more memory than it may have."""


class Ended(Lost):
    """The process died of a signal, or left."""


class PartEnded(Lost):
    """A process that the one of the call had started died: of what, only a call without such helpers can tell."""


class Failed(Lost):
    """The function raised what it should not. `trace` is where."""

    def __init__(self, message: str, watched: "Watched", trace: str) -> None:
        super().__init__(message, watched)
        self.trace = trace


@dataclass(slots=True)
class Watched:
    """What the processes of a call have told: the step that each is at, and the pages that are done."""

    steps: dict[int, Step] = field(default_factory=dict)
    done: set[int] = field(default_factory=set)
    last: Step = Step(Stage.OPENING)

    def note(self, process: int, step: Step) -> None:
        """Note the step that a process has begun; a page that it was reading before is done."""
        before = self.steps.get(process)
        if before is not None and before.stage is Stage.PAGE and before.page is not None:
            self.done.add(before.page)
        self.steps[process] = self.last = step

    def pages_in_work(self) -> tuple[int, ...]:
        """Give the pages that processes are at."""
        return tuple(sorted({step.page for step in self.steps.values() if step.page is not None}))

    def allowance(self, seconds: float) -> float:
        """Give how long nothing may be heard, by the clock, where so many seconds are the limit for a page."""
        at = self.steps.values() or (self.last,)
        return PATIENCE * max(step.allowance(seconds) for step in at)


class Call(Generic[Value]):
    """A call that has begun. Its value is taken once, by `value`; `handed_over` is what came before it, in order."""

    def __init__(self, process: BaseProcess, told: Connection, limits: Limits) -> None:
        self.handed_over: list[Any] = []
        self._process = process
        self._told = told
        self._limits = limits
        self._watched = Watched()

    def value(self) -> Value:
        """Wait for what the function returns; the errors of `extract.errors` that it raises are raised here.

        Raises Lost, as the class that fits, where the process gave no result.
        """
        try:
            value: Value = opened(*self._result(), self._watched, self._limits)
            self._process.join(_LAST_WORDS)
        finally:
            self.end()
        return value

    def end(self) -> None:
        """End the process and all that it has started, if it has not ended by itself."""
        if self._process.is_alive() and self._process.pid is not None:
            _end_group(self._process)
        self._process.join(_LAST_WORDS)
        self._told.close()
        _running.discard(self)

    def _result(self) -> tuple[str, bytes]:
        """Follow the steps until there is a result, the process has gone, or a step has taken too long."""
        deadline = self._deadline()
        while True:
            ready = wait([self._told, self._process.sentinel], max(deadline - time.monotonic(), 0.0))
            if not ready:
                raise TimedOut("it stands still", self._watched)
            if self._told not in ready and not self._told.poll():
                raise self._loss()
            try:
                told = self._told.recv()
            except (EOFError, OSError, pickle.UnpicklingError):
                raise self._loss() from None
            if isinstance(told[1], Step):
                self._watched.note(*told)
            elif told[0] == _HANDED_OVER:
                self.handed_over.append(pickle.loads(told[1]))
            else:
                # It is taken over while the process ends.
                kind, content = told
                return kind, content
            deadline = self._deadline()

    def _deadline(self) -> float:
        return time.monotonic() + self._watched.allowance(self._limits.seconds)

    def _loss(self) -> Lost:
        self._process.join(_LAST_WORDS)
        code = self._process.exitcode
        if sys.platform != "win32" and code == -signal.SIGPROF:
            return TimedOut(
                f"it took more than {self._watched.last.allowance(self._limits.seconds):.0f} seconds",
                self._watched,
            )
        if code is not None and code < 0:
            return Ended(f"the process died ({_signal_name(-code)})", self._watched)
        return Ended("the process died", self._watched)


_running: set[Call[Any]] = set()
_warm = False
_starting: Final = threading.Lock()


def call(function: Callable[[Argument], Value], argument: Argument, limits: Limits = Limits()) -> Value:
    """Call a function of a module with an argument in a process of its own, and give what it returns.

    Function, argument and value go over as pickles. The time limit is for a step (`steps.begin`): a function
    that tells none has twice the limit for all of it. Raises the errors of `extract.errors` that the function raises,
    and Lost, as the class that fits, where there is no result.
    """
    return begin_call(function, argument, limits).value()


def begin_call(
    function: Callable[[Argument], Value], argument: Argument, limits: Limits = Limits()
) -> Call[Value]:
    """Begin what `call` does, so that the caller can do something else meanwhile."""
    context = from_server() if _warm else copies()
    if current_process().daemon:
        # Workers of clusters are daemons, which may have no children; these end with their parent anyway.
        current_process().daemon = False
    told, tell = context.Pipe(duplex=False)
    process = context.Process(target=_answer, args=(tell, function, argument, limits))  # type: ignore[attr-defined]
    try:
        _start(process, context.get_start_method())
    except (OSError, EOFError) as error:
        told.close()
        tell.close()
        raise Ended(f"no process can be started ({error})", Watched()) from error
    tell.close()
    begun: Call[Value] = Call(process, told, limits)
    _running.add(begun)
    return begun


def _start(process: BaseProcess, method: str) -> None:
    if method == "fork":
        process.start()
        return
    with _starting, _own_path():
        process.start()


def warm_up() -> None:
    """Have the processes of all further calls start with the reading path loaded: for many calls."""
    global _warm
    _warm = True


def end_all() -> None:
    """End the processes of all calls of this process."""
    for begun in tuple(_running):
        with suppress(OSError, ValueError, AssertionError):
            _end_group(begun._process)


@contextmanager
def _own_path() -> Iterator[None]:
    """Let what is started import from where this process does, and never from the folder that it happens to be in."""
    own = {"PYTHONSAFEPATH": "1", "PYTHONPATH": os.pathsep.join(_places())}
    before = {name: os.environ.get(name) for name in own}
    os.environ.update(own)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def _places() -> Iterator[str]:
    here = str(Path(__file__).resolve().parents[2])
    yield here
    yield from (place for place in sys.path if place and place != here)


def _answer(
    tell: Connection, function: Callable[[Argument], Value], argument: Argument, limits: Limits
) -> None:
    """In the process of a call: confine it, call the function, and hand over what became of it."""
    confine(Confinement(limits, 0, tell))
    begin(Stage.REST)
    with without_collecting():
        tell.send(answered(function, argument))


def hand_over(value: object) -> None:
    """In the process of a call: give something before its value, which the caller takes over while this goes on.

    No other process of the call may be at work, since a large value goes over in several pieces.
    """
    own = confinement()
    if own is not None:
        own.notes.send((_HANDED_OVER, pickle.dumps(value, pickle.HIGHEST_PROTOCOL)))


def _end_group(process: BaseProcess) -> None:
    if sys.platform == "win32" or process.pid is None:
        process.kill()
        return
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        process.kill()


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"


def answered(function: Callable[[Argument], Value], argument: Argument) -> tuple[str, bytes]:
    """Call a function and give what became of it, as it goes over to the caller."""
    try:
        value = pickle.dumps(function(argument), pickle.HIGHEST_PROTOCOL)
        begin(Stage.REST)
    except MemoryError:
        return "memory", b""
    except BrokenExecutor:
        return "part", b""
    except ExtractError as error:
        return "refused", pickle.dumps(error)
    except Exception as error:
        first_line = str(error).partition("\n")[0]
        told = f"{type(error).__name__}: {first_line}", traceback.format_exc()
        return "failed", pickle.dumps(told)
    return "value", value


def opened(kind: str, content: bytes, watched: Watched, limits: Limits) -> Any:
    """Give the value that went over, or raise what went over in its place."""
    if kind == "value":
        return pickle.loads(content)
    if kind == "refused":
        raise pickle.loads(content)
    if kind == "memory":
        raise OutOfMemory(f"more than {limits.memory} MB of memory are needed", watched)
    if kind == "part":
        raise PartEnded("one of its processes died", watched)
    message, trace = pickle.loads(content)
    raise Failed(message, watched, trace)
