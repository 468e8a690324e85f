"""What is left of a budget: "a budget of 100, of which 80 was spent, that is 80 percent, 20 left"."""

from collections.abc import Iterator
from dataclasses import replace

from extract.records.claims import leads
from extract.records.claims.amounts import Amount, Reading
from extract.records.claims.shares import Share
from extract.records.claims.sums import Sum


def find_rests(reading: Reading, shares: tuple[Share, ...]) -> Iterator[Sum]:
    """Give the budgets of which a passage says right away what was spent, as a percent, and what is left."""
    for share in shares:
        if share.part is None or share.whole is None or not _is_spent_at_once(share.part, share.whole):
            continue
        rest = _left(reading.at(share.last + 1))
        if rest is not None and rest.shares_unit(share.whole):
            following = reading.at(rest.index + 1)
            further = (following,) if following is not None and following.shares_unit(rest) else ()
            yield Sum(share.whole, (share.part, rest), sure=True, further=further)


def _left(one: Amount | None) -> Amount | None:
    """Give a figure that is said to be left; the word, which before a target means "at most", is no bound here."""
    if one is None or one.figure.value is None or not leads.is_left(one.lead):
        return None
    return replace(one, figure=one.figure._replace(relation="="), plain=True)


def _is_spent_at_once(part: Amount, whole: Amount) -> bool:
    """Whether a budget stands before what was spent of it, and not only in a part of the year."""
    is_spent = leads.leads_to_spent(part.lead) and not leads.names_time(part.lead)
    return whole.index < part.index and is_spent and leads.leads_to_budget(whole.lead)
