"""The command chooses families and jobs, and says what is below its bar."""

from pathlib import Path

import numpy as np
import pytest

from benchmarks import scans
from benchmarks.scans_fonts import FAMILIES, Family, chosen
from benchmarks.scans_read import Condition, Done, Job, ReadPage
from benchmarks.scans_score import PageScore, Pair
from benchmarks.scans_times import STEPS

BOX = (0.0, 0.0, 1.0, 1.0)


def done(right: int, wrong: int, probability: float = 0.9, seconds: float = 1.0, dots: int = 300) -> Done:
    """A page with so many cells read right and wrong."""
    condition = Condition(dots, "thai", unseen=False)
    job = Job("amounts", Family("Norasi", 11), condition, 1, 1, False, Path())
    pairs = [Pair("1", "1", probability, BOX, 1)] * right + [Pair("1", "7", probability, BOX, 1)] * wrong
    page = ReadPage(job, 1, PageScore(tuple(pairs), (), 1, 0), (), np.zeros((1, 1), np.uint8))
    return Done((page,), dict.fromkeys(STEPS, 0.1), seconds)


def test_a_number_takes_so_many_trained_and_unseen_families() -> None:
    assert [family.unseen for family in chosen(FAMILIES, ["2"])] == [False, False, True, True]
    with pytest.raises(ValueError, match="no family Comic"):
        chosen(FAMILIES, ["Comic"])


def test_jobs_cover_every_condition_and_spoil_rulings_of_trained_families_once(tmp_path: Path) -> None:
    options = scans._parsed(["--reports", "plan", "--dpi", "300", "150"])
    families = chosen(FAMILIES, ["1"])
    found = scans.jobs(families, options, tmp_path)
    assert len({job.condition for job in found if not job.condition.spoiled}) == 8
    assert {job.condition for job in found if job.condition.spoiled} == {
        Condition(300, digits, unseen=False, spoiled=True) for digits in ("thai", "arabic")
    }


def test_what_is_below_a_bar_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert scans.report([done(995, 5)]) == []
    (low,) = scans.report([done(994, 6)])
    assert "0.9940, not 0.995" in low
    assert "numerals" in capsys.readouterr().out


def test_sure_and_wrong_is_told_and_so_is_slow() -> None:
    low = scans.report([done(1000, 2, probability=0.999, seconds=5.0)])
    assert any("2 of 1002 sure cells are wrong" in text for text in low)
    assert any("5.00 s a page, not 4.0" in text for text in low)
