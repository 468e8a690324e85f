"""A figure's probability and its other readings come from the recognised numerals that its digits belong to."""

import pytest

from extract.records.recognised import as_recognised
from schemas import Place, Quantity, ReadBy, Recognised
from tests.checks.scanned import Said

AT = Place(page=1, bbox=(0.0, 0.0, 9.0, 9.0), read_by=ReadBy.OCR, confidence=0.2)


def told(numerals: list[Said], text: str, figure: str) -> Quantity:
    """Give a figure of a text as it is recognised."""
    start = text.index(figure)
    given = Quantity(raw=figure, value=None, decimals=None, at=AT)
    recognised: list[Recognised] = [numeral.recognised() for numeral in numerals]
    return as_recognised(given, recognised, text, start, start + len(figure))


def others(quantity: Quantity) -> list[tuple[str, float]]:
    return [(other.raw, other.probability) for other in quantity.otherwise]


def test_the_label_beside_it_is_not_its_doubt() -> None:
    read = told([Said("๘๕.๕๐", 0.97, (("๓๕.๕๐", 0.02),))], "ร้อยละ 85.50", "85.50")
    assert (read.at.confidence, read.runner_up, others(read)) == (0.97, "๓๕.๕๐", [("๓๕.๕๐", 0.02)])


def test_each_of_several_figures_has_its_own() -> None:
    numerals = [Said("12", 0.9, (("17", 0.05),)), Said("(34.5)", 0.8, (("(84.5)", 0.1),))]
    assert told(numerals, "12 คน (34.5)", "12").runner_up == "17"
    second = told(numerals, "12 คน (34.5)", "34.5")
    assert (second.at.confidence, second.runner_up) == (0.8, "84.5")


def test_readings_that_print_the_same_number_add_up() -> None:
    read = told([Said("1,234", 0.6, (("1234", 0.3), ("7,234", 0.05)))], "1,234", "1,234")
    assert (read.at.confidence, others(read)) == (0.9, [("7,234", 0.05)])


def test_another_number_of_decimals_is_another_reading() -> None:
    assert told([Said("4.50", 0.9, (("4.5", 0.05),))], "4.50", "4.50").runner_up == "4.5"


def test_a_minus_belongs_to_the_number() -> None:
    read = told([Said("-12.5", 0.7, (("12.5", 0.2),))], "-12.5", "-12.5")
    assert read.runner_up == "12.5"


def test_parts_of_a_torn_number_are_read_together() -> None:
    numerals = [Said("1,234,", 0.9, (("7,234,", 0.1),)), Said("567", 0.8, (("587", 0.2),))]
    read = told(numerals, "1,234,567", "1,234,567")
    assert read.at.confidence == pytest.approx(0.72)
    assert others(read) == [("1,234,587", 0.18), ("7,234,567", 0.08)]


def test_one_of_two_numbers_that_a_slash_joins() -> None:
    read = told([Said("12/2566", 0.9, (("12/2568", 0.06), ("122566", 0.01)))], "12/2566", "2566")
    assert others(read) == [("2568", 0.06)]


def test_digits_that_are_not_the_recognised_ones_tell_only_the_least() -> None:
    read = told([Said("12", 0.9, (("17", 0.1),)), Said("8", 0.6)], "1 2 9", "9")
    assert (read.at.confidence, read.runner_up) == (0.6, None)


def test_words_are_no_recognised_figure() -> None:
    assert told([Said("12", 0.9)], "สองแห่ง 12", "สองแห่ง").at.confidence == 0.2


def test_without_recognition_nothing_changes() -> None:
    assert told([], "85.50", "85.50").at == AT
