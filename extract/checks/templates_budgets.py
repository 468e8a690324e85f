"""The words of findings about budget trees: Thai and English."""

from collections.abc import Mapping
from typing import Final

from extract.checks.computation import Reason
from extract.checks.templates_facts import SAME
from extract.checks.what import Templates, Words


def _templates(th: str, en: str) -> Templates:
    return Templates(
        holds=Words(f"“{{of}}” พิมพ์ {{printed}} ตรงกับ{th}", f"“{{of}}”: {{printed}} is {en}"),
        fails=Words(
            f"“{{of}}” พิมพ์ {{printed}} แต่{th}ได้ {{recomputed}} (ต่างกัน {{difference}})",
            f"“{{of}}”: {{printed}} is printed, but {en} comes to {{recomputed}} (difference {{difference}})",
        ),
    )


BUDGET_TEMPLATES: Final[Mapping[str, Templates]] = {
    "BT001": _templates("ผลรวมของรายการย่อย", "the sum of the headings under it"),
    "BT002": _templates("ผลรวมตามแหล่งเงิน", "the sum of its money by source"),
    "BT003": _templates("ผลรวมของทุกปี", "the sum of its years"),
    "BT004": _templates("วงเงินที่ตั้งไว้ในปีงบประมาณ", "what its commitment sets for the year"),
    "BT005": SAME,
}
"""By the rule's code."""

BUDGET_REASONS: Final[Mapping[Reason, Words]] = {
    Reason.PARTS_UNSURE: Words(
        "ไม่แน่ชัดว่า {figures} เป็นรายการย่อยทั้งหมด", "it is not sure that {figures} are all of its parts"
    ),
}
