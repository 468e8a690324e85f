"""Percents of success that prose states: the words before them tell which total they repeat."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from extract.records.claims.passages import Passage, prose_passages
from extract.records.recognised import as_recognised
from extract.tables.assemble import Content
from extract.thai.numbers import Figure, FigureKind, find_figures
from schemas import Quantity, ReadBy, Statement

LONGEST_LEAD: Final = 120
"""So many characters before a percent may say what it is of."""

_SUCCESS: Final = re.compile(r"(?:ผล|ความ)?สำเร็จ\s*(?:อยู่ที่|คิดเป็น|เท่ากับ|เป็น|ได้)?\s*ร้อยละ\s*$")
"""What right before a number makes it a percent of success; a target or another year stands otherwise."""


def read_statements(content: Content, read_by: Mapping[int, ReadBy]) -> Iterator[Statement]:
    """Give the percents of success that prose states, in reading order; `read_by` says how each page was read."""
    for passage in prose_passages(content.prose, len(content.tables), read_by):
        for figure in find_figures(passage.text) if "สำเร็จ" in passage.text else ():
            if figure.kind is FigureKind.AMOUNT and (words := _SUCCESS.search(passage.text, 0, figure.start)):
                yield _statement(passage, figure, words.start())


def _statement(passage: Passage, figure: Figure, end: int) -> Statement:
    piece = passage.piece(figure.start)
    offset = figure.start - piece.start
    quantity = Quantity(
        raw=piece.raw[offset : offset + len(figure.raw)] if len(piece.raw) == len(piece.text) else figure.raw,
        value=figure.value,
        decimals=figure.decimals,
        unit=figure.unit,
        scale=figure.scale,
        relation=figure.relation,
        at=piece.at,
    )
    quantity = as_recognised(quantity, piece.recognised, piece.text, offset, figure.end - piece.start)
    label = passage.text[max(0, end - LONGEST_LEAD) : end].strip()
    return Statement(label=label, figure=quantity, offset=offset, at=piece.at)
