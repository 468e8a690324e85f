"""What is read right of pages transcribed by hand: `python -m benchmarks.reading [--shared DIR] [--readers A,B]`.

For each reader and file: numeric cells read right, numbers read that are not printed, the character error of
labels, tables of the right shape, figures outside tables read right and in order, words of labels that repair made
right or wrong, and pages that are not believed. `--misses` lists each thing that this project did not read right.
Exit status 1 where this project is below a bar, 2 where there is nothing to read.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from benchmarks.reading_readers import OURS, READERS, distrusted_by_ours
from benchmarks.reading_score import Score, score_page, total
from benchmarks.reading_truth import TruthPage, load_truth

SHARED: Final = Path(__file__).resolve().parent.parent.parent / "shared"
BARS: Final = {"numeric cells": 0.999, "label letters": 0.99, "shapes": 0.97}
"""The least share that this project is to read right of numeric cells, letters of labels, and shapes of tables."""

HEADS: Final = (
    ("pages", 6),
    ("numeric cells", 16),
    ("invented", 9),
    ("label CER", 10),
    ("shapes", 9),
    ("figures", 13),
    ("repaired", 9),
    ("spoiled", 8),
    ("distrusted", 11),
)


def score_file(reader: str, path: Path, truth: Sequence[TruthPage]) -> Score:
    """Read the pages of a file that have truth, and compare each."""
    numbers = [page.page for page in truth]
    readings = READERS[reader].read(path, numbers)
    score = total(score_page(page, readings[page.page]) for page in truth)
    return replace(score, distrusted=distrusted_by_ours(path, numbers)) if reader == OURS else score


def line(name: str, score: Score) -> str:
    """Give a file's figures as a line under the heads."""
    shown = (
        str(score.pages),
        f"{score.numbers_right}/{score.numbers}",
        str(score.invented),
        f"{score.letter_errors:.4f}",
        f"{score.shapes_right}/{score.tables}",
        f"{score.figures_right}/{score.figures}",
        str(score.words_repaired),
        str(score.words_spoiled),
        str(score.distrusted),
    )
    return f"{name:37}" + "".join(f"{text:>{width}}" for text, (_, width) in zip(shown, HEADS, strict=True))


def missed_bars(score: Score) -> list[str]:
    """Say which bars a score does not reach."""
    reached = (score.number_share, 1 - score.letter_errors, score.shape_share)
    low = [
        f"{name} {share:.4f}, not {bar}"
        for (name, bar), share in zip(BARS.items(), reached, strict=True)
        if share < bar
    ]
    return [*low, f"{score.words_spoiled} words made wrong by repair"] if score.words_spoiled else low


def misses(file: str, score: Score) -> Iterator[str]:
    """Give a line for each thing of a file that was not read right."""
    for miss in score.misses:
        found = "not read" if miss.found is None else f"read {miss.found!r}"
        yield f"  {file} p. {miss.page}, {miss.where}: printed {miss.printed!r}, {found}"


def _measure(reader: str, files: Sequence[tuple[Path, tuple[TruthPage, ...]]], list_misses: bool) -> Score:
    print(f"{reader:37}" + "".join(f"{head:>{width}}" for head, width in HEADS))
    scores = []
    for path, truth in files:
        score = score_file(reader, path, truth)
        print(line(path.name, score), flush=True)
        if list_misses and reader == OURS:
            print("".join(f"{miss}\n" for miss in misses(path.name, score)), end="")
        scores.append(score)
    whole = total(scores)
    print(line("all", whole), "\n", sep="")
    return whole


def main(arguments: Sequence[str]) -> int:
    """Measure the readers that are installed, and hold this project to its bars."""
    parser = argparse.ArgumentParser(
        prog="benchmarks.reading", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("--shared", type=Path, default=SHARED, help="the folder that holds real/*.pdf")
    parser.add_argument("--readers", default=",".join(READERS), help="readers, split by commas")
    parser.add_argument("--misses", action="store_true", help="list what this project did not read right")
    options = parser.parse_args(arguments)
    asked = options.readers.split(",")
    if unknown := [name for name in asked if name not in READERS]:
        parser.error(f"no reader {unknown[0]}; there are {', '.join(READERS)}")
    truth = [(options.shared / "real" / file, pages) for file, pages in load_truth()]
    files = [(path, pages) for path, pages in truth if path.is_file()]
    for path, _ in truth:
        if not path.is_file():
            print(f"{path.name} is not in {path.parent}; left out", file=sys.stderr)
    if not files:
        return 2
    low: list[str] = []
    for name in asked:
        if READERS[name].installed:
            whole = _measure(name, files, options.misses)
            low = missed_bars(whole) if name == OURS else low
        else:
            print(f"{name} is not installed; pip install '.[benchmarks]' installs it\n")
    for bar in low:
        print(f"below its bar: {bar}")
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
