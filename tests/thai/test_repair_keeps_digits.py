"""Repair never changes, adds or drops a digit, nor a digit's place among the others."""

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.thai.digits import ARABIC_DIGITS, THAI_DIGITS
from extract.thai.font_repair import FontRepair, learn_repair
from extract.thai.repair import repair
from extract.thai.strays import Strays

PIECES = st.sampled_from(
    [
        *THAI_DIGITS,
        *ARABIC_DIGITS,
        *"กนจรสตวมปำาํ่้ีัุู์เไแ ' .,-()hĞ\ufffd\uf70a\uf70b\n",
        "จานวน",
        "กำร",
        "จ าน",
        "จงัหวดั",
        "สำ นัก",
    ]
)
BROKEN = st.lists(PIECES, max_size=40).map("".join)


def digits(text: str) -> list[str]:
    return [character for character in text if character in THAI_DIGITS + ARABIC_DIGITS]


@settings(max_examples=300, deadline=None)
@given(BROKEN)
def test_repair(text: str) -> None:
    assert digits(repair(text)) == digits(text)


@settings(max_examples=150, deadline=None)
@given(st.text())
def test_repair_of_any_text(text: str) -> None:
    assert digits(repair(text)) == digits(text)


@settings(max_examples=100, deadline=None)
@given(st.lists(BROKEN, max_size=6), BROKEN)
def test_what_a_font_teaches(samples: list[str], text: str) -> None:
    assert digits(learn_repair(samples).apply(text)) == digits(text)


@settings(max_examples=150, deadline=None)
@given(BROKEN)
def test_every_kind_of_font_repair(text: str) -> None:
    font = FontRepair(
        aa_for_am=True,
        strays=Strays(
            sure=(("Ğ", "ํ"),), likely=(("h", "่"),), doubtful=(("'", "้"), (".", "่"), ("(", "่"), ("-", "่"))
        ),
        confusions=frozenset({("า", "ำ"), ("ู", "้")}),
        tall_tones=True,
        drawn_back=True,
        torn=True,
    )
    assert digits(font.apply(text)) == digits(text)
