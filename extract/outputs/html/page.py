"""One page out of its parts: styles, script, data and pictures, with no way for a report's text to run."""

import json
import re
from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from html import escape
from importlib.resources import files
from typing import Final

from extract.outputs.html.pictures import PagePicture, numbers
from extract.outputs.html.view import view_of
from extract.outputs.plain_text import printable
from extract.outputs.words import Language
from schemas import Document

STYLES: Final = (
    "colours.css",
    "base.css",
    "layout.css",
    "evidence.css",
    "detail.css",
    "tables.css",
    "print.css",
)
SCRIPTS: Final = (
    "dom.js",
    "state.js",
    "parts.js",
    "findings.js",
    "picture.js",
    "calculation.js",
    "corrections.js",
    "evidence.js",
    "coverage.js",
    "tables.js",
    "plots.js",
    "printing.js",
    "main.js",
)
"""The parts of the page's one script, in the order that they stand in."""

_PART: Final = re.compile(r"\{\{(\w+)\}\}")
"""Where a part goes in the page's frame; each is filled once, so that no part is looked into for others."""

_UNSAFE: Final = str.maketrans(
    {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
)
"""What could end a script element or a line of it, as JSON writes it otherwise."""


def html_page(
    document: Document, language: Language, pictures: Sequence[PagePicture], lines: Sequence[str]
) -> bytes:
    """Give the page of a document: the same document and pictures give the same bytes.

    Its text goes over as data, and is only ever shown as text; the policy lets nothing run but the page's own script.
    """
    style = _joined(STYLES)
    script = '"use strict";\n(() => {\n' + _joined(SCRIPTS) + "})();\n"
    filled = {
        "language": language,
        "policy": policy_for(style, script),
        "title": escape(printable(document.report.title or document.source.name)),
        "style": style,
        "data": json_for_script(view_of(document, language, numbers(pictures), lines)),
        "pictures": "\n".join(
            f'<script type="text/plain" id="picture-{picture.number}">{picture.data}</script>'
            for picture in pictures
        ),
        "script": script,
    }
    page = _PART.sub(lambda part: filled[part[1]], static("page.html"))
    return page.encode("utf-8", "backslashreplace")


def json_for_script(value: object) -> str:
    """Give a value as JSON that may stand in a script element, whatever texts it holds."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.translate(_UNSAFE)


def policy_for(style: str, script: str) -> str:
    """Give the Content-Security-Policy: the page's own style and script by their hashes, its pictures, no network."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src '{_hash(script)}'",
            f"style-src '{_hash(style)}'",
            "img-src blob: data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hash(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode("utf-8")).digest()).decode("ascii")


def _joined(names: Sequence[str]) -> str:
    return "".join(static(name) for name in names)


def static(name: str) -> str:
    """Give one of the page's parts."""
    return files("extract.outputs.html").joinpath("static", name).read_text(encoding="utf-8")
