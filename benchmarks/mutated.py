"""What becomes of damaged PDFs: `python -m benchmarks.mutated [--count N] [--first N] [--seed N] [--log FILE]`.

The fixtures' PDFs, most of them cut to a page or the beginning of one, are damaged at random by their number
(`mutations.py`, `mutated_sources.py`), and each is read and checked as the command does, in a process of its own with the
usual limits. Printed is, for each kind of damage, how many were read, partly read, and refused. A fault of the program, a
reading that had to be ended as a whole, and a document that does not fit its JSON Schema are failures: each is named with
its number, `--keep` keeps its file, and the exit status is 1. With `--log` a run goes on where it was ended: what the log
has is counted and not tried again, unless it failed.
"""

import argparse
import json
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Final

import jsonschema_rs

from benchmarks.mutated_sources import Sources, sources_of
from benchmarks.mutations import MUTATIONS
from extract.batch import Job, Outcome, RuleChoice, perform
from extract.options import ReadOptions
from extract.outputs.json_document import json_schema
from extract.processes.limited import warm_up

FIXTURES: Final = Path(__file__).resolve().parent.parent / "fixtures" / "pdf"
_TOLD: Final = 100
"""After so many the counts are told."""
OUTCOMES: Final = ("read", "partly read", "refused", "failed")
_LOST: Final = ("timed-out", "ended", "out-of-memory", "failed", "lost-pages")
"""How problems end that say that the process of a page was lost."""
_VALIDATOR: Final = jsonschema_rs.validator_for(json.loads(json_schema()))


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a damaged PDF."""

    number: int
    seed: int
    made_from: str
    kinds: tuple[str, ...]
    outcome: str
    lost: tuple[str, ...]
    seconds: float
    failure: str = ""


def damaged(number: int, seed: int, sources: Sources) -> tuple[str, tuple[str, ...], bytes]:
    """Give a damaged PDF by its number: what it is made from, the kinds of damage, and its bytes."""
    chance = random.Random(f"{seed}/{number}")
    source = sources.chosen(chance)
    data = source.data
    kinds = []
    for _ in range(chance.choice((1, 1, 2, 3))):
        mutation = chance.choice(MUTATIONS)
        kinds.append(mutation.__name__)
        data = mutation(data, chance) or b"%PDF-1.4"
    return source.name, tuple(kinds), data


def tried(folder: Path, options: ReadOptions, seed: int, sources: Sources, number: int) -> Result:
    """Read and check a damaged PDF."""
    made_from, kinds, data = damaged(number, seed, sources)
    path = folder / f"{number}.pdf"
    path.write_bytes(data)
    began = time.monotonic()
    outcome = perform(Job(path, options, RuleChoice()))
    seconds = round(time.monotonic() - began, 2)
    name, failure = judged(outcome)
    problems = outcome.document.problems if outcome.document is not None else ()
    lost = tuple(problem.what for problem in problems if problem.what.endswith(_LOST))
    return Result(number, seed, made_from, kinds, name, lost, seconds, failure)


def judged(outcome: Outcome) -> tuple[str, str]:
    """Give what became of a report in a word, and what is wrong with that."""
    failed = outcome.failure
    if failed is not None:
        if failed.kind in ("Fault", "TimedOut", "OutOfMemory", "Ended", "PartEnded"):
            return "failed", f"{failed.kind}: {failed.message} {failed.trace or ''}"
        return "refused", ""
    assert outcome.document is not None
    faults = [problem.message for problem in outcome.document.problems if problem.what.endswith("-failed")]
    if faults:
        return "failed", faults[0]
    broken = next(iter(_VALIDATOR.iter_errors(json.loads(outcome.document.model_dump_json()))), None)
    if broken is not None:
        return "failed", f"not by the schema: {broken.instance_path}: {broken.message[:200]}"
    return ("partly read" if outcome.document.problems else "read"), ""


def run(
    numbers: Sequence[int], seed: int, jobs: int, options: ReadOptions, keep: Path | None, sources: Sources
) -> Iterator[Result]:
    """Try damaged PDFs by their numbers; those that fail are kept where that is asked for."""
    warm_up()
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(jobs) as pool:
        for result in pool.map(partial(tried, Path(folder), options, seed, sources), numbers):
            path = Path(folder) / f"{result.number}.pdf"
            if result.failure and keep is not None:
                keep.mkdir(parents=True, exist_ok=True)
                (keep / path.name).write_bytes(path.read_bytes())
            path.unlink()
            yield result


def logged(log: Path | None, seed: int) -> Iterator[Result]:
    """Give what a log has of a seed."""
    if log is None or not log.exists():
        return
    for line in log.read_text(encoding="utf-8").splitlines():
        told = json.loads(line)
        if told["seed"] == seed:
            yield Result(**(told | {"kinds": tuple(told["kinds"]), "lost": tuple(told["lost"])}))


def table(results: Sequence[Result]) -> Iterator[str]:
    """Give what became of damaged PDFs as lines of Markdown; one that was damaged in two ways counts for both."""
    rows = {
        mutation.__name__.replace("_", " "): Counter(
            one.outcome for one in results if mutation.__name__ in one.kinds
        )
        for mutation in MUTATIONS
    }
    rows["**all**"] = Counter(one.outcome for one in results)
    yield f"| damage | {' | '.join(OUTCOMES)} |"
    yield "|---" * (len(OUTCOMES) + 1) + "|"
    for name, counted in rows.items():
        yield f"| {name} | {' | '.join(str(counted[outcome]) for outcome in OUTCOMES)} |"


def _lost(results: Sequence[Result]) -> str:
    counted = Counter(what for one in results for what in one.lost)
    return ", ".join(f"{name} {count}" for name, count in sorted(counted.items())) or "none"


def main() -> int:
    """Run the command and give its exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.mutated", description=__doc__)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--ocr", choices=("never", "auto"), default="never")
    parser.add_argument("--log", type=Path, help="a line a result; a run with the same log goes on")
    parser.add_argument("--keep", type=Path, help="where files that failed are kept")
    given = parser.parse_args()
    wanted = range(given.first, given.first + given.count)
    before = {one.number: one for one in logged(given.log, given.seed) if one.number in wanted}
    found = {number: one for number, one in before.items() if not one.failure}
    left = [number for number in wanted if number not in found]
    sources = sources_of(sorted(FIXTURES.glob("*.pdf")))
    for result in run(left, given.seed, given.jobs, ReadOptions(ocr=given.ocr), given.keep, sources):
        found[result.number] = result
        if given.log is not None:
            with given.log.open("a", encoding="utf-8") as log:
                log.write(json.dumps(asdict(result)) + "\n")
        if result.failure:
            print(
                f"{result.number} ({result.made_from} {'+'.join(result.kinds)}): {result.failure}", flush=True
            )
        if len(found) % _TOLD == 0:
            counted = Counter(one.outcome for one in found.values())
            print(
                f"{len(found)}: {dict(counted)}, lost {_lost(list(found.values()))}",
                file=sys.stderr,
                flush=True,
            )
    results = list(found.values())
    print(f"damaged PDFs {len(results)}, seed {given.seed}, from number {given.first}", end="\n\n")
    print(*table(results), sep="\n", end="\n\n")
    print(f"pages lost: {_lost(results)}")
    print(f"longest {max((one.seconds for one in results), default=0.0):.1f} s")
    return 1 if any(one.failure for one in results) else 0


if __name__ == "__main__":
    sys.exit(main())
