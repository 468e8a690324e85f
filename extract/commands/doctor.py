"""`extract doctor`: what is installed, what is missing, and how to get it."""

import json
import os
from typing import TYPE_CHECKING

import click

from extract.commands.shared import LANG_OPTION, SETTINGS
from extract.outputs.plain_text import printable
from extract.outputs.words import Language, language_of

if TYPE_CHECKING:
    from extract.doctor import Finding


@click.command(context_settings=SETTINGS)
@click.option("--json", "as_json", is_flag=True, help="Print the findings as JSON.")
@LANG_OPTION
def doctor(as_json: bool, lang: Language | None) -> int:
    """Say what is installed of all that reading needs, what is missing, and how to get it.

    The exit status is 0 where everything is there that reading needs, else 1.
    """
    from extract.doctor import State, examine
    from extract.doctor.words import NOT_READY, READY
    from extract.processes.quiet import silence_libraries
    from extract.version import VERSION

    silence_libraries()
    language = lang or language_of(os.environ)
    findings = list(examine(os.environ))
    missing = [finding for finding in findings if finding.state is State.MISSING]
    if as_json:
        told = {
            "version": VERSION,
            "ready": not missing,
            "findings": [_as_data(finding, language) for finding in findings],
        }
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
        return int(bool(missing))
    for finding in _with_libraries_together(findings):
        for line in _lines(finding, language):
            click.echo(printable(line) if not line.startswith(" ") else f"    {printable(line)}")
    said = (NOT_READY if missing else READY)[language == "en"]
    click.echo(said.format(count=len(missing)))
    return int(bool(missing))


def _with_libraries_together(findings: "list[Finding]") -> "list[Finding]":
    """Give one line for the libraries that are there, in their place."""
    from extract.doctor import Finding, State

    there = [one for one in findings if one.subject == "library" and one.state is State.PRESENT]
    others = [one for one in findings if one not in there]
    libraries = Finding("libraries", State.PRESENT, str(len(there)))
    return [*others[:2], libraries, *others[2:]]


def _as_data(finding: "Finding", language: Language) -> dict[str, object]:
    return {
        "subject": finding.subject,
        "name": finding.name,
        "state": finding.state.value,
        "found": finding.found,
        "meaning": _title(finding, language),
        "remedies": _remedies(finding),
    }


def _lines(finding: "Finding", language: Language) -> list[str]:
    from extract.doctor import State
    from extract.doctor.words import STATES, SYSTEMS

    state = STATES[finding.state][language == "en"]
    told = f"{state}: {_title(finding, language)}"
    lines = [f"{told}: {finding.found}" if finding.found else told]
    if finding.state is not State.PRESENT:
        for system, remedy in _remedies(finding).items():
            lines.append(f"    {SYSTEMS[system]}: {remedy}" if SYSTEMS[system] else f"    {remedy}")
    return lines


def _title(finding: "Finding", language: Language) -> str:
    from extract.doctor.words import SUBJECTS

    subject = SUBJECTS[finding.subject]
    title = subject.th if language == "th" else subject.en
    return f"{title} {finding.name}" if finding.name else title


def _remedies(finding: "Finding") -> dict[str, str]:
    from extract.doctor.words import SUBJECTS

    remedies = SUBJECTS[finding.subject].remedies
    return {system: remedy.format(name=finding.name) for system, remedy in remedies.items()}
