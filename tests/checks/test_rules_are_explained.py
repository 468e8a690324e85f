"""Every rule is registered, explained, and shown by examples that are true."""

import pkgutil

import pytest

from extract.checks import explain, list_rules, rules, run_checks
from extract.checks.registry import rule
from extract.checks.templates import TEMPLATES
from extract.errors import WrongUsage
from schemas import Verdict
from tests.checks.examples import BUILDERS, document_of

RULES = list_rules()
OF_DOCUMENTS = [rule for rule in RULES if not rule.over_years]
HOLDS = [(rule.code, example) for rule in OF_DOCUMENTS for example in rule.holds]
FAILS = [(rule.code, example) for rule in OF_DOCUMENTS for example in rule.fails]


def test_every_module_of_rules_is_imported() -> None:
    modules = {module.name for module in pkgutil.iter_modules(rules.__path__)}
    assert modules == set(rules.__all__)


def test_every_rule_has_examples_and_words() -> None:
    assert {rule.code for rule in OF_DOCUMENTS} == set(BUILDERS)
    assert {rule.code for rule in RULES} == set(TEMPLATES)


@pytest.mark.parametrize(("code", "example"), HOLDS)
def test_example_holds(code: str, example: str) -> None:
    checked = run_checks(document_of(code, example), select=[code])
    assert checked.problems == ()
    assert {check.verdict for check in checked.checks} == {Verdict.CONSISTENT}, f"{code}: {example}"


@pytest.mark.parametrize(("code", "example"), FAILS)
def test_example_fails(code: str, example: str) -> None:
    checked = run_checks(document_of(code, example), select=[code])
    assert checked.problems == ()
    assert Verdict.INCONSISTENT in {check.verdict for check in checked.checks}, f"{code}: {example}"


@pytest.mark.parametrize("code", [rule.code for rule in RULES])
def test_explanation_shows_formula_source_and_examples(code: str) -> None:
    text = explain(code)
    assert text.startswith(code)
    for label in ("Formula: ", "Source: ", "Holds: ", "Fails: "):
        assert label in text


def test_explanation_of_an_unknown_rule_names_the_known_ones() -> None:
    with pytest.raises(WrongUsage, match=r"ZZ999.*SC001"):
        explain("ZZ999")


def test_a_rule_without_examples_is_refused() -> None:
    def question(document):
        """Is it so?"""

    with pytest.raises(ValueError, match="Formula, Source, Holds, Fails"):
        rule("ZZ001", name="zz")(question)


def test_two_rules_of_one_code_are_refused() -> None:
    with pytest.raises(ValueError, match="SC001"):
        rule("SC001", name="again")(lambda document: iter(()))
