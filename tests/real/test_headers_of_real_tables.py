"""Headers of real tables whose words no list knows: none is read as a row, and no row as a header."""

from pathlib import Path

from extract import ReadOptions, read
from extract.thai.numbers import read_cell
from schemas import Row, Table


def tables(file: Path, *pages: int) -> tuple[Table, ...]:
    return read(file, ReadOptions(pages=pages)).tables


def test_years_with_their_amounts_are_rows(shared: Path) -> None:
    found = tables(shared / "real/province-budget-analysis-2563.pdf", 15)
    (table,) = (table for table in found if len(table.columns) == 10)
    assert [row.cells[0].text for row in table.rows] == ["ปี 2561", "ปี 2562"]
    assert [cell.text for cell in table.rows[1].cells[-2:]] == ["18,321.7", "66.43"]


def test_a_header_printed_on_every_page_stands_once(shared: Path) -> None:
    (table,) = tables(shared / "real/province-budget-analysis-2563.pdf", 7, 8)
    assert len(table.header) == 2
    assert not any("งบประมาณ" in cell.text for row in table.rows for cell in row.cells)


def test_a_project_cut_by_a_page_break_is_one_row(shared: Path) -> None:
    (table,) = tables(shared / "real/province-budget-analysis-2563.pdf", 17, 18)
    assert all(row.cells[-1].text for row in table.rows)
    assert any("4,602.9200" in cell.text for row in table.rows for cell in row.cells if cell.at.page == 17)


def test_every_table_with_columns_of_figures_in_a_budget_book_has_its_header(shared: Path) -> None:
    found = tables(shared / "real/budget-book-2565-31.pdf", *range(8, 41))
    bare = [table for table in found if not table.header and any(map(_states_figures, table.rows[1:]))]
    assert not [(table.pages, table.rows[0].cells[0].text) for table in bare]
    assert not [
        table.pages for table in found if any(map(_is_amount, table.header[-1] if table.header else ()))
    ]


def _states_figures(row: Row) -> bool:
    return sum(_is_amount(cell.text) for cell in row.cells) > 1


def _is_amount(text: str) -> bool:
    return "." in text and read_cell(text).value is not None and not any(letter.isalpha() for letter in text)
