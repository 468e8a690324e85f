"""The statements of a published annual report: most are recomputed, and only those that do not hold are flagged."""

import pytest

import extract
from schemas import Verdict

pytestmark = pytest.mark.real

FEWEST = 50


@pytest.fixture(scope="module")
def checks(shared):
    dump = next((shared / "seeds").glob("000_*.txt"))
    document = extract.check(extract.read(dump), select=["PR"])
    assert document.problems == ()
    return document.checks


def test_most_claims_are_recomputed(checks):
    recomputed = [check for check in checks if check.verdict is not Verdict.UNVERIFIABLE]
    assert len({(check.subject.at, check.subject.raw, check.rule) for check in recomputed}) >= FEWEST


def test_only_what_does_not_hold_is_flagged(checks):
    flagged = {
        (check.rule, check.subject.at.line, str(check.subject.value))
        for check in checks
        if check.verdict is Verdict.INCONSISTENT
    }
    assert flagged == {
        ("PR002", 278, "7"),
        ("PR003", 313, "37.42"),
        ("PR001", 318, "96.14"),
        ("PR006", 318, "96.14"),
        ("PR002", 394, "4"),
        ("PR003", 406, "77.42"),
        ("PR001", 407, "100.29"),
        ("PR003", 410, "0.24"),
        ("PR003", 486, "77.42"),
    }


def test_the_whole_of_the_wrong_share_was_misread(checks):
    share = next(check for check in checks if check.rule == "PR001" and str(check.subject.value) == "96.14")
    assert [(hypothesis.from_, hypothesis.to) for hypothesis in share.hypotheses] == [("๒๕๕๐", "๒๕๙๐")]
