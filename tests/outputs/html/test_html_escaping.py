"""Nothing in a report's text can run, end a script element, or be lost on the way into the page."""

import json
import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from extract.outputs.html.page import html_page, json_for_script
from tests.outputs.html.conftest import Open
from tests.outputs.html.hostile import LONG, TEXTS, hostile


@pytest.fixture(scope="module")
def page() -> str:
    return html_page(hostile(), "en", (), ()).decode("utf-8")


def data_of(page: str) -> Any:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert found is not None
    return json.loads(found[1])


def test_page_has_one_script_that_runs_and_no_markup_of_the_report(page: str) -> None:
    scripts = re.findall(r"<script([^>]*)>", page)
    assert scripts == [' type="application/json" id="data"', ""]
    assert "<img src=x" not in page
    assert page.count("</script>") == 2


def test_policy_names_the_script_and_the_style_by_their_hashes(page: str) -> None:
    script = re.search(r"<script>(.*?)</script>", page, re.DOTALL)
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    assert script is not None
    assert style is not None
    for part in (script[1], style[1]):
        digest = b64encode(sha256(part.encode("utf-8")).digest()).decode("ascii")
        assert f"'sha256-{digest}'" in page
    assert "default-src 'none'" in page
    assert "unsafe" not in page


def test_every_text_arrives_as_it_is(page: str) -> None:
    cells = data_of(page)["tables"][0]["rows"][0]["cells"]
    assert tuple(cell["text"] for cell in cells) == TEXTS


def test_line_separators_do_not_stand_in_the_page(page: str) -> None:
    assert not {"\u2028", "\u2029"} & set(page)


def test_json_for_a_script_has_no_markup() -> None:
    written = json_for_script({"</script>": "<!-- & -->"})
    assert not set("<>&") & set(written)
    assert json.loads(written) == {"</script>": "<!-- & -->"}


def test_nothing_runs_in_a_browser(tmp_path: Path, page: str, open_page: Open) -> None:
    path = tmp_path / "hostile.html"
    path.write_text(page, encoding="utf-8")
    for address in ("", "finding/c1", "finding/c2", "table/t1", "pages", "plots", "corrections"):
        shown = open_page(path, address)
        assert shown.evaluate("window.ran") is None
        assert shown.evaluate("document.scripts.length") == 2


def test_text_that_turns_direction_is_written_out(tmp_path: Path, page: str, open_page: Open) -> None:
    path = tmp_path / "hostile.html"
    path.write_text(page, encoding="utf-8")
    shown = open_page(path, "finding/c4")
    assert "\\u202e0001" in shown.inner_text("#detail-title")
    assert "\u202e" not in shown.inner_text("body")


def test_a_very_long_cell_breaks_no_layout(tmp_path: Path, page: str, open_page: Open) -> None:
    path = tmp_path / "hostile.html"
    path.write_text(page, encoding="utf-8")
    for address in ("finding/c6", "table/t1", "table/t2"):
        shown = open_page(path, address)
        wider = shown.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wider <= 0
        assert LONG in shown.evaluate("document.getElementById('data').textContent")
