"""What the benchmark of scans prints: the fixtures' facts and a table of drawn amounts, in a family of type."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

from benchmarks.scans_fonts import Family
from fixtures.catalogue import plan
from fixtures.facts import budget_act, unit_scorecards
from fixtures.grid import Block, Cell, Grid, Heading, in_digits
from fixtures.layouts import blocks_of
from fixtures.producers import weasyprint
from fixtures.style import Style

_ROWS: Final = 26
_NARROWER: Final = 0.8
"""The size of type in tables with many columns, beside that of others."""


@dataclass(frozen=True, slots=True)
class PrintedReport:
    """A report to print: what stands in it, and how its paper lies."""

    blocks: Callable[[Style], tuple[Block, ...]]
    landscape: bool


def amounts(style: Style) -> tuple[Block, ...]:
    """Lay out a table of amounts, shares and counts, drawn by chance and always the same: every digit at every place."""
    random = Random(26)
    heads = ("ที่", "รายการ", "แผน (บาท)", "ผล (บาท)", "ร้อยละ", "จำนวน", "เพิ่ม/ลด", "เลขที่")
    widths = (6.0, 22.0, 18.0, 18.0, 9.0, 9.0, 9.0, 9.0)
    rows = tuple(
        (
            Cell(str(row + 1), "figure"),
            Cell(f"รายการที่ {row + 1}"),
            Cell(f"{random.randrange(10**9):,}.{random.randrange(100):02}", "figure"),
            Cell(f"{random.randrange(10 ** random.randint(4, 10)):,}", "figure"),
            Cell(f"{random.randrange(10000) / 100:.2f}", "figure"),
            Cell(str(random.randrange(10 ** random.randint(1, 4))), "figure"),
            Cell(
                random.choice(("({})", "-{}", "{}", "{}%")).format(f"{random.randrange(1000) / 10:.1f}"),
                "figure",
            ),
            Cell(f"{random.randrange(1, 20)}/25{random.randrange(50, 70)}", "figure"),
        )
        for row in range(_ROWS)
    )
    title = Heading("งบประมาณรายจ่าย ประจำปีงบประมาณ พ.ศ. 2563")
    return in_digits(
        (title, Grid(widths, (tuple(Cell(head, "head") for head in heads),), rows)), style.digits
    )


REPORTS: Final = {
    "amounts": PrintedReport(amounts, landscape=False),
    "scorecards": PrintedReport(lambda style: blocks_of(unit_scorecards(), style), landscape=False),
    "plan": PrintedReport(lambda style: blocks_of(plan(), style), landscape=True),
    "act": PrintedReport(lambda style: blocks_of(budget_act(), style), landscape=False),
}


def print_report(name: str, family: Family, digits: str, folder: Path) -> Path:
    """Print a report, in `thai` or `arabic` digits, into a folder; give its PDF."""
    report = REPORTS[name]
    size = round(family.size * (_NARROWER if report.landscape else 1.0), 1)
    style = Style(family.name, size, landscape=report.landscape, digits=digits)
    pdf = folder / f"{name}-{digits}-{family.name.replace(' ', '-')}.pdf"
    if not pdf.exists():
        weasyprint(report.blocks(style), style, pdf)
    return pdf
