"""Results above or below a target: "1,048, that is 48 or 4.80 percent above the target"."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from extract.records.claims import leads
from extract.records.claims.amounts import Amount, Reading
from extract.records.claims.making import Part, make_claim, stated_quantity
from extract.records.claims.rows import RowFigures
from extract.records.claims.shares import REACH, Share
from schemas import Claim, ClaimKind, ClaimRole

LONGEST_HEAD: Final = 25
"""A result and the words of comparison are not further apart, but for brackets and marks."""


class Difference(NamedTuple):
    """A comparison with a target: where its first figure stands, the amount it is off by, and the percent.

    `target` is the target where it stands in brackets before what the result is off by.
    """

    first: int
    amount: Amount | None
    percent: Amount | None
    target: Amount | None = None


def find_differences(reading: Reading) -> tuple[Difference, ...]:
    """Find where a passage compares a result with a target."""
    found = []
    for one in reading.amounts:
        if leads.against_target(one.lead) and one.plain:
            off = _behind_target(reading, one)
            if off is not None:
                percent, amount = (off, None) if off.is_percent else (None, off)
                found.append(Difference(one.index, amount, percent, target=one))
                continue
            after = reading.at(one.index + 1)
            percent = amount = None
            if one.is_percent or _is_in_points(reading, one):
                percent = one
                if after and after.is_count and leads.counts_in_brackets(after.lead):
                    amount = after
            else:
                amount = one
                is_share = after and after.is_percent and after.plain and leads.amounts_to(after.lead)
                percent = after if is_share else None
            found.append(Difference(one.index, amount, percent))
    return tuple(found)


def _behind_target(reading: Reading, one: Amount) -> Amount | None:
    """Read "above the target (80 percent) by 12.50 percent": the figure in brackets is the target."""
    after = reading.at(one.index + 1)
    if after is None or not one.bracketed or not after.plain or not leads.off_behind_target(after.lead):
        return None
    return after if after.shares_unit(one) else None


def _is_in_points(reading: Reading, one: Amount) -> bool:
    """Whether a bare number is what a percent right before it is off by."""
    before = reading.before(one.index)
    return one.figure.unit is None and before is not None and before.is_percent and before.plain


def difference_claims(
    reading: Reading, differences: Sequence[Difference], shares: Sequence[Share], row: RowFigures
) -> Iterator[Claim]:
    """Make the claims of differences whose result is sure; targets are those said, those of the row, or possible."""
    for one in differences:
        result, target = _result(reading, one, shares)
        target = one.target or target
        if result is None:
            continue
        is_sure = _is_surely_compared(reading, one, result)
        amount = one.amount.in_unit_of(result) if one.amount else None
        if amount and not amount.shares_unit(result):
            continue
        role = ClaimRole.RESULT if is_sure else ClaimRole.POSSIBLE_RESULT
        parts = [Part(role, result), *_targets(reading, one, result, target, row)]
        if amount:
            parts.append(Part(ClaimRole.DIFFERENCE, amount))
        if one.percent:
            parts.append(Part(ClaimRole.PERCENT, one.percent))
        has_target = any(part.role in (ClaimRole.TARGET, ClaimRole.POSSIBLE_TARGET) for part in parts)
        is_told = has_target or (amount is not None and one.percent is not None)
        yield make_claim(reading, ClaimKind.TARGET_DIFFERENCE, parts, None if is_told else ClaimRole.TARGET)


def _result(
    reading: Reading, difference: Difference, shares: Sequence[Share]
) -> tuple[Amount | None, Amount | None]:
    """Give the result that is compared and, where the words between name it, its target."""
    first = reading.amounts[difference.first]
    before = reading.before(difference.first)
    match = leads.against_target(first.lead)
    if before is None or match is None or not _is_near(match["head"], before):
        return None, None
    wants_percent = difference.amount is None
    share = next((one for one in shares if one.last == before.index), None)
    if share is not None and share.percent.index != before.index:
        # "96.14 percent of 2,550, above the target by …": the percent is compared, or the part with its whole.
        if wants_percent:
            return share.percent, None
        is_target = share.whole is not None and leads.names_target(share.whole.lead)
        return (share.part, share.whole) if is_target else (None, None)
    if not before.plain:
        return None, None
    if leads.from_target(before.lead):
        earlier = reading.before(before.index)
        return (
            (earlier, before) if earlier and earlier.plain and earlier.shares_unit(before) else (None, None)
        )
    if before.is_percent and not wants_percent:
        # "150 people make 100 percent, 50 people above the target": the number is compared.
        return (share.part, None) if share is not None else (None, None)
    if leads.leads_to_target(before.lead) and not leads.is_whole_lead(before.lead):
        return None, None
    return (before, None) if before.figure.unit is not None else (None, None)


def _is_surely_compared(reading: Reading, difference: Difference, result: Amount) -> bool:
    """Whether a result is surely the one compared: not called a target itself, and nothing named in between."""
    match = leads.against_target(reading.amounts[difference.first].lead)
    is_direct = match is not None and (leads.is_mere_link(match["head"]) or result.is_percent)
    return is_direct and not leads.leads_to_target(result.lead)


def _is_near(head: str, before: Amount) -> bool:
    """Whether a comparison stands right behind a figure, or behind what a percent is said to be of."""
    words = head.strip(" )☑☒")
    return len(words) <= LONGEST_HEAD or (before.is_percent and leads.begins_with_of(words))


def _targets(
    reading: Reading, difference: Difference, result: Amount, target: Amount | None, row: RowFigures
) -> Iterator[Part]:
    """Give the target that is said, else that of the row where the result is the row's, else possible ones."""
    said = target or _said_again(reading, difference, result) or _said_right_before(reading, result)
    if said is not None:
        yield Part(ClaimRole.TARGET, said)
        return
    printed = stated_quantity(reading, result)
    of_row = row.target_of(printed)
    match = leads.against_target(reading.amounts[difference.first].lead)
    if of_row is not None and match is not None:
        is_own = leads.names_own_target(match["tail"])
        yield Part(ClaimRole.TARGET if is_own else ClaimRole.POSSIBLE_TARGET, of_row)
        return
    earlier = [
        one
        for one in reading.amounts[: result.index]
        if one.plain
        and one.shares_unit(result)
        and (leads.leads_to_target(one.lead) or (one.is_percent and leads.names_target(one.lead)))
        and result.start - one.end <= REACH * 2
    ]
    for one in earlier[-1:]:
        yield Part(ClaimRole.POSSIBLE_TARGET, one)
    for listed in row.possible_targets(printed):
        yield Part(ClaimRole.POSSIBLE_TARGET, listed)


def _said_again(reading: Reading, difference: Difference, result: Amount) -> Amount | None:
    """Give a target that is said again in brackets behind the difference."""
    last = max(one.index for one in (difference.amount, difference.percent) if one)
    after = reading.at(last + 1)
    return after if after and after.shares_unit(result) and leads.target_again(after.lead) else None


def _said_right_before(reading: Reading, result: Amount) -> Amount | None:
    """Give a target that is the figure right before the result, in the same statement."""
    before = reading.before(result.index)
    if before is None or not before.plain or not before.shares_unit(result):
        return None
    goes_on = leads.leads_to_result(result.lead) or not leads.begins_new_statement(result.lead)
    is_target = leads.leads_to_target(before.lead) and goes_on
    return before if is_target else None
