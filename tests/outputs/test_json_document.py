"""The document as JSON: the contract's names, decimals as strings, the same bytes every time."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from extract.outputs.json_document import to_json, to_json_line
from tests.outputs.handmade import UNREADABLE_PAGE, document, finding, holding, out_of_reach

WHOLE = document(finding(), holding(), out_of_reach(), problems=(UNREADABLE_PAGE,))


def test_decimals_are_strings_digit_for_digit() -> None:
    check = json.loads(to_json(WHOLE))["checks"][0]
    assert (check["subject"]["value"], check["recomputed"], check["difference"]) == (
        "4.2500",
        "4.2000",
        "0.0500",
    )


def test_hypothesis_says_from() -> None:
    hypothesis = json.loads(to_json(WHOLE))["checks"][0]["hypotheses"][0]
    assert (hypothesis["from"], hypothesis["to"]) == ("๔๐", "๖๐")


def test_thai_is_written_as_it_is() -> None:
    assert "คะแนนรวม".encode() in to_json(WHOLE)


def test_keys_come_in_the_order_of_the_schema() -> None:
    assert list(json.loads(to_json(WHOLE)))[:4] == ["schema_version", "source", "report", "pages"]


def test_line_holds_the_same_document() -> None:
    line = to_json_line(WHOLE)
    assert line.count(b"\n") == 1
    assert json.loads(line) == json.loads(to_json(WHOLE))


@pytest.mark.real
def test_contract_is_kept(shared: Path, tmp_path: Path) -> None:
    (tmp_path / "document.json").write_bytes(to_json(WHOLE))
    result = subprocess.run(
        [sys.executable, shared / "check_contract.py", tmp_path / "document.json"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout
