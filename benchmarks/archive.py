"""Measures of the archive: `python -m benchmarks.archive kill|cores|memory|cost [--reports N] [--form dump|pdf]`."""

import argparse
import json
import random
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks.archive_found import found_in_reports, found_over_years
from benchmarks.archive_runs import MIB, built, data_of, killed, run, truth_beside, watched
from fixtures.years.plan import MOST

LEAST_GAIN: Final = 1.8
"""Two cores are to be so many times as fast as one."""
MOST_GROWTH: Final = 1.15
"""With four times the reports, a run is to take at most so many times the memory."""
ROUNDS: Final = 3
LATEST: Final = 3.0
"""A run is killed at a moment up to so many times its share of the whole time."""
TEN_MILLION: Final = 10_000_000
DAY: Final = 24 * 60 * 60


def kill(folder: Path, chosen: argparse.Namespace) -> bool:
    """Kill a run at random moments, go on, and compare with an archive made in one go; then look for what is planted."""
    reports = built(folder, chosen.reports, chosen.form, chosen.seed)
    seconds = run(folder / "whole", reports, chosen.jobs)
    whole = data_of(folder / "whole")
    say(f"in one go: {seconds:.1f} s, {len(whole)} files of data")
    moments = random.Random(chosen.seed)
    kills = archives = differing = 0
    while kills < chosen.kills:
        archive = folder / f"killed-{archives}"
        while kills < chosen.kills:
            after = moments.uniform(0.2, LATEST * seconds / chosen.kills + 2)
            if not killed(archive, reports, chosen.jobs, after):
                break
            kills += 1
        run(archive, reports, chosen.jobs)
        data = data_of(archive)
        archives += 1
        differing += sum(data.get(name) != whole.get(name) for name in data.keys() | whole.keys())
    say(f"killed {kills} times, in {archives} archives: files of data that differ: {differing}")
    truth = json.loads(truth_beside(folder).read_text(encoding="utf-8"))
    found = [*found_over_years(folder / "killed-0", truth), found_in_reports(folder / "killed-0", truth)]
    for one in found:
        say(one.line)
    return not differing and all(one.found == one.planted and not one.others for one in found)


def cores(folder: Path, chosen: argparse.Namespace) -> bool:
    """Add the same reports with one process and with two, in turns, and compare the least times."""
    reports = built(folder, chosen.reports, chosen.form, chosen.seed)
    seconds: dict[int, list[float]] = {1: [], 2: []}
    for turn in range(ROUNDS):
        for jobs, taken in seconds.items():
            taken.append(run(folder / f"{jobs}-{turn}", reports, jobs))
            say(f"{jobs} processes: {taken[-1]:.2f} s")
    gain = min(seconds[1]) / min(seconds[2])
    say(f"two cores against one: {gain:.2f} times (at least {LEAST_GAIN})")
    return gain >= LEAST_GAIN


def memory(folder: Path, chosen: argparse.Namespace) -> bool:
    """Add a quarter, half and all of the reports, and compare the most memory that it takes."""
    first, every = [], []
    for part in (4, 2, 1):
        count = max(chosen.reports // part, 1)
        home = folder / str(count)
        seen = watched(home / "archive", built(home, count, chosen.form, chosen.seed), chosen.jobs)
        say(
            f"{count} reports: first process {seen.first:.0f} MiB, all {seen.all:.0f} MiB, {seen.seconds:.1f} s"
        )
        first.append(seen.first)
        every.append(seen.all)
    growth = max(first[-1] / first[0], every[-1] / every[0])
    say(f"growth from a quarter to all: {growth:.2f} times (at most {MOST_GROWTH})")
    return growth <= MOST_GROWTH


def cost(folder: Path, chosen: argparse.Namespace) -> bool:
    """Add reports, and give the seconds and the bytes of each kind that one takes, and ten million would."""
    reports = built(folder, chosen.reports, chosen.form, chosen.seed)
    share = run(folder / "archive", reports, 1) / chosen.reports
    say(
        f"{share:.3f} seconds a report with one reader: {share * TEN_MILLION / DAY:.0f} days of one for ten million"
    )
    for kind, size in sorted(_bytes_by_kind(folder / "archive").items()):
        of_one = size / chosen.reports
        say(
            f"{kind}: {of_one / 1024:.1f} KiB a report, {of_one * TEN_MILLION / MIB**2:.2f} TiB for ten million"
        )
    return True


MEASURES: Final[Mapping[str, Callable[[Path, argparse.Namespace], bool]]] = {
    "kill": kill,
    "cores": cores,
    "memory": memory,
    "cost": cost,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Take the measure; the exit status is 1 where it is not what is asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.archive", description=__doc__)
    parser.add_argument("measure", choices=tuple(MEASURES))
    parser.add_argument("--reports", type=int, default=MOST, help=f"1 to {MOST}")
    parser.add_argument("--form", choices=("dump", "pdf"), default="dump")
    parser.add_argument("--jobs", type=int, default=2, help="worker processes, but for cores and cost")
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args(arguments)
    with TemporaryDirectory() as folder:
        return 0 if MEASURES[chosen.measure](Path(folder), chosen) else 1


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _bytes_by_kind(archive: Path) -> dict[str, int]:
    sizes: dict[str, int] = {}
    for kind, size in _sizes(archive):
        sizes[kind] = sizes.get(kind, 0) + size
    return sizes


def _sizes(archive: Path) -> Iterator[tuple[str, int]]:
    for path in archive.rglob("*"):
        if path.is_file():
            yield path.relative_to(archive).parts[0], path.stat().st_size


if __name__ == "__main__":
    sys.exit(main())
