"""The document made from a report's content: its description, tables and records."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from typing import NamedTuple, TypeVar

from extract.records.accumulations import accumulations
from extract.records.added import with_added_records
from extract.records.boxes import contents_entries, formulas, monitoring_rounds, score_legend
from extract.records.budget_trees import read_budget_trees
from extract.records.budgets import budget_lines
from extract.records.claims import read_claims
from extract.records.counts_with_percents import counts_apart
from extract.records.derived import Made, derivations, made_figures
from extract.records.indicators import read_indicators
from extract.records.links import read_facts
from extract.records.lists import amounts_in_words, read_list_sums, stream_of
from extract.records.project_totals import project_totals
from extract.records.projects import projects
from extract.records.rates import rates
from extract.records.report import read_report
from extract.records.restated_amounts import read_restated_amounts
from extract.records.scorecards import scorecards
from extract.records.shares import shares, shares_in_brackets
from extract.records.statements import read_statements
from extract.records.sums import read_sums, read_sums_of_units
from extract.records.sums.ledger import ledgers, rows_of_units
from extract.records.yearly import yearly_indicators
from extract.tables.assemble import Content
from schemas import AmountInWords, Document, PageInfo, Problem, ReadBy, Source, Sum, Table

Record = TypeVar("Record")


class _Apart(NamedTuple):
    """What is read of a report beside its other records: about half of the work, and few records."""

    list_sums: tuple[Sum, ...]
    amounts_in_words: tuple[AmountInWords, ...]
    made: tuple[Made, ...]


def _read_apart(
    content: Content, counted: Sequence[Table], read_by: Mapping[int, ReadBy], page_count: int | None
) -> _Apart:
    stream = stream_of(content, read_by, page_count)
    return _Apart(read_list_sums(stream), tuple(amounts_in_words(stream)), tuple(made_figures(counted)))


def build_document(
    source: Source,
    pages: Sequence[PageInfo],
    content: Content,
    problems: Sequence[Problem],
    executor: Executor,
) -> Document:
    """Make the document: every table as printed, and the records of the families that are known.

    About half of the work is given to the executor, and the other half done meanwhile.
    """

    def of_tables(read: Callable[[Table], Iterator[Record]]) -> tuple[Record, ...]:
        return tuple(record for table in content.tables for record in read(table))

    read_by = {page.number: page.read_by for page in pages}
    counted = [counts_apart(table) for table in content.tables]
    beside = executor.submit(_read_apart, content, [one.table for one in counted], read_by, source.pages)
    indicators = read_indicators(content.tables)
    all_projects = of_tables(projects)
    by_table = [tuple(ledgers(one.table)) for one in counted]
    of_units = [ledger for one in counted if (ledger := rows_of_units(one.table)) is not None]
    in_brackets = (
        record
        for one, of_table in zip(counted, by_table, strict=True)
        if one.percents
        for record in shares_in_brackets(of_table, one.percents)
    )
    sums_of_tables = (*read_sums(by_table), *read_sums_of_units(of_units))
    trees = read_budget_trees(content, read_by)
    report = read_report(content.prose, content.tables)
    document = Document(
        source=source,
        report=report,
        pages=tuple(pages),
        tables=content.tables,
        scorecards=of_tables(scorecards),
        indicators=indicators.indicators,
        groups=indicators.groups,
        projects=all_projects,
        project_totals=tuple(project_totals(content.tables, all_projects)),
        formulas=of_tables(formulas),
        score_legend=of_tables(score_legend),
        rounds=of_tables(monitoring_rounds),
        contents=of_tables(contents_entries),
        rates=of_tables(rates),
        shares=(*shares(by_table, of_units), *in_brackets),
        accumulations=of_tables(accumulations),
        budget_lines=of_tables(budget_lines),
        budget_items=trees.items,
        budget_sums=trees.sums,
        restated_amounts=read_restated_amounts(trees.nodes, by_table, report.fiscal_year),
        yearly_indicators=of_tables(yearly_indicators),
        claims=read_claims(content, indicators.indicators, read_by),
        statements=tuple(read_statements(content, read_by)),
        problems=tuple(problems),
    )
    apart: _Apart = beside.result()
    sums = (*sums_of_tables, *apart.list_sums)
    document = document.model_copy(
        update={
            "sums": sums,
            "derivations": tuple(derivations(apart.made, sums)),
            "amounts_in_words": apart.amounts_in_words,
        }
    )
    document = with_added_records(document)
    return document.model_copy(update={"facts": read_facts(document)})
