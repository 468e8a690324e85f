"""How many single changed digits are found: `python -m benchmarks.detection [COPIES]`.

Copies of the scorecards and the scored tables are made with one digit of one figure changed, each read and checked
as a user would. Only changes that rounding cannot hide count, as the fixtures' own arithmetic tells (it shares no
code with the reader). A change is found where an inconsistent check that the clean copy does not have holds the
changed cell, and named where a hypothesis gives that very cell.
"""

import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import extract
from fixtures.catalogue import both_corrected
from fixtures.facts import Report, unit_scorecards
from fixtures.mutate import Mutation, mutate
from schemas import Check, Place, Verdict

COPIES = 200


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one changed digit."""

    mutation: Mutation
    found: bool
    named: bool


def outcomes(report: Report, copies: int) -> Iterator[Outcome]:
    """Give the outcomes of so many changes that rounding cannot hide."""
    seed = made = 0
    while made < copies:
        mutation = mutate(report, seed)
        seed += 1
        if mutation.beyond_rounding:
            made += 1
            yield outcome(mutation)


def outcome(mutation: Mutation) -> Outcome:
    """Read and check one changed copy."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "changed.txt"
        path.write_text(mutation.text, encoding="utf-8")
        document = extract.check(extract.read(path))
    flagged = [check for check in document.checks if check.verdict is Verdict.INCONSISTENT]
    found = any(_holds(check, mutation) for check in flagged)
    named = any(_is_cell(h.at, mutation) for check in flagged for h in check.hypotheses)
    return Outcome(mutation, found, named)


def _holds(check: Check, mutation: Mutation) -> bool:
    return any(_is_cell(operand.at, mutation) for operand in (check.subject, *check.inputs))


def _is_cell(place: Place, mutation: Mutation) -> bool:
    return (place.line, place.column) == (mutation.line, mutation.column)


def main(arguments: list[str]) -> int:
    """Print, for each report, how many changes were found and named, and each that was missed."""
    copies = int(arguments[0]) if arguments else COPIES
    for name, report in (("scorecards", unit_scorecards()), ("scored tables", both_corrected())):
        results = list(outcomes(report, copies))
        found, named = sum(r.found for r in results), sum(r.named for r in results)
        print(f"{name}: {copies} changed digits, {found} found at the cell, {named} named by a hypothesis")
        for result in results:
            if not result.found:
                m = result.mutation
                print(f"  missed: {m.record}.{m.field} {m.before} -> {m.after}, line {m.line}")
        print("  changed:", dict(Counter(r.mutation.field for r in results)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
