import pytest

from extract.thai.numbers import labelled_figures


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("(A) =๑๐.๐๐", {"A": "10.00"}),
        ("(B)= ๒๐.๐๐", {"B": "20.00"}),
        ("ผลรวมของ (A)=๖๐.๖๐", {"A": "60.60"}),
        ("(B) = 55 (A) =50.60", {"B": "55", "A": "50.60"}),
        (r"(C) = $\frac{(A) \times 100}{(B)}$ 93.23%", {"C": "93.23"}),
        ("(C) = (A) × ๑๐๐ / (B) = ๙๓.๒๓%", {"C": "93.23"}),
        ("(C) = (A) x 100 / (B)", {}),
        ("คิดเทียบเป็นร้อยละ (C) =", {}),
        ("(A) = 5 6", {}),
        ("๙๓.๒๓", {}),
    ],
)
def test_figures_by_their_letter(text: str, values: dict[str, str]) -> None:
    assert {letter: str(figure.value) for letter, figure in labelled_figures(text).items()} == values


def test_the_offsets_are_those_of_the_text() -> None:
    text = r"(C) = $\frac{(A)}{(B)} \times ๑๐๐$ ๙๓.๖๐%"
    figure = labelled_figures(text)["C"]
    assert text[figure.start : figure.end] == "๙๓.๖๐"
    assert figure.unit == "percent"
