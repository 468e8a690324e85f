"""Last columns without text, as for remarks, are columns where their headings show them."""

from collections.abc import Sequence

from tables.drawn import ADVANCE, blocks_of, drawn, texts_of

from extract.sources.page import Grid, Ruling


def _grid(remarks: Sequence[tuple[str, float]], *heights: float) -> list[list[str]]:
    """Set levels of two years under one heading each, and what may head a blank column behind them."""
    glyphs = [*drawn("กอง", 40, 66), *drawn("อัตราเดิม", 145, 60), *drawn("เพิ่มลด", 252, 60)]
    for remark, at in remarks:
        glyphs += drawn(remark, at, 60)
    for year, end in (("2567", 150), ("2568", 200), ("2567", 250), ("2568", 300)):
        glyphs += drawn(year, end - 20, 74)
    for place, name in enumerate(("เลย", "ตาก", "แพร่", "น่าน", "รวม")):
        glyphs += drawn(name, 40, 90 + 14 * place)
        for figure, end in zip(
            (f"{place + 1}5", f"1{place}", "-1", f"+{place}"), (150, 200, 250, 300), strict=True
        ):
            glyphs += drawn(figure, end - 10 * ADVANCE * len(figure), 90 + 14 * place)
    across = [Ruling(16, height, 400, height) for height in heights]
    grids = [block for block in blocks_of(glyphs, across) if isinstance(block, Grid)]
    return texts_of(grids[0]) if grids else []


def test_remarks_behind_the_last_figures_head_a_column_of_their_own() -> None:
    rows = _grid([("หมายเหตุ", 325)])
    assert rows[0][-1] == "หมายเหตุ"
    assert rows[1] == ["2567", "2568", "2567", "2568"]
    assert rows[2] == ["เลย", "15", "10", "-1", "+0", ""]


def test_without_a_heading_behind_them_the_last_figures_are_the_last_column() -> None:
    assert _grid([])[2] == ["เลย", "15", "10", "-1", "+0"]


def test_headings_beside_one_another_head_a_blank_column_each() -> None:
    for heights in ((), (50, 79, 152)):
        rows = _grid([("ผลต่าง", 320), ("หมายเหตุ", 356)], *heights)
        assert rows[0][-2:] == ["ผลต่าง", "หมายเหตุ"]
        assert rows[2] == ["เลย", "15", "10", "-1", "+0", "", ""]
