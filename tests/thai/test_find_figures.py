import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.thai.digits import THAI_DIGITS, digits_of
from extract.thai.numbers import FigureKind, find_figures


def found(text: str) -> list[tuple[str, str | None, str]]:
    return [(figure.raw, figure.unit, figure.kind.value) for figure in find_figures(text)]


def test_a_share_in_prose() -> None:
    text = "ทั้งหมด ๑๑๙ เรื่อง (เป็นเรื่องร้องขอ) จากทั้งหมด ๖๓๙ เรื่อง คิดเป็นร้อยละ ๑๘.๖๒"
    assert found(text) == [
        ("๑๑๙", "case", "amount"),
        ("๖๓๙", "case", "amount"),
        ("๑๘.๖๒", "percent", "amount"),
    ]


def test_a_unit_word_before_the_next_number_is_not_the_unit_of_the_last() -> None:
    assert found("ระดับ ๑ ร้อยละ ๖๐ ระดับ ๒ ร้อยละ ๗๐") == [
        ("๑", "level", "amount"),
        ("๖๐", "percent", "amount"),
        ("๒", "level", "amount"),
        ("๗๐", "percent", "amount"),
    ]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("๑) คน ๒) เรื่อง", ["๑", "๒"]),
        ("(๑) ค่าใช้จ่าย", ["๑"]),
        ("๑.๑ ร้อยละความพึงพอใจ", ["๑.๑"]),
        ("๑. จำนวนครั้ง", ["๑"]),
        ("ครั้งที่ ๓ ไตรมาสที่ ๑ มาตรา ๙", ["๓", "๑", "๙"]),
        ("หนังสือที่ ๑๒/๒๕๖๖", ["๑๒", "๒๕๖๖"]),
        ("PMQA ๔.๐", ["๔.๐"]),
    ],
)
def test_numbers_that_name_something_have_no_unit(text: str, codes: list[str]) -> None:
    assert found(text) == [(code, None, "code") for code in codes]


@pytest.mark.parametrize(
    "text",
    [
        "๓๐ กันยายน ๒๕๖๖",
        "ปีงบประมาณ พ.ศ. ๒๕๖๖",
        "(พ.ศ. ๒๕๖๕)",
        "ปี ๒๕๖๖ - ๒๕๗๐",
        "๓๐/๙/๒๕๖๖",
        "๑ ต.ค. ๖๕",
        "๐๙.๓๐ น.",
    ],
)
def test_dates_are_no_amounts(text: str) -> None:
    assert {figure.kind for figure in find_figures(text)} == {FigureKind.DATE}


def test_numbers_glued_to_their_words() -> None:
    assert found("จำนวน๔ตัวชี้วัด (๒๐วัน)") == [("๔", "indicator", "amount"), ("๒๐", "day", "amount")]
    assert found("อิตาลี203,591 ราย") == [("203,591", "person", "amount")]


def test_operands_with_a_slash_are_amounts() -> None:
    assert found("๔,๒๒๕/๔,๙๐๐") == [("๔,๒๒๕", None, "amount"), ("๔,๙๐๐", None, "amount")]


@given(st.text(alphabet=THAI_DIGITS + "0123456789.,-()% ครั้งที่ร้อยละบาท/:\n"))
def test_a_figure_is_a_piece_of_the_text_with_all_its_digits(text: str) -> None:
    for figure in find_figures(text):
        assert text[figure.start : figure.end] == figure.raw
        if figure.value is not None:
            assert digits_of(f"{figure.value:f}") == digits_of(figure.raw)


@given(st.text(alphabet="๑2.,-( คน"))
def test_figures_do_not_overlap_and_keep_their_order(text: str) -> None:
    figures = find_figures(text)
    ends = [figure.end for figure in figures]
    assert all(end <= figure.start for end, figure in zip(ends, figures[1:], strict=False))
