"""What several tables print of one fact: one finding a fact and field, on the place that differs."""

from decimal import Decimal

import pytest

from extract.checks import run_checks
from schemas import Check, Document, Reference, Verdict
from tests.checks.builders import Aim, Item, verdicts
from tests.checks.places import indicator_in, project_in, success_in


def check_of(document: Document, rule: str) -> Check:
    (check,) = run_checks(document, select=[rule]).checks
    return check


def results(*aims: Aim) -> Check:
    return check_of(indicator_in(*(Item(result=aim) for aim in aims)), "FX001")


def targets(*aims: Aim) -> Check:
    return check_of(indicator_in(*(Item(target=aim) for aim in aims)), "FX002")


def percent(number: str) -> Aim:
    return Aim(number, unit="percent")


def rise(number: str) -> Aim:
    return Aim(number, unit="percent", reference=Reference.BASE_YEAR)


MILLIONS = Aim("242,642", unit="baht", scale=10**6)


@pytest.mark.parametrize(
    "places",
    [
        (percent("92"), percent("92.00"), percent("๙๒.๐๐")),
        (percent("20"), Aim("๒๐")),
        (percent("93"), percent("93.60")),
        (percent("94"), percent("93.60"), percent("93.6")),
        (MILLIONS, Aim("242,642,123,456.78", unit="baht")),
        (Aim("702", unit="time"), Aim("702.00")),
    ],
)
def test_places_agree_by_what_their_numbers_stand_for(places: tuple[Aim, ...]) -> None:
    assert results(*places).verdict is Verdict.CONSISTENT


def test_a_rise_on_the_base_year_is_the_level_that_it_leads_to() -> None:
    assert targets(percent("101"), rise("1"), percent("101")).verdict is Verdict.CONSISTENT
    assert targets(percent("105"), rise("1"), percent("105")).verdict is Verdict.INCONSISTENT
    assert targets(percent("1"), rise("1")).verdict is Verdict.CONSISTENT


def test_the_place_that_differs_is_the_subject_and_all_others_are_inputs() -> None:
    check = results(percent("92.00"), percent("82.00"), percent("92"), percent("92.00"))
    assert check.verdict is Verdict.INCONSISTENT
    assert (check.subject.at.table, check.subject.raw) == ("t2", "82.00")
    assert [operand.at.table for operand in check.inputs] == ["t1", "t3", "t4"]
    assert (check.recomputed, check.difference) == (Decimal("92.00"), Decimal("-10.00"))
    assert "82.00" in check.message.en
    assert "elsewhere 92.00 (line 1)" in check.message.en
    assert "92.00 (บรรทัด 1)" in check.message.th


def test_where_no_number_is_printed_by_most_the_first_place_is_named_and_none_accused() -> None:
    check = results(percent("92.00"), percent("82.00"))
    assert check.verdict is Verdict.INCONSISTENT
    assert check.subject.at.table == "t1"
    assert "nothing tells which is wrong" in check.message.en
    assert "ไม่มีข้อมูลว่าแห่งใดผิด" in check.message.th


def test_places_that_all_differ_are_one_finding_with_the_range_of_the_others() -> None:
    check = results(percent("10"), percent("30"), percent("20"))
    assert check.verdict is Verdict.INCONSISTENT
    assert check.recomputed == (Decimal(20), Decimal(30))
    assert check.hypotheses == ()


def test_two_that_differ_from_most_are_one_finding_against_what_most_print() -> None:
    check = results(*(percent(number) for number in ("50", "50", "50", "20", "40")))
    assert (check.subject.at.table, check.recomputed) == ("t4", Decimal(50))


def test_nothing_printed_is_no_disagreement() -> None:
    document = indicator_in(Item(result=Aim("-")), Item(result=Aim("0")))
    assert run_checks(document, select=["FX", "PT"]).checks == ()
    check = results(Aim("", unit="person", raw="- คน"), Aim("0"))
    assert check.verdict is Verdict.UNVERIFIABLE
    assert "- คน" in (check.reason or "")


def test_numbers_of_other_units_do_not_compare() -> None:
    check = targets(Aim("5", unit="level"), Aim("1", unit="process"), Aim("5", unit="level"))
    assert check.verdict is Verdict.UNVERIFIABLE
    assert "units" in (check.reason or "")


def test_a_result_beside_the_target_is_decisive_only_where_it_passes_or_fails_by_it() -> None:
    def decisive(*numbers: str) -> bool:
        items = [Item(target=percent("85"), result=percent(number)) for number in numbers]
        return check_of(indicator_in(*items), "FX001").decisive

    assert decisive("92.00", "82.00", "92.00")
    assert not decisive("98.42", "88.42", "98.42")


def test_another_target_is_decisive() -> None:
    assert targets(percent("80"), percent("85"), percent("80")).decisive


def test_projects_are_compared_by_money_and_unit() -> None:
    checked = run_checks(project_in(("กพร.", "400,000.00"), ("ก.พ.ร.", "400,000.00")), select=["FX004"])
    assert verdicts(checked, "FX004") == [Verdict.CONSISTENT, Verdict.CONSISTENT]
    checked = run_checks(project_in(("กพร.", "400,000.00"), ("พบ.", "40,000.00")), select=["FX004"])
    assert verdicts(checked, "FX004") == [Verdict.INCONSISTENT, Verdict.INCONSISTENT]


def test_a_unit_may_be_printed_without_those_that_help_it() -> None:
    checked = run_checks(project_in(("ศทส./กนย.", "1.00"), ("กนย.", "1.00")), select=["FX004"])
    assert Verdict.INCONSISTENT not in verdicts(checked, "FX004")


def test_totals_are_compared() -> None:
    assert check_of(success_in("86.22", "86.22"), "FX005").verdict is Verdict.CONSISTENT
    assert check_of(success_in("86.22", "82.66", "86.22"), "FX005").subject.raw == "82.66"
