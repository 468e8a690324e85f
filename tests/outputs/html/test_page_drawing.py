"""Pages are drawn as they are displayed, whatever kind of file they are in."""

from pathlib import Path

from PIL import Image

from extract.pictures import draw_pages, dump_lines


def test_pages_of_a_pdf_are_drawn_at_their_scale(fixtures: Path) -> None:
    drawn = dict(draw_pages(fixtures / "pdf" / "plan-landscape.pdf", {1: 1.0, 2: 0.5}))
    assert drawn[1].width > drawn[1].height
    assert abs(drawn[1].width - 2 * drawn[2].width) <= 2


def test_a_page_image_is_drawn_in_points(tmp_path: Path) -> None:
    path = tmp_path / "page.png"
    Image.new("L", (1240, 1754), 255).save(path, dpi=(150, 150))
    ((number, drawn),) = draw_pages(path, {1: 2.0})
    assert number == 1
    assert abs(drawn.width - 1240 * 72 / 150 * 2) <= 1


def test_a_page_that_is_not_there_is_left_out(fixtures: Path) -> None:
    drawn = dict(draw_pages(fixtures / "pdf" / "scorecards-flowing.pdf", {1: 1.0, 999: 1.0}))
    assert set(drawn) == {1}


def test_a_dump_has_lines_and_no_pictures(fixtures: Path) -> None:
    path = fixtures / "text" / "projects-dump.txt"
    assert dict(draw_pages(path, {1: 1.0})) == {}
    assert dump_lines(path) == tuple(path.read_text(encoding="utf-8").split("\n"))
    assert dump_lines(fixtures / "pdf" / "scorecards-flowing.pdf") == ()
