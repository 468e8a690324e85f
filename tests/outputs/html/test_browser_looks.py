"""The page in both languages, on paper, in the dark, on a narrow screen, and for those who hear it."""

from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from tests.outputs.html.conftest import Open, Written, wait_until_drawn

NARROW = {"width": 360, "height": 740}


def brightness(page: Any, selector: str) -> float:
    colour = page.evaluate(f"getComputedStyle(document.querySelector('{selector}')).backgroundColor")
    parts = [float(part) for part in colour[colour.index("(") + 1 : -1].split(",")[:3]]
    return sum(parts) / 3


def test_language_is_switched_in_place(scorecards: Written, open_page: Open) -> None:
    page = open_page(scorecards.path)
    page.click("#language")
    assert page.evaluate("document.documentElement.lang") == "th"
    assert "ไม่ตรงกัน 6 รายการ" in page.inner_text("header.top")
    assert "คำนวณใหม่" in page.inner_text("#panel")
    page.click("#language")
    assert "Recomputed" in page.inner_text("#panel")


def test_the_dark_scheme_is_dark_and_its_words_are_light(scorecards: Written, open_page: Open) -> None:
    light = open_page(scorecards.path, color_scheme="light")
    dark = open_page(scorecards.path, color_scheme="dark")
    assert brightness(light, "body") > 200
    assert brightness(dark, "body") < 60
    assert brightness(dark, "#panel") < 60


def test_a_narrow_screen_shows_the_list_and_then_the_finding(scorecards: Written, open_page: Open) -> None:
    page = open_page(scorecards.path, viewport=NARROW)
    assert page.locator("#list").is_visible()
    assert not page.locator("#panel").is_visible()
    page.click("#list .item >> nth=0")
    wait_until_drawn(page, "finding/")
    assert not page.locator("#list").is_visible()
    assert page.locator(".sheet").is_visible()
    page.click("#panel .back a")
    page.wait_for_selector("#list", state="visible")
    assert not page.locator("#panel").is_visible()


@pytest.mark.parametrize("address", ["", "finding/c21", "pages", "table/t1", "plots", "corrections"])
def test_no_view_is_wider_than_a_narrow_screen(scorecards: Written, open_page: Open, address: str) -> None:
    page = open_page(scorecards.path, address, viewport=NARROW)
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


def test_paper_holds_every_finding_and_no_controls(
    scorecards: Written, open_page: Open, tmp_path: Path
) -> None:
    page = open_page(scorecards.path, color_scheme="dark")
    path = tmp_path / "printed.pdf"
    page.pdf(path=path, format="A4")
    with pypdfium2.PdfDocument(path) as printed:
        text = "".join(page.get_textpage().get_text_range() for page in printed)
        assert len(printed) >= 3
    for check in scorecards.document.checks:
        if check.verdict == "inconsistent":
            assert f"{check.id} ·" in text
    assert "Show the page" not in text
    assert "Keep the correction" not in text
    page.emulate_media(media="print")
    assert page.locator("#app").is_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", ["finding/c21", "figure/3", "pages", "table/t1", "plots", "corrections"])
def test_axe_finds_no_serious_fault(scorecards: Written, open_page: Open, address: str, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    page = open_page(scorecards.path, address, color_scheme=scheme)
    faults = axe.Axe().run(page).response["violations"]
    grave = [
        (fault["id"], [node["html"][:200] for node in fault["nodes"][:3]])
        for fault in faults
        if fault["impact"] in ("serious", "critical")
    ]
    assert not grave


def test_axe_finds_no_serious_fault_in_a_dump(dump: Written, open_page: Open) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    faults = axe.Axe().run(open_page(dump.path)).response["violations"]
    assert not [fault["id"] for fault in faults if fault["impact"] in ("serious", "critical")]
