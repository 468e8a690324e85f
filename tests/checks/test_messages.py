"""A finding is said in Thai and in English, with all that it is about."""

import re
import string

import pytest

from extract.checks import list_rules, run_checks
from extract.checks.computation import Reason
from extract.checks.templates import AGREEMENTS, REASONS, TEMPLATES
from extract.checks.what import WHAT, What
from schemas import Agreement, Verdict
from tests.checks.examples import document_of

THAI = re.compile(r"[\u0e00-\u0e7f]")
ARGUMENTS = {
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
    "printed_text",
    "elsewhere",
    "year",
    "report_year",
}


@pytest.mark.parametrize("code", sorted(TEMPLATES))
def test_templates_use_known_arguments_in_both_languages(code: str) -> None:
    templates = TEMPLATES[code]
    for words in filter(None, (templates.holds, templates.fails, templates.tied)):
        for text in (words.th, words.en):
            named = {name for _, name, _, _ in string.Formatter().parse(text) if name}
            assert named <= ARGUMENTS
            assert "of" in named, "a finding names its row"
        assert THAI.search(words.th)
        assert not THAI.search(words.en)


def test_every_reason_agreement_and_figure_has_words() -> None:
    assert set(REASONS) == set(Reason)
    assert set(AGREEMENTS) == set(Agreement)
    assert set(WHAT) == set(What)


@pytest.mark.parametrize(
    ("code", "example"), [(rule.code, rule.fails[0]) for rule in list_rules() if not rule.over_years]
)
def test_a_finding_tells_what_is_printed_and_what_was_recomputed(code: str, example: str) -> None:
    checked = run_checks(document_of(code, example), select=[code])
    check = next(check for check in checked.checks if check.verdict is Verdict.INCONSISTENT)
    for text in (check.message.th, check.message.en):
        assert "{" not in text
        assert check.subject.raw in text
    assert THAI.search(check.message.th)


def test_agreement_within_rounding_is_said() -> None:
    document = document_of("GT001", "scores 1.50 and 3.10 give 4.61")
    (check,) = run_checks(document, select=["GT001"]).checks
    assert check.agreement is Agreement.ROUNDING
    assert check.message.en.endswith("(within rounding)")
    assert check.message.th.endswith("(ภายในการปัดเศษ)")
