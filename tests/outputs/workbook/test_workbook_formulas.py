"""The live formulas of the workbook: LibreOffice computes from them what the checks recomputed."""

from decimal import Decimal
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

import extract
from extract.outputs.workbook.cells import cell_text
from extract.outputs.workbook.live import nearest
from extract.outputs.workbook.write import to_workbook
from schemas import Document
from tests.outputs.everything import HOSTILE, everything
from tests.outputs.workbook.recalculated import recalculated

REPORTS = ("planted/scored-indicators.pdf", "planted/budget-act.pdf", "text/projects-dump.txt")
RECOMPUTED, DIFFERENCE, LIVE = 6, 9, 11


def checked(report: Path) -> Document:
    return extract.check(extract.read(report))


def cached(document: Document) -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(to_workbook(document, "report.pdf", "en")), data_only=True)


def differing(book: openpyxl.Workbook, document: Document) -> list[str]:
    """Give the checks whose live figures are not those of the document."""
    wrong = []
    for row, check in zip(
        book["checks"].iter_rows(min_row=2, values_only=True), document.checks, strict=True
    ):
        figures = {RECOMPUTED: nearest(check), DIFFERENCE: check.difference}
        if row[LIVE] == "yes" and any(
            Decimal(str(row[column])) != figure for column, figure in figures.items() if figure is not None
        ):
            wrong.append(f"{check.id} {check.rule}: {row[RECOMPUTED]}, {row[DIFFERENCE]}; {figures}")
    return wrong


@pytest.mark.parametrize("report", REPORTS)
def test_libreoffice_computes_what_was_recomputed(fixtures: Path, tmp_path: Path, report: str) -> None:
    document = checked(fixtures / report)
    assert differing(recalculated(to_workbook(document, "report.pdf", "en"), tmp_path), document) == []


def test_most_checks_are_live_and_cached(fixtures: Path) -> None:
    document = checked(fixtures / "planted" / "scored-indicators.pdf")
    book = cached(document)
    assert differing(book, document) == []
    live = [row[LIVE] for row in book["checks"].iter_rows(min_row=2, values_only=True)]
    assert 3 * live.count("yes") > 2 * len(live)


def test_findings_are_the_checks_that_disagree(fixtures: Path) -> None:
    document = checked(fixtures / "planted" / "scorecards.pdf")
    rows = list(cached(document)["findings"].iter_rows(min_row=2, values_only=True))
    wrong = [check for check in document.checks if check.verdict == "inconsistent"]
    assert [row[0] for row in rows] == [check.id for check in wrong]


def test_a_weighted_score_is_a_product_of_the_printed_cells(fixtures: Path) -> None:
    document = checked(fixtures / "planted" / "scorecards.pdf")
    book = openpyxl.load_workbook(BytesIO(to_workbook(document, "report.pdf", "en")))
    row = next(row for row in book["findings"].iter_rows(min_row=2) if row[1].value == "SC002")
    assert row[RECOMPUTED].value.startswith("=ROUND(SUMPRODUCT(inputs!$F$")
    start = row[RECOMPUTED].value.partition("$F$")[2].partition(":")[0]
    assert book["inputs"][f"F{start}"].value.startswith("=tables!$")


def test_what_no_formula_gives_is_a_constant_with_its_formula_in_words(fixtures: Path) -> None:
    document = checked(fixtures / "planted" / "scorecards.pdf")
    book = openpyxl.load_workbook(BytesIO(to_workbook(document, "report.pdf", "en")))
    rows = [row for row in book["checks"].iter_rows(min_row=2) if row[LIVE].value == "no"]
    assert rows
    assert all(row[10].value and row[RECOMPUTED].data_type == "n" for row in rows)


@pytest.mark.parametrize("kind", ["formula", "controls"])
def test_libreoffice_takes_hostile_text_for_text(tmp_path: Path, kind: str) -> None:
    claims = recalculated(to_workbook(everything(HOSTILE[kind]), "report.pdf", "en"), tmp_path)["claims"]
    heads = [cell.value for cell in claims[1]]
    text = claims.cell(2, heads.index("text") + 1)
    assert (text.data_type, text.value) == ("s", cell_text(HOSTILE[kind]))
