"""Findings against the verdicts that people gave them: `python -m benchmarks.gold REPORT`.

A verdict says whose fault a finding is: `misread` where the page has another figure than what was read, `printed`
where the page has the figure that disagrees, `ours` where nothing is wrong and this project flagged it. The
verdicts stand in tests/real/gold, a file for each family of rules: {report: [verdict …]}, the report named by the
beginning of its SHA-256. Listed are the findings that have no verdict yet, in the form in which it is added, and
the verdicts that no finding has any more; exit status 1 where there are any.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

import extract
from schemas import Check, Document, Place, Verdict

GOLD: Final = Path(__file__).resolve().parent.parent / "tests" / "real" / "gold"
FAULTS: Final = ("misread", "printed", "ours")
SHORT_SHA: Final = 16


@dataclass(frozen=True, slots=True, order=True)
class Subject:
    """What a finding is about: its rule, where the figure stands, and what is printed there."""

    rule: str
    page: int
    line: int
    column: int
    printed: str


@dataclass(frozen=True, slots=True)
class Judged:
    """A finding with whose fault it is, and why in a sentence."""

    subject: Subject
    fault: str
    why: str


def subject_of(check: Check) -> Subject:
    """Give what a check is about; 0 stands for a page, line or column that it has not."""
    at: Place = check.subject.at
    printed = " ".join((check.subject.raw or "").split())
    return Subject(check.rule, at.page or 0, at.line or 0, at.column or 0, printed)


def found_in(document: Document) -> list[Subject]:
    """Give what the inconsistent checks of a document are about, in their order."""
    return [subject_of(check) for check in document.checks if check.verdict is Verdict.INCONSISTENT]


def families(folder: Path = GOLD) -> tuple[str, ...]:
    """Give the families of rules that have a file of verdicts."""
    return tuple(sorted(path.stem for path in folder.glob("*.json")))


def judged(sha256: str, folder: Path = GOLD) -> Iterator[Judged]:
    """Give the verdicts on the findings of a report."""
    for path in sorted(folder.glob("*.json")):
        for entry in json.loads(path.read_text(encoding="utf-8")).get(sha256[:SHORT_SHA], ()):
            fault, why = entry.pop("fault"), entry.pop("why")
            yield Judged(Subject(**entry), fault, why)


def main(arguments: Sequence[str]) -> int:
    """List what is not judged, and what is judged and no longer found."""
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    document = extract.check(extract.read(Path(arguments[0])))
    known = {one.subject for one in judged(document.source.sha256)}
    found = found_in(document)
    print(f"{document.source.name} ({document.source.sha256[:SHORT_SHA]})")
    new = [one for one in found if one not in known]
    for one in new:
        entry = {**asdict(one), "fault": "", "why": ""}
        print("no verdict:", json.dumps(entry, ensure_ascii=False))
    gone = sorted(known - set(found))
    for one in gone:
        print("not found any more:", json.dumps(asdict(one), ensure_ascii=False))
    return 1 if new or gone else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
