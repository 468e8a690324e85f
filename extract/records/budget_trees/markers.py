"""The number before a heading: its style, and its place in the numbering."""

from typing import Final, NamedTuple

import regex

_MARKER: Final = regex.compile(
    r"(?:\((?P<bracketed>\d{1,3}(?:\.\d{1,3}){0,3})\)"
    r"|(?P<closed>\d{1,3}(?:\.\d{1,3}){0,3})\)"
    r"|(?P<dotted>\d{1,2}(?:\.\d{1,3}){1,5})\.?(?=\s)"
    r"|(?P<single>\d{1,3})\.(?=\s|\p{L})"
    r"|(?P<bullet>[-–•])(?=\s*\p{L}))\s*"
)


class Marker(NamedTuple):
    """A heading's number: `path` is (5, 1) for 5.1, `style` tells 5.1 from (5.1) and 5.1). A bullet has no path."""

    raw: str
    style: str
    path: tuple[int, ...]

    @property
    def first(self) -> bool:
        """Whether it is the first of its list."""
        return bool(self.path) and self.path[-1] == 1

    def follows(self, other: "Marker") -> bool:
        """Whether it is the next after another in one list."""
        return self.is_beside(other) and self.path[-1] == other.path[-1] + 1

    def is_beside(self, other: "Marker") -> bool:
        """Whether it is of the same list as another."""
        return (
            bool(self.path)
            and self.style == other.style
            and len(self.path) == len(other.path)
            and self.path[:-1] == other.path[:-1]
        )

    def is_under(self, other: "Marker") -> bool:
        """Whether its number says that it is below another: 2.1 and (2.1) are below 2, 2) and (2)."""
        return len(self.path) > 1 and self.path[:-1] == other.path


def marker_of(text: str) -> tuple[Marker | None, str]:
    """Part a line into the number that it begins with, if any, and its words. Digits must be Arabic."""
    found = _MARKER.match(text)
    if found is None:
        return None, text
    rest = text[found.end() :]
    for style in ("bracketed", "closed", "dotted", "single"):
        if number := found[style]:
            path = tuple(int(part) for part in number.split("."))
            kind = "dotted" if style == "single" else style
            return Marker(found[0].strip(), kind, path), rest
    return Marker(found[0].strip(), "bullet", ()), rest
