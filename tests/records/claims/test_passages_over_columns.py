"""A paragraph goes on from the foot of a column to the head of the next; what ends short does not."""

import pytest

from extract.records.claims.passages import prose_passages
from extract.sources.page import TextLine
from extract.tables.stitch import Prose
from schemas import Box, ReadBy

FULL, SHORT = 250.0, 120.0


def _line(text: str, box: Box) -> Prose:
    return Prose(1, TextLine(raw=text, text=text, bbox=box, line=None), 0, False)


def _passages(end_of_last: float) -> list[str]:
    lines = [
        _line("หนึ่ง", (50, 100, FULL, 114)),
        _line("สอง", (50, 118, end_of_last, 132)),
        _line("สาม", (270, 100, 470, 114)),
        _line("สี่", (270, 118, 350, 132)),
        _line("ห้า", (270, 136, 470, 150)),
    ]
    return [passage.text for passage in prose_passages(lines, 0, {1: ReadBy.TEXT_LAYER})]


@pytest.mark.parametrize(
    ("end", "passages"),
    [(FULL, ["หนึ่ง สอง สาม สี่", "ห้า"]), (SHORT, ["หนึ่ง สอง", "สาม สี่", "ห้า"])],
    ids=["a-full-line", "a-short-line"],
)
def test_the_last_line_of_a_column_tells(end: float, passages: list[str]) -> None:
    assert _passages(end) == passages


def test_a_heading_alone_at_the_foot_of_a_column_does_not_go_on() -> None:
    lines = [_line("หัวข้อ", (50, 300, 160, 314)), _line("ข้อความ", (270, 100, 470, 114))]
    assert len(list(prose_passages(lines, 0, {1: ReadBy.TEXT_LAYER}))) == 2
