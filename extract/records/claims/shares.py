"""Shares in prose: "119 of 639 make 18.62 percent", in whichever order, and what is not said of them."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from extract.records.claims import leads
from extract.records.claims.amounts import Amount, Reading
from extract.records.claims.making import Part, make_claim
from extract.thai.keys import label_key
from extract.thai.units import unit_of_word
from schemas import Claim, ClaimKind, ClaimRole

REACH: Final = 700
"""A whole is looked for within so many characters before its part."""

NEAR: Final = 160
"""A whole said right before its part stands within so many characters of it."""

FULL: Final = Decimal(100)

MOST_POSSIBLE: Final = 4
"""Of more possible wholes than these, the nearest are kept."""

LETTERS_OF_A_NAME: Final = 6
"""A name needs so many letters of its key to be known again."""


class Share(NamedTuple):
    """A percent, the part and the whole that it is of.

    `possible` are wholes of which one may be meant, `other_part` a part that may be meant instead.
    """

    percent: Amount
    part: Amount | None
    whole: Amount | None
    possible: tuple[Amount, ...] = ()
    other_part: Amount | None = None

    @property
    def last(self) -> int:
        """The index of the last of its figures."""
        return max(one.index for one in (self.percent, self.part, self.whole) if one is not None)


def find_shares(reading: Reading, taken: frozenset[int]) -> tuple[Share, ...]:
    """Find the shares of a passage; percents at the indexes `taken` are known to be something else."""
    candidates = [one for one in reading.amounts if one.is_percent and one.plain and one.index not in taken]
    found = [share for percent in candidates if (share := _share(reading, percent, taken))]
    return tuple(_with_siblings(reading, found))


def share_claims(reading: Reading, shares: Sequence[Share]) -> Iterator[Claim]:
    """Make the claims of shares; one that leaves its whole or its part unsaid says so."""
    for share in shares:
        parts = []
        if share.part:
            is_sure = share.other_part is None
            parts.append(Part(ClaimRole.PART if is_sure else ClaimRole.POSSIBLE_PART, share.part))
        if share.other_part:
            parts.append(Part(ClaimRole.POSSIBLE_PART, share.other_part))
        if share.whole:
            parts.append(Part(ClaimRole.WHOLE, share.whole))
        parts += [Part(ClaimRole.POSSIBLE_WHOLE, one) for one in share.possible]
        parts.append(Part(ClaimRole.PERCENT, share.percent))
        missing = None
        if share.part is None:
            missing = ClaimRole.PART
        elif share.whole is None and not share.possible:
            missing = ClaimRole.WHOLE
        yield make_claim(reading, ClaimKind.SHARE, parts, missing)


def _share(reading: Reading, percent: Amount, taken: frozenset[int]) -> Share | None:
    at, i = reading.at, percent.index
    before, after = reading.before(i), at(i + 1)
    if leads.names_target(percent.lead) or leads.compares(percent.lead):
        return None
    if after and leads.same_amount(after.lead) and after.is_count:
        return _percent_then_part(before, percent, after)
    if after and leads.counts_in_brackets(after.lead) and not leads.amounts_to(percent.lead):
        return _part_in_brackets(reading, percent, after)
    direct = leads.amounts_to(percent.lead)
    if after and after.is_count and leads.of_whole(after.lead) and not _is_item(reading, after):
        part = _part_before(reading, percent, after, taken) if direct else None
        if part is None and after.bracketed and not percent.bracketed:
            return _both_in_brackets(reading, percent, after)
        if part or not direct:
            return _of_whole(reading, percent, after, part)
    is_part = before is not None and before.is_count and before.index not in taken
    if not direct or before is None or not is_part or leads.compares(before.lead):
        return None
    return _backward(reading, percent, before)


def _percent_then_part(before: Amount | None, percent: Amount, after: Amount) -> Share | None:
    """Read "1,580 (70 percent is 1,106)" and "70 percent of 1,580 is 1,106"."""
    if before and before.is_count and before.shares_unit(after) and leads.in_brackets(percent.lead):
        return Share(percent, after, before)
    return None


def _part_in_brackets(reading: Reading, percent: Amount, part: Amount) -> Share | None:
    """Read "18.62 percent (119 of 639)" and "18.62 percent (119)"."""
    whole = reading.at(part.index + 1)
    if part.plain and whole and whole.is_count and leads.surely_of_whole(whole.lead):
        counted = part.in_unit_of(whole)
        if counted.shares_unit(whole):
            return Share(percent, counted, whole)
    if not part.is_count:
        return None
    return Share(percent, part, None, _possible_wholes(reading, part))


def _both_in_brackets(reading: Reading, percent: Amount, part: Amount) -> Share | None:
    """Read "18.62 percent of those who came (119 of 639)"; one number in brackets may be the part or the whole."""
    whole = reading.at(part.index + 1)
    is_whole = whole is not None and whole.bracketed and whole.is_count and leads.surely_of_whole(whole.lead)
    if whole is None or not is_whole or not part.plain:
        return None
    counted = part.in_unit_of(whole)
    return Share(percent, counted, whole) if counted.shares_unit(whole) else None


def _of_whole(reading: Reading, percent: Amount, whole: Amount, part: Amount | None) -> Share | None:
    """Read "119 make 18.62 percent of 639", "70 percent of 1,580 is 1,106" and "18.62 percent of 639"."""
    after = reading.at(whole.index + 1)
    if part is None and after and after.shares_unit(whole) and after.plain and leads.same_amount(after.lead):
        part = after
    if part is None:
        is_share = leads.is_of(whole.lead) and leads.is_one_phrase(whole.lead)
        return Share(percent, None, whole) if is_share and not leads.leads_to_measure(percent.lead) else None
    is_sure = leads.is_one_phrase(whole.lead) and _is_of_its_size(percent, part, whole)
    return Share(percent, part, whole) if is_sure else Share(percent, part, None, (whole,))


def _is_of_its_size(percent: Amount, part: Amount, whole: Amount) -> bool:
    """Whether the larger of part and whole is the one that the percent says; else they hardly belong together."""
    return (part.value > whole.value) is (percent.value > FULL) or part.value == whole.value


def _is_item(reading: Reading, whole: Amount) -> bool:
    """Whether a number has a percent of its own: it is the next of several parts and no whole of the one before."""
    after = reading.at(whole.index + 1)
    has_own = after is not None and after.is_percent and leads.amounts_to(after.lead)
    return has_own and not (leads.is_whole_lead(whole.lead) or leads.names_target(whole.lead))


def _part_before(reading: Reading, percent: Amount, whole: Amount, taken: frozenset[int]) -> Amount | None:
    """Give the nearest figure before the percent in the unit of the whole, with nothing else begun between."""
    for index in range(percent.index - 1, -1, -1):
        one = reading.amounts[index]
        if one.bracketed and not percent.bracketed:
            continue
        if one.shares_unit(whole):
            return one if one.is_count and index not in taken else None
        if one.is_percent or leads.begins_new_statement(one.lead):
            return None
    return None


def _backward(reading: Reading, percent: Amount, part: Amount) -> Share:
    """Find the whole of a part before it: after "of all" between the two, or said right before, or possible."""
    words_after = reading.words_after(percent.index)
    named = _named_whole(reading, percent, words_after)
    if named is not None:
        return named
    before = reading.before(part.index)
    if before and before.plain and leads.surely_of_whole(part.lead) and _can_be_part(before, part):
        return Share(percent, before.in_unit_of(part), part)
    names_other = leads.begins_with_of(words_after)
    if before and before.is_count and not names_other and _is_surely_whole(before, part):
        return Share(percent, part, before)
    return _possible_share(reading, percent, part)


def _possible_share(reading: Reading, percent: Amount, part: Amount) -> Share:
    """Give a share whose whole is one of several, and whose part may be the other of two figures said together."""
    before = reading.at(part.index - 1)
    possible = _possible_wholes(reading, part)
    if (
        before is None
        or not before.is_count
        or before.shares_unit(part)
        or leads.begins_new_statement(part.lead)
    ):
        return Share(percent, part, None, possible)
    wholes = _possible_wholes(reading, before)
    return Share(percent, part, None, (*wholes, *possible), before if wholes else None)


def _can_be_part(one: Amount, whole: Amount) -> bool:
    counted = one.in_unit_of(whole)
    return counted.is_count and counted.shares_unit(whole) and counted.value <= whole.value


def _is_surely_whole(whole: Amount, part: Amount) -> bool:
    return _is_said_before(whole, part) or _is_budget_spent(whole, part)


def _is_said_before(whole: Amount, part: Amount) -> bool:
    """Whether the figure right before a part is said to be of all, and nothing stands against it."""
    near = part.start - whole.end <= NEAR
    is_whole = leads.is_whole_lead(whole.lead) or leads.whole_said_behind(part.lead)
    # What attained its target is a part of all, whatever the figures are.
    fits = whole.shares_unit(part) and (part.value <= whole.value or leads.tells_verdict(part.lead))
    return near and is_whole and fits and not leads.names_target(whole.lead) and not _is_apart(part.lead)


def _is_budget_spent(whole: Amount, part: Amount) -> bool:
    """Whether the figure right before what was spent is the budget."""
    near = part.start - whole.end <= NEAR and whole.shares_unit(part)
    spent = leads.leads_to_spent(part.lead) and not _is_apart(part.lead)
    fits = part.value <= whole.value or leads.is_whole_lead(whole.lead)
    return near and spent and leads.leads_to_budget(whole.lead) and fits


def _is_apart(lead: str) -> bool:
    """Whether a part's words compare, or say in another statement that it is a whole of its own."""
    return leads.compares(lead) or (leads.is_whole_lead(lead) and leads.begins_new_statement(lead))


