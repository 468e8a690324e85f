"""Changes on an earlier time: "risen from 100 to 120, that is 20 percent", "20 more than last year"."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from extract.records.claims import leads
from extract.records.claims.amounts import Amount, Reading
from extract.records.claims.making import Part, make_claim
from extract.records.claims.words import ABOVE, BELOW, EARLIER, FALLEN, RISEN
from extract.thai.keys import label_key
from extract.thai.patterns import any_of
from schemas import Claim, ClaimKind, ClaimRole

NEAR: Final = 160
"""A figure's name stands within so many characters before it."""

NAME_LETTERS: Final = 12
"""So many letters of a name's key, and of the words that compare it, tell that both speak of the same."""

_CHANGE: Final = re.compile(
    rf"(?P<head>.*?)(?:(?P<up>{any_of((*ABOVE, *RISEN))})|{any_of((*BELOW, *FALLEN))})(?P<tail>.*)", re.DOTALL
)
_EARLIER: Final = re.compile(any_of(EARLIER))
_BASE_IN_BRACKETS: Final = re.compile(r".*\(\s*(?:จำนวน\s*|ร้อยละ\s*)?", re.DOTALL)
_FROM: Final = re.compile(r"\s*จาก(?P<when>[^()]*?)(?:จำนวน|ที่มี|มี|ร้อยละ|\s)*", re.DOTALL)
_SAID_TO_BE: Final = re.compile(r"(?:ที่|ซึ่ง)\s*(?:มี|ได้|เป็น)\s*(?:จำนวน\s*)?$")
_DIFFERENCE: Final = re.compile(r"[\s),]*(?:เป็น)?จำนวน\s*")
_BEHIND_BASE: Final = re.compile(r"[\s)]*(?:เป็น|อยู่|คิดเป็น|ถึง)?\s*(?:จำนวน\s*)?(?:ร้อยละ\s*)?")
_BY: Final = re.compile(
    rf"[\s)]*{leads.IN_YEAR}(?:(?:ซึ่ง|โดย|หรือ|และ)\s*)?(?:{any_of((*RISEN, *FALLEN))}|คิดเป็น|หรือ)\s*"
    rf"(?:{any_of((*RISEN, *FALLEN))}|คิดเป็น)?\s*(?:จำนวน\s*)?(?:ร้อยละ\s*)?\(?\s*"
)


class Change(NamedTuple):
    """A change: the base and the level reached, what lies between them, and the percent of the base."""

    base: Amount | None = None
    result: Amount | None = None
    possible_result: Amount | None = None
    difference: Amount | None = None
    percent: Amount | None = None

    @property
    def figures(self) -> tuple[Amount, ...]:
        """All of its figures."""
        every = (self.base, self.result, self.possible_result, self.difference, self.percent)
        return tuple(one for one in every if one is not None)


def find_changes(reading: Reading) -> tuple[Change, ...]:
    """Find the changes that a passage tells."""
    found: list[Change] = []
    for one in reading.amounts:
        if not one.plain or (found and one.index <= max(f.index for f in found[-1].figures)):
            continue
        match = _CHANGE.fullmatch(one.lead)
        if match is None or leads.names_target(match["tail"]):
            continue
        change = (
            _in_brackets(reading, one, match)
            or _from_to(reading, one, match)
            or _from_by(reading, one, match)
            or _behind(reading, one, match)
        )
        if change:
            found.append(change)
    return tuple(found)


def change_claims(reading: Reading, changes: tuple[Change, ...]) -> Iterator[Claim]:
    """Make the claims of changes; one whose base cannot be told says so."""
    for change in changes:
        roles = (
            (ClaimRole.RESULT, change.result),
            (ClaimRole.POSSIBLE_RESULT, change.possible_result),
            (ClaimRole.BASE, change.base),
            (ClaimRole.DIFFERENCE, change.difference),
            (ClaimRole.PERCENT, change.percent),
        )
        parts = [Part(role, figure) for role, figure in roles if figure is not None]
        has_level = change.result is not None or change.possible_result is not None
        can_follow = change.base is not None and (has_level or change.difference is not None)
        off_and_percent = (
            change.result is not None and change.difference is not None and change.percent is not None
        )
        missing = None
        if not (can_follow or off_and_percent):
            missing = ClaimRole.BASE if change.base is None else ClaimRole.RESULT
        yield make_claim(reading, ClaimKind.CHANGE, parts, missing)


