"""Claims read from sentences that are made up, one line of a dump each."""

from collections.abc import Sequence

from extract.checks import run_checks
from extract.records.claims import read_claims
from extract.records.indicators import read_indicators
from schemas import Check, Claim, ReadBy
from tests.checks.builders import document
from tests.tables.tabbed import content_of


def claims_in(text: str) -> tuple[Claim, ...]:
    content = content_of(text)
    return read_claims(content, read_indicators(content.tables).indicators, {1: ReadBy.DUMP})


def told(claim: Claim) -> dict[str, list[str]]:
    """Give the claim's figures by role, as plain numbers."""
    found: dict[str, list[str]] = {}
    for role, figure in zip(claim.roles, claim.figures, strict=True):
        found.setdefault(role.value, []).append(format(figure.value, "f"))
    return found


def all_told(text: str) -> list[dict[str, list[str]]]:
    return [told(claim) for claim in claims_in(text)]


def checks_in(text: str, select: Sequence[str] = ("PR",)) -> tuple[Check, ...]:
    content = content_of(text)
    read = read_indicators(content.tables)
    claims = read_claims(content, read.indicators, {1: ReadBy.DUMP})
    made = document(tables=content.tables, indicators=read.indicators, groups=read.groups, claims=claims)
    return run_checks(made, select=list(select)).checks


def verdicts_in(text: str, rule: str) -> list[str]:
    return [check.verdict.value for check in checks_in(text, [rule])]
