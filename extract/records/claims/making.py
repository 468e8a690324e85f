"""Claims made of a passage's figures: their words, their places, and what each figure is."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from extract.records.claims.amounts import Amount, Reading
from extract.records.claims.passages import Piece
from extract.records.recognised import as_recognised
from extract.thai.digits import to_arabic
from extract.thai.letters import MARKS
from schemas import Claim, ClaimKind, ClaimRole, Quantity

LEAD_SHOWN: Final = 60
"""So many characters of the words before a claim's first figure belong to its text."""


class Part(NamedTuple):
    """A figure of a claim and what it is there: one of the passage, or one that a cell of its row prints."""

    role: ClaimRole
    figure: Amount | Quantity


def make_claim(
    reading: Reading,
    kind: ClaimKind,
    parts: Sequence[Part],
    missing: ClaimRole | None = None,
    counts: str | None = None,
) -> Claim:
    """Make a claim; at least one of its figures stands in the passage, and it stands where the first does."""
    stated = [part.figure for part in parts if isinstance(part.figure, Amount)]
    first = min(stated, key=lambda amount: amount.start)
    last = max(stated, key=lambda amount: amount.end)
    start = first.start - len(_shown(first.lead))
    return Claim(
        text=" ".join(reading.passage.text[start : last.end].split()),
        kind=kind,
        figures=tuple(
            stated_quantity(reading, part.figure) if isinstance(part.figure, Amount) else part.figure
            for part in parts
        ),
        roles=tuple(part.role for part in parts),
        offsets=tuple(
            _offset(reading, part.figure) if isinstance(part.figure, Amount) else None for part in parts
        ),
        missing=missing,
        counts=counts,
        at=reading.passage.piece(first.start).at,
    )


def _shown(lead: str) -> str:
    """Give the end of the words before a figure, from the beginning of a word where a blank tells one."""
    if len(lead) <= LEAD_SHOWN:
        return lead
    _, blank, words = lead[-LEAD_SHOWN:].partition(" ")
    return words if blank and len(words) >= LEAD_SHOWN // 2 else lead[-LEAD_SHOWN:].lstrip(MARKS)


def stated_quantity(reading: Reading, amount: Amount) -> Quantity:
    """Give a figure of a passage with its place and as it is printed there."""
    piece = reading.passage.piece(amount.start)
    figure = amount.figure
    read = Quantity(
        raw=_as_printed(figure.raw, amount.start - piece.start, piece),
        value=figure.value,
        decimals=figure.decimals,
        unit=figure.unit,
        scale=figure.scale,
        relation=figure.relation,
        at=piece.at,
    )
    start, end = figure.start - piece.start, figure.end - piece.start
    return as_recognised(read, piece.recognised, piece.text, start, end)


def _offset(reading: Reading, amount: Amount) -> int:
    return amount.start - reading.passage.piece(amount.start).start


def _as_printed(numeral: str, offset: int, piece: Piece) -> str:
    """Find a numeral of the repaired text in the raw one: the same of its occurrences."""
    arabic = to_arabic(piece.raw)
    start = -1
    for _ in range(piece.text.count(numeral, 0, offset) + 1):
        start = arabic.find(numeral, start + 1)
        if start < 0:
            return numeral
    return piece.raw[start : start + len(numeral)]
