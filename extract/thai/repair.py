"""Repair of broken Thai text, string by string, whatever font it came from.

No step changes, adds or drops a digit, or changes the order of digits. The caller keeps the raw text beside
the repaired one. What is wrong in a whole font is learnt and repaired by `font_repair`.
"""

import re
import unicodedata
from collections.abc import Callable
from typing import Final

from extract.thai.dictionary import cost, restore
from extract.thai.letters import AA, AM, CONSONANTS, LEADING_VOWELS, MARKS, THAI_LETTER, TONES
from extract.thai.marks import attach_marks, from_private_use, join_sara_am, order_marks

SURE: Final = 8.0
"""Bits by which a repaired word must be likelier than the one read, where nothing else speaks for it."""

AM_FOR_AA: Final = frozenset({(AM, AA)})
AA_FOR_AM: Final = frozenset({(AA, AM)})

TELLTALES: Final = (
    "กำร", "รำช", "งำน", "ตำม", "มำณ", "หมำย", "ควำม", "ผ่ำน", "บำท", "ค่ำ", "ว่ำ",
    "จานวน", "สานวน", "สานัก", "ดาเนิน", "กาหนด", "สาคัญ", "สาเร็จ", "ลาดับ", "ตาแหน่ง", "อานาจ", "ประจา",
    "คาสั่ง", "คารับ", "คาขอ", "คาร้อง", "น้าหนัก", "อาเภอ", "ตาบล", "ต่ากว่า", "ชาระ", "ทาให้", "จาแนก",
)  # fmt: skip
"""Frequent words as they look where ำ and า were exchanged: only a text that holds one is looked up."""

TELLTALE: Final = re.compile("|".join(TELLTALES))
"""A frequent word with ำ and า exchanged, as a pattern."""

_RUN: Final = re.compile(f"{THAI_LETTER}+")
_BLANK: Final = r"[ \u00a0]"
_BLANK_BEFORE_AA: Final = re.compile(
    f"(?P<before>{THAI_LETTER}*[{CONSONANTS}][{TONES}]?){_BLANK}+[{AA}](?P<after>{THAI_LETTER}*)"
)
_LOST_MARK: Final = re.compile(f"(?P<before>{THAI_LETTER}*[{CONSONANTS}])\ufffd(?P<after>{THAI_LETTER}+)")
_BLANK_AFTER_AM: Final = re.compile(
    f"(?P<before>{THAI_LETTER}*{AM}){_BLANK}(?P<after>[{CONSONANTS}{LEADING_VOWELS}]{THAI_LETTER}*)"
)
BARE_AN: Final = re.compile(f"ั(?![{TONES}]?[{CONSONANTS}])")
"""ั without the consonant that must follow it: a mark that came too late."""

_WINDOW: Final = 12
_MARK_TOO_FAR: Final = re.compile(f"([{CONSONANTS}])(?=([{MARKS}]*)([{CONSONANTS}])([{MARKS}]+))")


def repair(text: str) -> str:
    """Return the text in NFC with what is broken in it mended, where it is sure; digits stay as they are."""
    text = unicodedata.normalize("NFC", from_private_use(text)).replace("เเ", "แ")
    if not _RUN.search(text):
        return text
    text = order_marks(attach_marks(text))
    text = join_sara_am(text)
    text = join_split_sara_am(text)
    text = fill_lost_mark(text)
    text = close_blank_after_sara_am(text)
    text = exchange_sara_am(text)
    return draw_back_marks(text)


def join_split_sara_am(text: str) -> str:
    """Put ำ for a blank and า after a consonant (จ านวน): no word starts so; or า, where only that is a word.

    Word processors write ำ so, since its glyph is a mark and an aa. Where ำ and า give words alike, it is ำ.
    """

    def joined(match: re.Match[str]) -> str:
        am = f"{match['before']}{AM}{match['after']}"
        aa = f"{match['before']}{AA}{match['after']}"
        return aa if cost(aa) + SURE <= cost(am) else am

    return _until_settled(_BLANK_BEFORE_AA, joined, text)


def fill_lost_mark(text: str) -> str:
    """Put the mark that the dictionary is sure of for an unreadable character in a word."""

    def filled(match: re.Match[str]) -> str:
        before, after = match["before"], match["after"]
        readings = {mark: join_sara_am(before + mark + after) for mark in MARKS}
        best, second, *_ = sorted(readings.values(), key=cost)
        return best if cost(best) + SURE <= cost(second) else match[0]

    return _until_settled(_LOST_MARK, filled, text) if "\ufffd" in text else text


def close_blank_after_sara_am(text: str) -> str:
    """Drop the blank after ำ where it parts a word (จำ นวน): ำ drawn in two pieces leaves one."""

    def closed(match: re.Match[str]) -> str:
        before, after = match["before"], match["after"]
        return before + after if cost(before + after) + SURE <= cost(before) + cost(after) else match[0]

    return _until_settled(_BLANK_AFTER_AM, closed, text)


def exchange_sara_am(text: str) -> str:
    """Put า for ำ (กำร) and ำ for า (จานวน) in words where the dictionary is sure."""
    if not TELLTALE.search(text):
        return text
    return _RUN.sub(lambda run: restore(restore(run[0], AM_FOR_AA, SURE), AA_FOR_AM, SURE), text)


def draw_back_marks(text: str) -> str:
    """Move marks that came after the next consonant back to their own (จงัหวดั), where that makes words."""
    if not BARE_AN.search(text):
        return text
    return _RUN.sub(lambda run: marks_drawn_back(run[0]), text)


def marks_drawn_back(run: str) -> str:
    """Return a run of Thai letters with each mark moved back by a consonant where that makes words."""
    run = order_marks(run)
    start = 0
    while match := _MARK_TOO_FAR.search(run, start):
        left, end = max(0, match.start() - _WINDOW), match.end(4)
        before, after = run[left : match.start()], run[end : end + _WINDOW]
        moved = before + order_marks(match[1] + match[2] + match[4]) + match[3] + after
        if cost(moved) + SURE <= cost(run[left : end + _WINDOW]):
            run = run[:left] + moved + run[end + _WINDOW :]
        start = match.end()
    return run


def _until_settled(pattern: re.Pattern[str], put: Callable[[re.Match[str]], str], text: str) -> str:
    """Substitute until nothing changes: two breaks in one word overlap."""
    while (changed := pattern.sub(put, text)) != text:
        text = changed
    return text
