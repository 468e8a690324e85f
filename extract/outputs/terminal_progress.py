"""How far a long reading has come, on a terminal only."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
)

from extract.outputs.words import Words

Item = TypeVar("Item")


def with_progress(items: Iterable[Item], total: int, console: Console, words: Words) -> Iterator[Item]:
    """Give the items one by one, with a bar while the next is waited for; it is gone once there is one."""
    bar = _bar(console)
    task = bar.add_task(words.reading, total=total)
    with bar:
        for item in items:
            bar.stop()
            yield item
            bar.advance(task)
            bar.start()


@contextmanager
def progress_bar(total: int, console: Console, words: Words) -> Iterator[Callable[[], None]]:
    """Show a bar below what is printed meanwhile, and give what tells it that one more is done."""
    bar = _bar(console)
    task = bar.add_task(words.reading, total=total)
    with bar:
        yield lambda: bar.advance(task)


def _bar(console: Console) -> Progress:
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    shown = console.is_interactive and console.file.isatty()
    return Progress(*columns, console=console, transient=True, disable=not shown)
