"""How the archive's commands print reports."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any, Final

from rich.console import Console
from rich.table import Table

from extract.archive.entries import Entry
from extract.commands.archive_words import ArchiveWords
from extract.outputs.terminal import safe

SHOWN_DIGITS: Final = 12
"""So much of a SHA-256 is printed as a report's ID."""


def entry_json(entry: Entry) -> str:
    """Give an entry as a line of JSON."""
    return json.dumps({**asdict(entry), "settings": json.loads(entry.settings)}, ensure_ascii=False)


def entry_table(entries: Sequence[Entry], words: ArchiveWords) -> Table:
    """Give a table with a row a report."""
    table = Table(box=None, pad_edge=False)
    for header in (words.identity, words.year, words.agency, words.outcome):
        table.add_column(header, no_wrap=header == words.identity)
    table.add_column(words.findings, justify="right")
    table.add_column(words.name)
    for entry in entries:
        table.add_row(
            entry.document[:SHOWN_DIGITS],
            str(entry.fiscal_year or "–"),
            safe(entry.agency or "–"),
            words.outcomes.get(entry.outcome, entry.outcome),
            str(entry.inconsistent) if entry.document_sha256 is not None else "–",
            safe(entry.name),
        )
    return table


def print_entry(entry: Entry, provenance: Mapping[str, Any], console: Console, words: ArchiveWords) -> None:
    """Print what is known of a report beside its findings."""
    told = (
        (words.identity, entry.document),
        (words.names, ", ".join(entry.names)),
        (words.year, str(entry.fiscal_year or "–")),
        (words.agency, entry.agency or "–"),
        (
            words.outcome,
            words.outcomes.get(entry.outcome, entry.outcome) + (f": {entry.cause}" if entry.cause else ""),
        ),
    )
    for label, value in told:
        console.print(safe(f"{label}: {value}"), soft_wrap=True)
    console.print(safe(f"{words.readings}:"))
    for line in _readings(provenance, words):
        console.print(safe(line), soft_wrap=True)


def _readings(provenance: Mapping[str, Any], words: ArchiveWords) -> Iterator[str]:
    agents = provenance.get("agent", {})
    for name, activity in provenance.get("activity", {}).items():
        its = [
            agents[link["prov:agent"]]
            for link in provenance.get("wasAssociatedWith", {}).values()
            if link["prov:activity"] == name
        ]
        software = [agent["prov:label"] for agent in its if "prov:type" in agent]
        people = [agent["prov:label"] for agent in its if "prov:type" not in agent]
        yield words.reading.format(
            when=activity["prov:startTime"],
            software=", ".join(software),
            settings=activity["xr:settings"],
            by=words.person.format(by=", ".join(people)) if people else "",
        )
