"""A correction changes what is read at its place, marks it as corrected, and never fits where it does not."""

from pathlib import Path

import pytest

import extract
from schemas import CorrectionState, Document, GivenCorrection
from tests.corrections.entries import at_cell, cell_of, findings, given, read_with

DUMP = """\
รายงานผล
ตัวชี้วัด\tคะแนน\tน้ำหนัก
งานที่หนึ่ง\t๕.๐๐๐๐\t๖๑
งานที่สอง\t๓.๐๐๐๐\t๔๐
งานที่สาม\t๖.๐๐๐๐\t๖.๐๐๐๐
รวม\t๔.๒๐๐๐\t๑๐๐
"""


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    (tmp_path / "report.txt").write_text(DUMP, encoding="utf-8")
    return tmp_path / "report.txt"


@pytest.fixture(scope="module")
def planted(fixtures: Path) -> Path:
    return fixtures / "planted" / "scorecards.pdf"


@pytest.fixture(scope="module")
def as_read(planted: Path) -> Document:
    return extract.check(extract.read(planted, extract.ReadOptions(pages=(3,))))


def entry(document: Document, row: int, column: int, value: str, **fields: object) -> GivenCorrection:
    cell = document.tables[0].rows[row].cells[column]
    return given(**{**at_cell(document, cell, value), **fields})


def read(report: Path, *corrections: GivenCorrection) -> Document:
    return extract.check(extract.read(report, extract.ReadOptions(pages=(3,), corrections=corrections)))


def test_findings_that_a_misread_cell_caused_are_gone(planted: Path, as_read: Document) -> None:
    assert findings(as_read)
    corrected = read(planted, entry(as_read, 0, 3, "๑๐"))
    assert not findings(corrected)
    (outcome,) = corrected.corrections
    assert outcome.state is CorrectionState.APPLIED
    assert outcome.at == as_read.tables[0].rows[0].cells[3].at


def test_cell_and_figure_keep_what_was_read(planted: Path, as_read: Document) -> None:
    corrected = read(planted, entry(as_read, 0, 3, "๑๐"))
    cell, weight = corrected.tables[0].rows[0].cells[3], corrected.scorecards[0].lines[0].weight
    assert (cell.raw, cell.text) == ("๑๐", "10")
    assert weight is not None
    assert weight.raw == "๑๐"
    for told in (cell.corrected, weight.corrected):
        assert told is not None
        assert (told.read, told.by, told.when) == ("๑", "ผู้ตรวจสอบ", "2026-11-22")


def test_document_can_be_read_back(planted: Path, as_read: Document) -> None:
    corrected = read(planted, entry(as_read, 0, 3, "๑๐"))
    assert Document.model_validate_json(corrected.model_dump_json()) == corrected
    assert "corrections" not in as_read.model_dump(), "nothing is said of corrections where none were given"


def test_no_other_figure_is_marked(planted: Path, as_read: Document) -> None:
    corrected = read(planted, entry(as_read, 0, 3, "๑๐"))
    lines = corrected.scorecards[0].lines
    marked = [line for line in lines if line.weight and line.weight.corrected]
    assert marked == [lines[0]]
    assert all(line.score.corrected is None for line in lines)


def test_checks_that_rest_on_it_say_so(planted: Path, as_read: Document) -> None:
    corrected = read(planted, entry(as_read, 0, 3, "๑๐"))
    told = {
        check.rule for check in corrected.checks if "corrected figure: ๑๐ (read as ๑)" in check.message.en
    }
    assert told == {"SC001", "SC002"}
    assert all("แก้ไขแล้ว" in check.message.th for check in corrected.checks if check.rule in told)


def test_box_that_moved_a_little_still_fits(planted: Path, as_read: Document) -> None:
    x0, top, x1, bottom = as_read.tables[0].rows[0].cells[3].at.bbox or (0.0, 0.0, 0.0, 0.0)
    near = read(planted, entry(as_read, 0, 3, "๑๐", bbox=[x0 + 3, top - 2, x1 + 3, bottom]))
    assert near.corrections[0].state is CorrectionState.APPLIED