def _in_brackets(reading: Reading, one: Amount, match: re.Match[str]) -> Change | None:
    """Read "more than in 2565 (100), by 20 or 20 percent": the figure in brackets is the base."""
    if not (_EARLIER.search(match["tail"]) and _BASE_IN_BRACKETS.fullmatch(match["tail"])):
        return None
    after = reading.at(one.index + 1)
    if after is None or not after.plain or not _BEHIND_BASE.fullmatch(after.lead):
        return None
    if after.is_percent:
        return Change(base=one, percent=after, possible_result=_named_before(reading, one, match["head"]))
    base = one.in_unit_of(after)
    if not base.shares_unit(after):
        return None
    return Change(
        base=base,
        possible_result=_named_before(reading, base, match["head"]),
        difference=after,
        percent=_percent_behind(reading, after),
    )


def _from_to(reading: Reading, one: Amount, match: re.Match[str]) -> Change | None:
    """Read "risen from 100 to 120, that is 20 percent"."""
    if not _FROM.fullmatch(match["tail"]):
        return None
    after = reading.at(one.index + 1)
    if after is None or not after.plain or not leads.to_level(after.lead):
        return None
    base = one.in_unit_of(after)
    if not base.shares_unit(after):
        return None
    percent = _percent_behind(reading, after)
    if percent is not None:
        # "risen from 400 to 500, that is 62.5 percent" may be a share of something, unless it is said to have risen.
        sure = leads.compares(percent.lead)
        return Change(
            base=base,
            result=after if sure else None,
            possible_result=None if sure else after,
            percent=percent,
        )
    following = reading.at(after.index + 1)
    if following is None or not following.plain or not _BY.fullmatch(following.lead):
        return None
    if not following.shares_unit(after):
        return None
    return Change(base=base, result=after, difference=following, percent=_percent_behind(reading, following))


def _from_by(reading: Reading, one: Amount, match: re.Match[str]) -> Change | None:
    """Read "120, risen from 2565, when it was 100, by 20, that is 20 percent"."""
    from_when = _FROM.fullmatch(match["tail"])
    result = reading.before(one.index)
    if from_when is None or not _EARLIER.search(from_when["when"]) or not leads.is_mere_link(match["head"]):
        return None
    if result is None or not result.is_count or not one.in_unit_of(result).shares_unit(result):
        return None
    base = one.in_unit_of(result)
    is_said = _SAID_TO_BE.search(match["tail"]) is not None
    after = reading.at(one.index + 1)
    if after is not None and after.is_count and after.shares_unit(base):
        is_next = _DIFFERENCE.fullmatch(after.lead) or _BY.fullmatch(after.lead)
        if is_next and (is_said or leads.compares(after.lead)):
            percent = _percent_behind(reading, after)
            return Change(base=base, result=result, difference=after, percent=percent)
        return None
    percent = _percent_behind(reading, one) if is_said else None
    return Change(base=base, result=result, percent=percent) if percent is not None else None


def _behind(reading: Reading, one: Amount, match: re.Match[str]) -> Change | None:
    """Read "120, risen on the year before by 20, that is 20 percent"."""
    before = reading.before(one.index)
    if not _EARLIER.search(match["tail"]) or not leads.is_mere_link(match["head"]):
        return None
    if before is None or not before.plain or before.figure.unit is None or "(" in match["tail"]:
        return None
    if one.is_percent:
        return Change(result=before, percent=one)
    difference = one.in_unit_of(before)
    if not difference.shares_unit(before) or before.is_percent:
        return None
    return Change(result=before, difference=difference, percent=_percent_behind(reading, one))


def _percent_behind(reading: Reading, amount: Amount) -> Amount | None:
    """Give the percent that an amount is said to make, and that is not said to be of something else."""
    percent = reading.at(amount.index + 1)
    if percent is None or not percent.is_percent or not percent.plain:
        return None
    is_said = leads.amounts_to(percent.lead) or bool(_BY.fullmatch(percent.lead))
    names_whole = leads.begins_with_of(reading.words_after(percent.index))
    return percent if is_said and not names_whole else None


def _named_before(reading: Reading, base: Amount, head: str) -> Amount | None:
    """Give the figure in the unit of the base that stands right before, or whose words the comparison repeats."""
    before = reading.before(base.index)
    if (
        before is not None
        and before.plain
        and leads.is_mere_link(head)
        and before.shares_unit(base)
        and not leads.leads_to_target(before.lead)
    ):
        return before
    name = label_key(head[-NEAR:])
    for one in reversed(reading.amounts[: base.index]):
        if one.is_count and one.shares_unit(base):
            own = label_key(one.lead[-NEAR:])
            shared = _longest_shared(own, name)
            if shared >= NAME_LETTERS:
                return one
    return None


def _longest_shared(one: str, other: str) -> int:
    """Give the length of the longest run of letters that stands in both."""
    best = 0
    lengths = [0] * (len(other) + 1)
    for letter in one:
        previous = 0
        for index, against in enumerate(other, start=1):
            previous, lengths[index] = lengths[index], previous + 1 if letter == against else 0
            best = max(best, lengths[index])
    return best
