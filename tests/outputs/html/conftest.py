"""The page of a report, opened in a browser as a reader opens it: from disk, with the network off."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import extract
from extract.outputs.html.page import html_page
from extract.outputs.html.pictures import page_pictures
from extract.pictures import draw_pages, dump_lines
from schemas import Document

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
DESKTOP = {"width": 1440, "height": 900}


@dataclass(frozen=True)
class Written:
    """A page on disk, and the document that it shows."""

    path: Path
    document: Document


def written(report: Path, folder: Path) -> Written:
    """Read and check a report, and write its page into a folder."""
    document = extract.check(extract.read(report))
    pictures = page_pictures(document, partial(draw_pages, report))
    path = folder / f"{report.name}.html"
    path.write_bytes(html_page(document, "en", pictures, dump_lines(report)))
    return Written(path, document)


@pytest.fixture(scope="session")
def scorecards(fixtures: Path, tmp_path_factory: pytest.TempPathFactory) -> Written:
    """A report of six unit scorecards in which figures were changed."""
    return written(fixtures / "planted" / "scorecards.pdf", tmp_path_factory.mktemp("scorecards"))


@pytest.fixture(scope="session")
def indicators(fixtures: Path, tmp_path_factory: pytest.TempPathFactory) -> Written:
    """A report of scored indicators on landscape pages, in which figures were changed."""
    return written(fixtures / "planted" / "scored-indicators.pdf", tmp_path_factory.mktemp("indicators"))


@pytest.fixture(scope="session")
def dump(fixtures: Path, tmp_path_factory: pytest.TempPathFactory) -> Written:
    """A text dump with findings."""
    return written(fixtures / "text" / "projects-dump.txt", tmp_path_factory.mktemp("dump"))


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A headless browser of the system."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    executable = next(filter(None, map(shutil.which, BROWSERS)), None)
    if executable is None:
        pytest.skip("there is no Chromium on this machine; apt-get install chromium")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        yield browser
        browser.close()


Open = Callable[..., Any]


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    """Remember whether a test failed, so that what the browser showed can be kept."""
    outcome: Any = yield
    report = outcome.get_result()
    if report.when == "call":
        item.stash[FAILED] = report.failed


FAILED = pytest.StashKey[bool]()


@pytest.fixture
def open_page(chromium: Any, request: pytest.FixtureRequest) -> Iterator[Open]:
    """Open a page from disk; whatever it asks of a network, and every error in its console, fails the test."""
    contexts: list[Any] = []
    complaints: list[str] = []

    def opened(path: Path, address: str = "", **options: Any) -> Any:
        context = chromium.new_context(**{"viewport": DESKTOP, "offline": True, **options})
        contexts.append(context)
        context.route(
            "**/*", lambda route: route.continue_() if _is_local(route.request.url) else route.abort()
        )
        page = context.new_page()
        page.on("request", lambda asked: None if _is_local(asked.url) else complaints.append(asked.url))
        page.on(
            "console",
            lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None,
        )
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(path.as_uri() + (f"#{address}" if address else ""))
        page.wait_for_selector("#view > *")
        return page

    yield opened
    folder = os.environ.get("EXTRACT_SCREENSHOTS")
    if folder and request.node.stash.get(FAILED, False):
        Path(folder).mkdir(parents=True, exist_ok=True)
        for number, context in enumerate(contexts):
            for page in context.pages:
                page.screenshot(path=Path(folder) / f"{request.node.name}-{number}.png")
    for context in contexts:
        context.close()
    assert not complaints, f"the page asked for or complained of: {complaints}"


def wait_until_drawn(page: Any, address: str) -> None:
    """Wait until what is drawn is what an address that begins so asks for.

    The page draws after its address has changed. (An expression that Playwright evaluates again and again is refused by the
    page's content security policy, unless it holds at once.)
    """
    page.wait_for_selector(f"body[data-drawn^='{address}']", state="attached")


def _is_local(address: str) -> bool:
    return address.startswith(("file:", "blob:", "data:"))
