"""The scored projects and the budget of a published annual report, printed twice: what holds in them, and what does not."""

from decimal import Decimal

import pytest

import extract
from schemas import Agreement, Family, Verdict

pytestmark = pytest.mark.real

OURS = ("PJ", "FB", "BX", "RD")


@pytest.fixture(scope="module")
def document(shared):
    dump = next((shared / "seeds").glob("000_*.txt"))
    return extract.check(extract.read(dump))


@pytest.fixture(scope="module")
def tables(document):
    return [table.id for table in document.tables if table.family is Family.PROJECT_SCORING]


def _found(document, rule, table, verdict=Verdict.INCONSISTENT):
    return [
        check
        for check in document.checks
        if check.rule == rule and check.subject.at.table == table and check.verdict is verdict
    ]


def _exact(document, rule, table):
    checks = [check for check in document.checks if check.rule == rule and check.subject.at.table == table]
    assert {check.agreement for check in checks} == {Agreement.EXACT}
    return [str(check.subject.value) for check in checks]


def test_the_sums_of_both_printings_hold(document, tables):
    assert len(tables) == 2
    for table in tables:
        assert _exact(document, "PJ002", table) == ["0", "2", "5", "11", "31"]
        assert _exact(document, "PJ003", table) == ["0", "50", "250", "825", "3100"]
        assert _exact(document, "PJ004", table) == ["86.22"]
        assert _exact(document, "PJ005", table) == ["67792485.48"]
        assert _exact(document, "PJ007", table) == ["49"]


def test_the_total_disbursed_is_not_that_of_the_rows(document, tables):
    for table in tables:
        (check,) = _found(document, "PJ006", table)
        assert (check.subject.value, check.recomputed, check.difference) == (
            Decimal("41783139.54"),
            Decimal("41783089.44"),
            Decimal("50.10"),
        )


def test_points_in_another_column_are_found_and_explained(document, tables):
    for table in tables:
        found = _found(document, "PJ001", table)
        assert [(str(check.subject.value), str(check.recomputed)) for check in found] == [
            ("75", "50"),
            ("100", "75"),
            ("100", "75"),
            ("75", "50"),
            ("100", "75"),
            ("100", "75"),
            ("100", "75"),
        ]
        assert {hypothesis.kind for check in found for hypothesis in check.hypotheses} == {"shifted-column"}


def test_the_numbers_that_are_missing_or_repeated_are_found(document, tables):
    for table in tables:
        found = _found(document, "NM001", table)
        assert [(check.subject.raw, str(check.recomputed)) for check in found] == [
            ("40", "39"),
            ("44", "43"),
            ("43", "45"),
            ("58", "48"),
        ]


def test_the_projects_missed_are_those_under_the_highest_points(document):
    checks = [check for check in document.checks if check.rule in ("PJ008", "PJ009")]
    assert len(checks) == 19
    assert {check.verdict for check in checks} == {Verdict.CONSISTENT}


def test_formulas_and_rounds_hold(document):
    checks = [check for check in document.checks if check.rule[:2] in ("FB", "RD")]
    assert len(checks) == 3 + 6 + 2
    assert {check.verdict for check in checks} == {Verdict.CONSISTENT}


def test_the_percent_that_the_target_is_not_is_suspected_in_one_digit(document):
    found = [check for check in document.checks if check.rule == "BX001" and check.agreement is None]
    assert [str(check.subject.value) for check in found] == ["93.00", "99.14"]
    assert [(h.from_, h.to, h.kind) for h in found[0].hypotheses] == [
        ("๙๙๗๐๐๑๑๓๓", "๙๓๗๐๐๑๑๓๓", "digit-misread")
    ]


def test_nothing_else_of_projects_and_budget_is_flagged(document, tables):
    flagged = [
        (check.rule, str(check.subject.value))
        for check in document.checks
        if check.rule.startswith(OURS)
        and check.verdict is Verdict.INCONSISTENT
        and check.subject.at.table not in tables
    ]
    assert sorted(flagged) == [
        ("BX001", "93.00"),
        ("BX001", "99.14"),
        ("BX002", "6410433.75"),
        ("BX002", "8558900.04"),
        ("BX002", "9989006.51"),
        ("BX004", "1007528100"),
        ("BX004", "6410433.75"),
        ("BX004", "997001133"),
        ("BX004", "997411566.88"),
        ("BX004", "998969199.96"),
    ]
