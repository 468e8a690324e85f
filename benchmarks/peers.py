"""The project beside its peers and the limit, in one run: `python -m benchmarks.peers [--out FILE.md]`.

Every reader goes over the same pages of a real budget book in a process of its own, in turn, three times; the best run
counts. Milliseconds are of processor time, since machines are noisy; read the ratios. Then start-up, and cost against
pages and cores. `--peers-python` names an interpreter with the peers, where they are not installed beside this project
(img2table brings an OpenCV package that lies over this project's).
"""

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from benchmarks.peers_run import READERS
from benchmarks.reading_score import FoundTable, Score, score_page, total
from benchmarks.reading_truth import load_truth

ROOT: Final = Path(__file__).resolve().parent.parent
SHARED: Final = ROOT.parent / "shared"
BOOKS: Final = ("budget-book-2565-31.pdf", "budget-book-2565-14.pdf")
PAGES: Final = "8-40"
LONGEST: Final = 600
"""Seconds that a reader may take for its run."""
COUNTS: Final = (10, 100, 500)
MANY: Final = 400
SCORECARDS: Final = ROOT / "fixtures" / "pdf" / "scorecards-weasyprint.pdf"
OURS: Final = ("this project, to tables", "this project, records and checks")
FROM: Final = "pdfplumber"
LIMIT: Final = "pdftotext -bbox"


@dataclass(frozen=True, slots=True)
class Measured:
    """The best of a reader's runs: milliseconds of the first and of the second reading, and the most memory, in MB."""

    first: float
    again: float
    wall: float
    memory: float
    version: str
    tables: dict[str, Any]


def run_reader(python: str, name: str, path: Path, pages: str, truth: str) -> Measured | str:
    """Measure a reader once in a process of its own; what went wrong as a line where it cannot be."""
    script = str(ROOT / "benchmarks" / "peers_run.py")
    command = [python, script, name, str(path), pages, *([truth] if truth else [])]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)} if name in OURS else dict(os.environ)
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=LONGEST, env=environment)
    except subprocess.TimeoutExpired:
        return f"took more than {LONGEST} s"
    if done.returncode:
        lines = done.stderr.strip().splitlines() or ["ended without a word"]
        return next((line.strip() for line in lines if "Exception" in line), lines[-1])
    told = json.loads(done.stdout.strip().splitlines()[-1])
    runs = told["runs"]
    return Measured(
        runs[0]["cpu"] * 1000,
        runs[-1]["cpu"] * 1000,
        runs[-1]["seconds"] * 1000,
        told["memory"],
        told["version"],
        told.get("tables", {}),
    )


def best(runs: Sequence[Measured]) -> Measured:
    """Give the best of several runs, each figure for itself, and the most memory of all."""
    return Measured(
        min(run.first for run in runs),
        min(run.again for run in runs),
        min(run.wall for run in runs),
        max(run.memory for run in runs),
        runs[0].version,
        runs[-1].tables,
    )


def beside_peers(python: str, path: Path, turns: int) -> Iterator[str]:
    """Give the table of all readers on the same pages, line by line."""
    first, last = map(int, PAGES.split("-"))
    count = last - first + 1
    truth = [page for file, pages in load_truth() if file == path.name for page in pages]
    truth = [page for page in truth if first <= page.page <= last]
    numbers = ",".join(str(page.page) for page in truth)
    runs: dict[str, list[Measured]] = {name: [] for name in READERS}
    missing: dict[str, str] = {}
    for turn in range(turns):
        for name in READERS:
            if name in missing:
                continue
            asked = numbers if turn == turns - 1 and name not in (OURS[1], LIMIT) else ""
            found = run_reader(sys.executable if name in OURS else python, name, path, PAGES, asked)
            if isinstance(found, str):
                missing[name] = found
            else:
                runs[name].append(found)
    kept = {name: best(found) for name, found in runs.items() if found and name not in missing}
    base, limit = kept.get(FROM), kept.get(LIMIT)
    yield f"`{path.name}` p. {PAGES}; numeric cells of the {len(truth)} transcribed pages among them (p. {numbers})"
    yield ""
    yield "| reader | ms/page | first time | wall | times pdfplumber | of poppler | peak MB | numeric cells right |"
    yield "|---|--:|--:|--:|--:|--:|--:|--:|"
    for name, own in kept.items():
        faster = f"{base.again / own.again:.1f}" if base else ""
        slower = f"{own.again / limit.again:.1f}" if limit else ""
        right = _right(own, truth) if own.tables else ""
        yield (
            f"| {name} {own.version} | {own.again / count:.1f} | {own.first / count:.1f} | {own.wall / count:.1f} "
            f"| {faster} | {slower} | {own.memory:.0f} | {right} |"
        )
    for name, why in missing.items():
        yield f"| {name} | not measured: {why[:90]} | | | | | | |"


def _right(own: Measured, truth: Sequence[Any]) -> str:
    scores: list[Score] = []
    for page in truth:
        tables = own.tables.get(str(page.page), [])
        reading = tuple(FoundTable(tuple(map(_row, rows))) for rows in tables if rows)
        scores.append(score_page(page, reading))
    whole = total(scores)
    return f"{whole.numbers_right}/{whole.numbers}"


def _row(cells: Sequence[Any]) -> tuple[str | None, ...]:
    return tuple(None if cell is None else str(cell) for cell in cells)


