"""Every way of drawing a straight line gives the same ruling, and what is no line gives none."""

from pathlib import Path

import pytest
from sources.raw_pdf import RawPage, read_raw

ACROSS = [(20, 50, 120, 50)]


def _rulings(folder: Path, content: bytes, **page: object) -> list[tuple[float, float, float, float]]:
    found = read_raw(folder, RawPage(content, **page)).rulings
    return sorted(tuple(round(place, 1) for place in (r.x0, r.top, r.x1, r.bottom)) for r in found)


@pytest.mark.parametrize(
    "content",
    [
        b"1 w 20 50 m 120 50 l S",
        b"1 w 120 50 m 20 50 l S",
        b"20 49.5 100 1 re f",
        b"20 49.5 m 120 49.5 l 120 50.5 l 20 50.5 l h f",
        b"0.5 g 20 49.5 100 1 re f",
        b"1 w [3 2] 0 d 20 50 m 120 50 l S",
        b"10 0 0 10 0 0 cm 0.1 w 2 5 m 12 5 l S",
    ],
    ids=["stroke", "backwards", "thin box", "thin path", "grey", "dash pattern", "scaled"],
)
def test_one_line(tmp_path: Path, content: bytes) -> None:
    assert _rulings(tmp_path, content) == ACROSS


def test_dashes_drawn_one_by_one(tmp_path: Path) -> None:
    pieces = b" ".join(b"%d 50 m %d 50 l S" % (x, x + 3) for x in range(20, 120, 5))
    assert _rulings(tmp_path, pieces) == [(20, 50, 118, 50)]


def test_dots_drawn_as_boxes(tmp_path: Path) -> None:
    dots = b" ".join(b"%d 49.5 1 1 re f" % x for x in range(20, 120, 2))
    assert _rulings(tmp_path, dots) == [(20, 50, 119, 50)]


def test_lines_with_a_gap_stay_apart(tmp_path: Path) -> None:
    assert _rulings(tmp_path, b"20 50 m 60 50 l S 66 50 m 120 50 l S") == [
        (20, 50, 60, 50),
        (66, 50, 120, 50),
    ]


def test_sides_of_a_stroked_box(tmp_path: Path) -> None:
    sides = [(20, 30, 20, 60), (20, 30, 120, 30), (20, 60, 120, 60), (120, 30, 120, 60)]
    assert _rulings(tmp_path, b"20 40 100 30 re S") == sides


def test_sides_of_a_background(tmp_path: Path) -> None:
    sides = [(20, 30, 20, 60), (20, 30, 120, 30), (20, 60, 120, 60), (120, 30, 120, 60)]
    assert _rulings(tmp_path, b"0.8 g 20 40 100 30 re f") == sides


def test_a_background_within_lines_adds_nothing(tmp_path: Path) -> None:
    ruled = _rulings(tmp_path, b"20 40 100 30 re S")
    assert _rulings(tmp_path, b"0.8 g 40 45 30 12 re f 0 g 20 40 100 30 re S") == ruled


def test_a_background_in_strips_has_only_its_outline(tmp_path: Path) -> None:
    strips = b"0.8 g 20 40 100 10 re f 20 50 100 0.8 re f 20 50.8 40 19.2 re f 60 50.8 60 19.2 re f"
    assert _rulings(tmp_path, strips) == _rulings(tmp_path, b"0.8 g 20 40 100 30 re f")


@pytest.mark.parametrize(
    "content",
    [b"1 g 20 49.5 100 1 re f", b"1 G 20 50 m 120 50 l S", b"20 50 m 120 50 l n", b"20 20 m 120 80 l S"],
    ids=["white box", "white stroke", "not painted", "slanted"],
)
def test_what_rules_nothing(tmp_path: Path, content: bytes) -> None:
    assert _rulings(tmp_path, content) == []


def test_lines_of_forms_in_forms(tmp_path: Path) -> None:
    forms = {
        "Inner": (b"1 w 0 0 m 50 0 l S", b"/Matrix [2 0 0 2 0 0]"),
        "Outer": (b"q 1 0 0 1 10 10 cm /Inner Do Q", b""),
    }
    assert _rulings(tmp_path, b"q 1 0 0 1 10 40 cm /Outer Do Q", forms=forms) == ACROSS


def test_a_form_that_draws_itself_ends(tmp_path: Path) -> None:
    forms = {"Self": (b"20 50 m 120 50 l S /Self Do", b"")}
    assert _rulings(tmp_path, b"/Self Do", forms=forms) == ACROSS


def test_lines_are_cut_to_the_page(tmp_path: Path) -> None:
    assert _rulings(tmp_path, b"-50 50 m 500 50 l S") == [(0, 50, 200, 50)]


def test_stems_of_letters_drawn_as_outlines_are_no_lines(tmp_path: Path) -> None:
    letter = b"20 40 m 20 52 l 24 52 l 24 46 l 24 43 22 42 20 40 c h S "
    assert _rulings(tmp_path, letter) == []


def test_long_sides_of_a_rounded_box_are_lines(tmp_path: Path) -> None:
    box = b"22 40 m 118 40 l 119 40 120 41 120 42 c 120 68 l 120 69 119 70 118 70 c 22 70 l 21 70 20 69 20 68 c 20 42 l 20 41 21 40 22 40 c h S"
    assert _rulings(tmp_path, box) == [
        (20, 32, 20, 58),
        (22, 30, 118, 30),
        (22, 60, 118, 60),
        (120, 32, 120, 58),
    ]
