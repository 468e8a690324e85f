"""The rules by code: those of this project, and behind them those that other packages add."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from typing import Final, TypeVar

from extract.checks.added_rules import AddedRules, added_rules
from extract.checks.rule import DocumentFunction, Function, Rule, explained
from extract.errors import WrongUsage

Registered = TypeVar("Registered", bound=Function)

_RULES: Final[dict[str, Rule]] = {}


def rule(code: str, name: str) -> Callable[[DocumentFunction], DocumentFunction]:
    """Register a generator over a document as the rule of this code; its docstring explains it.

    Raises ValueError where the code is taken or the docstring lacks a part.
    """

    def register(function: DocumentFunction) -> DocumentFunction:
        return _register(explained(code, name, function), function)

    return register


def year_rule(code: str, name: str) -> Callable[[Registered], Registered]:
    """Register a generator over what several reports print of one thing, in the same way."""

    def register(function: Registered) -> Registered:
        return _register(replace(explained(code, name, function), over_years=True), function)

    return register


def _register(known: Rule, function: Registered) -> Registered:
    if known.code in _RULES:
        raise ValueError(f"two rules have the code {known.code}")
    _RULES[known.code] = known
    return function


def built_in() -> tuple[Rule, ...]:
    """Give the rules of this project in the order of their codes, those over years among them."""
    return tuple(_RULES[code] for code in sorted(_RULES))


@cache
def added() -> AddedRules:
    """Give the rules that other packages add, and what is wrong with those that cannot be used; once a process."""
    return added_rules([rule.code for rule in built_in()])


def registered() -> tuple[Rule, ...]:
    """Give all rules in the order of their codes, those over years among them."""
    return tuple(sorted((*built_in(), *added().rules), key=lambda rule: rule.code))


def year_rules() -> tuple[Rule, ...]:
    """Give the rules that are asked of the reports of several years."""
    return tuple(rule for rule in built_in() if rule.over_years)


def chosen(select: Sequence[str] = (), ignore: Sequence[str] = ()) -> tuple[Rule, ...]:
    """Give the rules of a document whose codes begin with one of `select` (none selects all) and with none of `ignore`.

    Raises WrongUsage for a code or prefix that no rule has.
    """
    rules = tuple(rule for rule in registered() if not rule.over_years)
    for prefix in (*select, *ignore):
        if not prefix or not any(rule.code.startswith(prefix.upper()) for rule in rules):
            known = ", ".join(rule.code for rule in rules)
            raise WrongUsage(f"no rule has the code {prefix!r}; there are {known}, and their beginnings")
    wanted = tuple(prefix.upper() for prefix in select) or ("",)
    unwanted = tuple(prefix.upper() for prefix in ignore)
    return tuple(r for r in rules if r.code.startswith(wanted) and not r.code.startswith(unwanted))
