"""The document made from a report's content: its description, tables and records."""

from collections.abc import Sequence

from extract.records.indicators import read_indicators
from extract.records.projects import projects
from extract.records.report import read_report
from extract.records.scorecards import scorecards
from extract.tables.assemble import Content
from schemas import Document, PageInfo, Problem, Source


def build_document(
    source: Source, pages: Sequence[PageInfo], content: Content, problems: Sequence[Problem]
) -> Document:
    """Make the document: every table as printed, and the records of the families that are known."""
    read = read_indicators(content.tables)
    return Document(
        source=source,
        report=read_report(content.prose, content.tables),
        pages=tuple(pages),
        tables=content.tables,
        scorecards=tuple(card for table in content.tables for card in scorecards(table)),
        indicators=read.indicators,
        groups=read.groups,
        projects=tuple(project for table in content.tables for project in projects(table)),
        problems=tuple(problems),
    )
