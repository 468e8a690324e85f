"""The page of the comparison in a browser: its script runs, what a report says does not, filters and language work."""

from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe

from extract.outputs.years.page import YearsPage
from tests.archive.test_years_page import compared, hostile
from tests.archive.years import printed, series_of


def test_filters_languages_and_hostile_texts(chromium: Any, tmp_path: Path) -> None:
    path = tmp_path / "years.html"
    with path.open("wb") as file:
        page = YearsPage(file, "en")
        page.add(hostile())
        page.add(compared(series_of(printed("950", 2565, 2565), printed("960", 2566, 2566))))
        page.close()
    context = chromium.new_context(offline=True)
    opened = context.new_page()
    said: list[str] = []
    opened.on("console", lambda message: said.append(message.text))
    opened.on("pageerror", lambda error: said.append(str(error)))
    opened.goto(path.as_uri())
    assert opened.inner_text("#shown") == "2"
    opened.select_option("#agency", "an agency")
    assert opened.inner_text("#shown") == "1"
    opened.check("#differs")
    assert opened.inner_text("#shown") == "0"
    opened.select_option("#agency", "")
    assert opened.locator("article:visible .otherwise").count() == 1
    opened.click("#language")
    assert opened.inner_text("h1") == "เปรียบเทียบรายงานข้ามปี"
    assert opened.evaluate("window.ran") is None
    assert said == []
    assert [one["id"] for one in Axe().run(opened).response["violations"]] == []
    context.close()
