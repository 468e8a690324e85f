"""The step that a text says was reached, and ranges in any unit."""

from decimal import Decimal

import pytest

from extract.thai.steps import reached_step, read_range


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("ระดับ ๔", 4),
        ("ดำเนินการถึงขั้นตอนที่ ๓", 3),
        ("ขั้นตอนที่ 1-4 แล้วเสร็จ", 4),
        ("ดำเนินการครบ ๕ ขั้นตอน ตามแผนร้อยละ ๑๐๐", 5),
        ("ขั้นที่ 2", 2),
    ],
)
def test_one_step_is_read(text: str, step: int) -> None:
    found = reached_step(text)
    assert found is not None
    assert (found.value, found.unit) == (Decimal(step), "step")


@pytest.mark.parametrize("text", ["ขั้นตอนที่ 1 และ 2", "ระดับ 3 จากระดับ 5", "ร้อยละ 80", "แล้วเสร็จ", "ขั้นตอนที่ 2.5"])
def test_several_steps_or_none_are_not_guessed(text: str) -> None:
    assert reached_step(text) is None


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("๖๐-๖๙.๙๙", ("60", "69.99")),
        ("60- 69.99", ("60", "69.99")),
        ("๑๖ - ๒๐ วัน", ("16", "20")),
        ("ร้อยละ 70 ถึง 79.99", ("70", "79.99")),
        ("20-16", None),
        ("15 มี.ค. 66 - 30 มี.ค. 66", None),
        ("90", None),
    ],
)
def test_a_range_has_two_rising_edges(text: str, edges: tuple[str, str] | None) -> None:
    assert read_range(text) == (edges and tuple(map(Decimal, edges)))
