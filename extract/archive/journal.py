"""A change of several files that is made as a whole: a journal says what moves where and what goes, then it is done.

Whoever finds a journal finishes what it says. Each step can be done twice, so it does not matter where it was broken
off.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from extract.archive.layout import JOURNAL
from extract.archive.place import Place


@dataclass(frozen=True, slots=True)
class Change:
    """The files that move, from where to where, and those that go afterwards."""

    moves: Sequence[tuple[str, str]]
    deletes: Sequence[str]


def is_pending(place: Place) -> bool:
    """Whether a change was written down and not finished."""
    return place.exists(JOURNAL)


def commit(place: Place, change: Change) -> None:
    """Make a change whose files are all written, whole or not at all. Call it as the only writer, and `changing`."""
    place.settle(name for name, _ in change.moves)
    place.write(JOURNAL, json.dumps({"moves": list(change.moves), "deletes": list(change.deletes)}).encode())
    place.settle([JOURNAL])
    roll_forward(place)


def roll_forward(place: Place) -> None:
    """Finish the change that the journal tells of, if there is one. Call it as the only writer."""
    if not is_pending(place):
        return
    said = json.loads(place.read(JOURNAL))
    for name, to in said["moves"]:
        place.move(name, to)
    for name in said["deletes"]:
        place.delete(name)
    place.settle([*(to for _, to in said["moves"]), *said["deletes"]])
    place.delete(JOURNAL)
