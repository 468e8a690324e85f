"""Every rule over a document: its findings, numbered in the document's order, explained and counted."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from extract.checks.added_forms import added_forms, failures_of_forms
from extract.checks.added_rules import sound_findings
from extract.checks.causes import causes
from extract.checks.compare import Finding
from extract.checks.corrected import telling_corrections
from extract.checks.doubts import Doubt, doubt_of
from extract.checks.hypotheses import Explanation, explained, identities
from extract.checks.messages import message, reason
from extract.checks.poor_recognition import excused_together
from extract.checks.registry import added, chosen
from extract.checks.rows_lost import held_back, torn_tables
from extract.checks.rule import Rule
from extract.checks.summary import summarise
from extract.checks.templates import RULE_FAILED
from extract.plugins import together
from extract.processes.steps import Stage, begin_for_all
from schemas import Check, Document, Problem, Verdict

FAILED: Final = "rule-failed"
"""What the problem is called that a rule left behind when it failed."""


class Found(NamedTuple):
    """A finding and the rule that found it."""

    rule: Rule
    finding: Finding


def run_checks(document: Document, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> Document:
    """Give the document with the checks of the chosen rules, in its own order, and the summary of them.

    Checks that it held before are replaced. A rule that fails becomes a problem; the others go on.
    Raises WrongUsage for a code or prefix that no rule has.
    """
    problems = [problem for problem in document.problems if problem.what != FAILED]
    found: list[Found] = []
    rules = chosen(select, ignore)
    with failures_of_forms() as failed_forms:
        for rule in rules:
            begin_for_all(Stage.CHECKS, len(document.pages))
            problems += _run(rule, document, found)
    begin_for_all(Stage.CHECKS, len(document.pages))
    of_plugins = (*added().problems, *added_forms().problems, *failed_forms)
    problems += [problem for problem in of_plugins if problem not in problems]
    used = [rule.plugin.used() for rule in rules if rule.plugin] + list(added_forms().plugins)
    found = _in_order(_once(found), document)
    if torn := torn_tables(document):
        found = [one._replace(finding=held_back(one.finding, torn)) for one in found]
    applied = [outcome for outcome in document.corrections if outcome.at is not None]
    ids = [f"c{number}" for number in range(1, len(found) + 1)]
    checks = tuple(telling_corrections(check, applied) for check in checks_of(found, ids))
    return document.model_copy(
        update={
            "checks": checks,
            "plugins": together((*document.plugins, *used)),
            "problems": tuple(problems),
            "summary": summarise(document.tables, checks),
        }
    )


def _run(rule: Rule, document: Document, found: list[Found]) -> Iterator[Problem]:
    """Collect what a rule finds; where it fails, what it has found until then stands."""
    try:
        found.extend(Found(rule, finding) for finding in sound_findings(rule)(rule.function(document)))
    except Exception as error:
        said = f"{type(error).__name__}: {error}"
        message = RULE_FAILED.format(code=rule.code, error=said)
        yield (
            rule.plugin.problem(message) if rule.plugin else Problem(page=None, what=FAILED, message=message)
        )


def _once(found: Sequence[Found]) -> list[Found]:
    """Leave out what a rule found of the same figures before: rounds side by side share their weights and codes."""
    first: dict[tuple[object, ...], Found] = {}
    for one in found:
        keys = tuple(figure.key for figure in (one.finding.subject, *one.finding.form.inputs))
        first.setdefault((one.rule.code, *keys), one)
    return list(first.values())


def _in_order(found: Sequence[Found], document: Document) -> list[Found]:
    """Order findings by where their subject is printed, then by rule."""
    table_order = {table.id: place for place, table in enumerate(document.tables)}

    def place(one: Found) -> tuple[int, int, int, int, int, str]:
        at = one.finding.subject.at
        table = table_order.get(at.table or "", len(table_order))
        return (table, at.row or 0, at.page or 0, at.line or 0, at.column or 0, one.rule.code)

    return sorted(found, key=place)


def checks_of(found: Sequence[Found], ids: Sequence[str]) -> Iterator[Check]:
    """Give the checks of findings in their order, each with its verdict, message and what would explain it."""
    known = identities([one.finding for one in found], ids)
    wrong = {
        index: (one.finding, explained(known, index))
        for index, one in enumerate(found)
        if one.finding.outcome.verdict is Verdict.INCONSISTENT
    }
    cause_of = causes(wrong)
    explanations = [wrong[index][1] if index in wrong else None for index in range(len(found))]
    doubts = [doubt_of(known, index, explanation) for index, explanation in enumerate(explanations)]
    doubts_together = excused_together(known.findings, doubts)
    for index, (check_id, one) in enumerate(zip(ids, found, strict=True)):
        yield _check(check_id, one, explanations[index], cause_of.get(index), doubts_together[index])


def _check(
    check_id: str, one: Found, explanation: Explanation | None, cause: str | None, doubt: Doubt | None
) -> Check:
    finding, outcome = one.finding, one.finding.outcome
    verdict = Verdict.UNVERIFIABLE if doubt is not None and doubt.excuses else outcome.verdict
    return Check(
        id=check_id,
        rule=one.rule.code,
        name=one.rule.name,
        verdict=verdict,
        agreement=outcome.agreement,
        subject=finding.subject.operand(),
        recomputed=outcome.recomputed,
        difference=outcome.difference,
        formula=finding.form.formula,
        inputs=tuple(figure.operand() for figure in finding.form.inputs),
        reason=reason(finding, doubt),
        message=message(one.rule, finding, doubt),
        decisive=finding.decisive and verdict is Verdict.INCONSISTENT,
        cause=cause,
        hypotheses=explanation.hypotheses if explanation else (),
    )
