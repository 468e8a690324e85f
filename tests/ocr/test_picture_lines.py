"""Lines of text are cut right: no letter in two lines, no two cells in one."""

from drawn_pages import SCALE, Grey, paper, table, write

from extract.ocr.rulings import find_rulings
from extract.ocr.segments import Segment, find_segments


def lines_of(picture: Grey) -> list[Segment]:
    return find_segments(find_rulings(picture, SCALE), SCALE)


def spans(picture: Grey) -> list[tuple[int, int]]:
    """Give where lines begin and end, in points."""
    return [(round(line.x0 / SCALE), round(line.x1 / SCALE)) for line in lines_of(picture)]


def test_a_ruling_parts_cells_that_stand_close() -> None:
    picture = paper()
    table(picture, [40, 100, 160], [40, 70])
    write(picture, "12,345", 58, 60, 9)
    write(picture, "6,789", 103, 60, 9)
    assert len(lines_of(picture)) == 2


def test_columns_without_rulings_are_parted_by_a_wide_gap() -> None:
    picture = paper()
    write(picture, "12,345", 40, 60, 9)
    write(picture, "6,789", 120, 60, 9)
    assert len(lines_of(picture)) == 2


def test_a_percent_sign_belongs_to_its_figure() -> None:
    picture = paper()
    write(picture, "acerosum", 40, 40, 9)
    write(picture, "100.00%", 40, 60, 9)
    assert len(lines_of(picture)) == 2


def test_a_point_at_the_end_and_one_between_digits_are_inside_the_line() -> None:
    picture = paper()
    write(picture, "3.0000", 40, 60, 9)
    (line,) = lines_of(picture)
    assert line.bottom - line.baseline <= 0.2 * line.height
    assert len(line.letters) == 5


def test_small_and_large_type_stand_on_one_page() -> None:
    picture = paper(400, 200)
    write(picture, "HEADING 25", 40, 60, 24)
    write(picture, "note 1 2 3 4 5 6", 40, 90, 6)
    heading, note = lines_of(picture)
    assert heading.height > 2.5 * note.height


def test_a_dash_alone_in_a_cell_is_a_line() -> None:
    picture = paper()
    table(picture, [40, 100, 160], [40, 70])
    write(picture, "12,345", 50, 60, 9)
    write(picture, "-", 125, 60, 9)
    assert len(lines_of(picture)) == 2


def test_close_lines_stay_apart() -> None:
    picture = paper()
    for line in range(6):
        write(picture, "1,234,567.89 gjpqy", 40, 40 + line * 10.5, 8)
    assert len(lines_of(picture)) == 6


def test_a_text_that_nearly_reaches_the_next_column_is_parted_there() -> None:
    picture = paper()
    for line in range(6):
        write(picture, "A name" + " and" * (line == 3), 40, 40 + line * 20, 9)
        write(picture, "yes", 106, 40 + line * 20, 9)
    assert len([line for line in lines_of(picture) if line.x0 > 100 * SCALE]) == 6
