"""PDFs made to do harm: the page to blame is a problem, the others are read, and it all ends soon."""

from dataclasses import replace
from pathlib import Path

import pytest

from extract.batch import Job, Outcome, perform
from extract.options import ReadOptions
from extract.processes.limits import Limits
from tests.limits.hostile import (
    TEXT,
    bomb,
    form,
    forms_in_forms,
    pages_of,
    pdf_of,
    picture,
    stream,
)

SMALL = Limits(seconds=1, memory=400, pages=50, glyphs=1000, objects=1000, pixels=1_000_000)
GOOD = stream(TEXT)


def read(folder: Path, data: bytes, limits: Limits = SMALL, name: str = "hostile.pdf") -> Outcome:
    path = folder / name
    path.write_bytes(data)
    return perform(Job(path, ReadOptions(limits=limits, ocr="never"), None))


def problems_of(outcome: Outcome) -> dict[int | None, str]:
    assert outcome.document is not None, outcome.failure
    return {problem.page: problem.what for problem in outcome.document.problems}


def is_one_line(outcome: Outcome) -> bool:
    """Whether a report was refused in the way that a user is told of it."""
    failed = outcome.failure
    return failed is not None and failed.kind != "Fault" and "\n" not in failed.message


def test_forms_that_draw_forms_without_end_take_their_page_alone(tmp_path: Path) -> None:
    others, resources = forms_in_forms(depth=9, times=10)
    outcome = read(tmp_path, pages_of([GOOD, stream(b"/X4 Do"), GOOD], others, resources))
    assert problems_of(outcome)[2] in ("page-too-large", "page-timed-out", "page-ended", "page-out-of-memory")
    assert outcome.document is not None
    assert [page.width for page in outcome.document.pages] == [200, None, 200]
    assert outcome.exit_status == 3


def test_more_pages_to_blame_than_are_left_out_keep_what_was_read_before(tmp_path: Path) -> None:
    contents = [GOOD, GOOD, *[bomb()] * 5, GOOD]
    outcome = read(tmp_path, pages_of(contents), replace(SMALL, memory=300))
    told = problems_of(outcome)
    assert told[3] in ("page-out-of-memory", "page-ended")
    assert None in told
    assert outcome.document is not None
    assert [page.number for page in outcome.document.pages] == [1, 2]


def test_a_bomb_is_one_page(tmp_path: Path) -> None:
    outcome = read(tmp_path, pages_of([GOOD, bomb(), GOOD]), replace(SMALL, memory=300))
    assert problems_of(outcome)[2] in ("page-out-of-memory", "page-ended", "page-timed-out")
    assert outcome.document is not None
    assert [page.width for page in outcome.document.pages] == [200, None, 200]


def test_a_form_that_draws_itself(tmp_path: Path) -> None:
    data = pages_of([stream(TEXT + b" /X4 Do")], [form(b"/X4 Do", [4])], b"/XObject << /X4 4 0 R >>")
    assert problems_of(read(tmp_path, data)) == {}


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"0 0 1 1 re f " * 1500, "--max-objects"),
        (b"BT /F 1 Tf " + b"(aaaaaaaaaa) Tj " * 200 + b"ET", "--max-glyphs"),
    ],
)
def test_a_page_with_too_much_on_it_says_so(tmp_path: Path, content: bytes, word: str) -> None:
    outcome = read(tmp_path, pages_of([GOOD, stream(content)]))
    assert problems_of(outcome) == {2: "page-too-large"}
    assert outcome.document is not None
    assert word in outcome.document.problems[0].message


def test_a_picture_of_too_many_pixels_is_not_unpacked(tmp_path: Path) -> None:
    data = pages_of([stream(b"/X4 Do")], [picture(100_000, 100_000)], b"/XObject << /X4 4 0 R >>")
    assert problems_of(read(tmp_path, data)) == {1: "page-too-large"}


def test_a_pattern_of_countless_tiles(tmp_path: Path) -> None:
    tile = stream(
        b"0 0 1 1 re f",
        b"/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.00001"
        b" /YStep 0.00001 /Resources << >>",
    )
    data = pages_of(
        [GOOD, stream(b"/Pattern cs /P scn 0 0 200 100 re f " + TEXT)], [tile], b"/Pattern << /P 4 0 R >>"
    )
    outcome = read(tmp_path, data)
    assert problems_of(outcome).get(2) in (None, "page-timed-out", "page-ended", "page-out-of-memory")


def test_a_page_tree_that_holds_itself(tmp_path: Path) -> None:
    data = pdf_of([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 5 >>"])
    outcome = read(tmp_path, data)
    assert is_one_line(outcome) or set(problems_of(outcome).values()) <= {"unreadable-page"}


def test_more_pages_than_are_allowed(tmp_path: Path) -> None:
    outcome = read(tmp_path, pages_of([GOOD] * 60))
    assert problems_of(outcome) == {None: "too-many-pages"}
    assert outcome.document is not None
    assert len(outcome.document.pages) == 50


def test_more_pages_than_there_are(tmp_path: Path) -> None:
    data = pages_of([GOOD]).replace(b"/Count 1 ", b"/Count 2000000000 ")
    outcome = read(tmp_path, data)
    assert is_one_line(outcome) or outcome.document is not None


@pytest.mark.parametrize("length", [b"-1", b"999999999", b"0", b"99999999999999999999", b"(x)"])
def test_wrong_lengths(tmp_path: Path, length: bytes) -> None:
    data = pages_of([GOOD]).replace(b"/Length %d" % len(TEXT), b"/Length %s" % length)
    outcome = read(tmp_path, data)
    assert is_one_line(outcome) or outcome.document is not None


@pytest.mark.parametrize("start", [b"0", b"5", b"99999999", b"-7", b"x"])
def test_broken_cross_references(tmp_path: Path, start: bytes) -> None:
    head, _, _ = pages_of([GOOD]).rpartition(b"startxref")
    outcome = read(tmp_path, head + b"startxref\n" + start + b"\n%%EOF\n")
    assert is_one_line(outcome) or outcome.document is not None


def test_arrays_in_arrays_in_arrays(tmp_path: Path) -> None:
    data = pages_of([GOOD], [b"[" * 100_000 + b"]" * 100_000], b"/X 4 0 R")
    outcome = read(tmp_path, data)
    assert is_one_line(outcome) or outcome.document is not None


def test_a_page_of_no_size_and_of_endless_size(tmp_path: Path) -> None:
    for box in (b"[0 0 0 0]", b"[0 0 1e30 1e30]", b"[nan 0 1 1]", b"[9 9 1 1]"):
        data = pages_of([GOOD]).replace(b"[0 0 200 100]", box)
        outcome = read(tmp_path, data)
        assert is_one_line(outcome) or outcome.document is not None


@pytest.mark.parametrize(
    "name", ["รายงาน ๒๕๖๖.pdf", "a b.pdf", "line\nbreak.pdf", "--check.pdf", "bad\udcff.pdf"]
)
def test_names_of_any_kind(tmp_path: Path, name: str) -> None:
    outcome = read(tmp_path, pages_of([GOOD]), name=name)
    assert outcome.document is not None
    outcome.document.model_dump_json().encode("utf-8")
