"""What is found in real reports is what people judged, report by report, and none of it is the project's fault."""

import hashlib
import json

import pytest

import extract
from benchmarks.gold import FAULTS, GOLD, families, found_in, judged

pytestmark = pytest.mark.real

SEEDS = ("000", "004")


@pytest.fixture(scope="module", params=SEEDS)
def document(request, shared):
    dump = next((shared / "seeds").glob(f"{request.param}_*.txt"))
    return extract.check(extract.read(dump))


@pytest.mark.parametrize("family", families())
def test_findings_are_those_that_were_judged(document, family):
    found = [one for one in found_in(document) if one.rule.startswith(family)]
    known = [one.subject for one in judged(document.source.sha256) if one.subject.rule.startswith(family)]
    assert sorted(found) == sorted(known), "list what differs with python -m benchmarks.gold REPORT"


def test_every_verdict_names_a_fault_that_is_not_ours_and_says_why(document):
    for one in judged(document.source.sha256):
        assert one.fault in FAULTS
        assert one.fault != "ours", f"a false alarm: {one.subject}"
        assert one.why.endswith(".")


def test_verdicts_are_of_known_reports(shared):
    known = {hashlib.sha256(path.read_bytes()).hexdigest()[:16] for path in (shared / "seeds").glob("*.txt")}
    known |= {hashlib.sha256(path.read_bytes()).hexdigest()[:16] for path in (shared / "real").glob("*.pdf")}
    for path in GOLD.glob("*.json"):
        assert json.loads(path.read_text(encoding="utf-8")).keys() <= known, path.name
