"""What a report says of another year is held against that year's report, and only accused where the link is certain."""

import re

import pytest

from extract.checks.registry import year_rules
from extract.checks.years.run import YearCheck, check_years
from extract.checks.years.series import Says, YearFigure
from schemas import Alternative
from tests.archive.years import printed, series_of

SAYS = {"YR001": Says.BASE_YEAR, "YR002": Says.YEAR_BEFORE, "YR003": Says.COLUMN}
EXAMPLE = re.compile(
    r"(?P<own>[\d.,]+) of (?P<year>\d+) in the report of (?P<before>\d+) is given as (?P<told>[\d.,]+) "
    r"in the report of (?P<after>\d+)"
)
EXAMPLES = [
    (rule.code, example, verdict)
    for rule in year_rules()
    for verdict, examples in (("consistent", rule.holds), ("inconsistent", rule.fails))
    for example in examples
]


def checked(*figures: YearFigure, reported: frozenset[int] | None = None) -> YearCheck:
    (check,) = check_years([series_of(*figures, reported=reported)])
    return check


def verdict(*figures: YearFigure, reported: frozenset[int] | None = None) -> str:
    return checked(*figures, reported=reported).check.verdict.value


@pytest.mark.parametrize(("code", "example", "expected"), EXAMPLES)
def test_example_of_the_rule(code: str, example: str, expected: str) -> None:
    given = EXAMPLE.fullmatch(example)
    assert given is not None, f"{code}: {example}"
    year, before, after = (int(given[name]) for name in ("year", "before", "after"))
    found = checked(printed(given["own"], year, before), printed(given["told"], year, after, SAYS[code]))
    assert (found.check.rule, found.check.verdict) == (code, expected)
    for text in (found.check.message.th, found.check.message.en):
        assert given["told"] in text
        assert "{" not in text


def test_rounding_and_scale_agree() -> None:
    own = printed("12,345,678.90", 2565, 2565, unit="baht")
    assert (
        verdict(own, printed("12.35", 2565, 2566, Says.COLUMN, unit="baht", scale=1_000_000)) == "consistent"
    )
    assert (
        verdict(own, printed("12.53", 2565, 2566, Says.COLUMN, unit="baht", scale=1_000_000))
        == "inconsistent"
    )


def test_a_coarser_report_that_cut_off_agrees() -> None:
    assert verdict(printed("92", 2565, 2565), printed("92.76", 2565, 2566, Says.COLUMN)) == "consistent"


def test_finding_names_both_reports_and_the_year() -> None:
    found = checked(printed("950", 2565, 2565), printed("930", 2565, 2567, Says.COLUMN))
    assert found.subject.report is not None
    assert (found.subject.report.name, found.others[0].year) == ("report-2567.pdf", 2565)
    assert "report-2565.pdf page 3" in found.check.message.en
    assert "2565" in found.check.message.th


@pytest.mark.parametrize(
    ("figures", "reason"),
    [
        (
            (printed("950", 2565, 2565), printed("960", 2565, 2565, row=1), printed("930", 2565, 2567, Says.COLUMN)),
            "several",
        ),
        (
            (printed("950", 2565, 2565), printed("930", 2565, 2567, Says.COLUMN), printed("920", 2565, 2567, Says.COLUMN, row=1)),
            "several",
        ),
        ((printed("950", 2565, 2565, unit="person"), printed("930", 2565, 2567, Says.COLUMN, unit="percent")), "units"),
        ((printed("950", 2565, 2565), printed("930", 2565, 2567, Says.COLUMN, is_sure=False)), "something else"),
        (
            (
                printed("950", 2565, 2565, section="การพัฒนาบุคลากร"),
                printed("930", 2565, 2567, Says.COLUMN, section="งานซ่อมถนน"),
            ),
            "heading",
        ),
    ],
    ids=["two in that year's report", "two in its own report", "units", "unsure", "sections"],
)  # fmt: skip
def test_what_is_not_certain_is_not_verifiable(figures: tuple[YearFigure, ...], reason: str) -> None:
    found = check_years([series_of(*figures)])
    assert {one.check.verdict.value for one in found} == {"unverifiable"}
    assert all(reason in (one.check.reason or "") for one in found)


def test_without_a_report_of_the_year_nothing_is_said() -> None:
    base = printed("82", 2560, 2566, Says.BASE_YEAR)
    assert "no report" in (checked(base).check.reason or "")
    assert check_years([series_of(printed("950", 2560, 2566, Says.COLUMN))]) == []


def test_a_year_without_a_report_is_held_against_the_first_that_printed_it() -> None:
    found = checked(printed("950", 2560, 2562, Says.COLUMN), printed("930", 2560, 2563, Says.COLUMN))
    assert (found.check.verdict, found.subject.raw, found.others[0].raw) == ("inconsistent", "930", "950")


def test_plans_of_later_years_may_change() -> None:
    assert check_years([series_of(printed("950", 2567, 2567), printed("930", 2567, 2566, Says.COLUMN))]) == []


def test_a_doubtful_reading_accuses_nobody() -> None:
    doubtful = printed(
        "930", 2565, 2567, Says.COLUMN, confidence=0.7, otherwise=(Alternative(raw="950", probability=0.25),)
    )
    found = checked(printed("950", 2565, 2565), doubtful)
    assert (found.check.verdict, found.check.is_doubted) == ("unverifiable", True)


def test_a_corrected_figure_says_so() -> None:
    found = checked(printed("950", 2565, 2565, read="95O"), printed("930", 2565, 2567, Says.COLUMN))
    assert "read as 95O" in found.check.message.en
