"""A perfect reading scores 1; what is lost, merged, split or made up lowers what it should, and nothing else."""

import pytest
from truth_pages import ABOVE, AMOUNTS, BELOW, PAGE, changed, reading

from benchmarks.reading_score import FoundTable, Score, score_page, total

NUMBERS = 5


def test_a_perfect_reading_has_all() -> None:
    score = score_page(PAGE, reading(AMOUNTS))
    assert (score.number_share, score.letter_errors, score.shape_share, score.figure_share) == (1, 0, 1, 1)
    assert (score.numbers, score.tables, score.figures, score.invented) == (NUMBERS, 1, 3, 0)
    assert score.misses == ()


def test_digits_of_either_set_and_blanks_are_the_same() -> None:
    score = score_page(PAGE, reading(changed(3, 1, "1, 000 .50")))
    assert score.number_share == 1


@pytest.mark.parametrize("read", ["1,25.50", "1,250.60", "", None, "1,250.50 1,300", "11,250.50"])
def test_a_number_read_as_anything_else_is_wrong(read: str | None) -> None:
    score = score_page(PAGE, reading(changed(2, 1, read)))
    assert score.numbers_right == NUMBERS - 1
    assert score.shape_share == 1
    assert [miss.where for miss in score.misses if miss.printed == "1,250.50"] == ["table 1, row 3, column 2"]


def test_a_number_that_is_not_printed_is_invented() -> None:
    score = score_page(PAGE, reading(changed(3, 2, "7")))
    assert (score.invented, score.numbers_right) == (1, NUMBERS)


def test_a_number_read_twice_is_invented_once() -> None:
    assert score_page(PAGE, [*reading(AMOUNTS), "1,300"]).invented == 1


def test_rows_that_are_merged_lose_their_numbers_and_the_shape() -> None:
    merged = (
        *AMOUNTS[:3],
        ("1. บริหารจัดการ 2. พัฒนาบุคลากร", "1,000.50 250", "- 1,300 (450)"),
    )
    score = score_page(PAGE, reading(merged))
    assert (score.numbers_right, score.shapes_right) == (NUMBERS - 3, 0)
    assert score.letter_errors > 0


def test_a_row_that_is_lost_costs_only_itself() -> None:
    score = score_page(PAGE, reading((*AMOUNTS[:3], AMOUNTS[4])))
    assert (score.numbers_right, score.shapes_right) == (NUMBERS - 1, 0)


def test_a_column_too_many_costs_only_the_shape() -> None:
    wide = tuple((row[0], "", *row[1:]) for row in AMOUNTS)
    score = score_page(PAGE, reading(wide))
    assert (score.numbers_right, score.shapes_right) == (NUMBERS, 0)


def test_a_table_that_is_not_found_has_nothing_right() -> None:
    score = score_page(PAGE, [ABOVE, BELOW])
    assert (score.numbers_right, score.shapes_right, score.letter_errors) == (0, 0, 1)
    assert score.figure_share == 1


def test_a_label_counts_its_wrong_letters() -> None:
    clean = score_page(PAGE, reading(AMOUNTS))
    score = score_page(PAGE, reading(changed(2, 0, "รวมทังสิน")))
    assert (score.letters, score.letters_wrong) == (clean.letters, 2)
    assert score.number_share == 1


def test_text_where_none_is_printed_counts_as_wrong_letters() -> None:
    assert score_page(PAGE, reading(changed(1, 0, "ผล"))).letters_wrong == 2


def test_figures_count_in_their_order() -> None:
    score = score_page(PAGE, [BELOW, FoundTable(AMOUNTS), ABOVE])
    assert (score.figures_right, score.figures) == (2, 3)
    lost = score_page(PAGE, [ABOVE, FoundTable(AMOUNTS)])
    assert (lost.figures_right, lost.invented) == (2, 0)


def test_a_table_that_is_not_printed_as_one_counts_as_text() -> None:
    listed = FoundTable((("งบประมาณปี 2565", "1,300"),))
    score = score_page(PAGE, [listed, FoundTable(AMOUNTS), BELOW])
    assert (score.figure_share, score.shape_share, score.number_share) == (1, 1, 1)


def test_scores_are_added() -> None:
    whole = total([score_page(PAGE, reading(AMOUNTS)), score_page(PAGE, [ABOVE, BELOW]), Score()])
    assert (whole.pages, whole.numbers, whole.numbers_right, whole.number_share) == (2, 10, 5, 0.5)
