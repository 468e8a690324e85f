"""Steps are timed while pages are read, and left as they were afterwards."""

import extract.reader
from benchmarks.scans_times import STEPS, clocked, shares


def test_steps_are_timed_inside_the_block_only() -> None:
    lay_out = extract.reader.lay_out
    with clocked() as spent:
        assert extract.reader.lay_out is not lay_out
        extract.reader.lay_out([])
    assert extract.reader.lay_out is lay_out
    assert spent["layout"] > 0


def test_what_is_no_step_is_the_rest() -> None:
    table = dict(shares(dict.fromkeys(STEPS, 1.0), 10.0, 2))
    assert (table["words"], table["the rest"], table["all"]) == (0.5, (10.0 - len(STEPS)) / 2, 5.0)
