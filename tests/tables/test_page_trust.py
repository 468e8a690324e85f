"""Which pages are believed: garbled layers of any form are not, and few or strange words alone are no reason."""

import random
from collections.abc import Callable

import pytest

from extract.sources.page import Grid, GridCell, Page, TextLine
from extract.tables.trust import disbelieved, trust_of, untrusted_problems
from extract.thai.letters import CONSONANTS, THAI_LETTERS
from schemas import Problem, ReadBy, Trust
from tests.tables.drawn import drawn, page_of

THAI = (
    "งบประมาณรายจ่ายประจำปี แผนงานพื้นฐานด้านการพัฒนาและเสริมสร้างศักยภาพทรัพยากรมนุษย์ "
    "รายการค่าใช้จ่ายบุคลากรภาครัฐ ผลการดำเนินงานตามตัวชี้วัด จำนวนโครงการที่แล้วเสร็จ"
)


def trust(text: str, page: Page | None = None) -> Trust:
    told = trust_of(page or page_of(drawn("ก", 10, 10)), [TextLine(text, text, None, None)])
    assert told is not None
    return told


def shuffled(letters: str) -> Callable[[str], str]:
    order = random.Random(7).sample(letters, len(letters))
    return lambda text: text.translate(str.maketrans(letters, "".join(order)))


GARBLED: dict[str, Callable[[str], str]] = {
    "cp874-as-latin-1": lambda text: text.encode("cp874").decode("latin-1"),
    "cp874-as-cp1252": lambda text: text.encode("cp874").decode("cp1252", "replace"),
    "utf-8-as-latin-1": lambda text: text.encode().decode("latin-1"),
    "utf-8-as-cp874": lambda text: text.encode().decode("cp874", "replace"),
    "exchanged-consonants": shuffled(CONSONANTS),
    "exchanged-letters": shuffled(THAI_LETTERS),
    "signs-by-places-in-the-font": lambda text: "".join(
        chr(33 + ord(c) % 32) if c > "ก" else c for c in text
    ),
    "some-letters-as-latin-ones": lambda text: text.translate(str.maketrans("กขจค", "ÛÙ˙ˆ")),
    "moved-in-the-alphabet": lambda text: "".join(chr(ord(c) + 3) if "ก" <= c <= "ห" else c for c in text),
}


@pytest.mark.parametrize("garble", GARBLED.values(), ids=GARBLED.keys())
def test_a_garbled_layer_is_not_believed(garble: Callable[[str], str]) -> None:
    told = trust(garble(THAI))
    assert not told.believed
    assert told.reasons, "it says why"


SOUND = {
    "thai": THAI,
    "names-of-provinces": "พระนครศรีอยุธยา นครศรีธรรมราช ประจวบคีรีขันธ์ อำนาจเจริญ หนองบัวลำภู ร้อยเอ็ด มุกดาหาร",
    "english": "Annual report of the office, indicators and results of the fiscal year " * 4,
    "figures": "1,234.50 ๒,๓๔๕ 98.76 " * 40,
    "abbreviations": "ก.พ. ก.พ.ร. สป. อก. 1.1 2.3 รวม",
    "french": "Les dépenses de l’État ont été réévaluées, où le Trésor a dû prévoir des crédits à l’été " * 3,
    "formulas": "(1) = (2) + (3) × 100 / (4); A1 > B2 & C3 # ผลการดำเนินงาน [ร้อยละ] 12 % *** ____________________",
    "nothing": "",
}


@pytest.mark.parametrize("text", SOUND.values(), ids=SOUND.keys())
def test_a_sound_layer_is_believed(text: str) -> None:
    assert trust(text).believed, trust(text).reasons


def test_few_letters_tell_nothing_of_words() -> None:
    assert trust("กขค").known_words is None


def test_many_unknown_glyphs_are_not_believed() -> None:
    glyphs = drawn("ก" * 10, 10, 10)
    page = page_of([glyph._replace(readable=index > 3) for index, glyph in enumerate(glyphs)])
    told = trust("", page)
    assert (told.believed, told.unmapped) == (False, 0.4)


def test_a_layer_under_a_scan_is_not_believed() -> None:
    assert not trust(THAI, page_of(drawn("ก", 10, 10))._replace(under_picture=True)).believed


def test_a_page_that_is_mostly_picture_is_not_believed() -> None:
    assert not trust(THAI, page_of(drawn("ก", 10, 10))._replace(ink_without_text=0.9)).believed


def test_a_dump_has_no_layer() -> None:
    assert trust_of(Page(1, None, None, ReadBy.DUMP), []) is None


def test_cells_of_a_page_that_is_not_believed_keep_their_text_and_are_unreadable() -> None:
    cell = GridCell("๑๒", "๑๒", 0, 0, 1, 1, None, None)
    (grid,) = disbelieved([Grid(1, 1, 1, (cell,), None, None)])
    assert isinstance(grid, Grid)
    assert (grid.cells[0].raw, grid.cells[0].readable) == ("๑๒", False)


def test_the_problem_says_where_why_and_what_to_do() -> None:
    (problem,) = untrusted_problems("report.pdf", 4, trust(GARBLED["cp874-as-latin-1"](THAI)))
    assert (problem.what, problem.page) == ("untrusted-text-layer", 4)
    assert "report.pdf" in problem.message
    assert "page 4" in problem.message
    assert "recognised" in problem.message


def test_a_page_without_a_layer_is_said_once() -> None:
    known = Problem(page=1, what="no-text-layer", message="")
    told = trust("", page_of([])._replace(problems=(known,)))
    assert not told.believed
    assert untrusted_problems("report.pdf", 1, told) == ()
