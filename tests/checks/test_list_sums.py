"""A changed amount of a list is found in its sum, and named where arithmetic can tell it from the others."""

import pytest

from schemas import Verdict
from tests.records.lists.listed import checked, checks_of
from tests.records.lists.test_list_levels import ACT


def _wrong(text: str):
    return [check for check in checks_of(text) if check.verdict is Verdict.INCONSISTENT]


def test_the_act_holds() -> None:
    assert _wrong(ACT) == []


@pytest.mark.parametrize("amount", ["๔๐๐,๐๐๐", "๑,๑๐๐,๐๐๐", "๕,๐๐๐,๐๐๐", "๒,๗๕๐,๐๐๐"])
def test_a_changed_item_is_found_in_its_own_sum_only(amount: str) -> None:
    changed = amount.replace("๐", "๑", 1)
    (check,) = _wrong(ACT.replace(f" {amount}", f" {changed}"))
    assert changed in [part.raw for part in check.inputs]
    assert (changed.replace(",", ""), amount.replace(",", "")) in [(h.from_, h.to) for h in check.hypotheses]


def test_a_changed_sum_that_is_an_item_too_is_named_first() -> None:
    checks = _wrong(ACT.replace("๗,๗๕๐,๐๐๐", "๗,๑๕๐,๐๐๐"))
    assert [check.subject.raw for check in checks] == ["๘,๐๐๐,๐๐๐", "๗,๑๕๐,๐๐๐"]
    for check in checks:
        assert check.hypotheses[0].to == "๗๗๕๐๐๐๐"
        assert len(check.hypotheses[0].reconciles) == 2
    assert len({check.cause for check in checks}) == 1


def test_the_whole_is_named_where_all_below_it_holds() -> None:
    (check,) = _wrong(ACT.replace("๙,๕๐๐,๐๐๐", "๙,๖๐๐,๐๐๐"))
    assert (check.subject.at.line, check.hypotheses[0].at.line) == (1, 1)


def test_amounts_in_round_numbers_are_exact_to_the_last_digit() -> None:
    assert len(_wrong(ACT.replace("๔๐๐,๐๐๐ บาท", "๔๐๐,๐๐๑ บาท"))) == 1


def test_rounded_millions_hold_within_rounding() -> None:
    text = "งบประมาณรวม 12.5 ล้านบาท ประกอบด้วย\nก. งบดำเนินงาน 4.22 ล้านบาท\nข. งบลงทุน 8.25 ล้านบาท\n"
    (check,) = checks_of(text)
    assert (check.verdict, check.agreement) == (Verdict.CONSISTENT, "exact")
    assert len(_wrong(text.replace("8.25", "9.25"))) == 1


def test_a_list_is_checked_by_one_rule_only() -> None:
    text = "ผู้เข้าอบรมรวม 13 คน ประกอบด้วย (1) ชาย 2 คน (2) หญิง 12 คน\n"
    assert [check.rule for check in _wrong(text)] == ["GS004"]


def test_messages_name_the_item_and_both_amounts() -> None:
    check = _wrong(ACT.replace("๗,๗๕๐,๐๐๐", "๗,๑๕๐,๐๐๐"))[1]
    for message in (check.message.th, check.message.en):
        assert "กองต้นไม้" in message
        assert "7,150,000" in message
        assert "7,750,000" in message


def test_sums_of_lists_are_data_without_a_table() -> None:
    record = checked(ACT).sums[0]
    assert (record.direction, record.table, record.doubt, record.exact) == ("list", None, None, True)
    assert [part.figure.at.line for part in record.parts] == [4, 9]
