"""The printed verdict on an indicator: words, and boxes that are ticked or empty."""

import re
from collections.abc import Mapping
from typing import Final

from extract.thai.letters import TONES
from extract.thai.patterns import any_of
from schemas import Status

STATUS_WORDS: Final[Mapping[Status, tuple[str, ...]]] = {
    Status.NOT_MEASURABLE: (
        "ไม่สามารถวัดผลได้", "ไม่สามารถวัดผล", "ยังไม่สามารถวัดผล", "วัดผลไม่ได้", "ไม่สามารถประเมินผลได้",
        "ไม่สามารถประเมิน", "ไม่มีการวัดผล", "ไม่มีการประเมิน", "ไม่ขอรับการประเมิน", "ยังไม่ประเมิน", "อยู่ระหว่างการประเมิน",
    ),
    Status.NOT_ATTAINED: (
        "ไม่บรรลุ", "ยังไม่บรรลุ", "ไม่ได้บรรลุ", "ต่ำกว่าเป้าหมาย", "ต่ำกว่าค่าเป้าหมาย", "ต่ำกว่าแผน", "น้อยกว่าเป้าหมาย",
        "ไม่เป็นไปตามเป้าหมาย", "ไม่เป็นไปตามแผน", "ไม่ถึงเป้าหมาย", "ไม่ผ่านเกณฑ์", "ไม่เป็นไปตามค่าเป้าหมาย",
    ),
    Status.ATTAINED: (
        "บรรลุ", "สูงกว่าเป้าหมาย", "สูงกว่าค่าเป้าหมาย", "สูงกว่าแผน", "เท่ากับเป้าหมาย", "เกินเป้าหมาย", "เป็นไปตามเป้าหมาย",
        "เป็นไปตามค่าเป้าหมาย", "เป็นไปตามแผน", "ผ่านเกณฑ์",
    ),
}  # fmt: skip
"""Status to the words that print it, wherever they stand. Of words that hold each other the longer counts."""

WHOLE_CELL_WORDS: Final[Mapping[Status, tuple[str, ...]]] = {
    Status.NOT_MEASURABLE: ("N/A", "n/a", "NA"),
    Status.NOT_ATTAINED: (
        "ไม่ผ่าน", "ไม่สำเร็จ", "ยังไม่สำเร็จ", "ยังไม่ผ่าน", "Not achieved", "FAIL", "Fail", "✗", "✘", "❌",
        "สีแดง", "แดง", "🔴",
    ),
    Status.ATTAINED: ("ผ่าน", "สำเร็จ", "ตามเป้าหมาย", "ตามแผน", "Achieved", "PASS", "Pass", "สีเขียว", "เขียว", "🟢"),
}  # fmt: skip
"""Status to the words that print it where they are all that a cell or choice says: ผ่าน also is "through"."""

CROSSES: Final = ("✗", "✘", "❌")
"""What says "no", alone or before the words that say it too."""

TICKS: Final = (
    "☑", "☒", "🗹", "✅", "✓", "✔", "√", "\uf0fe", "\uf0fd", "\uf0fc", "\uf052", "[x]", "[X]", "(/)",
    "( / )", "[/]",
)  # fmt: skip
"""A ticked box or a tick, among them those of the Wingdings fonts in the private-use area."""

EMPTY_BOXES: Final = ("☐", "□", "◻", "▢", "\uf0a8", "\uf06f", "\uf0a3", "[ ]", "[]", "( )")
"""A box that is not ticked."""

LONE_TICKS: Final = (*TICKS, "/")
"""What says "yes" in a cell of its own; a slash is a tick only there."""

_NO_TONES: Final = dict.fromkeys(map(ord, TONES))
_STATUS_OF: Final = {
    word.translate(_NO_TONES): status for status, words in STATUS_WORDS.items() for word in words
}
"""By the words without their tone marks: a layer that lost that of ไม่ would turn a verdict about."""
_WHOLE: Final = {word: status for status, words in WHOLE_CELL_WORDS.items() for word in words}
_WORD: Final = re.compile(any_of(_STATUS_OF))
_BOX: Final = re.compile(f"(?P<ticked>{any_of(TICKS)})|(?P<empty>{any_of(EMPTY_BOXES)})")
# A crossed box is a choice beside words, and no verdict alone.
_LONE_TICK: Final = re.compile(rf"\s*(?!☒|\uf0fd){any_of(LONE_TICKS)}\s*")


def read_status(text: str) -> Status | None:
    """Read the verdict that a cell prints, or None where it prints none or several.

    Where boxes stand before the choices, the words after the only ticked box count. A single empty box
    before "not measurable" says so; before another verdict it says nothing. A tick alone is "attained": the
    column that it stands in may say otherwise.
    """
    if _LONE_TICK.fullmatch(text):
        return Status.ATTAINED
    boxes = list(_BOX.finditer(text))
    if not boxes:
        return _only_status(text)
    ends = [*(box.start() for box in boxes[1:]), len(text)]
    choices = [(bool(box["ticked"]), text[box.end() : end]) for box, end in zip(boxes, ends, strict=True)]
    ticked = [words for is_ticked, words in choices if is_ticked]
    if ticked:
        return _only_status(ticked[0]) if len(ticked) == 1 else None
    stated = _only_status(choices[0][1]) if len(choices) == 1 else None
    return stated if stated is Status.NOT_MEASURABLE else None


def is_tick(text: str) -> bool:
    """Whether a text is nothing but a tick: what it says "yes" to stands elsewhere."""
    return _LONE_TICK.fullmatch(text) is not None


def _only_status(words: str) -> Status | None:
    words = words.strip()
    if whole := _WHOLE.get(words):
        return whole
    if words.startswith(CROSSES):
        said = _only_status(words[1:])
        return said if said is Status.NOT_ATTAINED else None
    found = {_STATUS_OF[match[0]] for match in _WORD.finditer(words.translate(_NO_TONES))}
    return found.pop() if len(found) == 1 else None
