"""The box that is lit lies on the figure, and leads to its checks and back."""

from typing import Any

from schemas import Check, Document, Verdict
from tests.outputs.html.conftest import DESKTOP, Open, Written, wait_until_drawn

CLOSE = 1.5
"""So many pixels may a box lie beside its figure."""


def first_finding(document: Document) -> Check:
    return next(check for check in document.checks if check.verdict is Verdict.INCONSISTENT)


def assert_lies_on(page: Any, selector: str, bbox: tuple[float, ...] | None, width: float) -> None:
    """Compare where a box is drawn with where the document has its figure, in pixels of the picture."""
    assert bbox is not None
    sheet = page.locator(".sheet").bounding_box()
    box = page.locator(selector).bounding_box()
    pixels = sheet["width"] / width
    drawn = (box["x"], box["y"], box["x"] + box["width"], box["y"] + box["height"])
    wanted = [sheet["x"] + bbox[0] * pixels, sheet["y"] + bbox[1] * pixels]
    wanted += [sheet["x"] + bbox[2] * pixels, sheet["y"] + bbox[3] * pixels]
    for one, other in zip(drawn, wanted, strict=True):
        assert abs(one - other) <= CLOSE, f"{selector} is drawn at {drawn}, its figure stands at {wanted}"


def test_subject_and_every_input_are_boxed_where_they_are_printed(
    scorecards: Written, open_page: Open
) -> None:
    check = first_finding(scorecards.document)
    page = open_page(scorecards.path)
    page.click(f".item[data-check={check.id}]")
    wait_until_drawn(page, f"finding/{check.id}")
    width = scorecards.document.pages[(check.subject.at.page or 1) - 1].width or 0
    assert_lies_on(page, ".box.subject", check.subject.at.bbox, width)
    assert page.locator(".box.input").count() == len(check.inputs)
    numbers = page.locator(".calculation tbody tr").evaluate_all(
        "rows => rows.map(row => row.dataset.operand)"
    )
    for number, operand in list(zip(numbers, check.inputs, strict=True))[::7]:
        assert_lies_on(page, f'.box[data-place="{number}"]', operand.at.bbox, width)


def test_a_box_lies_on_its_figure_at_every_zoom_and_on_landscape_pages(
    indicators: Written, open_page: Open
) -> None:
    check = first_finding(indicators.document)
    page = open_page(indicators.path, f"finding/{check.id}")
    width = indicators.document.pages[(check.subject.at.page or 1) - 1].width or 0
    assert_lies_on(page, ".box.subject", check.subject.at.bbox, width)
    page.click("[aria-label='Zoom in']")
    assert_lies_on(page, ".box.subject", check.subject.at.bbox, width)
    page.click("[aria-label='Zoom out']")
    page.click("[aria-label='Zoom out']")
    assert_lies_on(page, ".box.subject", check.subject.at.bbox, width)


def test_the_picture_fills_the_sheet(scorecards: Written, open_page: Open) -> None:
    page = open_page(scorecards.path)
    page.locator(".sheet img").evaluate("image => image.decode()")
    sheet, image = page.locator(".sheet").bounding_box(), page.locator(".sheet img").bounding_box()
    assert sheet == image
    natural = page.evaluate(
        "[document.querySelector('.sheet img').naturalWidth, document.querySelector('.sheet img').naturalHeight]"
    )
    assert abs(natural[0] / natural[1] - sheet["width"] / sheet["height"]) < 0.002


def test_the_chosen_box_is_in_sight(scorecards: Written, open_page: Open) -> None:
    for check in scorecards.document.checks:
        if check.verdict is Verdict.INCONSISTENT:
            page = open_page(scorecards.path, f"finding/{check.id}")
            desk, box = page.locator("#desk").bounding_box(), page.locator(".box.chosen").bounding_box()
            bottom = box["y"] + box["height"]
            assert desk["y"] <= box["y"]
            assert bottom <= min(desk["y"] + desk["height"], DESKTOP["height"])


def test_a_figure_leads_to_its_checks_and_back(scorecards: Written, open_page: Open) -> None:
    check = first_finding(scorecards.document)
    page = open_page(scorecards.path, f"finding/{check.id}")
    page.click(".box.input >> nth=2")
    wait_until_drawn(page, "figure/")
    assert "Checks that use it" in page.inner_text("#panel")
    assert page.locator(".box.chosen.input").count() == 1
    page.click(f"#panel .among a[href='#finding/{check.id}']")
    wait_until_drawn(page, "finding/")
    assert page.locator("#panel .outcome .recomputed dd").inner_text() == "4.8600"


def test_an_operand_of_the_calculation_is_shown_on_the_page(scorecards: Written, open_page: Open) -> None:
    check = first_finding(scorecards.document)
    page = open_page(scorecards.path, f"finding/{check.id}")
    row = page.locator(".calculation tbody tr").nth(1)
    row.locator("button.operand").click()
    assert page.locator(".box.chosen").get_attribute("data-place") == row.get_attribute("data-operand")
    assert page.locator(".box:focus").count() == 1
    assert page.locator(".calculation").count() == 1


def test_figures_without_a_check_are_grey(dump: Written, scorecards: Written, open_page: Open) -> None:
    page = open_page(dump.path, "tables")
    seen = set()
    for table in dump.document.tables:
        page.select_option("#choose-table", table.id)
        wait_until_drawn(page, f"table/{table.id}")
        seen |= set(page.locator(".cell.unchecked").evaluate_all("cells => cells.map(c => c.dataset.place)"))
    assert len(seen) == dump.document.summary.figures - dump.document.summary.figures_checked
    covered = open_page(scorecards.path, "pages")
    assert covered.locator(".miniature").count() == len(scorecards.document.pages)
    assert covered.locator(".miniature rect.unchecked").count() == 0


def test_a_finding_of_a_dump_shows_its_lines(dump: Written, open_page: Open) -> None:
    check = first_finding(dump.document)
    page = open_page(dump.path, f"finding/{check.id}")
    line = page.locator(".lines li.of-subject")
    assert line.get_attribute("data-line") == str(check.subject.at.line)
    assert check.subject.raw in line.inner_text()
    assert page.locator(".sheet").count() == 0
