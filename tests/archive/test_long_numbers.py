"""Numbers are decimals in the archive; one that does not fit is null there, and stands in full in its own data set."""

from decimal import Decimal
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.archive.layout import make_archive
from extract.archive.tables import fits_decimal
from tests.archive.arrivals import arrival, put_and_merge

LARGEST = Decimal("9" * 26 + "." + "9" * 12)


def test_number_that_does_not_fit(tmp_path: Path) -> None:
    long = Decimal("1" * 40 + "." + "2" * 20)
    put_and_merge(
        make_archive(str(tmp_path)), arrival("a.pdf", 2566, long, datasets=("figures", "long_numbers"))
    )
    figures = pq.read_table(tmp_path / "rows/figures/fiscal_year=2566/all.parquet")
    assert set(figures["value"].to_pylist()) == {None}
    numbers = pq.read_table(tmp_path / "rows/long_numbers/fiscal_year=2566/all.parquet").to_pylist()
    own = [row for row in numbers if row["dataset"] == "figures" and row["column"] == "value"]
    assert {row["value"] for row in own} == {str(long)}
    assert [row["record"] for row in own] == [str(number) for number in figures["id"].to_pylist()]


@pytest.mark.parametrize("text", ["0", "0E+99", "-1E-12", "1.0000000000000000", str(LARGEST), "1E+25"])
def test_fits(text: str) -> None:
    assert fits_decimal(Decimal(text))


@pytest.mark.parametrize("text", ["1E-13", "1E+26", "0.1234567890123"])
def test_does_not_fit(text: str) -> None:
    assert not fits_decimal(Decimal(text))


@given(st.integers(-(10**38) + 1, 10**38 - 1), st.integers(0, 3))
def test_all_with_twelve_places_fit(digits: int, noughts: int) -> None:
    assert fits_decimal(Decimal(f"{digits}{'0' * noughts}E-{12 + noughts}"))
