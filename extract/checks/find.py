"""A check of a document, by what a user calls it."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import Final

from extract.errors import WrongUsage
from schemas import Check, Document, Verdict

NAMED: Final = 12
"""So many checks are named where one has to be chosen."""


def findings_of(document: Document) -> tuple[Check, ...]:
    """Give the checks that do not hold."""
    return tuple(check for check in document.checks if check.verdict is Verdict.INCONSISTENT)


def find_check(document: Document, named: str) -> Check:
    """Give the check that has an id, or the one that it begins; or the only finding of a rule, by its code.

    Raises WrongUsage where there is none or several, naming those that may be meant.
    """
    sought = named.strip().lower()
    by_id = {check.id.lower(): check for check in document.checks}
    if sought in by_id:
        return by_id[sought]
    of_rule = [check for check in findings_of(document) if check.rule.lower() == sought]
    begun = of_rule or [check for one, check in by_id.items() if sought and one.startswith(sought)]
    if len(begun) == 1:
        return begun[0]
    name = document.source.name
    if begun:
        raise WrongUsage(f"{name}: {named} may be {_named(begun)}; give the id of one")
    known = [*by_id, *(check.rule.lower() for check in findings_of(document))]
    near = set(get_close_matches(sought, known, n=NAMED))
    alike = [check for check in document.checks if {check.id.lower(), check.rule.lower()} & near]
    told = _named(alike or findings_of(document)) or "none"
    raise WrongUsage(f"{name}: no finding is called {named!r}; there are {told}")


def _named(checks: Sequence[Check]) -> str:
    rest = len(checks) - NAMED
    return ", ".join((*_called(checks[:NAMED]), *((f"{rest} more",) if rest > 0 else ())))


def _called(checks: Iterable[Check]) -> tuple[str, ...]:
    return tuple(f"{check.id} ({check.rule})" for check in checks)
