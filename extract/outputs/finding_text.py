"""The parts of a finding as plain text, the same in every output: figures, differences, places, hypotheses."""

from typing import Final

from extract.outputs.finding_words import FINDING_WORDS
from extract.outputs.words import Words, kind_words
from schemas import Check, CorrectionOutcome, Document, Hypothesis, Operand, Place, ReadBy

RANGE_OF_ROWS: Final = "range-of-rows"
"""The kind of hypothesis that changes which rows are summed, and no figure."""

RUNNER_UP: Final = "runner-up"
"""The kind of hypothesis that is the likely reading of a doubtful figure."""


def rule_text(check: Check) -> str:
    """Give the rule's code, marked where the finding is decisive."""
    return f"{check.rule} !" if check.decisive else check.rule


def printed_text(operand: Operand) -> str:
    """Write a figure as it stands on the page, or its number where it has no text of its own."""
    return operand.raw or ("" if operand.value is None else format(operand.value, "f"))


def shown_text(document: Document, operand: Operand, words: Words) -> str:
    """Write a figure as it is printed; a corrected one never looks like one that was read."""
    printed = printed_text(operand)
    corrected = next((one for one in document.corrections if one.concerns(operand.raw, operand.at)), None)
    if corrected is None:
        return printed
    phrase = FINDING_WORDS[words.language].corrected
    return phrase.format(printed=printed, read=corrected.given.read)


def is_number(check: Check) -> bool:
    """Whether a number is printed; a status, which is printed in words, is told in words."""
    return check.subject.value is not None


def recomputed_text(check: Check, words: Words) -> str:
    """Write what follows, digit for digit, or the interval that it lies in."""
    value = check.recomputed
    if value is None or not is_number(check):
        return ""
    if isinstance(value, tuple):
        return words.interval.format(low=format(value[0], "f"), high=format(value[1], "f"))
    return format(value, "f")


def difference_text(check: Check) -> str:
    """Write printed minus recomputed with its sign."""
    return "" if check.difference is None else format(check.difference, "+f")


def message_text(check: Check, words: Words) -> str:
    """Give the finding in words, in the user's language."""
    return check.message.th if words.language == "th" else check.message.en


def place_words(place: Place, words: Words) -> str:
    """Say where something stands: its page, or its line in a dump."""
    if place.page is not None:
        return words.page.format(page=place.page)
    return words.line.format(line=place.line) if place.line is not None else ""


def hypothesis_text(document: Document, hypothesis: Hypothesis, words: Words) -> str:
    """Say which single change would reconcile which rules."""
    settled = {check.rule: None for check in document.checks if check.id in hypothesis.reconciles}
    phrases = {RANGE_OF_ROWS: words.other_rows, RUNNER_UP: words.likely}
    return phrases.get(hypothesis.kind, words.hypothesis).format(
        rules=", ".join(settled),
        place=_suspect(document, hypothesis, words),
        to=hypothesis.to,
        from_=hypothesis.from_,
        kind=kind_words(hypothesis.kind, words.language),
    )


def _suspect(document: Document, hypothesis: Hypothesis, words: Words) -> str:
    """Say where the suspected figure stands: its cell, or its line and what it is there."""
    if hypothesis.at.table is not None:
        return cell_words(document, hypothesis.at, words)
    place = place_words(hypothesis.at, words)
    operands = (operand for check in document.checks for operand in (check.subject, *check.inputs))
    same = (one for one in operands if one.at == hypothesis.at and one.raw)
    label = next((one.label for one in same if (one.raw or "").replace(",", "") == hypothesis.from_), None)
    return f"{place} “{label}”" if label else place


def cell_words(document: Document, at: Place, words: Words) -> str:
    """Say where a cell stands: its page or line, and the header over it."""
    place = place_words(at, words)
    columns = next((table.columns for table in document.tables if table.id == at.table), ())
    if at.column is None or at.column >= len(columns):
        return place
    return f"{place} “{columns[at.column].header}”"


def correction_text(outcome: CorrectionOutcome, words: Words) -> str:
    """Say what was corrected, where, by whom and why, or why it was not."""
    own, given = FINDING_WORDS[words.language], outcome.given
    place = outcome.at or Place(page=given.page, line=given.line, read_by=ReadBy.DUMP)
    reason = own.whys.get(outcome.state, "").format(found=_quoted(outcome.found or ""))
    return (own.not_applied if reason else own.applied).format(
        place=place_words(place, words),
        reason=reason,
        value=_quoted(given.value),
        read=_quoted(given.read),
        by=given.by,
        when=given.when,
        why=given.why,
    )


def _quoted(text: str) -> str:
    return f"“{text}”"
