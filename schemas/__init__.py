"""The forms of everything that leaves the reader: places, figures, tables, records, checks, the document."""

from schemas.base import Frozen, PlainDecimal
from schemas.check import Agreement, Check, Hypothesis, Message, Operand, Verdict
from schemas.document import SCHEMA_VERSION, Document, PageInfo, Period, Problem, Report, Source, Summary
from schemas.figure import Correction, Quantity, Reference, Relation
from schemas.place import Box, Place, ReadBy
from schemas.records import (
    BudgetLine,
    Claim,
    Group,
    Indicator,
    Project,
    ProjectIndicator,
    Scorecard,
    ScorecardLine,
    Status,
)
from schemas.table import Band, Cell, Column, Family, Role, Row, RowKind, Table

__all__ = [
    "SCHEMA_VERSION",
    "Agreement",
    "Band",
    "Box",
    "BudgetLine",
    "Cell",
    "Check",
    "Claim",
    "Column",
    "Correction",
    "Document",
    "Family",
    "Frozen",
    "Group",
    "Hypothesis",
    "Indicator",
    "Message",
    "Operand",
    "PageInfo",
    "Period",
    "Place",
    "PlainDecimal",
    "Problem",
    "Project",
    "ProjectIndicator",
    "Quantity",
    "ReadBy",
    "Reference",
    "Relation",
    "Report",
    "Role",
    "Row",
    "RowKind",
    "Scorecard",
    "ScorecardLine",
    "Source",
    "Status",
    "Summary",
    "Table",
    "Verdict",
]
