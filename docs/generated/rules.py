"""A page a rule, from its docstring, with what its worked examples make it say."""

import inspect
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path

from docs.generated.markup import plain
from extract.checks import list_rules, run_checks
from extract.checks.rule import Rule
from schemas import Check, Verdict
from tests.checks.examples import BUILDERS, document_of

ROOT = Path(__file__).resolve().parent.parent.parent


@cache
def families() -> dict[str, str]:
    """Give what the codes of each family are about: the table in README.md says it."""
    named: dict[str, str] = {}
    for line in (ROOT / "README.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        prefixes = cells[0].split(", ") if len(cells) == 2 else []
        if prefixes and all(len(prefix) == 2 and prefix.isupper() for prefix in prefixes):
            named |= dict.fromkeys(prefixes, cells[1])
    return named


def prefix(rule: Rule) -> str:
    """Give the letters that the codes of a family begin with."""
    return rule.code.rstrip("0123456789")


def navigation() -> list[str | dict[str, object]]:
    """Give the entries of the navigation: the list, and a group a family."""
    entries: list[str | dict[str, object]] = ["rules/index.md"]
    for family, group in groupby(list_rules(), key=prefix):
        entries.append({family: [f"rules/{rule.code}.md" for rule in group]})
    return entries


def pages() -> Iterator[tuple[str, str]]:
    """Give the list of the rules, and the page of each."""
    yield "rules/index.md", "\n".join(_index())
    for rule in list_rules():
        yield f"rules/{rule.code}.md", "\n".join(_page(rule))


def _index() -> Iterator[str]:
    yield from (
        "# Rules",
        "",
        "Every figure that a rule speaks of is held to the interval that it stands for: "
        "[how a verdict is reached](../verdict.md).",
    )
    for family, group in groupby(list_rules(), key=prefix):
        yield from (
            "",
            f"## {family}",
            "",
            plain(families().get(family, "")),
            "",
            "| code | asks |",
            "|---|---|",
        )
        yield from (f"| [{rule.code}]({rule.code}.md) | {plain(rule.question)} |" for rule in group)


def _page(rule: Rule) -> Iterator[str]:
    source = Path(inspect.getsourcefile(rule.function) or "").relative_to(ROOT)
    yield from (f"# {rule.code} {rule.name}", "", plain(rule.question), "")
    yield from (f"**Formula**: {plain(rule.formula)}", "")
    yield from (f"**Source**: {plain(rule.source)}", "")
    for title, examples, verdict in (
        ("Holds", rule.holds, Verdict.CONSISTENT),
        ("Fails", rule.fails, Verdict.INCONSISTENT),
    ):
        yield from (f"## {title}", "")
        for example in examples:
            yield from _example(rule, example, verdict)
    yield from (f"The rule stands in `{source}`.", "")


def _example(rule: Rule, example: str, verdict: Verdict) -> Iterator[str]:
    yield from (f"- {plain(example)}", "")
    said = _said(rule, example, verdict)
    if said is not None:
        yield from (f"    > {plain(said.message.en)}", "    >", f"    > {plain(said.message.th)}", "")


def _said(rule: Rule, example: str, verdict: Verdict) -> Check | None:
    """Run a worked example, and give the last check that is as it says: the sum rather than its parts.

    A rule that is not asked of one document alone has no example that can be made into one.
    """
    if rule.code not in BUILDERS:
        return None
    checks = run_checks(document_of(rule.code, example), select=[rule.code]).checks
    return next((check for check in reversed(checks) if check.verdict is verdict), None)