def seconds_of(command: Sequence[str], turns: int) -> tuple[float, float]:
    """Run a command; give its seconds by the clock and of processor time, children among them, the best of some."""
    found: list[tuple[float, float]] = []
    # As installed, with its modules compiled: the run before the first that counts does it.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(
        [sys.executable, "cli.py", str(SCORECARDS)],
        capture_output=True,
        cwd=ROOT,
        env=environment,
        check=False,
    )
    for _ in range(turns):
        before, begun = os.times(), time.perf_counter()
        subprocess.run(command, capture_output=True, cwd=ROOT, env=environment, check=False)
        wall, after = time.perf_counter() - begun, os.times()
        cpu = after.children_user + after.children_system - before.children_user - before.children_system
        found.append((wall, cpu))
    return min(wall for wall, _ in found), min(cpu for _, cpu in found)


def starting_up(turns: int) -> Iterator[str]:
    """Give how long the command takes to answer and to check a short report, from nothing."""
    yield "| command, from cold | s | s of processor |"
    yield "|---|--:|--:|"
    commands = {
        "`extract --help`": ["cli.py", "--help"],
        f"`extract {SCORECARDS.name} --check`": ["cli.py", str(SCORECARDS), "--check", "--jobs", "1"],
    }
    for name, command in commands.items():
        wall, cpu = seconds_of([sys.executable, *command], turns)
        yield f"| {name} | {wall:.2f} | {cpu:.2f} |"


def long_book(folder: Path, books: Sequence[Path], pages: int) -> Path:
    """Make a book of so many pages out of real ones, repeated."""
    import pikepdf

    path = folder / f"book-{pages}.pdf"
    with pikepdf.new() as made:
        sources = [pikepdf.open(book) for book in books]
        originals = [page for source in sources for page in source.pages]
        while len(made.pages) < pages:
            made.pages.extend(originals[: pages - len(made.pages)])
        made.save(path)
        for source in sources:
            source.close()
    return path


def against_pages(folder: Path, books: Sequence[Path]) -> Iterator[str]:
    """Give the cost of longer and longer books."""
    yield "| pages | to tables, ms/page | MB | records and checks, ms/page | MB |"
    yield "|--:|--:|--:|--:|--:|"
    for count in COUNTS:
        path = long_book(folder, books, count)
        cells = [str(count)]
        for name in OURS:
            found = run_reader(sys.executable, name, path, f"1-{count}", "")
            cells += (
                [found, ""]
                if isinstance(found, str)
                else [f"{found.first / count:.1f}", f"{found.memory:.0f}"]
            )
        yield f"| {' | '.join(cells)} |"


def against_cores(folder: Path, books: Sequence[Path]) -> Iterator[str]:
    """Give how long one report takes with one worker and with two."""
    path = long_book(folder, books, MANY)
    yield "| workers | s | times one |"
    yield "|--:|--:|--:|"
    one = 0.0
    for workers in (1, 2):
        command = [
            sys.executable,
            "cli.py",
            str(path),
            "--json",
            os.devnull,
            "--ocr",
            "never",
            "--jobs",
            str(workers),
        ]
        wall, _ = seconds_of(command, 1)
        one = one or wall
        yield f"| {workers} | {wall:.1f} | {one / wall:.2f} |"


def machine() -> str:
    """Say which commit was measured, on what."""
    commit = subprocess.run(
        ["git", "describe", "--always", "--dirty"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.strip()
    names = [
        line.split(":", 1)[1].strip()
        for line in Path("/proc/cpuinfo").read_text().splitlines()
        if line.startswith("model name")
    ]
    load = os.getloadavg()[0]
    return (
        f"Commit {commit}; {names[0] if names else platform.processor()}, {os.cpu_count()} cores, "
        f"Python {platform.python_version()}, {platform.system()}; load before the run {load:.1f}."
    )


def main(arguments: Sequence[str]) -> int:
    """Measure everything and print it; write it to a file too where one is named."""
    parser = argparse.ArgumentParser(prog="benchmarks.peers", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--shared", type=Path, default=SHARED, help="the folder that holds real/*.pdf")
    parser.add_argument("--peers-python", default=sys.executable, help="an interpreter with the peers")
    parser.add_argument("--runs", type=int, default=3, help="turns of every reader; the best counts")
    parser.add_argument("--out", type=Path, help="a file to write the report to")
    options = parser.parse_args(arguments)
    books = [options.shared / "real" / name for name in BOOKS]
    if not all(book.is_file() for book in books):
        print(f"{options.shared / 'real'} does not hold {' and '.join(BOOKS)}", file=sys.stderr)
        return 2
    lines = ["# Speed and memory beside other readers", "", machine(), ""]
    print("\n".join(lines))
    with tempfile.TemporaryDirectory() as folder:
        parts = {
            "Readers": beside_peers(options.peers_python, books[0], options.runs),
            "Start-up": starting_up(options.runs),
            "Cost against pages": against_pages(Path(folder), books),
            "Cost against cores": against_cores(Path(folder), books),
        }
        for head, part in parts.items():
            for line in ("", f"## {head}", "", *part) if head != "Readers" else (f"## {head}", "", *part):
                print(line, flush=True)
                lines.append(line)
    if options.out is not None:
        options.out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
