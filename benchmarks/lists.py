"""How many changed amounts of lists in prose are found: `python -m benchmarks.lists REPORT [COPIES]`.

The lines of a report whose lists all add up, such as a budget act, are written as a text dump. In each copy one digit
of one amount that takes part in a list's sum is changed, and the copy is read and checked as a user would. A change
is found where an inconsistent sum holds the changed line; it is named where a hypothesis, and first named where the
first hypothesis, is of that very line and gives back the printed number.
"""

import random
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import extract
from extract.sources.page import TextLine
from extract.sources.pdf import open_pdf, read_pages
from extract.tables.grid import find_blocks
from extract.tables.lines import learn_repairs
from extract.tables.page_text import page_text
from extract.thai.digits import ARABIC_DIGITS, THAI_DIGITS, to_arabic
from schemas import Check, Direction, Document, Operand, Verdict

COPIES = 200
RULES = ("GS004",)
SEED = 2553


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one changed digit, in a line counted from 1."""

    line: int
    printed: str
    changed: str
    found: bool
    named: bool
    named_first: bool


def text_of(path: Path) -> str:
    """Give the lines of a report as a text dump: those of a PDF, or the dump itself."""
    if path.suffix != ".pdf":
        return path.read_text(encoding="utf-8")
    with open_pdf(path, None) as pdf:
        pages = list(read_pages(pdf, tuple(range(1, pdf.page_count + 1))))
    repairs = learn_repairs(map(page_text, pages))
    blocks = (block for page in pages for block in find_blocks(page_text(page), repairs))
    return "".join(f"{block.text}\n" for block in blocks if isinstance(block, TextLine))


def checked(text: str) -> Document:
    """Read and check a text dump."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "changed.txt"
        path.write_text(text, encoding="utf-8")
        return extract.check(extract.read(path), select=RULES)


def outcomes(text: str, copies: int, seed: int = SEED) -> list[Outcome]:
    """Change one digit in each of so many copies of a dump, and read and check every copy."""
    chance = random.Random(seed)
    lines = text.splitlines()
    sums = [record for record in checked(text).sums if record.direction is Direction.LIST]
    stated = sorted(
        {
            (figure.at.line, offset, figure.raw)
            for record in sums
            for figure, offset in (
                (record.total, record.offset),
                *((part.figure, part.offset) for part in record.parts),
            )
            if figure.at.line is not None and offset is not None
        }
    )
    return [_outcome(lines, *chance.choice(stated), chance) for _ in range(copies)]


def _outcome(lines: Sequence[str], line: int, offset: int, raw: str, chance: random.Random) -> Outcome:
    changed = _changed(raw, chance)
    words = lines[line - 1]
    at = words.find(raw, max(0, offset - len(raw)))
    copy = [*lines[: line - 1], words[:at] + changed + words[at + len(raw) :], *lines[line:]]
    wrong = [
        check
        for check in checked("\n".join(copy) + "\n").checks
        if check.verdict is Verdict.INCONSISTENT
        and any(_is_at(operand, line) for operand in (check.subject, *check.inputs))
    ]
    printed = to_arabic(raw).replace(",", "")
    return Outcome(
        line=line,
        printed=raw,
        changed=changed,
        found=bool(wrong),
        named=any(_names(check, line, printed, len(check.hypotheses)) for check in wrong),
        named_first=any(_names(check, line, printed, 1) for check in wrong),
    )


def _changed(raw: str, chance: random.Random) -> str:
    """Change one digit to another of its script; the first does not become a nought."""
    places = [place for place, letter in enumerate(raw) if letter in ARABIC_DIGITS + THAI_DIGITS]
    place = chance.choice(places)
    script = THAI_DIGITS if raw[place] in THAI_DIGITS else ARABIC_DIGITS
    others = [digit for digit in script if digit != raw[place] and (place or digit != script[0])]
    return raw[:place] + chance.choice(others) + raw[place + 1 :]


def _is_at(operand: Operand, line: int) -> bool:
    return operand.at.line == line


def _names(check: Check, line: int, printed: str, most: int) -> bool:
    hypotheses = check.hypotheses[:most]
    return any(one.at.line == line and to_arabic(one.to) == printed for one in hypotheses)


def main(arguments: list[str]) -> int:
    """Print how many changes were found and named, and each that was missed."""
    if not arguments:
        sys.stderr.write("usage: python -m benchmarks.lists REPORT [COPIES]\n")
        return 2
    copies = int(arguments[1]) if len(arguments) > 1 else COPIES
    results = outcomes(text_of(Path(arguments[0])), copies)
    found, named = sum(one.found for one in results), sum(one.named for one in results)
    first = sum(one.named_first for one in results)
    print(f"{copies} changed digits: {found} found, {named} named by a hypothesis, {first} by the first")
    for one in results:
        if not one.found:
            print(f"  missed: line {one.line}, {one.printed} -> {one.changed}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
