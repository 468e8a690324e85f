"""A list of which an item or an amount may be missing accuses nobody."""

import pytest

from schemas import Verdict
from tests.records.lists.listed import checks_of, sums

HEAD = "งบประมาณรวม 1,000 บาท คือ\n"


@pytest.mark.parametrize(
    ("items", "reason"),
    [
        ("(1) หนึ่ง 300 บาท\n(3) สาม 500 บาท\n", "skip"),
        ("(2) สอง 300 บาท\n(3) สาม 500 บาท\n", "skip"),
        ("(1) หนึ่ง 300 บาท\n(1) หนึ่ง 500 บาท\n", "not sure"),
        ("(1) หนึ่ง 300 บาท\n(2) สอง\n(3) สาม 500 บาท\n", "no amount"),
        ("(1) หนึ่ง 300 บาท\n(2) สอง 400 บาท และสาม 500 บาท\n", "no amount"),
        ("(1) หนึ่ง 300 บาท\n(2) สอง 7\ufffd0 บาท\n", "can be read"),
    ],
)
def test_a_list_with_a_gap_is_not_verifiable_and_says_why(items: str, reason: str) -> None:
    checks = [check for check in checks_of(HEAD + items) if check.rule == "GS004"]
    assert all(check.verdict is Verdict.UNVERIFIABLE for check in checks)
    assert all(reason in (check.reason or "") for check in checks)


def test_a_list_with_a_gap_that_adds_up_all_the_same_holds() -> None:
    assert sums(HEAD + "(1) หนึ่ง 300 บาท\n(2) สอง (ไม่ใช้งบประมาณ)\n(3) สาม 700 บาท\n") == ["1,000 = 300 + 700"]
    assert sums(HEAD + "(1) หนึ่ง 300 บาท\n(2) สอง 200 บาท\n(2) สาม 500 บาท\n") == ["1,000 = 300 + 200 + 500"]


def test_an_amount_that_no_words_divide_is_not_held_to_the_list_behind_it() -> None:
    text = "3. งบประมาณ 1,000 บาท\n3.1 เบิกจ่าย 900 บาท\n3.2 ค้างจ่าย 200 บาท\n4. บุคลากร 50 คน\n4.1 ลูกจ้าง 20 คน\n"
    assert not [check for check in checks_of(text) if check.verdict is Verdict.INCONSISTENT]


def test_a_list_that_a_table_interrupts_at_its_end_may_go_on_in_it() -> None:
    text = HEAD + "(1) หนึ่ง 300 บาท\n(2) สอง 500 บาท\nรายการ\tจำนวน\tเงิน\n(3) สาม\t1\t200\n(4) สี่\t1\t0\n"
    (found,) = [check for check in checks_of(text) if check.rule == "GS004"]
    assert found.verdict is Verdict.UNVERIFIABLE


def test_a_list_whose_first_items_a_table_may_hold_accuses_nobody() -> None:
    table = "รายการ\tจำนวน\tเงิน\nก\t1\t200\nข\t1\t0\n"
    items = "• หนึ่ง 300 บาท\n• สอง 500 บาท\n"
    (torn,) = [check for check in checks_of(HEAD + table + items) if check.rule == "GS004"]
    assert torn.verdict is Verdict.UNVERIFIABLE
    (whole,) = [check for check in checks_of(HEAD + items) if check.rule == "GS004"]
    assert whole.verdict is Verdict.INCONSISTENT


def test_the_shape_alone_tells_sums_that_hold_and_accuses_nobody() -> None:
    text = "".join(
        f"{n}. โครงการ {n} {total} บาท\n(1) ค่าจ้าง {first} บาท\n(2) ค่าวัสดุ {second} บาท\n"
        for n, total, first, second in ((1, 500, 300, 200), (2, 90, 50, 40), (3, 70, 30, 40), (4, 80, 10, 20))
    )
    assert sums(text) == ["500 = 300 + 200", "90 = 50 + 40", "70 = 30 + 40"]
