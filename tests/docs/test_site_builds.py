"""The site builds without a warning and without a network, and has a page for every rule, command and field."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from extract.checks import list_rules
from extract.commands import COMMANDS
from schemas import Document
from tests.checks.examples import BUILDERS
from tests.cli.conftest import ROOT

pytest.importorskip("mkdocstrings_handlers.python", reason="the extra `docs` is not installed")
pytest.importorskip("material", reason="the extra `docs` is not installed")

NO_NETWORK = dict.fromkeys(("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"), "http://127.0.0.1:9")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built as `mkdocs build --strict` builds it."""
    folder = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", folder],
        cwd=ROOT,
        env={**os.environ, **NO_NETWORK, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    return folder


def test_every_rule_has_a_page_with_what_it_says(site: Path) -> None:
    listed = (site / "rules" / "index.html").read_text(encoding="utf-8")
    for rule in list_rules():
        page = (site / "rules" / f"{rule.code}.html").read_text(encoding="utf-8")
        assert f'href="{rule.code}.html"' in listed
        for title in ("Formula", "Source", "Holds", "Fails"):
            assert title in page, f"{rule.code} lacks {title}"
        if rule.code in BUILDERS:
            assert page.count("<blockquote>") >= 2, f"{rule.code} shows nothing that it says"


def test_every_command_is_in_the_reference(site: Path) -> None:
    page = (site / "commands.html").read_text(encoding="utf-8")
    for command in COMMANDS:
        assert f"Usage: extract {command}" in page


def test_every_field_of_the_document_is_in_the_reference(site: Path) -> None:
    page = (site / "schema.html").read_text(encoding="utf-8")
    assert not [name for name in Document.model_fields if f"<code>{name}</code>" not in page]


def test_pages_ask_nothing_of_other_machines(site: Path) -> None:
    for page in site.rglob("*.html"):
        fetched = re.findall(
            r"<(?:script|img|link|iframe)[^>]*(?:src|href)=\"?(https?:[^\" >]*)",
            page.read_text(encoding="utf-8"),
        )
        assert not fetched, f"{page.name} loads {fetched[0]}"
