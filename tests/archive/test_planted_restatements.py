"""Ten years of invented agencies: every planted restatement and wrong base is found, and nothing else."""

import json

import pytest

import extract
from extract.archive.compare import compared
from extract.archive.place import Place
from extract.archive.renames import FILE, add_renames, read_renames
from extract.checks.years.run import Compared
from extract.outputs.years.tally import Differing, Tally
from fixtures.years.write import write_years
from tests.archive.years import archive_of

REPORTS = 40

Told = tuple[Place, dict[str, list[dict[str, object]]]]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    folder = tmp_path_factory.mktemp("reports")
    truth = json.loads(write_years(folder, REPORTS).read_text(encoding="utf-8"))
    documents = [extract.check(extract.read(folder / str(report["file"]))) for report in truth["reports"]]
    return archive_of(str(tmp_path_factory.mktemp("archive") / "years"), documents), truth


def findings(found: list[Compared]) -> set[tuple[object, ...]]:
    tally = Tally()
    for one in found:
        tally.add(one)
    return {key_of(one) for one in tally.findings}


def key_of(one: Differing) -> tuple[object, ...]:
    subject = one.subject
    assert subject.report is not None
    return one.agency, subject.of, subject.year, subject.report.name


def test_every_planted_figure_is_found_and_nothing_else(told: Told) -> None:
    place, truth = told
    planted = [*truth["restatements"], *truth["wrong_bases"]]
    assert planted
    assert findings(list(compared(place))) == {
        (one["agency"], one["indicator"], one["year"], one["file"]) for one in planted
    }


def test_renames_are_proposed_once_and_followed_when_confirmed(
    told: Told,
) -> None:
    place, truth = told
    before = list(compared(place))
    proposals = [one for each in before for one in each.proposals]
    assert {(one.agency, one.kind.value, one.earlier, one.later) for one in proposals} == {
        (one["agency"], one["what"], one["name"], one["later"]) for one in truth["renames"]
    }
    add_renames(place, proposals)
    place.write(FILE, place.read(FILE).replace(b"same: null", b"same: true"))
    decided = place.read(FILE)
    after = list(compared(place))
    assert [one for each in after for one in each.proposals] == []
    add_renames(place, proposals)
    assert place.read(FILE) == decided
    assert len(read_renames(place)) == len(proposals)
    assert sum(len(each.series) for each in after) < sum(len(each.series) for each in before)
    assert findings(after) == findings(before)
