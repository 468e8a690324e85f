"""Sound text is left as it is, and costs nothing."""

import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from clean_lines import CLEAN_LINES

from extract.thai.font_repair import learn_repair
from extract.thai.marks import order_marks
from extract.thai.repair import repair


@pytest.mark.parametrize("line", CLEAN_LINES)
def test_a_sound_line_stays(line: str) -> None:
    assert repair(line) == line


@pytest.mark.parametrize(
    "line",
    [
        "รถยนต์ ทะเบียน กก 0123 กรุงเทพมหานคร", "ร.1 พัน 2 รอ.", "โรค COVID-19 และ Influenza A(H1N1)", "5จ. 7 ต.ค. 63",
        "พ.ร.บ.วิธีการงบประมาณ พ.ศ. 2561 ม.4", "ไตรมาส 1-4/2566", "ตัวอักษร ก ข ค ง", "ผังเมือง รวม", "ปูนซีเมนต์ ปุ๋ย ฟูก ฝูงปลา",
        "ฯลฯ เป็นต้น", "100% ของ 1,234.56 บาท (ร้อยละ 5)", "ฝึกอบรม+ค่าก่อสร้าง", "นาย ก. และนาง ข.", "e-Service ของ กพร.",
    ],
)  # fmt: skip
def test_names_codes_and_abbreviations_stay(line: str) -> None:
    assert repair(line) == line
    assert learn_repair([line] * 5).apply(line) == line


def test_every_word_of_the_dictionary_stays() -> None:
    from pythainlp.corpus import countries, provinces, thai_words

    words = [unicodedata.normalize("NFC", word) for word in (*thai_words(), *countries(), *provinces())]
    assert [word for word in words if repair(word) != word] == []


def test_names_stay_and_teach_nothing() -> None:
    from pythainlp.corpus import thai_family_names, thai_female_names

    # Some names of the list are mistyped: a mark stands twice or in the wrong order.
    names = [
        name
        for name in sorted(thai_family_names() | thai_female_names())
        if order_marks(name) == name and "เเ" not in name
    ]
    assert [name for name in names if repair(name) != name] == []
    lines = [" ".join(names[start : start + 6]) for start in range(0, len(names), 6)]
    font = learn_repair(lines)
    assert [line for line in lines if font.apply(line) != line] == []


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
