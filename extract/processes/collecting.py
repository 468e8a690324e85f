"""The search for cycles of objects, left out where many objects are made and no cycles."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_SELDOM: Final = 200_000
"""How many new objects are made before cycles are looked for: pages of a thousand glyphs come and go."""


def collect_seldom() -> None:
    """Let this process look for cycles of objects seldom: to load modules takes a tenth less, to read pages more."""
    gc.set_threshold(_SELDOM, 20, 100)


@contextmanager
def without_collecting() -> Iterator[None]:
    """Leave the search for cycles of objects out meanwhile: reading makes many objects and no cycles."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
