"""A worker that the system ends takes down its own report and no other."""

import os
from pathlib import Path
from typing import Any, cast

from extract.batch import Job, perform_all
from extract.options import ReadOptions


class Deadly:
    """A path that ends the process which receives it, as the system does where memory runs out."""

    name = "huge.pdf"

    def __reduce__(self) -> tuple[Any, ...]:
        return (os._exit, (9,))


def test_only_the_report_to_blame_fails(sound: Path) -> None:
    deadly = Job(cast(Path, Deadly()), ReadOptions(), None)
    plain = Job(sound, ReadOptions(), None)
    lost, read, also_read = perform_all([deadly, plain, plain], workers=2)
    assert lost.failure is not None
    assert lost.failure.kind == "Ended"
    assert "huge.pdf" in lost.failure.message
    assert lost.exit_status == 2
    assert read.document is not None
    assert also_read.document is not None
