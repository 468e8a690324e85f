"""Where the time of recognition goes: processor seconds spent in each step, taken while pages are read."""

import importlib
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import wraps
from typing import Any, Final

STEPS: Final = {
    "render": (("extract.ocr.read", "picture_of_image"), ("extract.ocr.read", "picture_of_page")),
    "straighten": (("extract.ocr.recognise", "runs_sideways"), ("extract.ocr.recognise", "straighten")),
    "rulings": (("extract.ocr.recognise", "find_rulings"),),
    "segments": (("extract.ocr.recognise", "find_segments"),),
    "numerals": (("extract.ocr.recognise", "read_numerals"),),
    "words": (("extract.ocr.recognise", "read_words"),),
    "layout": (("extract.reader", "lay_out"),),
}
"""The functions of each step, by the module that calls them and their name there."""


@contextmanager
def clocked() -> Iterator[dict[str, float]]:
    """Give a table that holds, once the block has ended, the seconds that were spent in each step."""
    spent = dict.fromkeys(STEPS, 0.0)
    undo: list[tuple[Any, str, Any]] = []
    try:
        for step, functions in STEPS.items():
            for module_name, name in functions:
                module = importlib.import_module(module_name)
                function = getattr(module, name)
                undo.append((module, name, function))
                setattr(module, name, _timed(function, step, spent))
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
