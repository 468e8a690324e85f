"""Where recognition is poor no finding on a recognised figure accuses anybody; a few doubtful ones are not enough."""

from schemas import Document, Verdict
from tests.checks.scanned import Said, by_verdict, checked, sums_page

AMOUNTS = ((1200, 345), (800, 1111), (4310, 262), (770, 1905))
DOUBTFUL = {(1, 0): Said("300", 0.6, (("800", 0.38),))}
SURELY_MISREAD = {(0, 1): Said("845")}


def _read(doubtful_pages: int) -> Document:
    instead = [SURELY_MISREAD, *[DOUBTFUL] * doubtful_pages, *[{}] * (8 - doubtful_pages)]
    pages = [sums_page(AMOUNTS, cells)._replace(number=number) for number, cells in enumerate(instead, 1)]
    return checked(*pages)


def test_what_was_surely_read_is_accused_where_little_is_doubtful() -> None:
    found = by_verdict(_read(1), Verdict.INCONSISTENT)
    assert found
    assert all("845" in {figure.raw for figure in check.inputs} for check in found)


def test_nothing_is_accused_where_a_large_share_is_doubtful() -> None:
    document = _read(6)
    assert by_verdict(document, Verdict.INCONSISTENT) == []
    assert any("many figures of this report" in (check.reason or "") for check in document.checks)
