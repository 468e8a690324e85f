"""What is read right of scans: `python -m benchmarks.scans [--fonts DIR…] [--families 2] [--dpi 300] [--pages 1]`.

Reports are printed in families that public bodies print in and in families that the numeral recogniser never saw,
drawn at several resolutions, laid askew by up to two degrees, lit unevenly, made noisy and packed as JPEG, and read
through the whole way; number cells are compared with what the text layer of the same page says, any wrong mark being
wrong. Beside them stands Tesseract alone on the same cells. Then: how far probabilities come true, tables with
spoiled rulings, whole reports with their checks, and where the time goes. All is drawn from a seed, and is the same
each time. Exit status 1 where a bar is missed.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain, product
from pathlib import Path
from typing import Final

import cv2

from benchmarks.scans_fonts import FAMILIES, Family, chosen, installed, use_folders
from benchmarks.scans_print import REPORTS
from benchmarks.scans_read import Condition, Done, Job, ReadPage, cut, perform
from benchmarks.scans_score import SURE, SURE_WRONG, Pair, reliability
from benchmarks.scans_shown import Shown, show
from benchmarks.scans_times import STEPS, shares
from extract.processes.workers import process_pool

BARS: Final = {
    Condition(300, "thai", unseen=False): 0.995,
    Condition(200, "thai", unseen=False): 0.985,
    Condition(150, "thai", unseen=False): 0.95,
    Condition(300, "thai", unseen=True): 0.97,
    Condition(300, "arabic", unseen=False): 0.995,
    Condition(300, "arabic", unseen=True): 0.995,
}
"""The least share of number cells to read right."""
SLOWEST: Final = 4.0
"""The most seconds of one core that a page at 300 dots an inch may take."""
WHOLE: Final = ("scorecards-weasyprint", "policy-landscape", "plan-landscape")
"""Fixtures that are read and checked whole."""
_SPOILED_AT: Final = 300


def jobs(families: Sequence[Family], options: argparse.Namespace, folder: Path) -> list[Job]:
    """Give the jobs of every condition, and those with spoiled rulings."""
    reports = options.reports.split(",")
    found = [
        Job(
            report,
            family,
            Condition(dots, digits, family.unseen),
            options.pages,
            options.seed,
            options.tesseract,
            folder,
        )
        for family, digits, report, dots in product(families, options.digits.split(","), reports, options.dpi)
    ]
    spoiled = [
        replace(job, condition=replace(job.condition, spoiled=True), tesseract=False)
        for job in found
        if job.condition.dots == _SPOILED_AT and not job.family.unseen
    ]
    return [*found, *(spoiled if options.spoiled else ())]


def perform_all(todo: Sequence[Job], workers: int) -> list[Done]:
    """Do the jobs; those of one report and family in a row, since its PDF is printed once."""
    if workers < 2:
        return [perform(job) for job in todo]
    with process_pool(workers) as pool:
        return list(pool.map(perform, todo))


def by_condition(pages: Iterable[ReadPage]) -> dict[Condition, list[ReadPage]]:
    """Group pages by their condition, in a fixed order."""
    groups: dict[Condition, list[ReadPage]] = {}
    for page in pages:
        groups.setdefault(page.job.condition, []).append(page)
    order = sorted(groups, key=lambda c: (c.spoiled, c.unseen, c.digits, -c.dots))
    return {condition: groups[condition] for condition in order}


def numbers(pages: Iterable[ReadPage]) -> list[Pair]:
    """Give the number cells of pages."""
    return list(chain.from_iterable(page.score.numbers for page in pages))


def share(pairs: Sequence[Pair]) -> float:
    """Give the share that was read right; 1 where there is nothing."""
    return sum(pair.right for pair in pairs) / len(pairs) if pairs else 1.0


def row(condition: Condition, pages: Sequence[ReadPage]) -> str:
    """Give a condition's figures as a line."""
    cells = numbers(pages)
    sure = [cell for cell in cells if cell.probability >= SURE]
    alone = list(chain.from_iterable(page.alone for page in pages))
    words = list(chain.from_iterable(page.score.in_words for page in pages))
    tables, lost = sum(page.score.tables for page in pages), sum(page.score.lost for page in pages)
    bar = BARS.get(condition)
    return (
        f"{condition.dots:4} {condition.digits:6} {'unseen' if condition.unseen else 'trained':8}"
        f"{len(pages):6}{len(cells):7}{len(cells) - sum(c.right for c in cells):7}{share(cells):8.4f}"
        f"{bar if bar is not None else '-':>7}"
        f"{len(sure) / max(len(cells), 1):7.3f}{sum(not c.right for c in sure):7}"
        f"{f'{share(alone):.4f}' if alone else '-':>11}{f'{tables - lost}/{tables}':>9}"
        f"{f'{sum(w.right for w in words)}/{len(words)}':>10}"
    )


HEAD: Final = (
    " dpi digits families pages  cells  wrong   right    bar   sure  wrong  Tesseract   tables  in words"
)


