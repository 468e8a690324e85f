"""Over a table whose sums hold, one misread numeral accuses nobody, and its true reading is offered; a wrong one does."""

from hypothesis import given, settings
from hypothesis import strategies as st

from schemas import Verdict
from tests.checks.scanned import Said, by_verdict, sums_table

AMOUNTS = ((1200, 345), (800, 1111), (4310, 262), (770, 1905))


def _value(row: int, column: int) -> int:
    columns = range(2) if column == 2 else (column,)
    rows = range(len(AMOUNTS)) if row == len(AMOUNTS) else (row,)
    return sum(AMOUNTS[one][other] for one in rows for other in columns)


def _with_digit(value: int, place: int, step: int) -> str:
    digits = [int(digit) for digit in str(value)]
    place %= len(digits) - 1  # a change of the last digit may be rounding
    low = 1 if place == 0 else 0
    digits[place] = low + (digits[place] - low + 1 + step % (9 - low)) % (10 - low)
    return f"{int(''.join(map(str, digits))):,}"


cells = st.tuples(st.integers(0, len(AMOUNTS)), st.integers(0, 2))


@settings(max_examples=25, deadline=None)
@given(cells, st.integers(0, 4), st.integers(0, 8), st.floats(0.3, 0.98))
def test_a_misread_numeral_is_never_a_finding(
    cell: tuple[int, int], place: int, step: int, share: float
) -> None:
    true = f"{_value(*cell):,}"
    misread = _with_digit(_value(*cell), place, step)
    said = Said(misread, round(share, 3), ((true, round((1 - share) * 0.9, 3)), ("7", 0.001)))
    document = sums_table(AMOUNTS, {cell: said})
    assert by_verdict(document, Verdict.INCONSISTENT) == []
    doubted = [check for check in document.checks if check.is_doubted]
    assert doubted
    broken = tuple(check.id for check in doubted)
    for check in doubted:
        first = check.hypotheses[0]
        assert (first.kind, first.to, first.reconciles) == ("runner-up", true.replace(",", ""), broken)
        assert check.reason is not None
        assert misread in check.reason
        assert "likely reading" in check.reason


@settings(max_examples=25, deadline=None)
@given(cells, st.integers(0, 4), st.integers(0, 8))
def test_a_wrong_figure_that_was_surely_read_is_a_finding(
    cell: tuple[int, int], place: int, step: int
) -> None:
    document = sums_table(AMOUNTS, {cell: Said(_with_digit(_value(*cell), place, step), 0.99)})
    assert by_verdict(document, Verdict.INCONSISTENT)
    assert not any(check.is_doubted for check in document.checks)


def test_figures_that_hold_are_consistent_however_doubtful() -> None:
    instead = {
        (row, column): Said(f"{_value(row, column):,}", 0.5, (("8", 0.3),))
        for row in range(5)
        for column in range(3)
    }
    document = sums_table(AMOUNTS, instead)
    assert {check.verdict for check in document.checks} == {Verdict.CONSISTENT}
    assert all("read doubtfully" in check.message.en for check in document.checks)
    assert all("ไม่แน่ชัด" in check.message.th for check in document.checks)
