"""What other places print is the first thing that a figure may have been, and one cause has one name."""

from extract.checks import run_checks
from schemas import Status, Verdict
from tests.checks.builders import Aim, Item, by_verdict
from tests.checks.places import indicator_in, project_in


def percent(number: str) -> Aim:
    return Aim(number, unit="percent")


def attained(*numbers: str) -> tuple[Item, ...]:
    return tuple(Item(target=percent("๘๕"), result=percent(n), status=Status.ATTAINED) for n in numbers)


def test_the_status_and_the_places_suspect_the_same_cell() -> None:
    wrong = by_verdict(run_checks(indicator_in(*attained("๙๒.๐๐", "๘๒.๐๐", "๙๒.๐๐"))), Verdict.INCONSISTENT)
    assert {check.rule for check in wrong} == {"AT001", "FX001"}
    assert len({check.cause for check in wrong}) == 1
    for check in wrong:
        likeliest = check.hypotheses[0]
        assert (likeliest.from_, likeliest.to, likeliest.kind) == ("๘๒.๐๐", "๙๒.๐๐", "printed-elsewhere")
        assert len(likeliest.reconciles) == 2


def test_a_likely_misreading_keeps_its_name() -> None:
    items = (Item(result=percent(number)) for number in ("๑๗๘.๔๒", "๑๓๘.๔๒", "๑๗๘.๔๒"))
    (check,) = by_verdict(run_checks(indicator_in(*items)), Verdict.INCONSISTENT)
    assert [(h.to, h.kind) for h in check.hypotheses] == [("๑๗๘.๔๒", "digit-misread")]


def test_a_place_whose_row_is_sound_in_itself_is_not_explained_by_a_reading() -> None:
    items = (
        Item(target=percent("80"), result=percent("76.49")),
        Item(target=percent("80"), result=percent("76.49")),
        Item(target=percent("80"), result=percent("76.77"), percent="95.96"),
    )
    (check,) = by_verdict(run_checks(indicator_in(*items)), Verdict.INCONSISTENT)
    assert (check.rule, check.subject.raw, check.hypotheses) == ("FX001", "76.77", ())


def test_the_place_that_its_own_row_contradicts_comes_first_where_two_differ() -> None:
    items = (
        Item(target=percent("80"), result=percent("76.49"), percent="95.61"),
        Item(target=percent("80"), result=percent("70.49"), percent="95.61"),
    )
    wrong = by_verdict(run_checks(indicator_in(*items)), Verdict.INCONSISTENT)
    for check in wrong:
        assert check.hypotheses[0].at.table == "t2"
        assert check.hypotheses[0].to == "76.49"


def test_words_are_explained_by_the_words_of_other_places() -> None:
    units = (("พบ.", "1.00"), ("ทพ.", "1.00"), ("พ.บ.", "1.00"))
    (check,) = by_verdict(run_checks(project_in(*units)), Verdict.INCONSISTENT)
    assert (check.subject.raw, check.subject.value) == ("ทพ.", None)
    assert (check.hypotheses[0].from_, check.hypotheses[0].kind) == ("ทพ.", "printed-elsewhere")
