"""The words of one finding, in Thai and in English: what stands beside a figure in a note or in its own view."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from extract.outputs.words import Language
from schemas import Verdict


@dataclass(frozen=True, slots=True)
class FindingWords:
    """The phrases; the names in braces are filled in."""

    verdicts: Mapping[Verdict, str]
    formula: str
    reason: str
    suspected: str
    takes_part: str


FINDING_WORDS: Final[Mapping[Language, FindingWords]] = {
    "en": FindingWords(
        verdicts={
            Verdict.CONSISTENT: "agrees",
            Verdict.INCONSISTENT: "does not agree",
            Verdict.UNVERIFIABLE: "cannot be verified",
        },
        formula="Formula",
        reason="Reason",
        suspected="Doubtful",
        takes_part="Input of what agrees: {rules}",
    ),
    "th": FindingWords(
        verdicts={
            Verdict.CONSISTENT: "ตรงกัน",
            Verdict.INCONSISTENT: "ไม่ตรงกัน",
            Verdict.UNVERIFIABLE: "ตรวจสอบไม่ได้",
        },
        formula="สูตร",
        reason="เหตุผล",
        suspected="น่าสงสัย",
        takes_part="ใช้คำนวณค่าที่ตรงกัน: {rules}",
    ),
}
