"""The scored tables of a published annual report: 13 policy and 17 plan indicators, and what does not hold in them."""

from decimal import Decimal

import pytest

import extract
from schemas import Family, Role, RowKind, Verdict

pytestmark = pytest.mark.real


@pytest.fixture(scope="module")
def document(shared):
    dump = next((shared / "seeds").glob("000_*.txt"))
    return extract.check(extract.read(dump))


@pytest.fixture(scope="module")
def scored(document):
    tables = [table for table in document.tables if table.family is Family.SCORED_INDICATORS]
    return [[i for i in document.indicators if i.table == table.id] for table in tables]


def _printed(indicators, field):
    return [None if (q := getattr(i, field)) is None or q.value is None else str(q.value) for i in indicators]


def test_both_tables_are_whole(scored):
    assert [[i.number for i in indicators] for indicators in scored] == [
        [str(n) for n in range(1, 14)],
        [str(n) for n in range(1, 18)],
    ]


def test_policy_figures_are_as_printed(scored):
    policy = scored[0]
    assert _printed(policy, "target") == (
        ["85", "432.33", "100", "89", "90", "101", "220000", "80", "5", "85", "4", "60", "5"]
    )
    assert _printed(policy, "result") == (
        [
            "92.00",
            "465.32",
            "100.00",
            "89.33",
            "93.60",
            "178.42",
            "242642",
            "76.77",
            "702.00",
            "93.60",
            "2",
            "86.21",
            "5",
        ]
    )
    assert _printed(policy, "percent") == (
        [
            "108.24",
            "107.63",
            "100.00",
            "100.37",
            "104.00",
            "176.65",
            "110.29",
            "95.96",
            "14040.00",
            "110.12",
            "50.00",
            "143.68",
            "100.00",
        ]
    )
    assert _printed(policy, "score") == ["5.00"] * 7 + ["4.60"] + ["5.00"] * 2 + ["1.00"] + ["5.00"] * 2
    assert _printed(policy, "level") == ["5"] * 7 + ["4"] + ["5"] * 2 + ["1"] + ["5"] * 2


def test_plan_figures_are_as_printed(scored):
    plan = scored[1]
    assert _printed(plan, "target") == (
        [
            "1",
            "23",
            "85",
            "80",
            "1",
            "1",
            "100",
            "1",
            "220000",
            "1",
            "80",
            "2000",
            "50",
            None,
            "20",
            "90",
            "1",
        ]
    )
    assert _printed(plan, "percent") == (
        [
            "400.00",
            "105.69",
            "108.24",
            "117.40",
            "400.00",
            "200.00",
            "155.00",
            "176.65",
            "110.29",
            "101.24",
            "95.61",
            "138.95",
            "0.00",
            "100.00",
            "500.00",
            "104.00",
            "100.00",
        ]
    )
    assert _printed(plan, "score") == ["5.00"] * 10 + ["4.56", "5.00", "0.00"] + ["5.00"] * 4


def test_sums_are_read_by_their_letters(document, scored):
    groups = [g for g in document.groups if g.table == scored[1][0].table and g.kind is not RowKind.SECTION]
    sums = [tuple(str(q.value) for q in (g.score, g.full_marks, g.percent)) for g in groups]
    assert sums == [
        ("20.00", "20.00", "100.00"),
        ("30.00", "30.00", "100.00"),
        ("9.56", "15.00", "63.73"),
        ("10.00", "10.00", "100.00"),
        ("10.00", "10.00", "100.00"),
        ("79.56", "85.00", "93.60"),
    ]
    assert [len(g.members) for g in groups] == [4, 6, 3, 2, 2, 17]


def test_only_what_does_not_hold_is_flagged(document, scored):
    tables = {indicators[0].table: name for indicators, name in zip(scored, ("policy", "plan"), strict=True)}
    roles = {table.id: [column.role for column in table.columns] for table in document.tables}
    flagged = {
        (
            tables[check.subject.at.table],
            roles[check.subject.at.table][check.subject.at.column],
            check.subject.value,
        )
        for check in document.checks
        if check.verdict is Verdict.INCONSISTENT and check.subject.at.table in tables
    }
    assert ("policy", Role.LEVEL, Decimal(1)) in flagged
    assert ("policy", Role.SCORE, Decimal("1.00")) in flagged
    assert flagged - {("policy", Role.POINTS, Decimal(60)), ("policy", Role.BAND, Decimal(60))} == {
        ("policy", Role.LEVEL, Decimal(1)),
        ("policy", Role.SCORE, Decimal("1.00")),
        ("plan", Role.PERCENT_OF_TARGET, Decimal("101.24")),
        ("plan", Role.PERCENT_OF_TARGET, Decimal("100.00")),
        ("policy", Role.RESULT, Decimal("76.77")),
        ("plan", Role.RESULT, Decimal(20)),
    }
