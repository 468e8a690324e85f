"""Weighted scores of lines, their sum, and dimensions."""

import pytest

from extract.checks import run_checks
from schemas import Verdict
from tests.checks.builders import by_verdict
from tests.checks.scoring_tables import dimension_table, table, weighted_table

LINES = (("60", "4.5000", "2.7000"), ("30", "3.0000", "0.9000"), ("10", "5.0000", "0.5000"))


def wrong(document):
    return [
        (check.rule, check.subject.raw)
        for check in by_verdict(run_checks(document, select=["SC"]), Verdict.INCONSISTENT)
    ]


def test_a_card_that_holds():
    assert wrong(weighted_table(*LINES, total=["100", "", "4.1000"])) == []


def test_a_wrong_weighted_score_is_found_with_the_sum_that_it_breaks():
    lines = (LINES[0], ("30", "3.0000", "0.9900"), LINES[2])
    assert wrong(weighted_table(*lines, total=["100", "", "4.1000"])) == [
        ("SC003", "0.9900"),
        ("SC004", "4.1000"),
    ]


def test_a_misread_weight_breaks_its_own_line_alone():
    lines = (LINES[0], ("80", "3.0000", "0.9000"), LINES[2], ("0", "5.0000", "0.0000"))
    found = wrong(weighted_table(*lines, total=["100", "", "4.1000"]))
    assert ("SC003", "0.9000") in found
    assert ("SC001", "100") in found
    assert ("SC003", "2.7000") not in found


@pytest.mark.parametrize("factor", [100, 1, 20])
def test_agencies_weigh_in_several_ways(factor):
    # Weights of 100 and scores to 5: of the sum, as a bare product, and of 100 in all.
    weighted = [str(int(weight) * float(score) / factor) for weight, score, _ in LINES]
    rows = [[*line[:2], one] for line, one in zip(LINES, weighted, strict=True)]
    document = weighted_table(*rows, total=["100", "", str(sum(map(float, weighted)))])
    assert ("SC002" in dict(wrong(document))) is (factor == 20)
    assert "SC004" not in dict(wrong(document))
    assert "SC003" not in dict(wrong(document))


def test_weighting_by_the_highest_score_is_known_where_the_criteria_print_it():
    rows = [
        ["1.1", "ก", "60", "60", "70", "80", "90", "100", "95", "4.5", "54"],
        ["1.2", "ข", "40", "60", "70", "80", "90", "100", "80", "3.0", "24"],
        ["1.3", "ค", "20", "60", "70", "80", "90", "100", "70", "2.0", "8"],
    ]
    head = ["ที่", "ตัวชี้วัด", "น้ำหนัก", "เกณฑ์การให้คะแนน", "", "", "", "", "ผล", "คะแนน", "คะแนนถ่วงน้ำหนัก"]
    document = table(
        head, ["", "", "", "1", "2", "3", "4", "5", "", "", ""], *rows, ["รวม", "", "120", *[""] * 7, "86"]
    )
    assert wrong(document) == []


PARTS = (
    (("60", "4.0000", "2.4000"), [("30", "4.5000", "1.3500"), ("30", "3.5000", "1.0500")]),
    (("40", "4.5000", "1.8000"), [("20", "5.0000", "1.0000"), ("20", "4.0000", "0.8000")]),
)


def test_dimensions_that_hold():
    assert wrong(dimension_table(*PARTS, total=["100", "", "4.2000"])) == []


@pytest.mark.parametrize("column", [0, 2])
def test_a_wrong_sum_of_a_dimension_is_found(column):
    head = list(PARTS[1][0])
    head[column] = {0: "45", 2: "1.8900"}[column]
    document = dimension_table(PARTS[0], (head, PARTS[1][1]), total=["100", "", "4.2000"])
    assert wrong(document) == [("SC005", head[column])]


def test_a_score_of_a_dimension_without_others_to_show_its_form_is_not_called_wrong():
    head = ("40", "4.9000", "1.8000")
    assert wrong(dimension_table(PARTS[0], (head, PARTS[1][1]), total=["100", "", "4.2000"])) == []
