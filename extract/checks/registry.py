"""The rules by code. A rule's docstring says what it asks, its formula and source, with worked examples."""

import inspect
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeVar

from extract.checks.compare import Finding
from extract.errors import WrongUsage
from schemas import Document

Function = Callable[..., Iterator[Finding]]
DocumentFunction = Callable[[Document], Iterator[Finding]]

EXAMPLE_LABELS: Final = ("Holds", "Fails")
LABELS: Final = ("Formula", "Source", *EXAMPLE_LABELS)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: a question that is asked of every record of a kind. `holds` and `fails` are worked examples.

    A rule over years is asked of the reports of an archive, and of no document alone.
    """

    code: str
    name: str
    function: Function
    question: str
    formula: str
    source: str
    holds: tuple[str, ...]
    fails: tuple[str, ...]
    over_years: bool = False


_RULES: Final[dict[str, Rule]] = {}


Registered = TypeVar("Registered", bound=Function)


def rule(code: str, name: str) -> Callable[[DocumentFunction], DocumentFunction]:
    """Register a generator over a document as the rule of this code; its docstring explains it.

    Raises ValueError where the code is taken or the docstring lacks a part.
    """

    def register(function: DocumentFunction) -> DocumentFunction:
        return _register(_explained(code, name, function), function)

    return register


def year_rule(code: str, name: str) -> Callable[[Registered], Registered]:
    """Register a generator over what several reports print of one thing, in the same way."""

    def register(function: Registered) -> Registered:
        return _register(replace(_explained(code, name, function), over_years=True), function)

    return register


def _register(known: Rule, function: Registered) -> Registered:
    if known.code in _RULES:
        raise ValueError(f"two rules have the code {known.code}")
    _RULES[known.code] = known
    return function


def registered() -> tuple[Rule, ...]:
    """Give all rules in the order of their codes, those over years among them."""
    return tuple(_RULES[code] for code in sorted(_RULES))


def year_rules() -> tuple[Rule, ...]:
    """Give the rules that are asked of the reports of several years."""
    return tuple(rule for rule in registered() if rule.over_years)


def chosen(select: Sequence[str] = (), ignore: Sequence[str] = ()) -> tuple[Rule, ...]:
    """Give the rules of a document whose codes begin with one of `select` (none selects all) and with none of `ignore`.

    Raises WrongUsage for a code or prefix that no rule has.
    """
    of_document = tuple(rule for rule in registered() if not rule.over_years)
    codes = [rule.code for rule in of_document]
    for prefix in (*select, *ignore):
        if not prefix or not any(code.startswith(prefix.upper()) for code in codes):
            known = ", ".join(codes)
            raise WrongUsage(f"no rule has the code {prefix!r}; there are {known}, and their beginnings")
    wanted = tuple(prefix.upper() for prefix in select) or ("",)
    unwanted = tuple(prefix.upper() for prefix in ignore)
    return tuple(r for r in of_document if r.code.startswith(wanted) and not r.code.startswith(unwanted))


def _explained(code: str, name: str, function: Function) -> Rule:
    lines = inspect.cleandoc(function.__doc__ or "").splitlines()
    stated: dict[str, list[str]] = {label: [] for label in LABELS}
    for line in lines:
        label, _, words = line.partition(": ")
        if label in stated:
            stated[label].append(words.strip())
    lacking = [label for label in LABELS if not stated[label]]
    if lacking or not lines[0]:
        raise ValueError(f"the docstring of rule {code} lacks {', '.join(lacking) or 'its question'}")
    return Rule(
        code=code,
        name=name,
        function=function,
        question=lines[0],
        formula="; ".join(stated["Formula"]),
        source=" ".join(stated["Source"]),
        holds=tuple(stated["Holds"]),
        fails=tuple(stated["Fails"]),
    )
