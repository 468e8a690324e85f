"""Totals of a table that a page break tore accuse nobody where the rows beyond the break could not be read."""

from extract.checks import run_checks
from schemas import PageInfo, Problem, ReadBy, RowKind, Verdict
from tests.checks.builders import scorecard

LINES = [("2", "5.0000", "60"), ("3", "3.0000", "30")]


def _verdict(top, *doubted, left=50, facing=False):
    """Check a scorecard whose first line is missing, on page 3 from `top` points down; the page may be of two."""
    document = scorecard(LINES, None, "100")
    (table,) = document.tables
    rows = tuple(
        row.model_copy(
            update={
                "cells": tuple(
                    cell.model_copy(
                        update={
                            "at": cell.at.model_copy(
                                update={"page": 3, "bbox": (left, low, left + 40, low + 20)}
                            )
                        }
                    )
                    for cell in row.cells
                )
            }
        )
        for low, row in zip(range(top, 900, 20), table.rows, strict=False)
    )
    document = document.model_copy(
        update={
            "tables": (table.model_copy(update={"rows": rows, "pages": (3,)}),),
            "pages": (
                PageInfo(
                    number=3, width=1190, height=842, read_by=ReadBy.TEXT_LAYER, repaired=False, facing=facing
                ),
            ),
            "problems": tuple(Problem(page=page, what="table-in-doubt", message="") for page in doubted),
        }
    )
    (check,) = run_checks(document, select=["SC001"]).checks
    return check.verdict


def test_a_total_accuses_nobody_where_the_page_before_has_a_table_that_could_not_be_read():
    assert _verdict(80, 2) is Verdict.UNVERIFIABLE
    assert _verdict(760, 4) is Verdict.UNVERIFIABLE


def test_it_does_where_nothing_can_be_missing():
    assert _verdict(80) is Verdict.INCONSISTENT
    assert _verdict(80, 4) is Verdict.INCONSISTENT
    assert _verdict(80, 1) is Verdict.INCONSISTENT
    assert _verdict(500, 2) is Verdict.INCONSISTENT


def test_the_page_before_the_second_of_two_on_a_page_is_the_first():
    assert _verdict(80, 3, left=650, facing=True) is Verdict.UNVERIFIABLE
    assert _verdict(80, 2, left=650, facing=True) is Verdict.INCONSISTENT
    assert _verdict(760, 4, left=650, facing=True) is Verdict.UNVERIFIABLE


def test_the_page_behind_the_first_of_two_on_a_page_is_the_second():
    assert _verdict(760, 3, facing=True) is Verdict.UNVERIFIABLE
    assert _verdict(760, 4, facing=True) is Verdict.INCONSISTENT
    assert _verdict(80, 2, facing=True) is Verdict.UNVERIFIABLE


def _scanned_in_two(read_by, last):
    """Check a scorecard on page 2 of which the first line stands in a table of its own that ends page 1."""
    document = scorecard([("1", "1.0000", "20"), ("2", "5.0000", "60"), ("3", "3.0000", "20")], None, "100")
    (table,) = document.tables

    def placed(row, page, low):
        cells = tuple(
            cell.model_copy(
                update={
                    "at": cell.at.model_copy(
                        update={"page": page, "bbox": (50 + 90 * place, low, 90 + 90 * place, low + 20)}
                    )
                }
            )
            for place, cell in enumerate(row.cells)
        )
        return row.model_copy(update={"cells": cells})

    above = placed(table.rows[0], 1, 760).model_copy(update={"kind": last})
    below = [placed(row, 2, 80 + 20 * place) for place, row in enumerate(table.rows[1:])]
    parts = (
        table.model_copy(update={"id": "t0", "rows": (above,), "pages": (1,)}),
        table.model_copy(update={"rows": tuple(below), "pages": (2,)}),
    )
    (card,) = document.scorecards
    pages = tuple(PageInfo(number=n, width=595, height=842, read_by=read_by, repaired=False) for n in (1, 2))
    document = document.model_copy(
        update={
            "tables": parts,
            "pages": pages,
            "scorecards": (card.model_copy(update={"lines": card.lines[1:]}),),
        }
    )
    (check,) = run_checks(document, select=["SC001"]).checks
    return check.verdict


def test_a_recognised_table_that_goes_on_under_a_head_that_was_not_read_accuses_nobody():
    assert _scanned_in_two(ReadBy.OCR, RowKind.ITEM) is Verdict.UNVERIFIABLE


def test_tables_of_a_layer_and_tables_behind_a_sum_are_whole():
    assert _scanned_in_two(ReadBy.TEXT_LAYER, RowKind.ITEM) is Verdict.INCONSISTENT
    assert _scanned_in_two(ReadBy.OCR, RowKind.TOTAL) is Verdict.INCONSISTENT
