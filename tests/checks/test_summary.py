"""How many figures are printed, and how many of them were checked."""

import pytest

from extract.checks.summary import summarise
from schemas import Cell, Column, Family, Role, Row, RowKind, Table
from tests.checks.builders import place


def figures(role: Role, text: str, kind: RowKind = RowKind.ITEM) -> int:
    cell = Cell(text=text, raw=text, at=place("t1", 0, 0))
    table = Table(
        id="t1",
        family=Family.OTHER,
        title=None,
        pages=(),
        header=(),
        columns=(Column(role=role, header=""),),
        rows=(Row(kind=kind, cells=(cell,)),),
    )
    return summarise([table], []).figures


@pytest.mark.parametrize(
    "text", ["4.60", "1,007,528,100", "(93.00)", "+6.00", "100.00%", "(A) =50.60", "465.32 คะแนน"]
)
def test_a_number_alone_or_with_its_label_is_a_figure(text: str) -> None:
    assert figures(Role.RESULT, text) == 1
    assert figures(Role.SCORE, text, RowKind.SUBTOTAL) == 1


@pytest.mark.parametrize("text", ["", "-", "- คน", "บรรลุ"])
def test_a_cell_without_a_number_is_no_figure(text: str) -> None:
    assert figures(Role.RESULT, text) == 0


def test_a_target_among_words_is_a_figure() -> None:
    assert figures(Role.TARGET, "เพิ่มขึ้นร้อยละ 1 จากปีฐาน (พ.ศ. 2565)") == 1


@pytest.mark.parametrize("role", [Role.NUMBER, Role.CODE, Role.INDICATOR])
def test_names_and_numbers_of_rows_are_no_figures(role: Role) -> None:
    assert figures(role, "1.1") == 0


@pytest.mark.parametrize("kind", [RowKind.SECTION, RowKind.NOTE])
def test_section_and_note_rows_hold_no_figures(kind: RowKind) -> None:
    assert figures(Role.SCORE, "4.60", kind) == 0
