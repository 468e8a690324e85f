"""A misread figure is corrected in the page: typed, kept in the browser, and saved as a file."""

import json
import re
from pathlib import Path
from typing import Any

import extract
from extract import ReadOptions
from extract.corrections import read_corrections
from schemas import CorrectionState, Verdict
from tests.outputs.html.conftest import Open, Written, wait_until_drawn


def correct(page: Any, value: str, why: str, by: str) -> None:
    page.click("details.correct > summary")
    page.fill("#correct-value", value)
    page.fill("#correct-why", why)
    page.fill("#correct-by", by)
    page.click("details.correct button.primary")


def saved(page: Any, path: Path) -> Any:
    with page.expect_download() as download:
        page.click("#save-corrections")
    download.value.save_as(path)
    assert download.value.suggested_filename.endswith(".corrections.yaml")
    return json.loads(path.read_text(encoding="utf-8"))


def test_a_correction_is_typed_kept_and_saved(scorecards: Written, open_page: Open, tmp_path: Path) -> None:
    check = next(check for check in scorecards.document.checks if check.rule == "SC001" and check.hypotheses)
    suspect = check.hypotheses[0]
    page = open_page(scorecards.path, f"finding/{check.id}")
    page.click(".hypotheses a.place-link >> nth=0")
    wait_until_drawn(page, "figure/")
    correct(page, "๑๐", 'ตกเลข ๐ "ในการอ่าน"', "ผู้ตรวจ <b>")
    assert "takes effect on the next run" in page.inner_text("#panel")
    assert page.locator(".box.pending").count() == 1
    page.reload()
    page.wait_for_selector("#panel .corrected-note")
    page.click(".views a[href='#corrections']")
    wait_until_drawn(page, "corrections")
    (one,) = saved(page, tmp_path / "saved.yaml")["corrections"]
    assert one == {
        "sha256": scorecards.document.source.sha256,
        "page": suspect.at.page,
        "bbox": list(suspect.at.bbox or ()),
        "read": "๑",
        "value": "๑๐",
        "by": "ผู้ตรวจ <b>",
        "when": one["when"],
        "why": 'ตกเลข ๐ "ในการอ่าน"',
    }
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", one["when"])
    assert "--corrections" in page.inner_text(".command")


def test_what_is_saved_is_applied_by_the_next_run(
    scorecards: Written, open_page: Open, fixtures: Path, tmp_path: Path
) -> None:
    """The findings that the misread cell caused are gone, the figure is marked, and the document says so."""
    caused = [
        check for check in scorecards.document.checks if check.rule in ("SC001", "SC002") and check.hypotheses
    ]
    check = next(check for check in caused if check.rule == "SC001")
    suspect = check.hypotheses[0]
    page = open_page(scorecards.path, f"finding/{check.id}")
    page.click(".hypotheses a.place-link >> nth=0")
    wait_until_drawn(page, "figure/")
    correct(page, suspect.to, "a digit was lost", "auditor")
    page.click(".views a[href='#corrections']")
    wait_until_drawn(page, "corrections")
    saved(page, tmp_path / "saved.yaml")

    options = ReadOptions(corrections=read_corrections([tmp_path / "saved.yaml"]))
    corrected = extract.check(extract.read(fixtures / "planted" / "scorecards.pdf", options))
    gone = {one.id for one in scorecards.document.checks if one.verdict is Verdict.INCONSISTENT}
    left = [one for one in corrected.checks if one.verdict is Verdict.INCONSISTENT]
    assert len(left) == len(gone) - len(suspect.reconciles)
    (outcome,) = corrected.corrections
    assert outcome.state is CorrectionState.APPLIED
    (figure,) = [
        quantity
        for card in corrected.scorecards
        for line in card.lines
        for quantity in (line.score, line.weight)
        if quantity.corrected is not None
    ]
    assert figure.corrected is not None
    assert (figure.corrected.read, figure.corrected.by) == (suspect.from_, "auditor")


def test_a_correction_is_changed_and_removed(scorecards: Written, open_page: Open) -> None:
    page = open_page(scorecards.path, "figure/4")
    correct(page, "1", "first", "one")
    page.fill("#correct-value", "2")
    page.click("details.correct button.primary")
    page.click(".views a[href='#corrections']")
    wait_until_drawn(page, "corrections")
    assert page.locator(".listing tbody tr").count() == 1
    assert page.locator(".listing tbody td").nth(2).inner_text() == "2"
    page.click(".listing button.quiet")
    assert "No corrections yet" in page.inner_text("#view")


def test_a_correction_without_a_reason_is_not_kept(scorecards: Written, open_page: Open) -> None:
    page = open_page(scorecards.path, "figure/4")
    page.click("details.correct > summary")
    page.fill("#correct-value", "1")
    page.click("details.correct button.primary")
    assert page.evaluate("localStorage.length") == 0


def test_a_line_of_a_dump_is_corrected_by_its_line(dump: Written, open_page: Open, tmp_path: Path) -> None:
    check = next(check for check in dump.document.checks if check.verdict == "inconsistent")
    page = open_page(dump.path, f"finding/{check.id}")
    correct(page, "75", "misread", "auditor")
    page.click(".views a[href='#corrections']")
    wait_until_drawn(page, "corrections")
    (one,) = saved(page, tmp_path / "saved.yaml")["corrections"]
    place = check.subject.at
    assert (one["line"], one["column"], one["read"]) == (place.line, place.column, check.subject.raw)
    assert not {"page", "bbox"} & one.keys()
