"""The rules by code. A rule's docstring says what it asks, its formula and source, with worked examples."""

import inspect
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from extract.checks.compare import Finding
from extract.errors import WrongUsage
from schemas import Document

Function = Callable[[Document], Iterator[Finding]]

EXAMPLE_LABELS: Final = ("Holds", "Fails")
LABELS: Final = ("Formula", "Source", *EXAMPLE_LABELS)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: a question that is asked of every record of a kind. `holds` and `fails` are worked examples."""

    code: str
    name: str
    function: Function
    question: str
    formula: str
    source: str
    holds: tuple[str, ...]
    fails: tuple[str, ...]


_RULES: Final[dict[str, Rule]] = {}


def rule(code: str, name: str) -> Callable[[Function], Function]:
    """Register a generator over a document as the rule of this code; its docstring explains it.

    Raises ValueError where the code is taken or the docstring lacks a part.
    """

    def register(function: Function) -> Function:
        if code in _RULES:
            raise ValueError(f"two rules have the code {code}")
        _RULES[code] = _explained(code, name, function)
        return function

    return register


def registered() -> tuple[Rule, ...]:
    """Give all rules in the order of their codes."""
    return tuple(_RULES[code] for code in sorted(_RULES))


def chosen(select: Sequence[str] = (), ignore: Sequence[str] = ()) -> tuple[Rule, ...]:
    """Give the rules whose codes begin with one of `select` (none selects all) and with none of `ignore`.

    Raises WrongUsage for a code or prefix that no rule has.
    """
    for prefix in (*select, *ignore):
        if not prefix or not any(code.startswith(prefix.upper()) for code in _RULES):
            known = ", ".join(sorted(_RULES))
            raise WrongUsage(f"no rule has the code {prefix!r}; there are {known}, and their beginnings")
    wanted = tuple(prefix.upper() for prefix in select) or ("",)
    unwanted = tuple(prefix.upper() for prefix in ignore)
    return tuple(r for r in registered() if r.code.startswith(wanted) and not r.code.startswith(unwanted))


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
