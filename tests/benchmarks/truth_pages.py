"""A page transcribed by hand, and the same page as a reader may give it."""

from benchmarks.reading_score import FoundTable
from benchmarks.reading_truth import Matrix, TruthPage

AMOUNTS: Matrix = (
    ("แผนงาน", "งบประมาณ", None),
    (None, "ปี 2564", "ปี 2565"),
    ("รวมทั้งสิ้น", "1,250.50", "1,300"),
    ("1. บริหารจัดการ", "๑,๐๐๐.๕๐", "-"),
    ("2. พัฒนาบุคลากร", "250", "1,300 (450)"),
)
PAGE = TruthPage("report.pdf", 3, (AMOUNTS,), ("2565", "1,300", "12.5"))
ABOVE = "งบประมาณปี 2565 จำนวน 1,300 ล้านบาท"
BELOW = "เพิ่มขึ้นร้อยละ 12.5"


def changed(row: int, column: int, text: str | None) -> Matrix:
    """Give the table with one cell read as something else."""
    rows = [list(cells) for cells in AMOUNTS]
    rows[row][column] = text
    return tuple(map(tuple, rows))


def reading(table: Matrix, raw: Matrix | None = None) -> list[str | FoundTable]:
    """Give a reading of the page that differs in its table only."""
    return [ABOVE, FoundTable(table, raw), BELOW]