def _named_whole(reading: Reading, percent: Amount, words_after: str) -> Share | None:
    """Find a whole by its name: "96.91 percent of the cases taken up", where "cases taken up 38,543" came before."""
    if not leads.begins_with_of(words_after):
        return None
    phrase = _phrase(words_after)
    of_what, _, which = phrase.partition("ที่")
    unit = unit_of_word(of_what)
    key = label_key(which)
    if unit is None or len(key) < LETTERS_OF_A_NAME:
        return None
    of_unit = [one for one in reading.amounts[: percent.index] if one.is_count and one.figure.unit == unit]
    named = [one for one in of_unit if key in label_key(one.lead[-REACH:])]
    if not named or not of_unit or of_unit[-1].index <= named[-1].index:
        return None
    if any(
        leads.begins_new_statement(one.lead) for one in reading.amounts[of_unit[-1].index + 1 : percent.index]
    ):
        return None
    return Share(percent, of_unit[-1], named[-1])


def _phrase(words: str) -> str:
    """Give the noun that words beginning with "of" name: up to the next blank."""
    rest = words.strip(" )")
    for word in ("ของ", "จาก", "ใน"):
        if rest.startswith(word):
            rest = rest[len(word) :].lstrip()
            break
    return rest.split(" ", 1)[0].removeprefix("จำนวน")


