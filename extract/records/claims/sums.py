"""Numbers and the parts they are made of: "13, made up of 2 and 11", "5 and 47, together 52"."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final, NamedTuple

from extract.records.claims import leads
from extract.records.claims.amounts import Amount, Reading
from extract.records.claims.making import Part, make_claim
from schemas import Claim, ClaimKind, ClaimRole

FEWEST: Final = 2
"""A sum has so many terms at least."""

LONGEST_LABEL: Final = 160
"""The words of an item of a list are no longer than this."""

SHORT_LABEL: Final = 40
"""An item that nothing marks as one has a label no longer than this."""

MOST_UNMARKED: Final = 10
"""Of a longer list whose items nothing marks it is not tried whether some are parts of others."""

MOST_FURTHER: Final = 2
"""So many figures behind a list may still belong to it."""

FURTHEST_TOTAL: Final = 300
"""A total that does not stand right before its list stands within so many characters of it."""


class Sum(NamedTuple):
    """A total and the terms that make it; `sure` where the words leave no doubt which they are.

    `further` are figures right behind a sure list that may still belong to it: "… and 5, with 1 more".
    """

    total: Amount
    terms: tuple[Amount, ...]
    sure: bool
    further: tuple[Amount, ...] = ()


class _List(NamedTuple):
    """Items of a list, one behind the other; `closed` where the words say which of them is the last."""

    items: tuple[Amount, ...]
    closed: bool


def find_sums(reading: Reading, taken: frozenset[int]) -> tuple[Sum, ...]:
    """Find the sums of a passage; the figures at the indexes `taken` are known to be something else."""
    found = []
    for one in reading.amounts:
        if one.is_count and one.index not in taken:
            listed = _total_then_list(reading, one, taken) or _list_then_total(reading, one, taken)
            if listed and (listed.sure or all(term.value <= listed.total.value for term in listed.terms)):
                found.append(listed)
    return tuple(found)


def sum_claims(reading: Reading, sums: Sequence[Sum]) -> Iterator[Claim]:
    """Make the claims of sums."""
    for one in sums:
        role = ClaimRole.TERM if one.sure else ClaimRole.POSSIBLE_TERM
        parts = [Part(role, term) for term in one.terms]
        parts += [Part(ClaimRole.POSSIBLE_TERM, term) for term in one.further]
        parts.append(Part(ClaimRole.TOTAL, one.total))
        yield make_claim(reading, ClaimKind.SUM, parts)


def _total_then_list(reading: Reading, total: Amount, taken: frozenset[int]) -> Sum | None:
    """Read a total with the list of its parts right behind it, or a little later if it is said to be of all."""
    after = reading.words_after(total.index)
    if leads.opens_loose_list(after) or leads.tells_verdict(after):
        listed = _list_from(reading, total.index + 1, total, taken)
        is_whole_list = leads.opens_list(after) or leads.tells_verdict(after)
        is_of_all = leads.is_whole_lead(total.lead) and _names_all(reading, listed)
        is_told = (is_whole_list and _is_stated(reading, total)) or (is_of_all and leads.names_parts(after))
        sure = is_told and listed is not None and listed.closed and _is_flat(total, listed.items)
        return _sum(total, listed, sure, _further(reading, listed, taken) if sure and listed else ())
    if not leads.is_whole_lead(total.lead):
        return None
    for one in reading.amounts[total.index + 1 :]:
        if one.start - total.end > FURTHEST_TOTAL:
            return None
        if leads.holds_whole_list(one.lead):
            return _sum(total, _list_from(reading, one.index, total, taken), sure=False)
        if (
            one.shares_unit(total)
            and one.is_count
            and one.index not in taken
            and leads.is_whole_lead(one.lead)
        ):
            return None
    return None


def _sum(total: Amount, listed: _List | None, sure: bool, further: tuple[Amount, ...] = ()) -> Sum | None:
    return Sum(total, listed.items, sure, further) if listed and len(listed.items) >= FEWEST else None


def _further(reading: Reading, listed: _List, taken: frozenset[int]) -> tuple[Amount, ...]:
    """Give the figures in the unit of a list that stand right behind it, percents passed over."""
    found: list[Amount] = []
    for one in reading.amounts[listed.items[-1].index + 1 :]:
        if one.is_percent:
            continue
        fits = one.is_count and one.shares_unit(listed.items[-1]) and one.index not in taken
        if not fits or len(one.lead) > LONGEST_LABEL or len(found) == MOST_FURTHER:
            break
        found.append(one)
    return tuple(found)


def _list_from(reading: Reading, first: int, total: Amount, taken: frozenset[int]) -> _List | None:
    """Collect the items of a list that begins with the figure at an index; None where another unit mixes in.

    A numbered list ends where the numbers do, and is cut where the passage ends with it; any other list ends
    with the item that "and" joins.
    """
    opening = reading.at(first)
    numbered = opening is not None and leads.item_number(opening.lead) == 1
    items: list[Amount] = []
    closed = False
    for one in reading.amounts[first:]:
        if one.is_percent and one.plain and leads.amounts_to(one.lead) and items:
            continue
        number = leads.item_number(one.lead)
        goes_on = not items or (number == len(items) + 1 if numbered else _goes_on(one.lead))
        if not goes_on or closed:
            closed = closed or (numbered and number is None and not _is_bare(one.lead))
            break
        fits = one.is_count and one.shares_unit(total) and one.index not in taken
        if not fits or not _is_item(one, is_first=not items, is_numbered=numbered):
            return None if numbered else _List(tuple(items), closed)
        items.append(one)
        closed = len(items) > 1 and leads.joins(one.lead)
    return _List(tuple(items), closed)


def _goes_on(lead: str) -> bool:
    """Whether words lead to a further item: they mark it, or are a short label of their own."""
    return leads.marks_item(lead) or (not _is_bare(lead) and len(lead) <= SHORT_LABEL and "(" not in lead)


def _is_bare(lead: str) -> bool:
    """Whether nothing but a comma, a bracket or the word for number leads to a figure: the item goes on."""
    return len(lead.strip(" ,()").removeprefix("จำนวน").strip()) < FEWEST


def _is_item(one: Amount, *, is_first: bool, is_numbered: bool) -> bool:
    """Whether the words before a figure are those of one item of a list, and no other statement."""
    if len(one.lead) > LONGEST_LABEL or leads.compares(one.lead) or leads.leads_to_total(one.lead):
        return False
    if is_first or is_numbered:
        return True
    return not leads.begins_new_statement(one.lead) and not leads.holds_list(one.lead)


def _is_stated(reading: Reading, total: Amount) -> bool:
    """Whether a number is one of its own: said to be, or with none of its unit before; no last item of a list."""
    before = reading.at(total.index - 1)
    is_first = before is None or not before.shares_unit(total) or total.start - before.end > FURTHEST_TOTAL
    is_said = leads.is_whole_lead(total.lead) or leads.is_number_lead(total.lead)
    return (is_said or is_first) and not leads.joins(total.lead)


def _names_all(reading: Reading, listed: _List | None) -> bool:
    """Whether "and" joins the last item of a list, and nothing says behind it that there are more."""
    if listed is None or not listed.items or not leads.joins(listed.items[-1].lead):
        return False
    return not leads.leaves_out(reading.words_after(listed.items[-1].index))


def _is_flat(total: Amount, items: Sequence[Amount]) -> bool:
    """Whether no item of a list can be part of another: all are marked, or no fewer of them make the total."""
    if all(leads.marks_item(one.lead) for one in items[1:]):
        return True
    first, *others = (one.value for one in items)
    fewer = (chosen for size in range(1, len(others)) for chosen in combinations(others, size))
    return len(items) <= MOST_UNMARKED and all(first + sum(chosen) != total.value for chosen in fewer)


def _list_then_total(reading: Reading, total: Amount, taken: frozenset[int]) -> Sum | None:
    """Read parts, the last of them joined by "and", with their total right behind."""
    if not leads.leads_to_total(total.lead):
        return None
    terms: list[Amount] = []
    for one in reversed(reading.amounts[: total.index]):
        fits = one.is_count and one.shares_unit(total) and one.index not in taken
        if not fits or leads.leads_to_total(one.lead):
            break
        terms.insert(0, one)
        if not leads.joins(one.lead) and (
            leads.begins_new_statement(one.lead) or not leads.marks_item(one.lead)
        ):
            break
    if len(terms) < FEWEST or not leads.joins(terms[-1].lead):
        return None
    return Sum(total, tuple(terms), sure=False)
