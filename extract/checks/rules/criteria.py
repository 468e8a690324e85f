"""Scores by criteria: what a result earns by the thresholds, bands or steps that its own row prints."""

from collections.abc import Iterator

from extract.checks.compare import Finding
from extract.checks.criteria import Kind, findings_of
from extract.checks.registry import rule
from schemas import Document


@rule("CR001", name="criteria-score")
def criteria_score(document: Document) -> Iterator[Finding]:
    """The score is what the result earns by the thresholds of its row, which may be uneven, rise or fall.

    Formula: score + (result − threshold) / (next threshold − threshold) × (next score − score)
    Formula: the highest score from the last threshold on; below the first the lowest score, 0, or a part of it
    Source: scorecards with columns of criteria 1 to 5; a form is used that the other rows of the table show.
    Holds: thresholds 80 85 90 95 100, result 92.50 gives 3.5000
    Holds: thresholds 48 42 36 30 24, result 33.00 gives 3.5000
    Fails: thresholds 80 85 90 95 100, result 92.50 gives 5.3000
    Fails: thresholds 80 85 90 95 100, result 101 gives 4.0000
    """
    yield from findings_of(document, Kind.THRESHOLDS)


@rule("CR002", name="criteria-band")
def criteria_band(document: Document) -> Iterator[Finding]:
    """The score is that of the band of results which the result falls in; between two bands nothing follows.

    Formula: score of the band; below the lowest band 0 or the lowest score, as the other rows of the table show
    Source: scorecards whose criteria are ranges, such as 70-79.99.
    Holds: bands 60-69 70-79 80-89, result 74 gives 2.0000
    Fails: bands 60-69 70-79 80-89, result 74 gives 3.0000
    """
    yield from findings_of(document, Kind.BANDS)


@rule("CR003", name="milestone-score")
def milestone_score(document: Document) -> Iterator[Finding]:
    """The score is the step of the work that the result says was reached.

    Formula: the number of the step or level; with criteria that name steps, the score of the last one reached
    Source: scorecards whose criteria describe what has to be done for each score.
    Holds: result level 4 gives 4.0000
    Fails: result level 4 gives 2.0000
    """
    yield from findings_of(document, Kind.MILESTONES)


@rule("CR004", name="target-step-score")
def target_step_score(document: Document) -> Iterator[Finding]:
    """The score out of a hundred is what the result earns by a target in steps, such as 50, 75 and 100.

    Formula: marks + (result − target) / (next target − target) × (next marks − marks); 100 from the last on
    Source: the public sector's evaluation of agencies: a first, a standard and a high target.
    Holds: targets 70 80 90, result 86 gives 90.00
    Fails: targets 70 80 90, result 86 gives 80.00
    """
    yield from findings_of(document, Kind.TARGET_STEPS)
