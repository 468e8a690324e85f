"""What a dump's recogniser left in a cell is read as what stands on the page."""

import pytest

from extract.sources.markup import resolve_markup


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("<p>ร้อยละ ๘๕</p>", "ร้อยละ ๘๕"),
        ("<p>๑) ก</p> <p>๒) ข</p>", "๑) ก ๒) ข"),
        ("<ul><li>๔ ฉบับ</li><li>๕ ฉบับ</li></ul>", "๔ ฉบับ ๕ ฉบับ"),
        ('<input type="checkbox" checked> บรรลุ', "☑ บรรลุ"),
        ("<input type='checkbox'/> ไม่บรรลุ", "☐ ไม่บรรลุ"),
        (r"(C) = $\frac{(A) \times 100}{(B)}$", "(C) = (A) × 100 / (B)"),
        (r"(C) = $\frac{(A)}{(B)} \times ๑๐๐$", "(C) = (A) / (B) × ๑๐๐"),
        (r"$\text{ผล} \geq 80\%$", "ผล ≥ 80%"),
        ("**รวม** **๑๐๐**", "รวม ๑๐๐"),
        ("๘๕** และ ๙๐**", "๘๕** และ ๙๐**"),
        ("๑๒**๑๓**", "๑๒**๑๓**"),
        ("A &amp; B", "A & B"),
        ("x < 5 และ y > 3", "x < 5 และ y > 3"),
        ("<ร่าง> ประกาศ", "<ร่าง> ประกาศ"),
        ("ราคา $5 ถึง $7", "ราคา $5 ถึง $7"),
    ],
)
def test_markup_becomes_what_is_printed(cell, text):
    assert resolve_markup(cell) == text


def test_a_script_in_a_cell_is_text_and_keeps_its_words():
    assert resolve_markup("<script>alert(1)</script>๕") == "<script>alert(1)</script>๕"
