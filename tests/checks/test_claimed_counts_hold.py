"""Counts of indicators in prose against the rows of the table behind."""

from tests.records.claims.sentences import checks_in, verdicts_in

HEADER = "ลำดับ\tตัวชี้วัด\tค่าเป้าหมาย\tผลการดำเนินงาน\tสถานะ\n"
ROWS = (
    "1\tจำนวนต้นไม้ที่ปลูก\t40 ต้น\t52 ต้น\tบรรลุ\n",
    "2\tจำนวนสวนที่เปิดใหม่\t3 แห่ง\t1 แห่ง\tไม่บรรลุ\n",
    "3\tจำนวนอาสาสมัครดูแลสวน\t20 คน\t25 คน\tบรรลุ\n",
)


def report(total: int, attained: int, missed: int, rows: tuple[str, ...] = ROWS) -> str:
    counts = f"มีตัวชี้วัดจำนวน {total} ตัวชี้วัด บรรลุเป้าหมาย {attained} ตัวชี้วัด และไม่บรรลุเป้าหมาย {missed} ตัวชี้วัด"
    return f"{counts} ดังนี้\n\n{HEADER}{''.join(rows)}"


def test_counts_hold() -> None:
    assert verdicts_in(report(3, 2, 1), "PR005") == ["consistent"] * 3


def test_a_count_of_rows_does_not_hold() -> None:
    assert verdicts_in(report(4, 2, 1), "PR005") == ["inconsistent", "consistent", "consistent"]
    assert verdicts_in(report(3, 3, 1), "PR005") == ["consistent", "inconsistent", "consistent"]


def test_counts_of_something_else_than_the_rows_are_not_judged() -> None:
    assert verdicts_in(report(30, 20, 10), "PR005") == ["unverifiable"] * 3


def test_a_lost_row_is_told_by_the_numbers() -> None:
    checks = checks_in(report(3, 2, 1, (ROWS[0], ROWS[2])), ["PR005"])
    assert {check.verdict.value for check in checks} == {"unverifiable"}
    assert "do not run on" in (checks[0].reason or "")


def test_a_row_without_a_status_leaves_the_verdicts_open() -> None:
    blank = ROWS[2].replace("\tบรรลุ", "\t")
    assert verdicts_in(report(3, 2, 1, (*ROWS[:2], blank)), "PR005") == [
        "consistent",
        "unverifiable",
        "unverifiable",
    ]
