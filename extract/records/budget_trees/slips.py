"""Whether an amount that does not fit would fit with one slip of the hand or the eye."""

from decimal import Decimal

from rapidfuzz.distance import OSA


def is_one_slip(printed: Decimal, off: Decimal) -> bool:
    """Whether a printed amount becomes what it should be, `off` more, by one digit changed, lost, added or swapped."""
    meant = printed + off
    return meant >= 0 and OSA.distance(f"{printed:f}", f"{meant:f}", score_cutoff=1) == 1
