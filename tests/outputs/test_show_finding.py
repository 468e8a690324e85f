"""One finding on the terminal: its text can steer nothing, and colours are off where asked."""

import io

import pytest
from rich.console import Console

from extract.outputs.terminal_show import print_finding, print_list
from extract.outputs.words import WORDS
from schemas import Check
from tests.outputs.handmade import document, finding

HOSTILE = "[bold]\x1b[31m\u202ex[/] \x07"


def shown(check: Check, **options: object) -> str:
    console = Console(file=io.StringIO(), width=100, markup=False, highlight=False, emoji=False, **options)  # type: ignore[arg-type]
    print_list(document(check, title=HOSTILE), console, WORDS["en"])
    print_finding(document(check, title=HOSTILE), check, console, WORDS["en"])
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_text_of_a_report_steers_nothing() -> None:
    said = finding().message.model_copy(update={"en": HOSTILE})
    text = shown(finding(label=HOSTILE).model_copy(update={"message": said, "formula": HOSTILE}))
    assert not set("\x1b\u202e\x07") & set(text)
    assert "[bold]\\x1b[31m\\u202ex[/]" in text


def test_no_color_is_honoured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    assert "\x1b[" in shown(finding(), force_terminal=True)
    monkeypatch.setenv("NO_COLOR", "1")
    assert not any(f"\x1b[{code}" in shown(finding(), force_terminal=True) for code in ("31", "1;31", "32"))


@pytest.mark.parametrize("width", [20, 40, 80])
def test_no_digit_is_lost_on_a_narrow_terminal(width: int) -> None:
    console = Console(file=io.StringIO(), width=width, markup=False)
    print_finding(document(finding()), finding(), console, WORDS["en"])
    assert isinstance(console.file, io.StringIO)
    text = console.file.getvalue()
    assert "4.2000" in "".join(text.split())
    assert "…" not in text
