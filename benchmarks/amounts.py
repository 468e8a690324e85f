"""How many changed amounts of a real report are found: `python -m benchmarks.amounts FILE [COPIES [SEED]]`.

The report is read once. In copies of what was read, one digit of one amount of money is changed, at random over all
amounts in tables and in lists, and the records and checks are made anew. A change is flagged where an inconsistent
check that the clean report does not have holds the changed cell, named where a hypothesis gives that very cell, and
named first where one gives it before any other. A change of the last decimal may be rounding and is counted apart.
"""

import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

import extract
from extract.processes.workers import InTurn
from extract.reader import Reading, read_content
from extract.records.build import build_document
from extract.records.sums.ledger import MONEY, ledgers
from extract.tables.assemble import Content
from schemas import Check, Document, Place, Quantity, Verdict

COPIES = 100


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount in a cell of a table, or in a line at an offset."""

    raw: str
    at: Place
    offset: int | None
    form: str


@dataclass(frozen=True, slots=True)
class Change:
    """An amount printed otherwise; `may_round` where only its last decimal differs."""

    amount: Amount
    to: str
    may_round: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a change."""

    change: Change
    flagged: bool
    named: bool
    named_first: bool


def amounts_of(document: Document) -> list[Amount]:
    """Give all amounts of money of a document that are printed as numbers."""
    found: dict[tuple[Place, int | None], Amount] = {}
    for item in document.budget_items:
        if item.amount is not None and item.amount.value:
            form = "list" if item.offset is not None else "table"
            found[item.amount.at, item.offset] = Amount(item.amount.raw, item.amount.at, item.offset, form)
    for table in document.tables:
        for ledger in ledgers(table):
            for line in ledger.lines:
                for entry in line.entries.values():
                    if _is_money(entry.figure):
                        assert entry.figure is not None
                        at = entry.figure.at
                        found.setdefault((at, None), Amount(entry.figure.raw, at, None, "table"))
    return list(found.values())


def _is_money(figure: Quantity | None) -> bool:
    return figure is not None and figure.unit == MONEY and bool(figure.value)


def changed(amount: Amount, chance: random.Random) -> Change:
    """Change one digit of an amount; the first does not become a zero."""
    digits = [place for place, letter in enumerate(amount.raw) if letter.isdecimal()]
    place = chance.choice(digits)
    least = 1 if place == digits[0] and len(digits) > 1 else 0
    other = [digit for digit in range(least, 10) if digit != int(amount.raw[place])]
    to = amount.raw[:place] + str(chance.choice(other)) + amount.raw[place + 1 :]
    return Change(amount, to, may_round="." in amount.raw and place == digits[-1])


def with_change(content: Content, change: Change) -> Content:
    """Give what was read with the amount printed otherwise."""
    at, old = change.amount.at, change.amount.raw
    if change.amount.offset is None:
        tables = list(content.tables)
        index = next(i for i, table in enumerate(tables) if table.id == at.table)
        rows = list(tables[index].rows)
        assert at.row is not None
        cells = tuple(
            cell.model_copy(update={"text": cell.text.replace(old, change.to), "raw": change.to})
            if cell.at == at
            else cell
            for cell in rows[at.row].cells
        )
        rows[at.row] = rows[at.row].model_copy(update={"cells": cells})
        tables[index] = tables[index].model_copy(update={"rows": tuple(rows)})
        return replace(content, tables=tuple(tables))
    prose = [
        replace(one, line=replace(one.line, text=_last_replaced(one.line.text, old, change.to)))
        if one.page == at.page and one.line.bbox == at.bbox
        else one
        for one in content.prose
    ]
    return replace(content, prose=tuple(prose))


def _last_replaced(text: str, old: str, new: str) -> str:
    head, _, tail = text.rpartition(old)
    return head + new + tail


def outcomes(reading: Reading, copies: int, seed: int) -> Iterator[Outcome]:
    """Make so many copies with one changed amount each, and say what became of each change."""
    source, pages, content = reading.source, reading.pages, reading.content
    clean = extract.check(build_document(source, pages, content, [], InTurn()))
    known = {_name(check) for check in _flagged(clean)}
    amounts, chance = amounts_of(clean), random.Random(seed)
    for _ in range(copies):
        change = changed(chance.choice(amounts), chance)
        document = extract.check(build_document(source, pages, with_change(content, change), [], InTurn()))
        new = [check for check in _flagged(document) if _name(check) not in known]
        yield _outcome(change, new)


def _outcome(change: Change, flagged: Sequence[Check]) -> Outcome:
    at = change.amount.at
    holding = [c for c in flagged if any(_same(o.at, at) for o in (c.subject, *c.inputs))]
    return Outcome(
        change,
        flagged=bool(holding),
        named=any(_same(h.at, at) for check in holding for h in check.hypotheses),
        named_first=any(_same(check.hypotheses[0].at, at) for check in holding if check.hypotheses),
    )


def _same(one: Place, other: Place) -> bool:
    return (one.table, one.row, one.column, one.page, one.bbox) == (
        other.table,
        other.row,
        other.column,
        other.page,
        other.bbox,
    )


def _flagged(document: Document) -> list[Check]:
    return [check for check in document.checks if check.verdict is Verdict.INCONSISTENT]


def _name(check: Check) -> tuple[str, Place, Decimal | None]:
    return check.rule, check.subject.at, check.subject.value


def main(arguments: list[str]) -> int:
    """Print, by form, how many changes were flagged and named, and each that was not."""
    path = Path(arguments[0])
    copies = int(arguments[1]) if len(arguments) > 1 else COPIES
    reading = read_content(path)
    results = list(outcomes(reading, copies, int(arguments[2]) if len(arguments) > 2 else 0))
    for form in sorted({one.change.amount.form for one in results}):
        of_form = [one for one in results if one.change.amount.form == form and not one.change.may_round]
        print(
            f"{form}: {len(of_form)} changed amounts, {sum(o.flagged for o in of_form)} flagged at the cell, "
            f"{sum(o.named_first for o in of_form)} named first, {sum(o.named for o in of_form)} named"
        )
    rounded = Counter(one.flagged for one in results if one.change.may_round)
    print(f"last decimals changed: {rounded.total()}, flagged {rounded[True]}")
    for one in results:
        if not one.change.may_round and not one.named:
            at, how = one.change.amount.at, "flagged, not named" if one.flagged else "missed"
            print(
                f"  {how}: p. {at.page} {at.table or ''} row {at.row} column {at.column}: "
                f"{one.change.amount.raw} -> {one.change.to}"
            )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
