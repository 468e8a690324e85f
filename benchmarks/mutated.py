"""What becomes of damaged PDFs: `python -m benchmarks.mutated [--count N] [--first N] [--seed N] [--keep DIR]`.

The fixtures' PDFs are changed at random, by their seed: bytes flipped, streams cut and rewritten, lengths changed,
objects exchanged, cross-references broken. Each is read and checked as the command does. Printed is how many were read,
partly read, and refused. A fault of the program, a reading that had to be ended, and a document that does not fit its
JSON Schema are failures: each is named with its number, `--keep` keeps its file, and the exit status is 1.
"""

import argparse
import json
import random
import re
import sys
import tempfile
import time
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from jsonschema import Draft202012Validator

from extract.batch import Job, Outcome, RuleChoice, perform
from extract.options import ReadOptions
from extract.outputs.json_document import json_schema
from extract.processes.limited import warm_up

_TOLD: Final = 100
"""After so many the counts are told."""
FIXTURES: Final = Path(__file__).resolve().parent.parent / "fixtures" / "pdf"

_STREAM: Final = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_LENGTH: Final = re.compile(rb"/Length \d+")
_OBJECT: Final = re.compile(rb"\d+ 0 obj\b(.*?)endobj", re.DOTALL)
_NUMBER: Final = re.compile(rb"\d+")
_LENGTHS: Final = (b"0", b"-1", b"7", b"65536", b"2147483648", b"99999999999999999999", b"1 0 R", b"null")

Mutation = Callable[[bytes, random.Random], bytes]


def flip_bytes(data: bytes, chance: random.Random) -> bytes:
    """Change a few bytes anywhere."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 4, 16, 128))):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def cut_end(data: bytes, chance: random.Random) -> bytes:
    """Leave the end out, as a download that broke off."""
    return data[: chance.randrange(20, len(data))]


def cut_out(data: bytes, chance: random.Random) -> bytes:
    """Leave a piece out, or put it in twice."""
    start = chance.randrange(len(data))
    end = min(len(data), start + chance.choice((1, 16, 512, 8192)))
    return data[:start] + chance.choice((b"", data[start:end] * 2)) + data[end:]


def cut_stream(data: bytes, chance: random.Random) -> bytes:
    """Cut a stream short, its length as it was."""
    return _changed(_STREAM, data, chance, lambda found: found[: chance.randrange(len(found) + 1)])


def rewrite_stream(data: bytes, chance: random.Random) -> bytes:
    """Unpack a stream, change numbers and bytes of what it says, and pack it again."""

    def rewritten(found: bytes) -> bytes:
        try:
            content = zlib.decompress(found)
        except zlib.error:
            return flip_bytes(found, chance) if found else found
        for _ in range(chance.choice((1, 5, 40))):
            content = _changed(_NUMBER, content, chance, lambda _: chance.choice(_LENGTHS), whole=True)
        return zlib.compress(flip_bytes(content, chance) if content and chance.random() < 0.5 else content)

    return _changed(_STREAM, data, chance, rewritten)


def change_length(data: bytes, chance: random.Random) -> bytes:
    """State another length of a stream."""
    return _changed(_LENGTH, data, chance, lambda _: b"/Length " + chance.choice(_LENGTHS), whole=True)


def change_numbers(data: bytes, chance: random.Random) -> bytes:
    """Change numbers in a dictionary: sizes, counts, references."""
    return _changed(
        _OBJECT,
        data,
        chance,
        lambda found: (
            _changed(_NUMBER, found, chance, lambda _: chance.choice(_LENGTHS), whole=True)
            if len(found) < 10_000
            else found
        ),
    )


def exchange_objects(data: bytes, chance: random.Random) -> bytes:
    """Put an object in the place of another, so that references lead astray, or in a circle."""
    objects = list(_OBJECT.finditer(data))
    if len(objects) < 2:
        return data
    one, other = chance.sample(objects, 2)
    return data[: one.start(1)] + other[1] + data[one.end(1) :]


def break_references(data: bytes, chance: random.Random) -> bytes:
    """Break the table that says where objects begin, or what says where the table is."""
    start = data.rfind(b"startxref")
    if start < 0:
        return flip_bytes(data, chance)
    if chance.random() < 0.3:
        return data[:start] + b"startxref\n%d\n%%%%EOF\n" % chance.randrange(2 * len(data))
    begin = max(data.rfind(b"xref", 0, start), 0)
    return data[:begin] + flip_bytes(data[begin:], chance)


MUTATIONS: Final[tuple[Mutation, ...]] = (
    flip_bytes,
    cut_end,
    cut_out,
    cut_stream,
    rewrite_stream,
    change_length,
    change_numbers,
    exchange_objects,
    break_references,
)


def _changed(
    pattern: re.Pattern[bytes],
    data: bytes,
    chance: random.Random,
    change: Callable[[bytes], bytes],
    whole: bool = False,
) -> bytes:
    """Change one of the places that a pattern finds: all that it matches, or its group."""
    places = list(pattern.finditer(data))
    if not places:
        return data
    start, end = chance.choice(places).span(0 if whole else 1)
    return data[:start] + change(data[start:end]) + data[end:]


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a damaged PDF."""

    number: int
    made_from: str
    outcome: str
    lost: tuple[str, ...]
    seconds: float
    failure: str = ""


