"""What is wrong where a sum of a table disagrees: a digit, two digits swapped, a range of rows, a misplaced point."""

import pytest

from schemas import Verdict
from tests.records.summed import checks_of
from tests.records.test_sums_nested_rows import TOTALS_FIRST

REGIONS = """\
จังหวัด\tงบประมาณ
รวมทั้งสิ้น\t45,151,269
กลุ่มเหนือ\t20,141,412
จังหวัดเชียงใหม่\t10,190,224
จังหวัดลำพูน\t1,012,568
จังหวัดลำปาง\t8,938,620
กลุ่มกลาง\t17,588,592
จังหวัดนนทบุรี\t3,691,878
จังหวัดปทุมธานี\t3,433,054
จังหวัดอ่างทอง\t10,463,660
กลุ่มใต้\t7,421,265
จังหวัดกระบี่\t1,307,329
จังหวัดพังงา\t709,475
จังหวัดตรัง\t5,404,461
"""


def wrong(text: str):
    return [check for check in checks_of(text) if check.verdict is Verdict.INCONSISTENT]


def test_the_table_holds() -> None:
    assert wrong(REGIONS) == []
    assert len(checks_of(REGIONS)) == 5


@pytest.mark.parametrize(
    ("printed", "instead", "kind"),
    [
        ("3,433,054", "3,483,054", "digit-misread"),
        ("1,012,568", "1,021,568", "digits-swapped"),
        ("10,463,660", "1,463,660", "digit-lost"),
        ("8,938,620", "8,938.620", "separator"),
    ],
)
def test_a_wrong_part_spoils_its_subtotal_and_the_whole_and_is_named(printed, instead, kind) -> None:
    checks = wrong(REGIONS.replace(printed, instead))
    assert len(checks) == 2
    for check in checks:
        first = check.hypotheses[0]
        assert (first.kind, first.from_, first.to) == (
            kind,
            instead.replace(",", ""),
            printed.replace(",", ""),
        )
        assert first.reconciles == tuple(one.id for one in checks)
    assert len({check.cause for check in checks}) == 1


def test_a_wrong_subtotal_spoils_itself_and_its_total_but_not_the_sum_of_all_rows() -> None:
    checks = wrong(REGIONS.replace("17,588,592", "17,538,592"))
    assert [check.subject.raw for check in checks] == ["45,151,269", "17,538,592"]
    assert [check.hypotheses[0].to for check in checks] == ["17588592", "17588592"]


def test_a_range_that_starts_a_row_late_is_named() -> None:
    short = f"{20_141_412 - 10_190_224:,}"
    (check,) = [
        check
        for check in wrong(_with_fourth(REGIONS).replace("20,141,412", short))
        if check.subject.raw == short
    ]
    assert "range-of-rows" in {hypothesis.kind for hypothesis in check.hypotheses}


def _with_fourth(text: str) -> str:
    """A further group, so that three that hold tell what the fourth should be."""
    return (
        text.replace("45,151,269", "48,184,602")
        + "กลุ่มตะวันออก\t3,033,333\nจังหวัดตราด\t1,011,111\nจังหวัดระยอง\t2,022,222\n"
    )


def test_an_unreadable_part_makes_its_sums_unverifiable() -> None:
    checks = checks_of(TOTALS_FIRST.replace("80,100", "80.1.00"))
    unsure = [check for check in checks if check.verdict is Verdict.UNVERIFIABLE]
    assert not [check for check in checks if check.verdict is Verdict.INCONSISTENT]
    assert all("80.1.00" in (check.reason or "") for check in unsure)


def test_parts_rounded_one_by_one_hold_within_rounding() -> None:
    text = "สถานะ (ล้านบาท)\tปี 2563\n1. ยกมา\t1,732.8804\n2. รายได้\t1,664.9142\n3. รวมเงินทั้งสิ้น (1.+2.)\t3,397.7947\n"
    (check,) = checks_of(text)
    assert (check.verdict, check.agreement) == (Verdict.CONSISTENT, "rounding")


def test_messages_name_the_row_and_both_sums() -> None:
    check = wrong(REGIONS.replace("17,588,592", "17,538,592"))[1]
    assert "กลุ่มกลาง" in check.message.th
    assert "17,538,592" in check.message.th
    assert "17,588,592" in check.message.th
    assert "17,588,592" in check.message.en
