"""What a plug-in gives, as if its entry point had been loaded."""

from collections.abc import Iterator

from extract.checks.compare import Finding
from extract.checks.rule import Rule, explained
from extract.checks.what import Templates
from extract.plugins import Loaded, Plugin
from schemas import Document

PLUGIN = Plugin("some-package", "1.2", "some-entry")


def given(*values: object) -> list[Loaded]:
    return [Loaded(PLUGIN, value) for value in values]


def asks(document: Document) -> Iterator[Finding]:
    """Is it so?

    Formula: a
    Source: b
    Holds: c
    Fails: d
    """
    yield from ()


def rule_of(code: str, says: Templates | None, name: str = "some-rule") -> Rule:
    return explained(code, name, asks, says)
