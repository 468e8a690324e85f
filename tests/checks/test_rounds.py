"""Rounds of monitoring: cumulative percents do not fall."""

from extract.checks import run_checks
from schemas import Verdict
from tests.checks.builders import verdicts
from tests.checks.dumped import dumped, rounds


def of(text: str) -> list[Verdict]:
    return verdicts(run_checks(dumped(text)), "RD001")


def test_percents_that_rise_or_stay_hold() -> None:
    assert of(rounds("๔๕.๕๙", "๕๙.๔๑", "๕๙.๔๑")) == [Verdict.CONSISTENT] * 2


def test_a_percent_that_falls_is_found() -> None:
    (check,) = [
        c for c in run_checks(dumped(rounds("45.59", "39.41", "93.60"))).checks if c.agreement is None
    ]
    assert check.subject.raw == "39.41"
    assert "45.59" in check.message.en


def test_percents_of_the_quarters_alone_may_fall() -> None:
    quarters = ("ไตรมาสที่ ๑", "ไตรมาสที่ ๒", "ไตรมาสที่ ๓")
    assert of(rounds("45.59", "39.41", "93.60", periods=quarters)) == [
        Verdict.UNVERIFIABLE,
        Verdict.CONSISTENT,
    ]


def test_a_period_that_says_so_is_cumulative() -> None:
    assert of(rounds("45.59", "39.41", periods=("สะสมไตรมาสที่ ๑", "สะสมไตรมาสที่ ๒"))) == [Verdict.INCONSISTENT]