def report(done: Sequence[Done]) -> list[str]:
    """Print the tables; give what is below its bar."""
    pages = list(chain.from_iterable(each.pages for each in done))
    groups = by_condition(pages)
    low: list[str] = []
    print(HEAD)
    for condition, group in groups.items():
        if not condition.spoiled:
            print(row(condition, group))
            right, bar = share(numbers(group)), BARS.get(condition, 0.0)
            if right < bar:
                low.append(f"{condition}: {right:.4f}, not {bar}")
    spoiled = {condition: group for condition, group in groups.items() if condition.spoiled}
    if spoiled:
        print("\nrulings faint or broken in one place in twenty")
    for condition, group in spoiled.items():
        print(row(condition, group))
        if any(page.score.lost for page in group):
            low.append(f"{condition}: tables lost")
    cells = numbers(page for page in pages if not page.job.condition.spoiled)
    print("\nprobability   cells   right   mean probability")
    for entry in reliability(cells):
        print(f"  from {entry.least:<6}{entry.cells:7}{entry.right / entry.cells:8.4f}{entry.mean:10.4f}")
    sure = [cell for cell in cells if cell.probability >= SURE]
    wrong = sum(not cell.right for cell in sure)
    print(f"called sure: {len(sure)} of {len(cells)} cells, {wrong} of them wrong")
    if wrong > SURE_WRONG * len(sure):
        low.append(f"{wrong} of {len(sure)} sure cells are wrong, more than {SURE_WRONG}")
    return [*low, *_times([each for each in done if each.pages[0].job.condition.dots == 300])]


def _times(done: Sequence[Done]) -> list[str]:
    count = sum(len(each.pages) for each in done)
    if not count:
        return []
    spent = {step: sum(each.spent[step] for each in done) for step in STEPS}
    print("\nseconds of one core for a page at 300 dpi")
    table = shares(spent, sum(each.seconds for each in done), count)
    for step, seconds in table:
        print(f"  {step:11}{seconds:7.2f}")
    return [f"{table[-1][1]:.2f} s a page, not {SLOWEST}"] if table[-1][1] > SLOWEST else []


def report_whole(shown: Sequence[Shown]) -> list[str]:
    """Print what whole reports gave; give what is not as in their text layers."""
    low: list[str] = []
    for each in shown:
        print(f"\n{each.name} as a scan")
        print("\n".join(each.lines()))
        if each.lost or each.invented:
            low.append(f"{each.name}: {len(each.lost)} findings lost, {len(each.invented)} invented")
    return low


def list_misses(done: Sequence[Done], folder: Path | None) -> None:
    """Print each number cell that was not read right; write its picture into a folder, where one is named."""
    for page in chain.from_iterable(each.pages for each in done):
        job = page.job
        name = f"{job.report} {job.condition.digits} {job.family.name} {job.condition.dots}"
        for index, cell in enumerate(page.score.numbers):
            if not cell.right:
                print(
                    f"  {name} p. {page.number}: {cell.printed!r} read {cell.found!r} ({cell.probability:.3f})"
                )
                if folder is not None:
                    folder.mkdir(parents=True, exist_ok=True)
                    file = folder / f"{name.replace(' ', '-')}-{page.number}-{index}.png"
                    cv2.imwrite(str(file), cut(page.level, cell, job.condition.dots / 72))
        for text in page.score.in_words:
            if not text.right:
                print(f"  {name} p. {page.number}, in words: {text.printed!r} read {text.found!r}")


def _parsed(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks.scans", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--fonts", type=Path, nargs="*", default=[], help="folders with more fonts")
    parser.add_argument("--families", nargs="+", help="names, or so many trained and unseen ones: 2")
    parser.add_argument("--dpi", type=int, nargs="+", default=[300, 200, 150])
    parser.add_argument("--digits", default="thai,arabic", help="kinds of digits, split by commas")
    parser.add_argument("--reports", default=",".join(REPORTS), help="reports, split by commas")
    parser.add_argument("--pages", type=int, default=1, help="pages of each report")
    parser.add_argument("--seed", type=int, default=2566)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--no-tesseract", dest="tesseract", action="store_false")
    parser.add_argument("--no-spoiled", dest="spoiled", action="store_false", help="no spoiled rulings")
    parser.add_argument("--no-whole", dest="whole", action="store_false", help="no whole reports")
    parser.add_argument("--misses", action="store_true", help="list what was not read right")
    parser.add_argument("--crops", type=Path, help="a folder for the pictures of what was not read right")
    options = parser.parse_args(arguments)
    if unknown := set(options.reports.split(",")) - REPORTS.keys():
        parser.error(f"no report {', '.join(sorted(unknown))}; there are {', '.join(REPORTS)}")
    return options


def main(arguments: Sequence[str]) -> int:
    """Print, wear, read and compare; hold what was read to its bars."""
    options = _parsed(arguments)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        use_folders(options.fonts, folder)
        there = installed()
        wanted = chosen(FAMILIES, options.families or [family.name for family in FAMILIES])
        families = [family for family in wanted if family.name in there]
        lacking = [family.name for family in wanted if family.name not in there]
        if lacking:
            print(f"not on this machine, and left out: {', '.join(lacking)}")
        done = perform_all(jobs(families, options, folder), options.workers)
        low = report(done) if done else ["no family to print in"]
        if options.misses or options.crops:
            list_misses(done, options.crops)
        if options.whole:
            low += report_whole([show(name, options.seed, folder) for name in WHOLE])
    print()
    for bar in low:
        print(f"below its bar: {bar}")
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
