"""`extract show` prints one finding with its calculation."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from extract.commands.show import show as show_command
from extract.errors import WrongUsage


@pytest.fixture
def show(planted: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("COLUMNS", "130")

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(
            show_command, [str(planted), "--pages", "3", *arguments], standalone_mode=False
        )

    return run


def squeezed(text: str) -> list[str]:
    return [re.sub(r"\s{2,}", "  ", line.strip()) for line in text.splitlines()]


def test_without_an_id_the_findings_are_listed(show) -> None:
    lines = squeezed(show("--lang", "en").stdout)
    assert "Id  Rule  What  Printed  Recomputed  Place" in lines
    assert [line.split("  ")[0] for line in lines if "SC00" in line] == ["c18", "c19"]


def test_calculation_in_english(show) -> None:
    lines = squeezed(show("--finding", "c19", "--lang", "en").stdout)
    assert lines[1] == "c19 SC001 total-weight: does not agree"
    assert lines[2].endswith("table t1, row 19, column 4, box 498.61 579.52 555.29 603.37")
    assert "Formula: Σ weight" in lines
    assert "What  Printed  Least  Most  Place" in lines
    assert "น้ำหนัก: 1.1 ร้อยละความพึงพอใจของผู้รับบริการ  ๑  1  1  p. 3" in lines
    assert "น้ำหนักรวม: กองบริหารทรัพยากรบุคคล  ๑๐๐  100  100  p. 3" in lines
    assert "Recomputed  91  91  91" in lines
    assert "Difference  +9" in lines
    assert "Of the same cause" in lines


def test_rounded_inputs_show_what_they_stand_for(show) -> None:
    lines = squeezed(show("--finding", "SC002", "--lang", "en").stdout)
    assert any("๕.๐๐๐๐  4.99995  5.00005" in line for line in lines)


def test_suspected_digit_is_marked(show) -> None:
    lines = squeezed(show("--finding", "c19", "--lang", "en").stdout)
    assert any(line.startswith("1. ๑ → ๑[๐]  SC002, SC001 would agree") for line in lines)


def test_calculation_in_thai(show) -> None:
    lines = squeezed(show("--finding", "c19", "--lang", "th").stdout)
    assert lines[1] == "c19 SC001 total-weight: ไม่ตรงกัน"
    assert "รายการ  ที่พิมพ์  อย่างน้อย  อย่างมาก  ตำแหน่ง" in lines
    assert "คำนวณใหม่  91  91  91" in lines
    assert "ผลต่าง  +9" in lines


def test_code_of_a_rule_with_one_finding_will_do(show) -> None:
    assert show("--finding", "sc001").stdout == show("--finding", "c19").stdout


@pytest.mark.parametrize("named", ["SC", "c1x", "zz", "SC003", ""])
def test_wrong_id_names_those_that_there_are(show, named: str) -> None:
    failed = show("--finding", named).exception
    assert isinstance(failed, WrongUsage)
    assert re.search(r"c\d+ \((SC|NM)00\d\)", str(failed))


def test_no_colour_where_it_is_no_terminal(show) -> None:
    assert "\x1b" not in show("--finding", "c19").stdout


def test_sound_report_has_nothing_to_list(sound: Path) -> None:
    assert "Nothing is inconsistent" in CliRunner().invoke(show_command, [str(sound), "--lang", "en"]).stdout
