"""Where the time of recognition goes: processor seconds spent in each step, taken while pages are read."""

import importlib
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import wraps
from typing import Any, Final

STEPS: Final = {
    "render": (("extract.ocr.pictures", "picture_of_image"), ("extract.ocr.pictures", "picture_of_page")),
    "straighten": (("extract.ocr.straighten", "runs_sideways"), ("extract.ocr.straighten", "straighten")),
    "rulings": (("extract.ocr.rulings", "find_rulings"),),
    "segments": (("extract.ocr.segments", "find_segments"),),
    "numerals": (("extract.ocr.numerals", "read_numerals"),),
    "words": (("extract.ocr.words", "read_words"),),
    "layout": (("extract.reader", "lay_out"),),
}
"""The functions of each step, by the module that defines them and their name."""


@contextmanager
def clocked() -> Iterator[dict[str, float]]:
    """Give a table that holds, once the block has ended, the seconds that were spent in each step.

    Inside the block each function is a timed one wherever the project imports it.
    """
    importlib.import_module("extract.ocr.read")
    spent = dict.fromkeys(STEPS, 0.0)
    undo: list[tuple[Any, str, Any]] = []
    try:
        for step, functions in STEPS.items():
            for home, name in functions:
                function = getattr(importlib.import_module(home), name)
                timed = _timed(function, step, spent)
                for module in [m for key, m in sys.modules.items() if key.startswith("extract.")]:
                    if getattr(module, name, None) is function:
                        undo.append((module, name, function))
                        setattr(module, name, timed)
        yield spent
    finally:
        for module, name, function in undo:
            setattr(module, name, function)


def _timed(function: Callable[..., Any], step: str, spent: dict[str, float]) -> Callable[..., Any]:
    @wraps(function)
    def timed(*arguments: Any, **named: Any) -> Any:
        start = time.process_time()
        try:
            return function(*arguments, **named)
        finally:
            spent[step] += time.process_time() - start

    return timed


def shares(spent: dict[str, float], whole: float, pages: int) -> Sequence[tuple[str, float]]:
    """Give the seconds a page of each step, of what is none of them, and of all."""
    rest = whole - sum(spent.values())
    named = [*spent.items(), ("the rest", rest), ("all", whole)]
    return [(step, seconds / max(pages, 1)) for step, seconds in named]
