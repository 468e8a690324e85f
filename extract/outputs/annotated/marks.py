"""Which places of a document's pages are marked, how, and with which note."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from extract.outputs.finding_text import (
    correction_text,
    difference_text,
    hypothesis_text,
    is_number,
    message_text,
    recomputed_text,
    rule_text,
    shown_text,
)
from extract.outputs.finding_words import FINDING_WORDS
from extract.outputs.plain_text import printable
from extract.outputs.words import Words
from schemas import Box, Check, CorrectionOutcome, Document, Hypothesis, Place, Verdict


class Standing(StrEnum):
    """What a mark says of a place, the gravest first: a place has one mark."""

    DISAGREES = "disagrees"
    DOUBTFUL = "doubtful"
    CORRECTED = "corrected"
    AGREES = "agrees"
    UNVERIFIABLE = "unverifiable"


@dataclass(frozen=True, slots=True)
class Mark:
    """A box on a page as it is displayed, what is said of it, by which rules, and the note in words."""

    page: int
    box: Box
    standing: Standing
    rules: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class _Told:
    """All that the checks of a document say of one place."""

    subject_of: list[Check] = field(default_factory=list)
    suspected_by: list[Hypothesis] = field(default_factory=list)
    input_of: list[Check] = field(default_factory=list)
    corrected_by: list[CorrectionOutcome] = field(default_factory=list)


def marks_of(document: Document, words: Words) -> tuple[Mark, ...]:
    """Give the marks of a checked document, by page and from top to bottom.

    Red is the figure that a check is about, never its inputs; an input is marked where a check on it agrees, or where
    the likeliest hypothesis of a finding suspects it.
    """
    told = _told(document)
    marks = (
        Mark(page, box, standing, _rules(of), "\n".join(map(printable, _note(document, of, words))))
        for (page, box), of in told.items()
        if (standing := _standing(of)) is not None
    )
    return tuple(sorted(marks, key=lambda mark: (mark.page, mark.box[1], mark.box[0], mark.box)))


def _told(document: Document) -> Mapping[tuple[int, Box], _Told]:
    told: dict[tuple[int, Box], _Told] = {}

    def at(place: Place) -> _Told:
        # A place without a box cannot be marked: what is said of it is put aside.
        return _Told() if place.page is None or place.bbox is None else _of(told, place.page, place.bbox)

    for outcome in document.corrections:
        if outcome.at is not None:
            at(outcome.at).corrected_by.append(outcome)
    for check in document.checks:
        at(check.subject.at).subject_of.append(check)
        if check.hypotheses and check.hypotheses[0] not in at(check.hypotheses[0].at).suspected_by:
            at(check.hypotheses[0].at).suspected_by.append(check.hypotheses[0])
        if check.verdict is Verdict.CONSISTENT:
            for operand in check.inputs:
                at(operand.at).input_of.append(check)
    return told


def _of(told: dict[tuple[int, Box], _Told], page: int, box: Box) -> _Told:
    return told.setdefault((page, box), _Told())


def _standing(told: _Told) -> Standing | None:
    verdicts = {check.verdict for check in told.subject_of}
    if Verdict.INCONSISTENT in verdicts:
        return Standing.DISAGREES
    if told.suspected_by:
        return Standing.DOUBTFUL
    if told.corrected_by:
        return Standing.CORRECTED
    if Verdict.CONSISTENT in verdicts or told.input_of:
        return Standing.AGREES
    return Standing.UNVERIFIABLE if verdicts else None


def _rules(told: _Told) -> tuple[str, ...]:
    return tuple(dict.fromkeys(check.rule for check in (*told.subject_of, *told.input_of)))


def _note(document: Document, told: _Told, words: Words) -> Iterator[str]:
    for check in told.subject_of:
        yield from _about(document, check, words)
    own = FINDING_WORDS[words.language]
    for hypothesis in told.suspected_by:
        yield f"{own.suspected}: {hypothesis_text(document, hypothesis, words)}"
    rules = dict.fromkeys(check.rule for check in told.input_of)
    if rules:
        yield own.takes_part.format(rules=", ".join(rules))
    for outcome in told.corrected_by:
        yield f"{own.corrections}: {correction_text(outcome, words)}"


def _about(document: Document, check: Check, words: Words) -> Iterator[str]:
    own = FINDING_WORDS[words.language]
    yield f"{rule_text(check)}: {own.verdicts[check.verdict]}"
    yield f"{words.printed}: {shown_text(document, check.subject, words)}"
    if check.recomputed is not None and is_number(check):
        yield f"{words.recomputed}: {recomputed_text(check, words)}"
    if check.verdict is Verdict.CONSISTENT:
        return
    if check.difference is not None:
        yield f"{words.difference}: {difference_text(check)}"
    if check.formula is not None:
        yield f"{own.formula}: {check.formula}"
    yield message_text(check, words)
    for hypothesis in check.hypotheses[:1]:
        yield hypothesis_text(document, hypothesis, words)
