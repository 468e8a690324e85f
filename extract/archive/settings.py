"""How a report is read, and the words in which the archive keeps it: what is read in the same way is read once."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256 as sha256_of

from extract.batch import RuleChoice
from extract.options import ReadOptions
from schemas import Document, GivenCorrection


@dataclass(frozen=True, slots=True)
class Ask:
    """How to read and check."""

    options: ReadOptions = ReadOptions()
    rules: RuleChoice = field(default_factory=RuleChoice)


def ask_for(ask: Ask, sha256: str) -> Ask:
    """Give how one report is read: of the corrections only its own."""
    own = tuple(given for given in ask.options.corrections if given.sha256 == sha256)
    return replace(ask, options=replace(ask.options, corrections=own))


def stated(ask: Ask) -> str:
    """Say how a report is read, in one way: a JSON object. A password is no setting, nor is how many work at it."""
    options = ask.options
    said = {
        "ocr": options.ocr,
        "pages": list(options.pages) if options.pages is not None else None,
        "corrections": _digest(options.corrections),
        "select": list(ask.rules.select),
        "ignore": list(ask.rules.ignore),
    }
    return json.dumps({name: value for name, value in said.items() if value}, sort_keys=True)


def ask_again(said: str, document: Document | None, password: str | None) -> Ask:
    """Give how a report was read, from what is said of it; its corrections stand in its document."""
    told = json.loads(said)
    pages = told.get("pages")
    corrections = [outcome.given for outcome in document.corrections] if document is not None else []
    options = ReadOptions(
        pages=tuple(pages) if pages is not None else None,
        password=password,
        ocr=told.get("ocr", "auto"),
        corrections=tuple(corrections),
    )
    return Ask(options, RuleChoice(tuple(told.get("select", ())), tuple(told.get("ignore", ()))))


def _digest(corrections: Sequence[GivenCorrection]) -> str | None:
    if not corrections:
        return None
    told = json.dumps([given.model_dump(mode="json") for given in corrections], sort_keys=True)
    return sha256_of(told.encode()).hexdigest()
