"""Whatever the text, a figure has the digits that are printed where it stands, and no others."""

from hypothesis import example, given
from hypothesis import strategies as st

from benchmarks.fuzz_targets import numbers

PIECES = st.sampled_from(
    (
        *(
            "๑",
            "๒๕๖๖",
            "7",
            "1,234",
            "๑,๐๐๐.๕๐",
            ".",
            ",",
            "-",
            "−",
            "(",
            ")",
            "%",
            "ร้อยละ",
            " ",
            "\n",
            "/",
            ":",
        ),
        *("ล้านบาท", "บาท", "ไม่น้อยกว่า", ">", "<", "=", "๔.", "ข้อ", "ก", "ำ", "\u200b", "฿", "²", "Ⅳ", "١"),
    )
)
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=20).map("".join))


@given(TEXTS)
@example("๑" * 200)
@example("1," * 100)
@example("-" * 50 + "5")
@example("(" * 100 + "๕" + ")" * 100)
def test_figures_are_as_printed(text: str) -> None:
    numbers(text.encode("utf-8", "surrogatepass"))
