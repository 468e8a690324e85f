"""The rules over a document: their order, which of them are run, and what happens when one fails."""

import importlib.util
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from extract.checks import registry, run_checks
from extract.checks.compare import Finding
from extract.errors import WrongUsage
from schemas import Document, Summary
from tests.checks.builders import document
from tests.checks.seed_tables import plan_table, policy_table


def test_checks_are_numbered_in_the_order_of_the_document() -> None:
    checks = run_checks(plan_table()).checks
    assert [check.id for check in checks] == [f"c{number}" for number in range(1, len(checks) + 1)]
    places = [(check.subject.at.row, check.subject.at.column) for check in checks]
    assert places == sorted(places)


def test_a_document_is_checked_the_same_way_again() -> None:
    once = run_checks(plan_table())
    assert run_checks(once) == once
    assert run_checks(plan_table()).model_dump_json() == once.model_dump_json()


def test_rules_are_selected_and_ignored_by_code_or_prefix() -> None:
    def rules(**choice: list[str]) -> set[str]:
        return {check.rule for check in run_checks(policy_table(), **choice).checks}

    assert rules(select=["GT003"]) == {"GT003"}
    assert rules(select=["bs"]) == {"BS001", "BS002", "BS003", "BS004", "BS005"}
    assert rules(select=["BS", "GT"], ignore=["BS003", "GT"]) == {"BS001", "BS002", "BS004", "BS005"}


@pytest.mark.parametrize("choice", [{"select": ["XX"]}, {"ignore": ["SC999"]}, {"select": [""]}])
def test_an_unknown_code_is_wrong_usage(choice: dict[str, list[str]]) -> None:
    with pytest.raises(WrongUsage, match="no rule has the code"):
        run_checks(document(), **choice)


def test_a_rule_that_fails_is_a_problem_and_the_others_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(document: Document) -> Iterator[Finding]:
        yield from registry.registered()[0].function(document)
        raise KeyError("t9")

    rule = next(rule for rule in registry.registered() if rule.code == "GT003")
    broken = replace(rule, function=failing)
    monkeypatch.setitem(registry._RULES, "GT003", broken)
    checked = run_checks(policy_table())
    (problem,) = checked.problems
    assert problem.what == "rule-failed"
    assert "GT003" in problem.message
    assert "GT001" in {check.rule for check in checked.checks}
    assert len(run_checks(checked).problems) == 1, "checking again does not repeat the problem"


def test_an_empty_document_has_nothing_to_check() -> None:
    checked = run_checks(document())
    assert checked.checks == ()
    assert checked.summary == Summary()


@pytest.mark.real
@pytest.mark.parametrize("made", [policy_table, plan_table])
def test_the_document_keeps_the_contract(made, shared: Path) -> None:
    spec = importlib.util.spec_from_file_location("check_contract", shared / "check_contract.py")
    assert spec is not None
    assert spec.loader is not None
    contract = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(contract)
    assert contract.document(json.loads(run_checks(made()).model_dump_json())) == []
