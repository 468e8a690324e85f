"""Digits that were recognised as one numeral are whole in one cell, or no figure at all."""

from extract.sources.page import RECOGNISED_NUMERALS
from extract.tables.clusters import Cluster, clusters_of
from extract.tables.recognised import is_torn, numerals_of
from schemas import Recognised
from tests.tables.drawn import drawn


def recognised(text: str, x: float = 50) -> list[Cluster]:
    own = [glyph._replace(font=RECOGNISED_NUMERALS) for glyph in drawn(text, x, 95)]
    own[0] = own[0]._replace(numeral=Recognised(raw=text, probability=0.9999))
    return clusters_of(own)


def torn(clusters: list[Cluster]) -> bool:
    return is_torn(clusters, numerals_of(clusters))


def test_both_parts_of_a_numeral_are_torn() -> None:
    numeral = recognised("12.4")
    assert torn(numeral[:3])
    assert torn(numeral[3:])
    assert torn([*numeral[:3], *recognised("๗", 90)])


def test_whole_numerals_beside_words_and_digits_of_words_are_not() -> None:
    assert not torn(recognised("๑๒.๔"))
    assert not torn([*recognised("๑๒.๔"), *recognised("(5.00)", 90)])
    assert not torn([*recognised("2563"), *clusters_of(drawn("พ.ศ. 4", 90, 95))])
    assert not torn(clusters_of(drawn("12.4", 50, 95)))
