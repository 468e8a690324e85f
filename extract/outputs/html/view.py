"""A document as plain values for the page: every figure once, with its place and the checks that it takes part in.

Numbers go over as they stand in the document, digit for digit; nothing is computed again.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from decimal import Decimal

from extract.checks import list_rules
from extract.outputs.html.changes import marked
from extract.outputs.html.corrected import corrections
from extract.outputs.html.page_words import KINDS, PAGE_WORDS
from extract.outputs.html.plots import Plain, plots
from extract.outputs.html.same_fact import Stated, same_facts
from extract.outputs.html.spots import Spot, State, cells, figure_spots, shown_places, spot_of, states
from extract.outputs.words import Language
from schemas import Check, Correction, Document, Hypothesis, Operand, Place, Table


def view_of(document: Document, language: Language, pictured: Collection[int], lines: Sequence[str]) -> Plain:
    """Give all that the page shows.

    `pictured` are the pages that it has pictures of; `lines` those of a dump, empty for a report with pages.
    """
    shown = shown_places(document)
    numbers = {spot: number for number, spot in enumerate(shown)}
    same = same_facts(document)
    return {
        "language": language,
        "words": PAGE_WORDS,
        "kinds": KINDS,
        "source": document.source.model_dump(mode="json"),
        "report": document.report.model_dump(mode="json"),
        "summary": document.summary.model_dump(mode="json"),
        "problems": [problem.model_dump(mode="json") for problem in document.problems],
        "rules": _rules(document.checks),
        "pages": [
            {
                "number": page.number,
                "width": page.width,
                "height": page.height,
                "read_by": page.read_by,
                "pictured": page.number in pictured,
            }
            for page in document.pages
        ],
        "lines": list(lines),
        "places": _places(document, shown),
        "tables": [_table(table, numbers) for table in document.tables],
        "checks": [_check(check, numbers, same) for check in document.checks],
        "plots": plots(document, numbers),
    }


def _rules(checks: Iterable[Check]) -> Plain:
    """Give what each rule asks that a check was made by."""
    used = {check.rule for check in checks}
    return {
        rule.code: {"name": rule.name, "question": rule.question}
        for rule in list_rules()
        if rule.code in used
    }


def _places(document: Document, shown: Mapping[Spot, Place]) -> list[Plain]:
    figures, state, printed = figure_spots(document), states(document.checks), cells(document)
    corrected = corrections(document)
    return [
        {
            "page": spot[0],
            "line": spot[1],
            "bbox": list(spot[2]) if spot[2] is not None else None,
            "table": spot[3],
            "row": spot[4],
            "column": spot[5],
            "raw": printed[spot].raw if spot in printed else None,
            "counted": spot in figures,
            "state": state.get(spot, State.UNCHECKED),
            "confidence": place.confidence,
            "corrected": _correction(corrected.get(spot)),
        }
        for spot, place in shown.items()
    ]


def _correction(correction: Correction | None) -> Plain | None:
    return None if correction is None else correction.model_dump(mode="json")


def _table(table: Table, numbers: Mapping[Spot, int]) -> Plain:
    return {
        "id": table.id,
        "family": table.family,
        "title": table.title,
        "pages": list(table.pages),
        "header": [list(row) for row in table.header],
        "columns": [column.header for column in table.columns],
        "rows": [
            {
                "kind": row.kind,
                "cells": [
                    {
                        "text": cell.text,
                        "column": cell.at.column,
                        "rows": cell.row_span,
                        "columns": cell.column_span,
                        "place": numbers.get(spot_of(cell.at)),
                    }
                    for cell in row.cells
                ],
            }
            for row in table.rows
        ],
    }


def _check(check: Check, numbers: Mapping[Spot, int], same: Mapping[Spot, tuple[Stated, ...]]) -> Plain:
    return {
        "id": check.id,
        "rule": check.rule,
        "name": check.name,
        "verdict": check.verdict,
        "agreement": check.agreement,
        "subject": _operand(check.subject, numbers),
        "recomputed": _recomputed(check.recomputed),
        "difference": None if check.difference is None else format(check.difference, "+f"),
        "formula": check.formula,
        "inputs": [_operand(operand, numbers) for operand in check.inputs],
        "message": check.message.model_dump(mode="json"),
        "decisive": check.decisive,
        "cause": check.cause,
        "hypotheses": [_hypothesis(hypothesis, numbers) for hypothesis in check.hypotheses],
        "elsewhere": [
            {"raw": one.raw, "place": numbers.get(spot_of(one.at)), "page": one.at.page, "line": one.at.line}
            for one in same.get(spot_of(check.subject.at), ())
        ],
    }


def _operand(operand: Operand, numbers: Mapping[Spot, int]) -> Plain:
    return {
        "label": operand.label,
        "raw": operand.raw,
        "value": _number(operand.value),
        "least": _number(operand.least),
        "most": _number(operand.most),
        "place": numbers[spot_of(operand.at)],
    }


def _hypothesis(hypothesis: Hypothesis, numbers: Mapping[Spot, int]) -> Plain:
    stands, would = marked(hypothesis.from_, hypothesis.to)
    return {
        "place": numbers[spot_of(hypothesis.at)],
        "from": stands,
        "to": would,
        "kind": hypothesis.kind,
        "reconciles": list(hypothesis.reconciles),
    }


def _recomputed(value: Decimal | tuple[Decimal, Decimal] | None) -> list[str]:
    """Give the number that follows, or the least and the most; nothing where nothing follows."""
    if value is None:
        return []
    return [format(bound, "f") for bound in (value if isinstance(value, tuple) else (value,))]


def _number(value: Decimal | None) -> str | None:
    return None if value is None else format(value, "f")
