"""A last column without text, as for remarks, is a column where its heading shows it."""

from tables.drawn import ADVANCE, blocks_of, drawn, texts_of

from extract.sources.page import Grid


def _grid(remark: str, at: float) -> list[list[str]]:
    """Set levels of two years under one heading each, and what may head a blank column behind them."""
    glyphs = [*drawn("กอง", 40, 66), *drawn("อัตราเดิม", 145, 60), *drawn("เพิ่มลด", 252, 60)]
    if remark:
        glyphs += drawn(remark, at, 60)
    for year, end in (("2567", 150), ("2568", 200), ("2567", 250), ("2568", 300)):
        glyphs += drawn(year, end - 20, 74)
    for place, name in enumerate(("เลย", "ตาก", "แพร่", "น่าน", "รวม")):
        glyphs += drawn(name, 40, 90 + 14 * place)
        for figure, end in zip(
            (f"{place + 1}5", f"1{place}", "-1", f"+{place}"), (150, 200, 250, 300), strict=True
        ):
            glyphs += drawn(figure, end - 10 * ADVANCE * len(figure), 90 + 14 * place)
    grids = [block for block in blocks_of(glyphs) if isinstance(block, Grid)]
    return texts_of(grids[0]) if grids else []


def test_remarks_behind_the_last_figures_head_a_column_of_their_own() -> None:
    rows = _grid("หมายเหตุ", 325)
    assert rows[0][-1] == "หมายเหตุ"
    assert rows[1] == ["2567", "2568", "2567", "2568"]
    assert rows[2] == ["เลย", "15", "10", "-1", "+0", ""]


def test_without_a_heading_behind_them_the_last_figures_are_the_last_column() -> None:
    assert _grid("", 0)[2] == ["เลย", "15", "10", "-1", "+0"]
