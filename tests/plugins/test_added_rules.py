"""A rule of another package is used where its code, its name and its words are sound; else a line says why not."""

import pytest

from extract.checks.added_rules import rules_from
from extract.checks.rule import PLAIN_WORDS, plugin_rule
from extract.checks.what import Templates, Words
from tests.plugins.given import asks, given, rule_of

BUILT_IN = ("SC001", "GS002")
SOUND = rule_of("AR001", PLAIN_WORDS)
UNFILLED = Templates(holds=Words("{of}", "{of}"), fails=Words("{what_else}", "{of}"))


def test_a_sound_rule_is_taken_and_knows_its_package() -> None:
    added = rules_from(given(SOUND), BUILT_IN)
    assert [(rule.code, rule.plugin.package) for rule in added.rules] == [("AR001", "some-package")]
    assert added.problems == ()


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (rule_of("SC900", PLAIN_WORDS), "begins as those of the built-in rules do"),
        (rule_of("ar1", PLAIN_WORDS), "capital letters and three digits"),
        (rule_of("AR001", PLAIN_WORDS, name="A rule"), "small letters"),
        (rule_of("AR001", UNFILLED), "cannot be filled in"),
        (rule_of("AR001", None), "are no Templates"),
        (asks, "made with plugin_rule"),
    ],
)
def test_what_is_wrong_with_a_rule_is_said_in_a_line(value: object, said: str) -> None:
    added = rules_from(given(value), BUILT_IN)
    assert added.rules == ()
    (problem,) = added.problems
    assert said in problem.message
    assert "some-package 1.2 (some-entry)" in problem.message
    assert "\n" not in problem.message


def test_of_two_rules_with_one_code_the_first_counts() -> None:
    added = rules_from(given(SOUND, SOUND), BUILT_IN)
    assert len(added.rules) == 1
    assert "AR001 is taken by some-package" in added.problems[0].message


def test_a_rule_is_explained_by_its_docstring() -> None:
    with pytest.raises(ValueError, match="lacks Formula, Source, Holds, Fails"):
        plugin_rule("AR001", name="unexplained")(lambda document: iter(()))
