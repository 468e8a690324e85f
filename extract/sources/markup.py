"""Markup that a dump leaves in its cells, resolved to what stands on the page."""

import html

import regex

_LINE_BREAK = regex.compile(r"<\s*(?:br\s*/?|/p|/li|/div|/tr|/h[1-6])\s*>", regex.IGNORECASE)
_CHECKBOX = regex.compile(r"<\s*input\b[^<>]*\btype\s*=\s*[\"']?checkbox\b[^<>]*>", regex.IGNORECASE)
_TICKED = regex.compile(r"\bchecked\b", regex.IGNORECASE)
_TAG = regex.compile(
    r"</?\s*(?:p|ul|ol|li|b|i|u|em|strong|sup|sub|span|div|font|small|big|center|br|hr|img|a|h[1-6]"
    r"|table|thead|tbody|tfoot|tr|td|th|input|label|s|del|ins|mark|blockquote|pre|code)\b[^<>]*>",
    regex.IGNORECASE,
)
_GROUP = r"\{((?:[^{}]|\{[^{}]*\})*)\}"
_FRACTION = regex.compile(r"\\[dt]?frac\s*" + _GROUP + r"\s*" + _GROUP)
_WRAPPER = regex.compile(r"\\(?:text|mathrm|mathbf|textbf|mathit|underline|overline)\s*" + _GROUP)
_FORMULA = regex.compile(r"\$\$?([^$]*\\[^$]*)\$\$?")
_EMPHASIS = regex.compile(r"(?<![\w*])\*\*(?=[^\s*])([^*]+)(?<=[^\s*])\*\*(?![\w*])")
"""Words in bold as Markdown has them; asterisks behind a number or a word are marks of a note."""
_BLANKS = regex.compile(r"\s+")

_SIGNS = {
    r"\times": "×",
    r"\div": "÷",
    r"\cdot": "·",
    r"\geq": "≥",
    r"\leq": "≤",
    r"\ge": "≥",
    r"\le": "≤",
    r"\%": "%",
    r"\sum": "Σ",
    r"\checkmark": "✓",
    r"\square": "☐",
    r"\boxtimes": "☒",
    r"\left": "",
    r"\right": "",
    r"\,": " ",
    r"\ ": " ",
}
"""The commands of formulas that recognisers leave in their dumps."""


def resolve_markup(cell: str) -> str:
    """Give the text of a dump's cell as it stands on the page: no tags, ☑ and ☐ for checkboxes, a / b for fractions.

    The asterisks around bold words go too. Only the tags of text are taken away, so that `x < 5` and `<ร่าง>` stay.
    Digits are never touched.
    """
    text = cell
    if "<" in text:
        text = _CHECKBOX.sub(lambda box: "☑" if _TICKED.search(box[0]) else "☐", text)
        text = _TAG.sub("", _LINE_BREAK.sub(" ", text))
    if "&" in text:
        text = html.unescape(text)
    if "**" in text:
        text = _EMPHASIS.sub(r"\1", text)
    if "\\" in text:
        text = _FORMULA.sub(lambda formula: _resolve_formula(formula[1]), text)
    return _BLANKS.sub(" ", text).strip()


def _resolve_formula(formula: str) -> str:
    text = formula
    while (resolved := _WRAPPER.sub(r"\1", _FRACTION.sub(r"\1 / \2", text))) != text:
        text = resolved
    for command, sign in _SIGNS.items():
        text = text.replace(command, sign)
    return text
