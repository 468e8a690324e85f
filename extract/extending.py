"""What a package needs that adds to this one; nothing else of the project is meant to be imported by others.

The groups of entry points, and what an entry point names:

- `thai_report_extract.header_words`: a mapping of a `Role` to a tuple of header words
- `thai_report_extract.table_families`: a `TableFamily`
- `thai_report_extract.rules`: a rule made with `plugin_rule`, or a tuple of them
- `thai_report_extract.scoring_forms`: a `LadderForm` or `WeighingForm`, or a tuple of them
"""

from extract.checks.added_forms import LadderForm, WeighingForm
from extract.checks.compare import Finding, compare
from extract.checks.computation import Computation, Reason, ratio, total, unknown
from extract.checks.figure import Figure, figure
from extract.checks.interval import HUNDRED, ONE, PRECISE, ZERO, Interval, point
from extract.checks.ladder import Case, Ladder
from extract.checks.rule import Rule, plugin_rule
from extract.checks.weighting_forms import Weighting
from extract.checks.what import Templates, What, Words
from extract.records.cells import RecordRow, amount_of, quantity, record_rows, rows_over, stated, target_of
from extract.tables.added import FamilyColumn, TableFamily

__all__ = [
    "HUNDRED",
    "ONE",
    "PRECISE",
    "ZERO",
    "Case",
    "Computation",
    "FamilyColumn",
    "Figure",
    "Finding",
    "Interval",
    "Ladder",
    "LadderForm",
    "Reason",
    "RecordRow",
    "Rule",
    "TableFamily",
    "Templates",
    "WeighingForm",
    "Weighting",
    "What",
    "Words",
    "amount_of",
    "compare",
    "figure",
    "plugin_rule",
    "point",
    "quantity",
    "ratio",
    "record_rows",
    "rows_over",
    "stated",
    "target_of",
    "total",
    "unknown",
]
