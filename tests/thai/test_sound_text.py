"""Sound text is left as it is, and costs nothing."""

import subprocess
import sys
from pathlib import Path

import pytest
from clean_lines import CLEAN_LINES

from extract.thai.repair import repair


@pytest.mark.parametrize("line", CLEAN_LINES)
def test_a_sound_line_stays(line: str) -> None:
    assert repair(line) == line


def test_sound_text_needs_no_dictionary() -> None:
    code = (
        "import sys\n"
        "from extract.thai.font_repair import learn_repair\n"
        "from extract.thai.repair import repair\n"
        f"lines = {CLEAN_LINES!r}\n"
        "assert learn_repair(lines).is_identity\n"
        "[repair(line) for line in lines]\n"
        "assert 'pythainlp' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.real
def test_the_published_reports_stay_as_they_are(shared: Path) -> None:
    changed = [
        (line, repair(line))
        for seed in sorted((shared / "seeds").glob("*.txt"))
        for line in seed.read_text(encoding="utf-8").splitlines()
        if repair(line) != line
    ]
    assert changed == []
