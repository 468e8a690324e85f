"""What a rule asks, for people: `extract rules` and `extract rules CODE`."""

from extract.checks.registry import added, registered
from extract.checks.rule import Rule
from extract.errors import WrongUsage
from schemas import Problem


def list_rules() -> tuple[Rule, ...]:
    """Give all rules in the order of their codes, each with its `code`, `name` and `question`."""
    return registered()


def rule_problems() -> tuple[Problem, ...]:
    """Give what is wrong with the rules of other packages that cannot be used."""
    return added().problems


def explain(code: str) -> str:
    """Give what a rule recomputes, its formula, its source and worked examples.

    Raises WrongUsage for a code that no rule has.
    """
    for rule in registered():
        if rule.code == code.strip().upper():
            return "\n".join(_lines(rule))
    known = ", ".join(rule.code for rule in registered())
    raise WrongUsage(f"no rule has the code {code!r}; there are {known}")


def _lines(rule: Rule) -> list[str]:
    return [
        f"{rule.code} {rule.name}",
        rule.question,
        "",
        f"Formula: {rule.formula}",
        f"Source: {rule.source}",
        *(f"Holds: {example}" for example in rule.holds),
        *(f"Fails: {example}" for example in rule.fails),
        *([f"From: {rule.plugin.package} {rule.plugin.version}"] if rule.plugin else []),
    ]
