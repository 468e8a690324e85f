"""Doubt goes from the glyphs of a page to its cells, its claims and their checks."""

from schemas import Verdict
from tests.checks.scanned import HEADER, Said, by_verdict, checked, scan, table_page, written


def _claim(result: Said) -> list[object]:
    return [
        *("มีผู้ชม", result, "คน สูงกว่าเป้าหมายจำนวน", Said("๓๐"), "คน คิดเป็นร้อยละ"),
        Said("๖.๐๐", 0.995, (("๘.๐๐", 0.004),)),
    ]


def test_a_cell_is_as_sure_as_its_figures_and_keeps_what_they_were_recognised_as() -> None:
    rows = [HEADER, ["งานก", Said("12", 0.8, (("17", 0.1),)), Said("3"), Said("15")]]
    document = checked(table_page(rows))
    label, figure, *_ = document.tables[0].rows[-1].cells
    assert (label.at.confidence, figure.at.confidence) == (0.3, 0.8)
    assert [(one.raw, one.probability) for one in figure.recognised] == [("12", 0.8)]
    assert (document.summary.recognised, document.summary.doubtful) == (3, 1)


def test_figures_of_a_claim_have_their_own_probability() -> None:
    document = checked(scan(written(_claim(Said("๕๓๐", 0.9, (("๕๘๐", 0.08),))), 20, 60)))  # type: ignore[arg-type]
    (claim,) = document.claims
    assert {(figure.raw, figure.at.confidence, figure.runner_up) for figure in claim.figures} == {
        ("๕๓๐", 0.9, "๕๘๐"),
        ("๓๐", 0.999, None),
        ("๖.๐๐", 0.995, "๘.๐๐"),
    }
    assert [check.verdict for check in document.checks] == [Verdict.CONSISTENT]
    assert "๕๓๐" in document.checks[0].message.th


def test_a_misread_claim_accuses_nobody() -> None:
    document = checked(scan(written(_claim(Said("๕๘๐", 0.6, (("๕๓๐", 0.38),))), 20, 60)))  # type: ignore[arg-type]
    (check,) = document.checks
    assert check.is_doubted
    assert check.hypotheses[0].to == "๕๓๐"


def test_a_claim_surely_read_is_a_finding() -> None:
    document = checked(scan(written(_claim(Said("๕๘๐")), 20, 60)))  # type: ignore[arg-type]
    assert len(by_verdict(document, Verdict.INCONSISTENT)) == 1
