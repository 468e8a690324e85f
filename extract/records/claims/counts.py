"""Counts of indicators in the prose right before the table that lists them: "13, of which 11 attained"."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from extract.records.claims import leads
from extract.records.claims.amounts import Amount, Reading
from extract.records.claims.making import Part, make_claim
from extract.thai.patterns import any_of
from extract.thai.status import STATUS_WORDS
from schemas import Claim, ClaimKind, ClaimRole, Family, Status, Table

COUNTED_FAMILIES: Final[Mapping[Family, str]] = {
    Family.INDICATOR_STATUS: "indicator",
    Family.INDICATOR_DETAIL: "indicator",
    Family.VISION_INDICATORS: "indicator",
    Family.SCORED_INDICATORS: "indicator",
}
"""The tables that have a row for each, and the unit that prose counts them in."""

ROLE_OF: Final[Mapping[Status, ClaimRole]] = {
    Status.ATTAINED: ClaimRole.ATTAINED,
    Status.NOT_ATTAINED: ClaimRole.NOT_ATTAINED,
    Status.NOT_MEASURABLE: ClaimRole.NOT_MEASURABLE,
}

_STATUS_OF: Final = {word: status for status, words in STATUS_WORDS.items() for word in words}
_STATUS: Final = re.compile(any_of(_STATUS_OF))


def count_claims(reading: Reading, tables: tuple[Table, ...]) -> Iterator[Claim]:
    """Make the claim of the counts in a passage that closes before a table which has a row for each."""
    passage = reading.passage
    if not passage.closing or passage.tables_before is None or passage.tables_before >= len(tables):
        return
    table = tables[passage.tables_before]
    unit = COUNTED_FAMILIES.get(table.family)
    counted = [one for one in reading.amounts if one.is_count and one.figure.unit == unit]
    whole = next((one for one in counted if _is_of_all(one)), None)
    if unit is None or whole is None:
        return
    by_role: dict[ClaimRole, Amount] = {ClaimRole.COUNTED: whole}
    for one in counted[counted.index(whole) + 1 :]:
        role = _role(one)
        if role is not None:
            by_role.setdefault(role, one)
    parts = [Part(role, one) for role, one in by_role.items()]
    yield make_claim(reading, ClaimKind.COUNT, parts, counts=table.id)


def _is_of_all(one: Amount) -> bool:
    return leads.is_whole_lead(one.lead) or leads.is_number_lead(one.lead)


def _role(one: Amount) -> ClaimRole | None:
    """Tell which of the indicators are counted: those of the one verdict that the words before name."""
    named = {_STATUS_OF[match[0]] for match in _STATUS.finditer(one.lead)}
    return ROLE_OF[named.pop()] if len(named) == 1 else None
