"""A digit changed in a figure that takes part in a check is found, unless rounding hides it."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.checks import run_checks
from extract.checks.interval import rounded
from extract.thai.digits import to_arabic
from schemas import Document, Verdict
from tests.checks.builders import Aim, Item, by_verdict, scorecard, table_document
from tests.checks.seed_tables import PLAN, Sums

DIGITS = "0123456789"


@st.composite
def changed(draw: st.DrawFn, number: str) -> str:
    """Change one digit of a number into another."""
    places = [place for place, character in enumerate(number) if character in DIGITS]
    place = draw(st.sampled_from(places))
    digit = draw(st.sampled_from([digit for digit in DIGITS if digit != number[place]]))
    return number[:place] + digit + number[place + 1 :]


def wrong(document: Document, *select: str) -> list[str]:
    return [check.rule for check in by_verdict(run_checks(document, select=select), Verdict.INCONSISTENT)]


weights = st.lists(st.integers(min_value=1, max_value=30), min_size=3, max_size=12)


@settings(max_examples=40, deadline=None)
@given(st.data(), weights)
def test_in_a_scorecard(data: st.DataObject, drawn: list[int]) -> None:
    scores = [Decimal(data.draw(st.integers(min_value=10, max_value=50))) / 10 for _ in drawn]
    mean = sum(s * w for s, w in zip(scores, drawn, strict=True)) / sum(drawn)
    lines = [(f"1.{i}", f"{s:.4f}", str(w)) for i, (s, w) in enumerate(zip(scores, drawn, strict=True), 1)]
    totals = {"score": str(rounded(mean, 4)), "weight": str(sum(drawn))}
    assert wrong(scorecard(lines, totals["score"], totals["weight"])) == []

    kind = data.draw(st.sampled_from(["weight", "total score", "total weight"]))
    if kind == "weight":
        place = data.draw(st.integers(min_value=0, max_value=len(lines) - 1))
        code, score, weight = lines[place]
        lines[place] = (code, score, data.draw(changed(weight)))
        assert "SC001" in wrong(scorecard(lines, totals["score"], totals["weight"]))
    elif kind == "total weight":
        assert wrong(scorecard(lines, totals["score"], data.draw(changed(totals["weight"])))) == ["SC001"]
    else:
        other = data.draw(changed(totals["score"]))
        # Scores of four decimals leave their mean one unit of the last decimal, and cutting it off another.
        if abs(Decimal(other) - mean) > Decimal("0.0002"):
            assert wrong(scorecard(lines, other, totals["weight"])) == ["SC002"]


@settings(max_examples=40, deadline=None)
@given(st.data(), st.integers(min_value=2, max_value=5000), st.integers(min_value=1, max_value=5000))
def test_in_a_percent_of_counts(data: st.DataObject, target: int, result: int) -> None:
    printed = str(rounded(Decimal(result) * 100 / Decimal(target), 2))
    people = Aim(str(target), unit="person")
    item = Item(target=people, result=Aim(str(result), unit="person"), percent=printed)
    assert wrong(table_document(item)) == []

    other = data.draw(changed(printed))
    is_cut_off = Decimal(0) <= Decimal(result) * 100 / Decimal(target) - Decimal(other) < Decimal("0.01")
    # What is more than all that was aimed at may be printed as all of it.
    is_full = result > target and Decimal(other) == 100
    assert bool(wrong(table_document(replace(item, percent=other)))) is not (is_cut_off or is_full)


SUMS = [(place, row) for place, row in enumerate(PLAN) if isinstance(row, Sums)]


@settings(max_examples=40, deadline=None)
@given(st.data(), st.sampled_from(SUMS), st.sampled_from(["score", "full", "percent"]))
def test_in_a_published_subtotal(data: st.DataObject, chosen: tuple[int, Sums], name: str) -> None:
    place, sums = chosen
    printed = to_arabic(getattr(sums, name))
    other = data.draw(changed(printed))
    # Of 15 marks a score of two decimals moves the percent by up to 0.0334, and cutting it off by 0.01 more.
    hidden = Decimal("0.05") if name == "percent" else Decimal("0.02")
    if abs(Decimal(other) - Decimal(printed)) <= hidden:
        return
    rows = [*PLAN[:place], replace(sums, **{name: other}), *PLAN[place + 1 :]]
    assert wrong(table_document(*rows), "GT"), f"{name} {printed} changed to {other}"


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_in_a_published_row(data: st.DataObject) -> None:
    places = [place for place, row in enumerate(PLAN) if isinstance(row, Item) and row.number == "๑๑"]
    (place,) = places
    row = PLAN[place]
    assert isinstance(row, Item)
    name = data.draw(st.sampled_from(["level", "points", "full"]))
    printed = {"level": "4", "points": "90", "full": "5"}[name]
    rows = [*PLAN[:place], replace(row, **{name: data.draw(changed(printed))}), *PLAN[place + 1 :]]
    assert wrong(table_document(*rows), "BS", "GT")
