"""How far a long reading has come, on a terminal only."""

from collections.abc import Iterable, Iterator
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
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    shown = console.is_interactive and console.file.isatty()
    bar = Progress(*columns, console=console, transient=True, disable=not shown)
    task = bar.add_task(words.reading, total=total)
    with bar:
        for item in items:
            bar.stop()
            yield item
            bar.advance(task)
            bar.start()
