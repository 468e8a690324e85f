"""The rules by code: those of this project, and behind them those that other packages add."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Final

from extract.checks.added_rules import AddedRules, added_rules
from extract.checks.rule import Function, Rule, explained
from extract.errors import WrongUsage

_RULES: Final[dict[str, Rule]] = {}


def rule(code: str, name: str) -> Callable[[Function], Function]:
    """Register a generator over a document as the rule of this code; its docstring explains it.

    Raises ValueError where the code is taken or the docstring lacks a part.
    """

    def register(function: Function) -> Function:
        if code in _RULES:
            raise ValueError(f"two rules have the code {code}")
        _RULES[code] = explained(code, name, function)
        return function

    return register


def built_in() -> tuple[Rule, ...]:
    """Give the rules of this project in the order of their codes."""
    return tuple(_RULES[code] for code in sorted(_RULES))


@cache
def added() -> AddedRules:
    """Give the rules that other packages add, and what is wrong with those that cannot be used; once a process."""
    return added_rules([rule.code for rule in built_in()])


def registered() -> tuple[Rule, ...]:
    """Give all rules in the order of their codes."""
    return tuple(sorted((*built_in(), *added().rules), key=lambda rule: rule.code))


def chosen(select: Sequence[str] = (), ignore: Sequence[str] = ()) -> tuple[Rule, ...]:
    """Give the rules whose codes begin with one of `select` (none selects all) and with none of `ignore`.

    Raises WrongUsage for a code or prefix that no rule has.
    """
    rules = registered()
    for prefix in (*select, *ignore):
        if not prefix or not any(rule.code.startswith(prefix.upper()) for rule in rules):
            known = ", ".join(rule.code for rule in rules)
            raise WrongUsage(f"no rule has the code {prefix!r}; there are {known}, and their beginnings")
    wanted = tuple(prefix.upper() for prefix in select) or ("",)
    unwanted = tuple(prefix.upper() for prefix in ignore)
    return tuple(r for r in rules if r.code.startswith(wanted) and not r.code.startswith(unwanted))
