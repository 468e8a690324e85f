"""Rows of a table that stand in none, as the first two before a page break, are told; lists of amounts are none."""

import pytest

from extract.tables.page_text import page_text
from extract.tables.whole import find_all_blocks
from tests.tables.drawn import grid_lines, in_columns, page_of

LEFTS = (50, 150, 250)


def _in_doubt(*lines):
    (found,) = find_all_blocks([page_text(page_of(in_columns(lines, LEFTS)))], {}, [()])
    return found.in_doubt


def test_two_rows_before_a_page_break_are_told() -> None:
    assert _in_doubt((350, "กองคลัง", "1,250.00", "45.20"), (370, "กองแผน", "980.00", "61.75")) == 1


def test_a_row_without_a_label_is_told() -> None:
    assert _in_doubt((370, "", "980.00", "61.75")) == 1


def test_a_list_of_amounts_is_no_table() -> None:
    assert _in_doubt((350, "กองคลัง", "1,250.00"), (370, "กองแผน", "980.00")) == 0


def test_a_slice_of_a_spreadsheet_with_one_column_of_figures_is_told() -> None:
    assert _in_doubt(*((300 + 15 * row, f"กอง {row}", f"{row},250.00") for row in range(1, 5))) == 1
    assert _in_doubt(*((300 + 15 * row, f"กอง {row}", f"{row}") for row in range(1, 5))) == 0


def test_a_row_with_little_room_between_its_columns_is_told() -> None:
    assert (
        _in_doubt(
            (
                370,
                "335.0308 265.5179 79.25",
            )
        )
        == 1
    )


def _slice(*texts):
    return _in_doubt(*((300 + 15 * row, "", "", text) for row, text in enumerate(texts)))


def test_a_slice_with_figures_wider_than_their_cells_is_told() -> None:
    assert _slice("476,378.63", "###", "###", "154,613.58") == 1
    assert _in_doubt((350, "39 กองคลัง", "###", "72.00"), (370, "รวม", "###", "70.26")) == 1


def test_a_column_of_whole_numbers_that_rise_and_fall_is_told() -> None:
    assert _slice("718", "687", "1,038", "594") == 1
    assert _slice("718", "687", "538", "594") == 1
    axis = (((300 + 15 * row), "ช่อง", text) for row, text in enumerate(("1,500", "1,000", "500", "0")))
    assert _slice("100", "200", "300", "400") == _in_doubt(*axis) == 0


@pytest.mark.parametrize("overflow", ["²####", "1.2.###"])
def test_what_stands_before_the_signs_of_an_overflow_is_no_number(overflow: str) -> None:
    others = [str(first) * len(overflow) for first in (7, 9, 5)]
    assert _slice(others[0], overflow, *others[1:]) == 1


def test_the_last_figures_of_a_slice_on_a_page_of_their_own_are_told() -> None:
    assert _slice("104.00") == _slice("807", "16,855") == 1
    assert _slice("12") == 0
    assert _in_doubt((350, "มูลค่า", "104.00")) == 0


def test_a_figure_beside_the_lines_of_a_table_is_told() -> None:
    rows = [(115, "", "กองคลัง", "1,250"), (135, "", "กองแผน", "980")]
    ruled = grid_lines([140, 240, 300], [100, 120, 140])

    def in_doubt(*more: tuple[object, ...]) -> int:
        page = page_of(in_columns([*rows, (215, "หมายเหตุ"), *more], (50, 150, 250, 320)), ruled)
        (found,) = find_all_blocks([page_text(page)], {}, [()])
        return found.in_doubt

    assert in_doubt((115, "", "", "", "75.52")) == 1
    assert in_doubt() == in_doubt((235, "ร้อยละ", "75.52")) == in_doubt((115, "", "", "", "75")) == 0


def test_a_sum_right_below_the_lines_of_a_table_is_told() -> None:
    rows = [(115, "กองคลัง", "1,250"), (135, "กองแผน", "980")]
    ruled = grid_lines([140, 240, 300], [100, 120, 140])

    def in_doubt(*more: tuple[object, ...]) -> int:
        page = page_of(in_columns([*rows, (235, "หมายเหตุ"), *more], (150, 250, 310)), ruled)
        (found,) = find_all_blocks([page_text(page)], {}, [()])
        return found.in_doubt

    assert in_doubt((154, "รวมเป็นเงิน", "2,230")) == 1
    assert in_doubt((154, "ที่มา", "2,230")) == in_doubt((154, "รวมเป็นเงิน", "2,230", "บาท")) == 0
    assert in_doubt((215, "รวมเป็นเงิน", "2,230")) == 0
