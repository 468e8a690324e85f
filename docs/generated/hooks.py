"""What mkdocs calls: the pages that are made from the program are added to those that are written."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))
os.environ["THAI_REPORT_EXTRACT_PLUGINS"] = ""  # the pages tell of this project alone

from docs.generated import api, commands, rules, schema  # noqa: E402


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put the pages of the rules into the navigation, a group a family."""
    nav = config.nav or []
    for entry in nav:
        if isinstance(entry, dict) and "Rules" in entry:
            entry["Rules"] = rules.navigation()
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that are made."""
    for path, text in _pages():
        files.append(File.generated(config, path, content=text))
    return files


def _pages() -> Iterator[tuple[str, str]]:
    yield "commands.md", commands.page()
    yield "schema.md", schema.page()
    yield from api.pages()
    yield from rules.pages()