def _possible_wholes(reading: Reading, part: Amount) -> tuple[Amount, ...]:
    """Give the figures before a part that may be its whole: of its unit and no smaller; those said to be first."""
    before = [
        one
        for one in reading.amounts[: part.index]
        if one.is_count
        and one.shares_unit(part)
        and (part.bracketed or not one.bracketed)
        and one.value >= part.value
        and part.start - one.end <= REACH
    ]
    return tuple(before[-MOST_POSSIBLE:])


def _with_siblings(reading: Reading, shares: Sequence[Share]) -> Iterator[Share]:
    """Give shares their whole where their parts, one after the other, add up to a number said to be of all."""
    run: list[Share] = []
    for share in [*shares, None]:
        follows = share is not None and share.part is not None and share.part.index == share.percent.index - 1
        if run and (share is None or not follows or not _is_next(run[-1], share)):
            yield from _of_one_whole(reading, run)
            run = []
        if share is not None and follows:
            run.append(share)
        elif share is not None:
            yield share


def _is_next(before: Share, share: Share) -> bool:
    return (
        share.part is not None
        and before.part is not None
        and share.part.index == before.percent.index + 1
        and share.part.shares_unit(before.part)
    )


def _of_one_whole(reading: Reading, run: Sequence[Share]) -> Iterator[Share]:
    parts = [share.part for share in run if share.part]
    total = sum(part.value for part in parts)
    whole = next(
        (
            one
            for one in reversed(reading.amounts[: parts[0].index])
            if one.is_count
            and one.shares_unit(parts[0])
            and one.value == total
            and parts[0].start - one.end <= REACH
        ),
        None,
    )
    for share in run:
        is_open = len(run) > 1 and whole is not None and share.whole is None
        yield Share(share.percent, share.part, whole) if is_open else share
