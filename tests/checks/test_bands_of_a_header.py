"""The bands of a header are held to each other, and a header that disagrees with itself accuses no row."""

import pytest

from extract.checks import run_checks
from extract.reader import read
from schemas import Check, Verdict
from tests.checks.builders import BANDS, Item, by_verdict, table_document

ROWS = (
    Item("1", percent="95.61", level="4", score="4.56"),
    Item("2", percent="100.00", level="5", score="5.00"),
    Item("3", percent="72.00", level="2", score="2.20"),
)
TOUCHING = (("60", "70"), ("70", "80"), ("80", "90"), ("90", None))
UNEVEN = (("0", "49.99"), ("50", "69.99"), ("70", "89.99"), ("90", None))
BELOW = (("0", "60"), ("60", "69.99"), ("70", "79.99"), ("80", "89.99"), ("90", None))
WITH_HOLES = (("60", "64"), ("70", "79"), ("82", "89"), ("90", None))


def wrong(bands) -> list[Check]:
    return by_verdict(run_checks(table_document(*ROWS, bands=bands)), Verdict.INCONSISTENT)


def changed(level: int, low: str, high: str | None):
    return tuple((low, high) if place == level else band for place, band in enumerate(BANDS, 1))


@pytest.mark.parametrize("bands", [BANDS, TOUCHING, UNEVEN, BELOW, WITH_HOLES])
def test_bands_as_headers_print_them_are_right(bands) -> None:
    assert by_verdict(run_checks(table_document(bands=bands)), Verdict.INCONSISTENT) == []


@pytest.mark.parametrize(
    ("level", "low", "high", "change"),
    [
        (1, "60", "66.99", ("66.99", "69.99")),
        (5, "170", None, ("170", "100")),
        (3, "30", "89.99", ("30", "80")),
        (1, "80", "69.99", ("80", "60")),
    ],
)
def test_an_edge_that_leaves_a_hole_is_told_and_no_row_accused(level, low, high, change) -> None:
    (check,) = wrong(changed(level, low, high))
    assert check.rule == "BS005"
    assert change in [(h.from_, h.to) for h in check.hypotheses]


def test_a_level_out_of_turn_is_told_and_no_row_accused(tmp_path) -> None:
    levels = "\t".join(f"ค่าคะแนน {level}" for level in (1, 2, 3, 4, 9))
    bands = "\t".join(f"{low}-{high}%" if high else f"{low}%" for low, high in BANDS)
    text = (
        f"ลำดับ\tตัวชี้วัด\tเป้าหมาย\tผล\tเทียบร้อยละผลกับเป้าหมาย\t{levels}\tอยู่ในช่วงคะแนน\tคะแนนที่ได้\n"
        f"\t\t\t\t\t{bands}\t\t\n"
        "1\tก\t80\t76.49\t95.61\t0\t0\t0\t90\t0\t4\t4.56\n"
        "2\tข\t80\t80\t100.00\t0\t0\t0\t0\t100\t5\t5.00\n"
        "3\tค\t100\t72\t72.00\t0\t70\t0\t0\t0\t2\t2.20\n"
    )
    path = tmp_path / "report.txt"
    path.write_text(text, encoding="utf-8")
    (check,) = by_verdict(run_checks(read(path)), Verdict.INCONSISTENT)
    assert (check.rule, check.recomputed) == ("BS005", 5)


def test_a_header_whose_band_ends_before_it_begins_still_heads_its_columns(tmp_path) -> None:
    text = (
        "ลำดับ\tตัวชี้วัด\tเป้าหมาย\tผล\tเทียบร้อยละผลกับเป้าหมาย\t"
        + "\t".join(f"ค่าคะแนน {level}" for level in range(1, 6))
        + "\tคะแนนที่ได้\n\t\t\t\t\t60-59.99%\t70-79.99%\t80-89.99%\t90-99.99%\t100%\t\n"
        "1\tก\t80\t76.49\t95.61\t0\t0\t0\t90\t0\t4.56\n2\tข\t80\t80\t100.00\t0\t0\t0\t0\t100\t5.00\n"
    )
    path = tmp_path / "report.txt"
    path.write_text(text, encoding="utf-8")
    document = read(path)
    assert [indicator.score.raw for indicator in document.indicators] == ["4.56", "5.00"]
    (check,) = by_verdict(run_checks(document), Verdict.INCONSISTENT)
    assert (check.rule, check.hypotheses[0].to) == ("BS005", "69.99")


def test_a_header_with_a_column_of_no_known_band_between_is_not_judged() -> None:
    document = table_document(*ROWS)
    (table,) = document.tables
    columns = [
        column.model_copy(update={"band": None}) if column.band and column.band.level == 4 else column
        for column in table.columns
    ]
    unknown = document.model_copy(update={"tables": (table.model_copy(update={"columns": tuple(columns)}),)})
    assert [check for check in run_checks(unknown).checks if check.rule == "BS005"] == []


def test_a_level_in_the_cell_of_a_band_that_ends_before_it_begins_leaves_the_band(tmp_path) -> None:
    bands = "\t".join(
        f"ค่าคะแนน {level} {band}%"
        for level, band in enumerate(("60-69.99", "70-79.99", "80-89.99", "90-89.99", "100"), 1)
    )
    path = tmp_path / "report.txt"
    path.write_text(
        f"ลำดับ\tตัวชี้วัด\tเป้าหมาย\tผล\tเทียบร้อยละผลกับเป้าหมาย\t{bands}\tคะแนนที่ได้\n"
        "1\tก\t80\t76.49\t95.61\t0\t0\t0\t90\t0\t4.56\n2\tข\t80\t80\t100.00\t0\t0\t0\t0\t100\t5.00\n",
        encoding="utf-8",
    )
    (check,) = by_verdict(run_checks(read(path)), Verdict.INCONSISTENT)
    assert (check.rule, check.hypotheses[0].to) == ("BS005", "99.99")
