"""Header words and families of other packages: what they may say, and that built-in meanings stay."""

import pytest

from extract.tables.added import FamilyColumn, TableFamily, added_from
from extract.thai.keys import label_key
from schemas import Role
from tests.plugins.given import given

COLUMNS = (FamilyColumn("cost", ("ราคาทุน",)), FamilyColumn("net", ("มูลค่าสุทธิ",)))
FAMILY = TableFamily("asset-register", COLUMNS)


def test_header_words_and_the_words_of_families_are_known() -> None:
    added = added_from(given({Role.BUDGET: ("กรอบวงเงินจัดหา",)}), given(FAMILY))
    assert added.problems == ()
    assert added.header_words[label_key("กรอบวงเงินจัดหา")] is Role.BUDGET
    assert added.header_words[label_key("ราคาทุน")] is Role.NUMERIC


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ({Role.BUDGET: ("ตัวชี้วัด",)}, "already means indicator"),
        ({Role.BAND: ("ช่วง",)}, "no role that a word can give"),
        ({Role.BUDGET: "กรอบวงเงิน"}, "no tuple of header words"),
        ({"budget": ("กรอบวงเงิน",)}, "no role that a word can give"),
        (["กรอบวงเงิน"], "a mapping of a Role"),
    ],
)
def test_what_is_wrong_with_header_words_is_said(words: object, said: str) -> None:
    added = added_from(given(words), [])
    assert added.header_words == {}
    assert said in added.problems[0].message


@pytest.mark.parametrize(
    ("family", "said"),
    [
        (TableFamily("unit-scorecard", COLUMNS), "built-in family"),
        (TableFamily("Register", COLUMNS), "small letters"),
        (TableFamily("register", COLUMNS[:1]), "two columns"),
        (TableFamily("register", (*COLUMNS, FamilyColumn("none", ()))), "tuple of header words"),
        (TableFamily("register", COLUMNS, read="read"), "a function of a table"),
        (COLUMNS, "is a TableFamily"),
    ],
)
def test_what_is_wrong_with_a_family_is_said(family: object, said: str) -> None:
    added = added_from([], given(family))
    assert added.families == ()
    assert said in added.problems[0].message


def test_of_two_families_of_one_name_the_first_counts() -> None:
    added = added_from([], given(FAMILY, FAMILY))
    assert len(added.families) == 1
    assert "already has a family asset-register" in added.problems[0].message
