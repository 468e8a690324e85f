"""Rules that other packages add, and that nothing they do can stop the others."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from extract.checks.compare import Finding
from extract.checks.computation import Computation, Reason
from extract.checks.interval import Interval
from extract.checks.messages import message
from extract.checks.rule import Rule
from extract.checks.what import Templates, Words
from extract.plugins import Group, Loaded, Plugin, found
from schemas import Problem

_CODE: Final = re.compile(r"(?P<prefix>[A-Z]{2,6})[0-9]{3}")
_NAME: Final = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_ARGUMENTS: Final[Mapping[str, str]] = dict.fromkeys(
    (
        "of",
        "what",
        "raw",
        "printed",
        "recomputed",
        "difference",
        "formula",
        "first",
        "first_raw",
        "second",
        "attainment",
        "year",
        "report_year",
        "printed_text",
        "elsewhere",
    ),
    "",
)
"""The names in braces that the words of a rule may have."""


class AddedRules(NamedTuple):
    """The rules of other packages that can be used, and what is wrong with the others."""

    rules: tuple[Rule, ...] = ()
    problems: tuple[Problem, ...] = ()


def added_rules(built_in: Sequence[str]) -> AddedRules:
    """Load the rules of other packages. Their codes may not begin as those of the built-in ones do."""
    of_packages = found(Group.RULES)
    sound = rules_from(of_packages.loaded, built_in)
    return AddedRules(sound.rules, (*of_packages.problems, *sound.problems))


def rules_from(loaded: Sequence[Loaded], built_in: Sequence[str]) -> AddedRules:
    """Take what is sound of what plug-ins gave; each of the others is a problem, and leaves the rest as it is."""
    prefixes = {code.rstrip("0123456789") for code in built_in}
    rules: dict[str, Rule] = {}
    problems: list[Problem] = []
    for one in loaded:
        given = one.value if isinstance(one.value, (tuple, list)) else (one.value,)
        for rule in given:
            fault = _fault(rule, prefixes, rules)
            if fault is not None:
                problems.append(one.plugin.problem(fault))
            elif isinstance(rule, Rule):
                rules[rule.code] = replace(rule, plugin=one.plugin)
    return AddedRules(tuple(rules.values()), tuple(problems))


def sound_findings(rule: Rule) -> Callable[[Iterator[Finding]], Iterator[Finding]]:
    """Give what passes a rule's findings on: those of other packages only where a check can be made of them.

    Raises TypeError for what is no finding, and what its words and figures raise.
    """
    return iter if rule.plugin is None else lambda findings: map(_sound(rule), findings)


def _sound(rule: Rule) -> Callable[[Finding], Finding]:
    def sound(finding: Finding) -> Finding:
        if not isinstance(finding, Finding):
            raise TypeError(f"the rule gives a {type(finding).__name__} and no Finding")
        guarded = {id(form): _guarded(form) for form in (*finding.forms, finding.form)}
        safe = finding._replace(
            forms=tuple(guarded[id(form)] for form in finding.forms), form=guarded[id(finding.form)]
        )
        message(rule, safe)
        for figure in (safe.subject, *safe.form.inputs):
            figure.operand()
        return safe

    return sound


def _guarded(form: Computation) -> Computation:
    """Give a form that says nothing where its function fails, with other numbers than those it was tried with."""

    def function(intervals: Sequence[Interval]) -> Interval | Reason:
        try:
            follows = form.function(intervals)
        except Exception:
            return Reason.FORM_UNKNOWN
        return follows if isinstance(follows, Interval | Reason) else Reason.FORM_UNKNOWN

    return form._replace(function=function)


def _fault(rule: object, prefixes: set[str], taken: Mapping[str, Rule]) -> str | None:
    if not isinstance(rule, Rule):
        return f"a rule is made with plugin_rule; this is a {type(rule).__name__}"
    code = _CODE.fullmatch(rule.code)
    if code is None:
        return f"the code {rule.code!r} is not of two to six capital letters and three digits"
    if code["prefix"] in prefixes:
        return f"the code {rule.code} begins as those of the built-in rules do"
    if rule.code in taken:
        return f"the code {rule.code} is taken by {_package(taken[rule.code].plugin)}"
    if not _NAME.fullmatch(rule.name):
        return f"the name {rule.name!r} of {rule.code} is not of small letters, digits and hyphens"
    return _words_fault(rule)


def _package(plugin: Plugin | None) -> str:
    return plugin.package if plugin else "a built-in rule"


def _words_fault(rule: Rule) -> str | None:
    if not isinstance(rule.says, Templates):
        return f"the words of {rule.code} are no Templates"
    for words in (rule.says.holds, rule.says.fails, rule.says.tied):
        if words is None:
            continue
        if not isinstance(words, Words):
            return f"the words of {rule.code} are no Words"
        try:
            words.th.format(**_ARGUMENTS)
            words.en.format(**_ARGUMENTS)
        except (AttributeError, LookupError, ValueError) as error:
            return f"the words of {rule.code} cannot be filled in: {error}"
    return None
