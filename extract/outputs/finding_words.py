"""The words of one finding, in Thai and in English: what stands beside a figure in a note or in its own view."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from extract.outputs.words import Language
from schemas import CorrectionState, Verdict


@dataclass(frozen=True, slots=True)
class FindingWords:
    """The phrases; the names in braces are filled in."""

    verdicts: Mapping[Verdict, str]
    formula: str
    reason: str
    suspected: str
    takes_part: str
    id: str
    no_findings: str
    least: str
    most: str
    table: str
    row: str
    column: str
    box: str
    hypotheses: str
    same_cause: str
    corrected: str
    corrections: str
    applied: str
    not_applied: str
    other_files: str
    whys: Mapping[CorrectionState, str]


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
        id="Id",
        no_findings="Nothing is inconsistent.",
        least="Least",
        most="Most",
        table="table {table}",
        row="row {n}",
        column="column {n}",
        box="box {box}",
        hypotheses="What would reconcile it, likeliest first; look at the page",
        same_cause="Of the same cause",
        corrected="{printed} (corrected; {read} was read)",
        corrections="Corrections",
        applied="{place}: {value} in the place of {read} ({by}, {when}: {why})",
        not_applied="{place}: not applied, {reason}: {value} in the place of {read} ({by}, {when}: {why})",
        other_files="of other files, by their SHA-256, and not applied: {count}",
        whys={
            CorrectionState.NO_SUCH_PLACE: "no cell or line is there",
            CorrectionState.READ_DIFFERS: "{found} is read there",
            CorrectionState.AMBIGUOUS: "it may be of several figures there",
            CorrectionState.PAGE_NOT_READ: "the page was not read",
        },
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
        id="รหัส",
        no_findings="ไม่มีรายการที่ไม่ตรงกัน",
        least="อย่างน้อย",
        most="อย่างมาก",
        table="ตาราง {table}",
        row="แถวที่ {n}",
        column="คอลัมน์ที่ {n}",
        box="กรอบ {box}",
        hypotheses="สิ่งที่จะทำให้ตรงกัน จากที่น่าจะเป็นมากที่สุด โปรดดูหน้ากระดาษ",
        same_cause="สาเหตุเดียวกัน",
        corrected="{printed} (แก้ไขแล้ว เดิมอ่านได้ {read})",
        corrections="การแก้ไข",
        applied="{place}: {value} แทน {read} ({by}, {when}: {why})",
        not_applied="{place}: ไม่ได้ใช้ เพราะ{reason}: {value} แทน {read} ({by}, {when}: {why})",
        other_files="ของไฟล์อื่นตาม SHA-256 จึงไม่ได้ใช้: {count}",
        whys={
            CorrectionState.NO_SUCH_PLACE: "ไม่มีช่องหรือบรรทัดที่ตำแหน่งนั้น",
            CorrectionState.READ_DIFFERS: "ที่ตำแหน่งนั้นอ่านได้ {found}",
            CorrectionState.AMBIGUOUS: "อาจหมายถึงตัวเลขหลายตัวที่ตำแหน่งนั้น",
            CorrectionState.PAGE_NOT_READ: "หน้านั้นไม่ได้อ่าน",
        },
    ),
}
