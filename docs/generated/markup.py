"""Text of the program as Markdown."""

import re

_SIGNS = re.compile(r"([\\`*_{}\[\]<>|#])")


def plain(text: str) -> str:
    """Give text so that none of its signs is taken for markup."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))
