"""Repair leaves the figures of every real file as they are: what goes is a digit that stood for a mark."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from extract.sources.page import GridCell, TextLine
from extract.sources.pdf import open_pdf, read_pages
from extract.tables.grid import find_blocks
from extract.tables.lines import learn_repairs
from extract.tables.page_text import page_text
from extract.thai.digits import digits_of
from extract.thai.letters import CONSONANTS, MARKS
from extract.thai.numbers import read_cell
from extract.thai.numerals import find_numerals

pytestmark = pytest.mark.real

REPORTS = (
    "budget-book-2565-14", "budget-book-2565-31", "gazette-140-22", "gazette-2567-tcpdf", "gazette-budget-act-2553",
    "gazette-budget-act-2556", "province-budget-2553", "province-budget-2556", "province-budget-analysis-2563",
    "situation-no102-140463", "situation-no118-300463", "situation-no118-300463_1", "situation-no118-300463nn",
    "situation-no17-200163", "situation-no177-280663", "situation-no180-010763n", "situation-no185-060763n",
    "vote-log-scan",
)  # fmt: skip


def texts_of(path: Path) -> Iterator[GridCell | TextLine]:
    with open_pdf(path, None) as pdf:
        pages = list(read_pages(pdf, range(1, pdf.page_count + 1)))
    repairs = learn_repairs(map(page_text, pages))
    for page in pages:
        for block in find_blocks(page_text(page), repairs):
            yield from [block] if isinstance(block, TextLine) else block.cells


def test_every_real_file_is_looked_at(shared: Path) -> None:
    assert {path.stem for path in (shared / "real").glob("*.pdf")} <= set(REPORTS)


@pytest.mark.parametrize("name", REPORTS)
def test_the_digits_of_a_file(shared: Path, name: str) -> None:
    before: Counter[str] = Counter()
    after: Counter[str] = Counter()
    for text in texts_of(shared / "real" / f"{name}.pdf"):
        if text.raw == text.text:
            continue
        if _is_number(text.raw) or _is_number(text.text):
            before.update(digits_of(text.raw))
            after.update(digits_of(text.text))
        _holds_its_digits(text.raw, text.text)
    assert after == before


def _is_number(text: str) -> bool:
    return read_cell(text).value is not None


def _holds_its_digits(raw: str, repaired: str) -> None:
    """Fail where repair took or changed a digit other than one in a word, or made one."""
    if digits_of(raw) == digits_of(repaired):
        return
    numbers = [(numeral.start, numeral.end) for numeral in find_numerals(raw)]
    kept = "".join(
        character
        for index, character in enumerate(raw)
        if not (
            digits_of(character)
            and raw[index - 1 : index] in tuple(CONSONANTS + MARKS)
            and not any(start <= index < end for start, end in numbers)
        )
    )
    rest = iter(digits_of(repaired))
    assert all(digit in rest for digit in digits_of(kept)), f"{raw!r} lost a digit: {repaired!r}"
    rest = iter(digits_of(raw))
    assert all(digit in rest for digit in digits_of(repaired)), f"{raw!r} got a digit: {repaired!r}"
