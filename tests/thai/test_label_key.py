import pytest

from extract.thai.keys import label_key, similarity


@pytest.mark.parametrize(
    "broken",
    [
        "กำรปฏิบัติรำชกำร",
        "ก ารปฏิบัติราชการ",
        "การปฏบัตราชการ",
        " การปฏิบัติ\nราชการ ",
    ],
)
def test_broken_vowels_and_marks_leave_the_key(broken: str) -> None:
    assert label_key(broken) == label_key("การปฏิบัติราชการ")


def test_sara_am_split_swapped_or_lost_leaves_the_key() -> None:
    assert {label_key(text) for text in ("น้ำหนัก", "น้ าหนัก", "น้ําหนัก", "น้าหนัก")} == {label_key("น้ำหนัก")}


def test_digits_of_both_sets_are_one() -> None:
    assert label_key("PMQA ๔.๐") == label_key("pmqa 4.0") == "pmqa40"


def test_labels_that_differ_in_a_number_are_different() -> None:
    assert similarity("ค่าคะแนน ๑", "ค่าคะแนน ๒") == 0
    assert similarity("ค่าคะแนน ๑", "ค่าคะแนน 1") == 100
    assert similarity("รอบ ๖ เดือน", "รอบ ๑๒ เดือน") == 0


def test_similar_labels_are_near() -> None:
    assert similarity("ผลการดำเนินงาน", "ผลดำเนินงาน") > 80
    assert similarity("น้ำหนัก", "ผลการดำเนินงาน") < 40
    assert similarity("", "น้ำหนัก") == 0
