"""The amounts of budget tables by row: what stands beside what."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from extract.checks.figure import Figure, figure, prints_no_number
from extract.checks.what import What
from schemas import BudgetLine, Document, Quantity, Role, Table

FULL: Final = 100
"""The percent of the amount that all percents of its row are of."""

AMOUNTS: Final[Mapping[Role, What]] = {
    Role.BUDGET: What.BUDGET,
    Role.DISBURSED: What.DISBURSED,
    Role.COMMITTED: What.COMMITTED,
    Role.SPENT: What.SPENT,
    Role.REMAINING: What.REMAINING,
    Role.DIFFERENCE: What.AMOUNT_DIFFERENCE,
}
"""What an amount is called by the measure of its column; any other is an amount."""


class BudgetRow(NamedTuple):
    """The lines of one row of a budget table, and the words of the columns that they stand in."""

    table: Table
    label: str
    lines: tuple[BudgetLine, ...]

    def of(self, line: BudgetLine) -> str:
        """Give the words that name an amount: its row, and its group of columns."""
        return f"{self.label} ({line.group})" if line.group else self.label

    def amount(self, line: BudgetLine) -> Figure | None:
        """Give an amount; None where none is printed."""
        what = AMOUNTS.get(line.measure, What.AMOUNT) if line.measure else What.AMOUNT
        return None if _is_blank(line.amount) else figure(_present(line.amount), what, self.of(line))

    def percent(self, line: BudgetLine) -> Figure | None:
        """Give a percent; None where none is printed."""
        what = What.PERCENT_DIFFERENCE if line.measure is Role.DIFFERENCE else What.BUDGET_PERCENT
        return None if _is_blank(line.percent) else figure(_present(line.percent), what, self.of(line))

    def groups(self) -> Iterator["BudgetRow"]:
        """Give the row by its groups of columns; undivided where no measure stands in it twice."""
        measures = [line.measure for line in self.lines]
        if len(set(measures)) == len(measures):
            yield self
            return
        for _, lines in groupby(self.lines, key=lambda line: line.group):
            yield self._replace(lines=tuple(lines))

    def parts(self) -> Iterator["BudgetRow"]:
        """Give the row by its groups of columns, each with the amounts that stand once in the row, and not in the group.

        Under `ร้อยละ` stand percents of a budget and of amounts in other groups.
        """
        counts = Counter(line.measure for line in self.lines)
        for group in self.groups():
            own = {line.measure for line in group.lines}
            common = (line for line in self.lines if line.measure not in own and counts[line.measure] == 1)
            yield group._replace(lines=(*group.lines, *common))

    def line(self, *measures: Role) -> BudgetLine | None:
        """Give the one line of a measure, of the first measure that has one; None where it has several."""
        for measure in measures:
            found = [line for line in self.lines if line.measure is measure]
            if found:
                return found[0] if len(found) == 1 else None
        return None

    def amount_of(self, *measures: Role) -> Figure | None:
        """Give the one amount of a measure, of the first measure that stands in the row."""
        line = self.line(*measures)
        return self.amount(line) if line else None


def budget_rows(document: Document) -> Iterator[list[BudgetRow]]:
    """Give the rows of each budget table whose amounts are all printed in the same scale."""
    tables = {table.id: table for table in document.tables}
    for table_id, of_table in groupby(document.budget_lines, key=lambda line: line.table):
        table, lines_of_table = tables.get(table_id), list(of_table)
        scales = {line.amount.scale for line in lines_of_table if line.amount and line.amount.unit}
        if table and len(scales) < 2:
            by_row = groupby(lines_of_table, key=lambda line: (line.at.row, line.label))
            yield [BudgetRow(table, label, tuple(lines)) for (_, label), lines in by_row]


def bases(row: BudgetRow, line: BudgetLine) -> Sequence[Figure]:
    """Give the amounts of a row that the percent of a line may be of, the likeliest first.

    That is a budget, or an amount whose own percent is 100: a target before what was disbursed, and one in the
    same group of columns before others.
    """
    candidates = [
        other
        for other in row.lines
        if other.at != line.at and (other.measure is Role.BUDGET or _is_full(other.percent))
    ]
    ranked = sorted(
        candidates,
        key=lambda other: (
            other.measure is not Role.BUDGET,
            other.group != line.group,
            other.measure is not Role.TARGET,
        ),
    )
    return [amount for other in ranked if (amount := row.amount(other))]


def _is_full(percent: Quantity | None) -> bool:
    return percent is not None and percent.value == FULL


def _is_blank(quantity: Quantity | None) -> bool:
    return quantity is None or prints_no_number(quantity)


def _present(quantity: Quantity | None) -> Quantity:
    assert quantity is not None
    return quantity
