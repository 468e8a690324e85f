import pytest

from extract.thai.targets import counted


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("◆ ตัวชี้วัดภาพรวม จำนวน ๔ ตัวชี้วัด", "4"),
        ("13 ตัวชี้วัด", "13"),
        ("รวม ๑๗ ตัวชี้วัด", "17"),
        ("จำนวนทั้งสิ้น ๑๓ ตัวชี้วัด", "13"),
        ("◆ ตัวชี้วัด 5G จำนวน ๑๑ ตัวชี้วัด", "11"),
        ("ผลการขับเคลื่อน ประจำปีงบประมาณ พ.ศ. 2566 จำนวน 13 ตัวชี้วัด", "13"),
        ("แผนปฏิบัติการ เรื่องที่ ๑ จำนวน ๖ ตัวชี้วัด", "6"),
        ("จำนวนทั้งสิ้น ๑๓ ตัวชี้วัด ได้แก่ ตัวชี้วัดภาพรวม จำนวน ๒ ตัวชี้วัด", "13"),
    ],
)
def test_how_many_a_row_says(text: str, count: str) -> None:
    figure = counted(text, "indicator")
    assert figure is not None
    assert str(figure.value) == count


@pytest.mark.parametrize(
    "text", ["◆ ตัวชี้วัดภาพรวม", "ตัวชี้วัดที่ ๓", "จำนวน ๔ คน", "จำนวน ๒ ตัวชี้วัด และจำนวน ๓ ตัวชี้วัด"]
)
def test_a_row_that_says_no_count_of_the_unit(text: str) -> None:
    assert counted(text, "indicator") is None
