"""A place that fails at one of the operations that change something, as a process does that is killed there."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from extract.archive.place import Place


class Killed(BaseException):
    """The process ended here: nothing that comes after is done."""


class Failing:
    """A place that is killed at its operation of some number, counted from 0, before or in the midst of it."""

    def __init__(self, place: Place, last: int) -> None:
        self.place = place
        self.left = last

    def _step(self) -> None:
        if self.left == 0:
            raise Killed
        self.left -= 1

    def write(self, name: str, data: bytes) -> None:
        self._step()
        self.place.write(name, data)

    def create(self, name: str, data: bytes) -> bool:
        self._step()
        return self.place.create(name, data)

    @contextmanager
    def writing(self, name: str) -> Iterator[BinaryIO]:
        with self.place.writing(name) as file:
            yield file
            self._step()

    def move(self, name: str, to: str) -> None:
        self._step()
        self.place.move(name, to)

    def delete(self, name: str) -> None:
        self._step()
        self.place.delete(name)

    def settle(self, names: Iterable[str]) -> None:
        self._step()

    def tidy(self, under: str) -> None:
        self.place.tidy(under)

    @property
    def address(self) -> str:
        return self.place.address

    def read(self, name: str) -> bytes:
        return self.place.read(name)

    def open(self, name: str) -> Any:
        return self.place.open(name)

    def exists(self, name: str) -> bool:
        return self.place.exists(name)

    def names(self, under: str = "") -> list[str]:
        return self.place.names(under)

    def local(self, name: str) -> Path | None:
        return self.place.local(name)

    def url(self, name: str) -> str:
        return self.place.url(name)
