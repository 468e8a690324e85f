from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.thai.digits import to_thai
from extract.thai.numbers import read_cell


@pytest.mark.parametrize(
    ("text", "value", "decimals", "unit", "scale"),
    [
        ("๗๖.๔๙", "76.49", 2, None, 1),
        ("๑,๐๐๗,๕๒๘,๑๐๐", "1007528100", 0, None, 1),
        ("14,040.00", "14040.00", 2, None, 1),
        ("(๙๓.๐๐)", "93.00", 2, None, 1),
        ("+๖.๐๐", "6.00", 2, None, 1),
        ("(+๖.๐๐)", "6.00", 2, None, 1),
        ("(-๐.๘๕)", "-0.85", 2, None, 1),
        ("−๐.๘๕", "-0.85", 2, None, 1),
        ("–๐.๘๕", "-0.85", 2, None, 1),
        ("๑๐๐.๐๐%", "100.00", 2, "percent", 1),
        ("ร้อยละ ๙๒.๐๐", "92.00", 2, "percent", 1),
        ("ร้อยละ๙๒", "92", 0, "percent", 1),
        ("๙๒ เปอร์เซ็นต์", "92", 0, "percent", 1),
        ("(A) =๕๐.๖๐", "50.60", 2, None, 1),
        ("ผลรวมของ (B)=๘๕.๐๐", "85.00", 2, None, 1),
        ("๐", "0", 0, None, 1),
        ("๒4๒,๖4๒", "242642", 0, None, 1),
        ("๔๖๕.๓๒ คะแนน", "465.32", 2, "score", 1),
        ("ระดับ ๕", "5", 0, "level", 1),
        ("๗๐๒ ครั้ง", "702", 0, "time", 1),
        ("๒ หน่วยงาน", "2", 0, "agency", 1),
        ("๑ กระบวนการ/ระบบงาน", "1", 0, "process", 1),
        ("๒,๐๐๐ รายต่อปี", "2000", 0, "person", 1),
        ("๒๔๒,๖๔๒ ล้านบาท", "242642", 0, "baht", 10**6),
        ("๒๒๐,๐๐๐\nล้านบาทต่อปี", "220000", 0, "baht", 10**6),
        ("๒ พันล้านบาท", "2", 0, "baht", 10**9),
        ("๓ ล้านคน", "3", 0, "person", 10**6),
        ("๑.๕ ล้าน", "1.5", 1, None, 10**6),
        ("๕ พันธกิจ", "5", 0, None, 1),
        ("ร้อยละ ๙๒ (ปี ๒๕๖๕)", "92", 0, "percent", 1),
    ],
)
def test_a_cell_states_its_figure(text: str, value: str, decimals: int, unit: str | None, scale: int) -> None:
    figure = read_cell(text)
    assert str(figure.value) == value
    assert (figure.decimals, figure.unit, figure.scale, figure.raw) == (decimals, unit, scale, text)


@pytest.mark.parametrize("text", ["-", "–", "—", "", " ", "- (-)", "ไม่ใช้งบประมาณ", "บรรลุ", "ค่าฐาน"])
def test_nothing_printed_is_not_zero(text: str) -> None:
    assert read_cell(text).value is None


def test_nothing_keeps_its_unit() -> None:
    figure = read_cell("- คน")
    assert (figure.value, figure.unit) == (None, "person")


DECIMALS = st.decimals(min_value=-(10**12), max_value=10**12, allow_nan=False, places=2).filter(
    lambda value: value != 0
)


@given(st.one_of(DECIMALS, st.integers(-(10**12), 10**12).map(Decimal)), st.booleans(), st.booleans())
def test_a_formatted_number_comes_back(value: Decimal, grouped: bool, thai: bool) -> None:
    printed = f"{value:,f}" if grouped else f"{value:f}"
    figure = read_cell(to_thai(printed) if thai else printed)
    assert figure.value == value
    assert figure.value is not None
    assert figure.value.as_tuple() == value.as_tuple()
    assert figure.decimals == -int(value.as_tuple().exponent)
