"""README.th.md says what README.md says: the same headings, blocks of code, tables, commands and names of things."""

import re
from itertools import pairwise

import pytest

from docs.generated.readme_th import BLOCK
from tests.cli.conftest import ROOT

ENGLISH = (ROOT / "README.md").read_text(encoding="utf-8")
THAI = (ROOT / "README.th.md").read_text(encoding="utf-8")
SPAN = re.compile(r"`([^`\n]+)`")


def sections(text: str) -> list[str]:
    """Give a text by its headings; what stands before the first is the first."""
    return re.split(r"^#+ .*$", BLOCK.sub("", text), flags=re.MULTILINE)


def first_cells(text: str) -> list[str]:
    """Give the first cells of the rows of all tables; a header may differ, and a line under it says nothing."""
    rows = [line for line in text.splitlines() if line.startswith("|")]
    headers = {before for before, line in pairwise(rows) if line.startswith("|--")}
    return [row.split("|")[1].strip() for row in rows if row not in headers and not row.startswith("|--")]


def test_each_links_to_the_other() -> None:
    assert "(README.th.md)" in ENGLISH.partition("##")[0]
    assert "(README.md)" in THAI.partition("##")[0]


def test_blocks_of_code_are_the_same() -> None:
    same = BLOCK.findall(ENGLISH) == BLOCK.findall(THAI)
    assert same, "run: python -m docs.generated.readme_th"


def test_tables_have_the_same_rows() -> None:
    assert "SC" in first_cells(ENGLISH)
    assert first_cells(THAI) == first_cells(ENGLISH)


def test_headings_are_as_many() -> None:
    assert len(sections(THAI)) == len(sections(ENGLISH))


@pytest.mark.parametrize("place", range(len(sections(ENGLISH))))
def test_a_section_names_the_same_things(place: int) -> None:
    """Options, fields, files and commands: whatever stands in the one as code stands in the other."""
    english, thai = (set(SPAN.findall(sections(text)[place])) for text in (ENGLISH, THAI))
    assert thai == english
