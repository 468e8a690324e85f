"""Budget acts in the Royal Gazette: every printed sum is found with its parts, is checked, and holds."""

import re

import pypdfium2
import pytest

import extract
from extract.options import ReadOptions
from schemas import Direction, Document, Sum, Verdict

pytestmark = pytest.mark.real

SUM = re.compile(r"รวม(?:ทั้งสิ้น)?\s*([๐-๙][๐-๙,]*)\s*บาท")
DIVIDED = re.compile(r"[๐-๙][๐-๙,]*\s*บาท\s*จ\s?[ําำ]*แนก")
"""What introduces a sum, in the text as pdfium gives it."""


@pytest.fixture(scope="module", params=["2553", "2556"])
def act(request, shared):
    path = shared / "real" / f"gazette-budget-act-{request.param}.pdf"
    with pypdfium2.PdfDocument(path) as pages:
        text = "\n".join(page.get_textpage().get_text_range() for page in pages)
    return text, extract.check(extract.read(path))


def test_every_printed_sum_is_found_with_its_parts(act):
    text, document = act
    totals = [record.total.raw for record in document.sums if record.direction is Direction.LIST]
    printed = SUM.findall(text)
    assert len(printed) > 350
    assert not set(printed) - set(totals)
    sections = len(DIVIDED.findall(text)) - 1  # the whole is a printed sum and divided as well
    assert len(totals) == len(printed) + sections
    assert all(record.parts for record in document.sums)


def test_every_sum_is_checked_and_holds_to_the_last_digit(act):
    _, document = act
    checks = [check for check in document.checks if check.rule == "GS004"]
    assert {(check.verdict, check.agreement) for check in checks} == {(Verdict.CONSISTENT, "exact")}
    assert len(checks) == len(document.sums)
    assert not [check for check in document.checks if check.verdict is Verdict.INCONSISTENT]


def test_the_whole_is_the_sum_of_its_sections(act):
    _, document = act
    whole = next(record for record in document.sums if "รวมทั้งสิ้น" in record.label)
    assert len(whole.parts) == 29


def _changed(record: Sum, place: int) -> Sum:
    """Give a sum as it would be read, were the first digit of a part another."""
    part = record.parts[place]
    value = part.figure.value + 10 ** (len(str(part.figure.value)) - 1)
    figure = part.figure.model_copy(update={"value": value})
    parts = list(record.parts)
    parts[place] = part.model_copy(update={"figure": figure})
    return record.model_copy(update={"parts": tuple(parts)})


def _with_changed(document: Document, place: int) -> Document:
    sums = list(document.sums)
    sums[place] = _changed(sums[place], len(sums[place].parts) // 2)
    return document.model_copy(update={"sums": tuple(sums)})


@pytest.mark.parametrize("pages", [(3, 4, 5), (27, 28, 30, 31), (46, 47, 49, 50), (1, 20, 23, 24, 65, 68)])
def test_pages_that_were_left_out_accuse_nobody(shared, pages):
    path = shared / "real" / "gazette-budget-act-2553.pdf"
    document = extract.check(extract.read(path, ReadOptions(pages=pages)), select=["GS"])
    assert document.summary.inconsistent == 0
    assert document.summary.consistent > document.summary.unverifiable > 0


@pytest.mark.parametrize("place", [1, 2, 57, 200, 333])
def test_a_changed_item_is_flagged_in_its_sum(act, place):
    _, document = act
    changed = _with_changed(document, place)
    wrong = [
        check
        for check in extract.check(changed, select=["GS004"]).checks
        if check.verdict is Verdict.INCONSISTENT
    ]
    assert changed.sums[place].total.at in [check.subject.at for check in wrong]
    assert all(check.hypotheses for check in wrong)
