"""Sums over rows of several units: of the columns that have a unit of their own, as amounts of money do."""

from extract.records.sums.ledger import Ledger


def summed_across_units(ledger: Ledger) -> Ledger | None:
    """Give a ledger with all rows of a table of several units, and of its columns those that are summed; else None.

    A row of sums states figures only where those above it can be added. Where no such row is, or it fills as many
    columns as the rows above, the units of its rows say nothing against its columns: nothing is given then.
    """
    sums = [line for line in ledger.lines if line.label.is_sum]
    columns = {column for line in sums for column in ledger.columns if line.entry(column).is_stated}
    headings = tuple(heading for heading in ledger.headings if heading.column in columns and heading.adds_up)
    if not headings or len(columns) == len(ledger.columns):
        return None
    return ledger._replace(
        headings=headings, lines=tuple(line for line in ledger.lines if line.label.adds_up)
    )
