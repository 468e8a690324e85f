"""Budgets by province: every regional subtotal and total is right, and one changed figure is found in all of them."""

import pytest

import extract
from extract.records.sums import read_sums
from extract.records.sums.ledger import ledgers
from schemas import Document, Verdict

pytestmark = pytest.mark.real


@pytest.fixture(scope="module", params=["2553", "2556"])
def document(request, shared):
    return extract.read(shared / "real" / f"province-budget-{request.param}.pdf")


def _checks(document: Document):
    return extract.check(document, select=["GS"]).checks


def _with_figure(document: Document, label: str, instead: str) -> Document:
    """Give the document as it would be read, were another figure printed in the row of a label."""
    (table,) = document.tables
    rows = []
    for row in table.rows:
        if row.cells[0].text == label:
            figure = row.cells[1].model_copy(update={"text": instead, "raw": instead})
            row = row.model_copy(update={"cells": (row.cells[0], figure)})
        rows.append(row)
    changed = table.model_copy(update={"rows": tuple(rows)})
    return document.model_copy(update={"tables": (changed,), "sums": read_sums([ledgers(changed)])})


def _printed(document: Document, label: str) -> str:
    return next(row.cells[1].text for row in document.tables[0].rows if row.cells[0].text == label)


def test_every_subtotal_and_total_is_checked_and_holds(document):
    checks = _checks(document)
    assert {check.verdict for check in checks} == {Verdict.CONSISTENT}
    regions = {
        row.cells[0].text for row in document.tables[0].rows if row.cells[0].text.startswith("กลุ่มจังหวัด")
    }
    named = [check.subject.label for check in checks]
    assert len(regions) == 9
    assert all(any(region in name for name in named) for region in regions)
    for total in ("รวมทั้งสิ้น", "รวมจังหวัด/ต่างประเทศ", "รวมจังหวัด"):
        assert sum(f": {total} ·" in name for name in named) == 2
    assert len(checks) == 9 + 2 * 3


@pytest.mark.parametrize("label", ["จังหวัดเชียงใหม่", "จังหวัดสระบุรี", "จังหวัดตราด", "จังหวัดนราธิวาส"])
def test_a_changed_province_is_found_in_its_region_and_in_every_total(document, label):
    printed = _printed(document, label)
    place = next(i for i, digit in enumerate(printed) if digit in "178" and i > 1)
    instead = printed[:place] + {"1": "7", "7": "1", "8": "3"}[printed[place]] + printed[place + 1 :]
    wrong = [
        check
        for check in _checks(_with_figure(document, label, instead))
        if check.verdict is Verdict.INCONSISTENT
    ]
    assert len(wrong) == 4
    assert len({check.cause for check in wrong}) == 1
    row = next(i for i, row in enumerate(document.tables[0].rows) if row.cells[0].text == label)
    for check in wrong:
        assert len(check.hypotheses[0].reconciles) == 4
        assert row in {hypothesis.at.row for hypothesis in check.hypotheses}


def test_a_changed_region_is_found_in_itself_and_in_the_sum_of_regions(document):
    label = "กลุ่มจังหวัดภาคตะวันออก"
    printed = _printed(document, label)
    instead = printed[:-5] + str((int(printed[-5]) + 5) % 10) + printed[-4:]
    wrong = [
        check
        for check in _checks(_with_figure(document, label, instead))
        if check.verdict is Verdict.INCONSISTENT
    ]
    assert [check.hypotheses[0].to for check in wrong] == [printed.replace(",", "")] * 2
