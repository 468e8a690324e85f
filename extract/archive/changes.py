"""What another reading of the same report says differently: figures by their place, and findings.

Documents are compared as JSON, so that one of an earlier form can be compared as well.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

FIRST: Final = 3
"""So many figures are named where a person is told of a change."""

_FIGURE: Final = frozenset(("raw", "value", "at"))
"""What a printed figure of a document has at least; a cell has no value."""


@dataclass(frozen=True, slots=True)
class FigureChange:
    """The figures of a place as they were read before and are read now; None where there were none."""

    place: str
    before: str | None
    now: str | None

    def told(self) -> str:
        """Say it in a few signs, in no language."""
        return f"{self.place}: {self.before or '–'} → {self.now or '–'}"


@dataclass(frozen=True, slots=True)
class Changes:
    """What differs between two readings; a finding is told by its rule, place and figure."""

    former_reader: str
    figures: tuple[FigureChange, ...]
    findings_gone: tuple[str, ...]
    findings_new: tuple[str, ...]

    def as_values(self) -> dict[str, Any]:
        """Give all of it as plain values."""
        return {
            "former_reader": self.former_reader,
            "figures": [[change.place, change.before, change.now] for change in self.figures],
            "findings_gone": list(self.findings_gone),
            "findings_new": list(self.findings_new),
        }


def compare(former: Mapping[str, Any], document: Mapping[str, Any], former_reader: str) -> Changes:
    """Compare two readings of a report, each its document as JSON."""
    before, now = _figures(former), _figures(document)
    differing = [place for place in {**before, **now} if before.get(place) != now.get(place)]
    findings_before, findings_now = _findings(former), _findings(document)
    return Changes(
        former_reader,
        tuple(FigureChange(place, before.get(place), now.get(place)) for place in differing),
        tuple(sorted(findings_before - findings_now)),
        tuple(sorted(findings_now - findings_before)),
    )


def _figures(document: Mapping[str, Any]) -> dict[str, str]:
    """Give the figures of every place as one text: a value where it is known, and else what is printed."""
    found: dict[str, set[str]] = defaultdict(set)
    records = {name: part for name, part in document.items() if name not in ("checks", "corrections")}
    for figure in _printed(records):
        value = figure["value"]
        found[_place(figure["at"])].add(str(figure["raw"] if value is None else value))
    return {place: " | ".join(sorted(values)) for place, values in found.items()}


def _printed(part: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(part, dict):
        if part.keys() >= _FIGURE and isinstance(part["at"], dict):
            yield part
        for inner in part.values():
            yield from _printed(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from _printed(inner)


def _place(at: Mapping[str, Any]) -> str:
    """Name a place to the point: versions draw the edges of a cell a little otherwise."""
    box = at.get("bbox")
    if at.get("page") is None:
        column = at.get("column")
        return f"line {at.get('line')}" + (f", column {column}" if column is not None else "")
    return f"p. {at['page']}" + (f" ({round(box[0])}, {round(box[1])})" if box else "")


def _findings(document: Mapping[str, Any]) -> set[str]:
    checks = document.get("checks", ())
    return {_told(check) for check in checks if check.get("verdict") == "inconsistent"}


def _told(check: Mapping[str, Any]) -> str:
    subject = check["subject"]
    parts = (check["rule"], _place(subject["at"]), subject.get("label"), subject.get("raw"))
    return " ".join(part for part in parts if part)
