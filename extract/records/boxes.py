"""Small tables beside the large ones: formula boxes, score legends, monitoring rounds, the table of contents."""

from collections.abc import Iterator, Sequence

from extract.records.cells import quantity, record_rows, stated
from extract.thai.numbers import FigureKind, find_figures
from schemas import (
    Cell,
    ContentsEntry,
    Family,
    Formula,
    MonitoringRound,
    Quantity,
    Role,
    RowKind,
    ScoreMeaning,
    Table,
)

_ITEMS = frozenset({RowKind.ITEM, RowKind.SECTION})


def formulas(table: Table) -> Iterator[Formula]:
    """Give the formulas of a box: the words, then the figures put in, then the outcome in the last cell."""
    if table.family is not Family.FORMULA_BOX:
        return
    for row in table.rows:
        filled = [cell for cell in row.cells if cell.text]
        if len(filled) < 3:
            continue
        parts, result = _figures(filled[-2]), stated(filled[-1])
        if len(parts) == 3 and result is not None:
            numerator, factor, denominator = parts
            yield Formula(
                label=filled[0].text,
                numerator=numerator,
                factor=factor,
                denominator=denominator,
                result=result,
                table=table.id,
                at=filled[0].at,
            )


def _figures(cell: Cell) -> Sequence[Quantity]:
    return [quantity(f, cell) for f in find_figures(cell.text) if f.kind is FigureKind.AMOUNT]


def score_legend(table: Table) -> Iterator[ScoreMeaning]:
    """Give what each score of a legend means."""
    if table.family is not Family.SCORE_LEGEND:
        return
    for row in table.rows:
        filled = [cell for cell in row.cells if cell.text]
        score = stated(filled[0]) if len(filled) > 1 else None
        if score is not None and score.value is not None:
            yield ScoreMeaning(score=score, meaning=filled[-1].text, table=table.id)


def monitoring_rounds(table: Table) -> Iterator[MonitoringRound]:
    """Give the rounds of monitoring with the percent that each had reached."""
    if table.family is not Family.MONITORING_ROUNDS:
        return
    for row in record_rows(table):
        number, result = row.cell(Role.ROUND), row.cell(Role.RESULT)
        if number is None or result is None or row.row.kind not in _ITEMS:
            continue
        percents = [f for f in find_figures(result.text) if f.unit == "percent"]
        yield MonitoringRound(
            number=number.text,
            period=row.text(Role.PERIOD),
            percent=quantity(percents[0], result) if len(percents) == 1 else None,
            table=table.id,
            at=number.at,
        )


def contents_entries(table: Table) -> Iterator[ContentsEntry]:
    """Give the lines of a table of contents."""
    if table.family is not Family.CONTENTS:
        return
    for row in record_rows(table):
        topic = row.cell(Role.TOPIC)
        if topic is not None:
            yield ContentsEntry(topic=topic.text, page=stated(row.cell(Role.PAGE)), at=topic.at)
