"""Which total prose repeats: the one whose words stand before the percent, and no other."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from rapidfuzz import fuzz

from extract.records.links.totals import SHORTEST_LABEL, first_words
from extract.thai.keys import label_key
from schemas import Document, Fact, FactKind, FactMember, RecordKind, RowKind, Statement

ALIKE: Final = 92.0
"""How alike a total's words and some of those before the percent have to be, 0 to 100."""

_WORDS_END: Final = re.compile(r"ประจำปี|ปีงบประมาณ|พ\.ศ\.|จำนวน|คิด|\d")
"""Where the words of a total end and a year, a count or a formula begins."""

_OF: Final = "ของ"
"""A word that a label has in one place and leaves out in another."""

_MEASURE: Final = re.compile(r"^(?:ผล|ร้อยละ)\s*")
_YEAR: Final = re.compile(r"25\d\d")
_PART_OF_YEAR: Final = re.compile(r"ไตรมาส|รอบ\s*\d|ครั้งที่")


def with_statements(document: Document, facts: Sequence[Fact]) -> Iterator[Fact]:
    """Give the facts, those of totals with the statements that repeat them, and such totals printed but once."""
    number_of = {member: number for number, fact in enumerate(facts) for member in fact.members}
    repeated: dict[int | FactMember, list[FactMember]] = {}
    totals = dict(_totals(document))
    for index, statement in enumerate(document.statements):
        if _is_of_the_year(statement, document.report.fiscal_year):
            named = {number_of.get(total, total) for total in _named(statement, totals)}
            if len(named) == 1:
                member = FactMember(record=RecordKind.STATEMENT, index=index)
                repeated.setdefault(named.pop(), []).append(member)
    for number, fact in enumerate(facts):
        yield fact.model_copy(update={"members": (*fact.members, *repeated.get(number, ()))})
    for total, members in repeated.items():
        if isinstance(total, FactMember):
            printed = document.groups if total.record is RecordKind.GROUP else document.project_totals
            yield Fact(kind=FactKind.TOTAL, label=printed[total.index].label, members=(total, *members))


def _totals(document: Document) -> Iterator[tuple[FactMember, str]]:
    """Give the totals that print a percent, each with the key of its words."""
    tables = {table.id: table for table in document.tables}
    for index, group in enumerate(document.groups):
        if group.percent is not None and group.kind is not RowKind.SECTION:
            yield FactMember(record=RecordKind.GROUP, index=index), _key(group.label)
    for index, totals in enumerate(document.project_totals):
        if totals.success is not None:
            words = first_words(tables, totals.success.at)
            yield FactMember(record=RecordKind.PROJECT_TOTALS, index=index), _key(words)


def _key(words: str) -> str:
    return label_key(_MEASURE.sub("", _WORDS_END.split(words, maxsplit=1)[0].strip()).replace(_OF, ""))


def _named(statement: Statement, totals: Mapping[FactMember, str]) -> Iterator[FactMember]:
    before = label_key(statement.label.replace(_OF, ""))
    for total, key in totals.items():
        if (
            len(key) >= SHORTEST_LABEL
            and len(before) >= len(key)
            and fuzz.partial_ratio(key, before) >= ALIKE
        ):
            yield total


def _is_of_the_year(statement: Statement, fiscal_year: int | None) -> bool:
    """Whether the words before a percent name no other year, and no part of one."""
    years = {int(year) for year in _YEAR.findall(statement.label)}
    return years <= {fiscal_year} and not _PART_OF_YEAR.search(statement.label)
