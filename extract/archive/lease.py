"""A writer's lease in a place without locks: a file that says who writes and until when, renewed as long as it does.

A lease that ran out belongs to a process that is gone, and is taken over. The clocks of the machines that write may
differ by less than `SPARE`.
"""

import json
import secrets
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final

from extract.archive.layout import LEASE
from extract.archive.place import Place
from extract.errors import CannotWrite

SECONDS: Final = 120.0
"""How long a lease holds that is not renewed."""

RENEWED: Final = 20.0
SPARE: Final = 30.0
PAUSE: Final = 1.0
"""How long is waited before one looks again, and until a lease just taken is believed."""


@contextmanager
def leased(place: Place, holder: Mapping[str, Any], say: Callable[[str], None]) -> Iterator[None]:
    """Hold the lease of a place; who has to wait says for whom."""
    own = secrets.token_hex(16)
    waited_for = None
    while not _take(place, own, holder):
        other = _read(place)
        named = f"process {other.get('process')} on {other.get('host')}"
        if other and named != waited_for:
            say(f"{place.address}: waits for {named}, which is writing to the archive")
            waited_for = named
        time.sleep(PAUSE)
    ended = threading.Event()
    renewer = threading.Thread(target=_renew, args=(place, own, holder, ended), daemon=True)
    renewer.start()
    try:
        yield
    finally:
        ended.set()
        renewer.join()
        if _read(place).get("token") == own:
            place.delete(LEASE)


def require_lease(place: Place) -> None:
    """Raise CannotWrite where the lease of a place without locks has run out: another may write by now."""
    if place.local(LEASE) is None and _has_run_out(_read(place), 0.0):
        raise CannotWrite(f"{place.address}: the lease to write has run out; give the command again")


def _take(place: Place, own: str, holder: Mapping[str, Any]) -> bool:
    present = _read(place)
    if present and _has_run_out(present, SPARE) and _read(place) == present:
        place.delete(LEASE)
    if not place.create(LEASE, _said(own, holder)):
        return False
    time.sleep(PAUSE)
    return _read(place).get("token") == own


def _renew(place: Place, own: str, holder: Mapping[str, Any], ended: threading.Event) -> None:
    while not ended.wait(RENEWED):
        if _read(place).get("token") != own:
            return
        place.write(LEASE, _said(own, holder))


def _said(own: str, holder: Mapping[str, Any]) -> bytes:
    return json.dumps({**holder, "token": own, "until": time.time() + SECONDS}).encode()


def _has_run_out(said: Mapping[str, Any], spare: float) -> bool:
    until = said.get("until", 0.0)
    return not isinstance(until, int | float) or time.time() > until + spare


def _read(place: Place) -> Mapping[str, Any]:
    try:
        said = json.loads(place.read(LEASE))
    except (FileNotFoundError, ValueError):
        return {}
    return said if isinstance(said, dict) else {}