@pytest.mark.parametrize(
    ("fields", "state"),
    [
        ({"read": "๒"}, CorrectionState.READ_DIFFERS),
        ({"bbox": [1, 1, 9, 9]}, CorrectionState.NO_SUCH_PLACE),
        ({"page": 1}, CorrectionState.PAGE_NOT_READ),
        ({"sha256": "0" * 64}, CorrectionState.OTHER_FILE),
        ({"page": None, "bbox": None, "line": 3}, CorrectionState.NO_SUCH_PLACE),
    ],
)
def test_correction_that_does_not_fit_changes_nothing_and_is_said(
    planted: Path, as_read: Document, fields: dict[str, object], state: CorrectionState
) -> None:
    left = read(planted, entry(as_read, 0, 3, "๑๐", **fields))
    assert [outcome.state for outcome in left.corrections] == [state]
    assert left.model_copy(update={"corrections": ()}) == as_read


def test_what_is_read_instead_is_told(planted: Path, as_read: Document) -> None:
    assert read(planted, entry(as_read, 0, 3, "๑๐", read="๒")).corrections[0].found == "๑"


def test_same_correction_does_not_fit_twice(planted: Path, as_read: Document) -> None:
    once, again = entry(as_read, 0, 3, "๑๐"), entry(as_read, 0, 3, "๒๐")
    states = [outcome.state for outcome in read(planted, once, again).corrections]
    assert states == [CorrectionState.APPLIED, CorrectionState.READ_DIFFERS]


def test_cell_of_a_dump_is_found_by_its_line(dump: Path) -> None:
    dump.write_text(DUMP.replace("งานที่สาม\t๖.๐๐๐๐\t๖.๐๐๐๐\n", ""), encoding="utf-8")
    plain = read_with(dump)
    corrected = read_with(dump, given(**at_cell(plain, cell_of(plain, "61"), "๖๐")))
    cell = cell_of(corrected, "60")
    assert cell.corrected is not None
    assert corrected.corrections[0].at == cell.at
    assert findings(plain)
    assert not findings(corrected)


def test_cells_of_a_dump_that_look_alike_need_their_column(dump: Path) -> None:
    plain = read_with(dump)
    where = {"sha256": plain.source.sha256, "line": 5, "read": "6.0000", "value": "๕.๐๐๐๐"}
    assert read_with(dump, given(**where)).corrections[0].state is CorrectionState.AMBIGUOUS
    corrected = read_with(dump, given(**where, column=1))
    assert [cell.text for cell in corrected.tables[0].rows[2].cells] == ["งานที่สาม", "5.0000", "6.0000"]


def test_figure_in_a_line_of_prose(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text("ผลรวม ๑,๒๐๐ บาท เพิ่มขึ้น ๒๐๐ บาท\nอีกบรรทัด\n", encoding="utf-8")
    digest = read_with(report).source.sha256
    inside = given(sha256=digest, line=1, read="200", value="๓๐๐")
    corrected = read_with(report, inside)
    assert corrected.corrections[0].state is CorrectionState.APPLIED
    assert not corrected.corrections[0].whole
    assert corrected.report.title is not None
    assert corrected.report.title.startswith("ผลรวม 1,200 บาท เพิ่มขึ้น 300 บาท")


def test_figure_inside_a_longer_one_is_not_found(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text("ผลรวม ๑,๒๐๐.๕ บาท\n", encoding="utf-8")
    digest = read_with(report).source.sha256
    for part in ("200", "1", "5", "20"):
        outcome = read_with(report, given(sha256=digest, line=1, read=part, value="๙")).corrections[0]
        assert outcome.state is CorrectionState.READ_DIFFERS, part


def test_unreadable_cell_is_readable_once_a_person_has_read_it() -> None:
    from extract.sources.page import Grid, GridCell
    from extract.tables.corrected import correct
    from extract.tables.stitch import PageBlocks
    from schemas import ReadBy

    box = (10.0, 10.0, 30.0, 20.0)
    lost = GridCell("\ufffd5", "\ufffd5", 0, 0, 1, 1, box, None, readable=False, confidence=0.3)
    page = PageBlocks(1, ReadBy.OCR, (Grid(1, 1, 1, (lost,), box, None),), frozenset())
    entry = given(sha256="0" * 64, page=1, bbox=box, read="\ufffd5", value="25")
    ((page,), (outcome,)) = correct([page], "0" * 64, [entry])
    assert isinstance(page.blocks[0], Grid)
    (cell,) = page.blocks[0].cells
    assert (cell.raw, cell.readable, cell.confidence) == ("25", True, 1.0)
    assert outcome.whole
