"""A rule as a value: its docstring says what it asks, its formula and source, with worked examples."""

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from extract.checks.compare import Finding
from extract.checks.what import Templates, Words
from extract.plugins import Plugin
from schemas import Document

Function = Callable[..., Iterator[Finding]]
DocumentFunction = Callable[[Document], Iterator[Finding]]

EXAMPLE_LABELS: Final = ("Holds", "Fails")
LABELS: Final = ("Formula", "Source", *EXAMPLE_LABELS)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: a question that is asked of every record of a kind. `holds` and `fails` are worked examples.

    A rule over years is asked of the reports of an archive, and of no document alone. `says` are the words of its
    findings where the table of the built-in rules has none, and `plugin` is where it comes from; both are None for a
    built-in rule.
    """

    code: str
    name: str
    function: Function
    question: str
    formula: str
    source: str
    holds: tuple[str, ...]
    fails: tuple[str, ...]
    says: Templates | None = None
    plugin: Plugin | None = None
    over_years: bool = False


def explained(code: str, name: str, function: Function, says: Templates | None = None) -> Rule:
    """Make a rule of a generator and its docstring. Raises ValueError where the docstring lacks a part."""
    lines = inspect.cleandoc(function.__doc__ or "").splitlines() or [""]
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
        says=says,
    )


def plugin_rule(code: str, name: str, says: Templates | None = None) -> Callable[[DocumentFunction], Rule]:
    """Make a rule of a package of its own of a generator over a document; its docstring explains it.

    Nothing is registered: an entry point names the rule, or a tuple of rules. `says` are the words of its findings;
    without them they are plain. Raises ValueError where the docstring lacks a part.
    """
    return lambda function: explained(code, name, function, says or PLAIN_WORDS)


PLAIN_WORDS: Final = Templates(
    holds=Words(
        "{of}: {what} {raw} ตรงกับที่คำนวณได้จาก {formula}",
        "{of}: {what} {raw} follows from {formula}",
    ),
    fails=Words(
        "{of}: {what} พิมพ์ {raw} แต่ {formula} ได้ {recomputed} (ต่างกัน {difference})",
        "{of}: {what} is printed {raw}, and {formula} gives {recomputed} (a difference of {difference})",
    ),
)
"""What a rule of a package says that brings no words of its own."""
