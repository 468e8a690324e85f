"""What is drawn: numbers as reports print them, and the text that may stand beside them."""

from collections.abc import Callable
from functools import cache
from random import Random
from string import ascii_letters
from typing import Final

from pythainlp.corpus import thai_words

from extract.ocr.alphabet import ARABIC_DIGITS, THAI_DIGITS

_CONFUSED: Final = "37459"
"""Digits whose Thai forms are taken for one another, drawn more often."""

_BESIDE: Final = (
    "บาท", "ล้านบาท", "ร้อยละ", "พ.ศ.", "ปีงบประมาณ", "ครั้ง", "คน", "แห่ง", "โครงการ", "ตัวชี้วัด", "ระดับ", "คะแนน",
    "รวม", "หน่วย", "เรื่อง", "ไม่น้อยกว่า", "มาตรา", "ข้อ", "ประจำปี", "ที่", "จำนวน", "เป้าหมาย", "ปี", "กก.", "ม.ค.",
    "N/A", "A", "B", "x", "kg", "ราย", "ฉบับ", "KPI", "ก.พ.ร.", "Q", "IT", "ชั้น", "ตร.ม.",
)  # fmt: skip
"""Words that stand beside numbers."""

_NAMED: Final = (
    "5G", "PM2.5", "Q1", "Q4", "4.0", "ISO 9001", "A1", "G2G", "KPI 3", "e-Filing", "COVID-19", "2B", "H1N1",
    "(A)", "(B)", "(C)", "(D)", "(S)", "(Z)", "(ก)", "(ข)", "(ค)", "(ง)", "= (A)", "(B) =", "= (C)", "A/B", "B", "S",
    "Z", "G", "*", "**", "•", "●", "◆", "■", "✓", "=", "≥", "×", ":", ";", "“", "”", "ๆ", "ฯ", "ะ", "า", "เ",
)  # fmt: skip
"""Names and signs that look like numbers."""

_BESIDE_NUMBERS: Final = (
    "*",
    "*",
    "*",
    "**",
    " *",
    " =",
    "= ",
    "• ",
    "● ",
    "◆ ",
    "✓ ",
    ": ",
    "x ",
    "× ",
    "(A)=",
    "(B) = ",
)
"""Signs that stand against numbers and are none of them."""


@cache
def _thai_words() -> tuple[str, ...]:
    return tuple(sorted(word for word in thai_words() if " " not in word and word.isprintable()))


def _word(random: Random) -> str:
    kind = random.random()
    if kind < 0.35:
        return random.choice(_BESIDE)
    if kind < 0.45:
        return random.choice(_NAMED)
    if kind < 0.95:
        return random.choice(_thai_words())
    return "".join(random.choice(ascii_letters) for _ in range(random.randint(1, 8)))


def text(random: Random) -> str:
    """Draw a text: mostly one number, sometimes with words beside it, sometimes words alone."""
    kind = random.random()
    if kind < 0.61:
        return number(random)
    if kind < 0.66:
        sign = random.choice(_BESIDE_NUMBERS)
        return random.choice((f"{sign}{number(random)}", f"{number(random)}{sign}"))
    if kind < 0.73:
        return f"{_word(random)}{_gap(random)}{number(random)}"
    if kind < 0.80:
        return f"{number(random)}{_gap(random)}{_word(random)}"
    if kind < 0.84:
        return f"{number(random)} {number(random)}"
    if kind < 0.89:
        return f"{_word(random)} {number(random)} {_word(random)}"
    if kind < 0.91:
        return random.choice(("-", "–", "- -", "%", "( )", "(-)", "/"))
    if kind < 0.97:
        return _gap(random).join(_word(random) for _ in range(random.randint(1, 4)))
    return _prose(random)


def _prose(random: Random) -> str:
    """Draw a line of running text: words against one another, here and there a blank or a number."""
    parts: list[str] = []
    for _ in range(random.randint(4, 12)):
        kind = random.random()
        if kind < 0.2:
            parts.append(f"{_gap(random)}{number(random)}{_gap(random)}")
        else:
            parts.append(_word(random) + (" " if kind > 0.8 else ""))
    return "".join(parts).strip()


def number(random: Random) -> str:
    """Draw a number in one kind of digits."""
    plain = random.choices(_FORMS, _SHARES)[0](random)
    if random.random() < 0.62:
        return plain.translate(str.maketrans(ARABIC_DIGITS, THAI_DIGITS))
    return plain


def _gap(random: Random) -> str:
    return random.choice((" ", " ", ""))


def _digits(random: Random, least: int, most: int) -> str:
    """Draw digits: any, confused ones, and the same again and again, which is easily counted wrong."""
    count = random.randint(least, most)
    drawn: list[str] = []
    for _ in range(count):
        kind = random.random()
        if drawn and kind < 0.15:
            drawn.append(drawn[-1])
        else:
            drawn.append(random.choice(_CONFUSED if kind < 0.35 else ARABIC_DIGITS))
    return "".join(drawn)


def _whole(random: Random) -> str:
    return _digits(random, 1, 4)


def _grouped(random: Random) -> str:
    digits = _digits(random, 4, 13).lstrip("0") or "0"
    groups = [digits[max(end - 3, 0) : end] for end in range(len(digits), 0, -3)]
    return ",".join(reversed(groups))


def _decimal(random: Random) -> str:
    head = _whole(random) if random.random() < 0.6 else _grouped(random)
    return f"{head}.{_digits(random, 1, 4)}"


def _year(random: Random) -> str:
    return f"25{random.randint(40, 75)}"


def _code(random: Random) -> str:
    return ".".join(_digits(random, 1, 2) for _ in range(random.randint(2, 4))) + random.choice(("", "", "."))


def _date(random: Random) -> str:
    if random.random() < 0.5:
        return f"{random.randint(1, 31)}/{random.randint(1, 12)}/{_year(random)}"
    return f"{_whole(random)}/{_year(random)}"


def _range(random: Random) -> str:
    one, other = random.choice(((_whole, _whole), (_year, _year), (_decimal, _decimal)))
    return f"{one(random)}{random.choice(('-', ' - ', '–'))}{other(random)}"


def _percent(random: Random) -> str:
    return f"{random.choice((_whole, _decimal))(random)}{random.choice(('%', ' %'))}"


def _signed(random: Random) -> str:
    return random.choice(("-", "-", "+", "–")) + random.choice((_whole, _grouped, _decimal))(random)


def _bracketed(random: Random) -> str:
    return f"({random.choice((_whole, _grouped, _decimal, _signed, _year))(random)})"


def _listed(random: Random) -> str:
    return f"{random.randint(1, 40)}{random.choice(('.', ')', ').'))}"


def _share(random: Random) -> str:
    return f"{_whole(random)}/{_whole(random)}"


def _torn(random: Random) -> str:
    """Draw a number as a cell's narrow lines leave it: a range, a sum or a bracket that goes on below."""
    one = random.choice((_whole, _decimal, _grouped))(random)
    return random.choice(
        (f"{one}-", f"{one} -", f"{one}–", f"({one}", f"{one})", f"{one},", f"{one}/", f"- {one}", f"{one}+")
    )


def _any(random: Random) -> str:
    return _digits(random, 1, 16)


_FORMS: Final[tuple[Callable[[Random], str], ...]] = (
    _whole, _grouped, _decimal, _year, _code, _date, _range, _percent, _signed, _bracketed, _listed, _share, _torn,
    _any,
)  # fmt: skip
_SHARES: Final = (16, 20, 22, 5, 5, 3, 3, 5, 5, 5, 3, 2, 6, 6)
