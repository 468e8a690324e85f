"""A form of another package is tried before it is used: it rises with the result, and stays between its scores."""

from decimal import Decimal

import pytest

from extract.checks.added_forms import LadderForm, WeighingForm, forms_from
from extract.checks.interval import point
from extract.checks.ladder import Case, Ladder
from extract.checks.weighting_forms import Weighting
from tests.plugins.given import given


def ladder_form(earned: object, case: Case = Case.BETWEEN) -> LadderForm:
    return LadderForm("some-form", case, "words", earned)


def raising(rungs: Ladder, result: Decimal) -> Decimal:
    return Decimal(1) / (result - result)


def falling(rungs: Ladder, result: Decimal) -> Decimal:
    whole, parts = rungs.whole(result), rungs.parts(result)
    return whole + 1 - (parts - whole)


def test_a_sound_form_is_taken() -> None:
    added = forms_from(given(ladder_form(Ladder.parts), ladder_form(Ladder.or_nothing, Case.BELOW)))
    assert added.problems == ()
    assert list(added.ladders[Case.BETWEEN]) == ["some-package: some-form"]
    assert [plugin.package for plugin in added.plugins] == ["some-package"]


@pytest.mark.parametrize(
    ("form", "said"),
    [
        (ladder_form(raising), "failed for"),
        (ladder_form(falling), "falls where the result gets better"),
        (ladder_form(lambda rungs, result: Decimal(9)), "stands for another score"),
        (ladder_form(lambda rungs, result: 2.5), "gave no decimal"),
        (ladder_form(Ladder.parts, case="between"), "lacks its case"),
        (WeighingForm("some-form", Weighting("a", "b", point(0))), "no interval above zero"),
        (WeighingForm("some-form", "weight × score"), "has no Weighting"),
        (WeighingForm("Some form", Weighting("a", "b", None)), "small letters"),
        (Ladder.parts, "no function"),
    ],
)
def test_what_is_wrong_with_a_form_is_said_in_a_line(form: object, said: str) -> None:
    added = forms_from(given(form))
    assert not any(added.ladders.values())
    assert not added.weightings
    assert added.plugins == ()
    (problem,) = added.problems
    assert said in problem.message
