"""Lists in prose with the amounts they add up to: read from the lines outside tables, given as sums."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from extract.records.lists.amounts import Amount, amounts_in
from extract.records.lists.numbering import find_marks
from extract.records.lists.stream import Stream
from extract.records.lists.sums import ListSum, find_sums, parts_of, single, total_before
from extract.records.lists.tree import ItemList, Judge, read_tree
from schemas import Direction, Doubt, Quantity, Sum, SumPart

_EXACT: Final = 10
"""So many sums that hold to the last digit for each that rounding only allows: nothing is rounded."""
_FEW_WRONG: Final = 2
"""So many sums may be wrong in a document where none holds: an amount that is wrong spoils two."""
_ROUND_SHARE: Final = Decimal("0.9")
_FEW: Final = 4
_LONGEST_LABEL: Final = 160


def read_list_sums(stream: Stream) -> tuple[Sum, ...]:
    """Read the sums that the lists of a text state, in reading order."""
    lists = read_tree(stream, find_marks(stream), _judge(stream))
    found = _borne_out(list(find_sums(stream, lists)))
    exact = _is_exact(found)
    return tuple(_record(stream, one, exact=exact) for one in sorted(found, key=lambda one: one.total.start))


def _judge(stream: Stream) -> Judge:
    def is_complete(below: ItemList) -> bool:
        before = total_before(stream, below)
        if before is None:
            return False
        values = [single(part.amount) for part in parts_of(stream, below, before[0])]
        return None not in values and sum(value or 0 for value in values) == single(before[0])

    def states_anew(start: int, end: int) -> bool:
        stated = amounts_in(stream, start, end)
        return any(one.ends_line for one in stated[:-1])

    return Judge(is_complete, states_anew)


def _borne_out(sums: Sequence[ListSum]) -> list[ListSum]:
    """Leave out what no words tell, unless it adds up: the shape alone accuses nobody.

    Where more of what words tell fails than holds, the words mean something else in this document: what fails is
    in doubt.
    """
    kept = [one for one in sums if one.told or one.difference == 0]
    sure = Counter(_holds(one) for one in kept if one.difference is not None and one.doubt is None)
    if sure[False] <= max(_FEW_WRONG, sure[True]):
        return kept
    return [
        one if one.doubt or one.difference is None or _holds(one) else one._replace(doubt=Doubt.PARTS_UNSURE)
        for one in kept
    ]


def _holds(one: ListSum) -> bool:
    return one.difference is not None and abs(one.difference) <= one.slack


def _is_exact(sums: Sequence[ListSum]) -> bool:
    """Whether the lists state amounts to the last digit: by how many sums hold exactly, or by the noughts they end in.

    Of sums of rounded parts, a quarter and more are off by one or two in the last digit.
    """
    off = [abs(one.difference) for one in sums if one.difference is not None and len(one.parts) > 1]
    holding = sum(difference == 0 for difference in off)
    rounded = sum(
        0 < abs(one.difference) <= one.slack
        for one in sums
        if one.difference is not None and len(one.parts) > 1
    )
    if holding >= _EXACT * max(1, rounded):
        return True
    figures = [a.figure for one in sums for a in (one.total, *(part.amount for part in one.parts)) if a]
    whole = [figure.value for figure in figures if figure.value and figure.scale == 1 and not figure.decimals]
    in_tens = sum(value % 10 == 0 for value in whole)
    return len(whole) == len(figures) >= _FEW and in_tens >= _ROUND_SHARE * (len(whole) - 1)


def _record(stream: Stream, one: ListSum, *, exact: bool) -> Sum:
    parts = tuple(
        SumPart(
            label=_label(stream, part.item.start, part.amount.start if part.amount else part.item.end),
            figure=_quantity(stream, part.amount) if part.amount else _nothing(stream, part.item.start),
            offset=_offset(stream, part.amount.start) if part.amount else None,
        )
        for part in one.parts
    )
    total = _quantity(stream, one.total)
    return Sum(
        label=_label(stream, one.label_from, one.total.start),
        direction=Direction.LIST,
        total=total,
        offset=_offset(stream, one.total.start),
        parts=parts,
        table=None,
        doubt=one.doubt,
        exact=exact,
        at=total.at,
    )


def _offset(stream: Stream, position: int) -> int:
    return position - stream.line_of(position).start


def _quantity(stream: Stream, amount: Amount) -> Quantity:
    figure = amount.figure
    end = amount.start + len(figure.raw)
    read = Quantity(
        raw=stream.printed[amount.start : end],
        value=figure.value,
        decimals=figure.decimals,
        unit=figure.unit,
        scale=figure.scale,
        relation=figure.relation,
        at=stream.line_of(amount.start).at,
    )
    return stream.as_recognised(read, amount.start, end)


def _nothing(stream: Stream, position: int) -> Quantity:
    return Quantity(raw="", value=None, decimals=None, at=stream.line_of(position).at)


def _label(stream: Stream, start: int, end: int) -> str:
    words = " ".join(stream.text[start:end].split()).strip(" .…·:")
    return words[-_LONGEST_LABEL:]
