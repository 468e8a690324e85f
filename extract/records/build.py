"""The document made from a report's content: its description, tables and records."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from extract.records.boxes import contents_entries, formulas, monitoring_rounds, score_legend
from extract.records.budgets import budget_lines
from extract.records.indicators import read_indicators
from extract.records.project_totals import project_totals
from extract.records.projects import projects
from extract.records.report import read_report
from extract.records.scorecards import scorecards
from extract.tables.assemble import Content
from schemas import Document, PageInfo, Problem, Source, Table

Record = TypeVar("Record")


def build_document(
    source: Source, pages: Sequence[PageInfo], content: Content, problems: Sequence[Problem]
) -> Document:
    """Make the document: every table as printed, and the records of the families that are known."""

    def of_tables(read: Callable[[Table], Iterator[Record]]) -> tuple[Record, ...]:
        return tuple(record for table in content.tables for record in read(table))

    indicators = read_indicators(content.tables)
    all_projects = of_tables(projects)
    return Document(
        source=source,
        report=read_report(content.prose, content.tables),
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
        budget_lines=of_tables(budget_lines),
        problems=tuple(problems),
    )