def mutated(number: int, seed: int, sources: tuple[Path, ...]) -> tuple[str, bytes]:
    """Give a damaged PDF by its number, and what it is made from."""
    chance = random.Random(f"{seed}/{number}")
    source = chance.choice(sources)
    data = source.read_bytes()
    names = []
    for _ in range(chance.choice((1, 1, 2, 3))):
        mutation = chance.choice(MUTATIONS)
        names.append(mutation.__name__)
        data = mutation(data, chance) or b"%PDF-1.4"
    return f"{source.stem} {'+'.join(names)}", data


def tried(folder: Path, options: ReadOptions, seed: int, sources: tuple[Path, ...], number: int) -> Result:
    """Read and check a damaged PDF."""
    made_from, data = mutated(number, seed, sources)
    path = folder / f"{number}.pdf"
    path.write_bytes(data)
    began = time.monotonic()
    outcome = perform(Job(path, options, RuleChoice()))
    seconds = time.monotonic() - began
    name, failure = judged(outcome)
    lost = (
        tuple(
            problem.what
            for problem in outcome.document.problems
            if problem.what.endswith(("timed-out", "ended", "out-of-memory", "failed", "lost-pages"))
        )
        if outcome.document is not None
        else ()
    )
    return Result(number, made_from, name, lost, seconds, failure)


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
    broken = next(_VALIDATOR.iter_errors(json.loads(outcome.document.model_dump_json())), None)
    if broken is not None:
        return "failed", f"not by the schema: {broken.json_path}: {broken.message[:200]}"
    return ("partly read" if outcome.document.problems else "read"), ""


_VALIDATOR: Final = Draft202012Validator(json.loads(json_schema()))


def run(
    numbers: range, seed: int, jobs: int, options: ReadOptions, keep: Path | None, sources: tuple[Path, ...]
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


def sources() -> tuple[Path, ...]:
    """Give the PDFs that are damaged."""
    return tuple(sorted(FIXTURES.glob("*.pdf")))


def main() -> int:
    """Run the command and give its exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.mutated", description=__doc__)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--ocr", choices=("never", "auto"), default="never")
    parser.add_argument("--keep", type=Path)
    given = parser.parse_args()
    options = ReadOptions(ocr=given.ocr)
    counted: Counter[str] = Counter()
    lost: Counter[str] = Counter()
    longest = 0.0
    for result in run(
        range(given.first, given.first + given.count), given.seed, given.jobs, options, given.keep, sources()
    ):
        counted[result.outcome] += 1
        lost.update(result.lost)
        longest = max(longest, result.seconds)
        if result.failure:
            print(f"{result.number} ({result.made_from}): {result.failure}", flush=True)
        if counted.total() % _TOLD == 0:
            print(f"{counted.total()}: {dict(counted)}, lost {dict(lost)}", file=sys.stderr, flush=True)
    print(f"damaged PDFs {counted.total()}, seed {given.seed}, from number {given.first}")
    for name in ("read", "partly read", "refused", "failed"):
        print(f"  {name:12} {counted[name]:6}")
    print("pages lost:", ", ".join(f"{name} {count}" for name, count in sorted(lost.items())) or "none")
    print(f"longest {longest:.1f} s")
    return 1 if counted["failed"] else 0


if __name__ == "__main__":
    sys.exit(main())
