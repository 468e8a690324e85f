"""The parts of a finding as plain text, the same in every output: figures, differences, places, hypotheses."""

import re
from collections import Counter
from decimal import Decimal
from typing import Final

from extract.checks.restated import FORMULA as RESTATED
from extract.outputs.finding_words import FINDING_WORDS
from extract.outputs.words import Words, kind_words
from schemas import Check, CorrectionOutcome, Document, Hypothesis, Operand, Place, ReadBy, Verdict

RANGE_OF_ROWS: Final = "range-of-rows"
"""The kind of hypothesis that changes which rows are summed, and no figure."""

ONE_DIGIT: Final = frozenset({"digit-misread", "other-digit"})
"""The kinds of hypothesis that change one digit: as likely as each other where the text was not recognised."""

RUNNER_UP: Final = "runner-up"
"""The kind of hypothesis that is the likely reading of a doubtful figure."""

_GROUPED: Final = re.compile(r"\d,\d{3}")
_CODE: Final = re.compile(r"\W{0,3}(\d+(?:\.\d+)+)\W{0,3}")
_THOUSANDS: Final = re.compile(r"(?<=\d)(?=(?:\d{3})+$)")


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
    if value is None or not is_number(check) or is_of_part(check):
        return ""
    form = ",f" if _is_grouped(check.subject) else "f"
    if isinstance(value, tuple):
        return words.interval.format(low=format(value[0], form), high=format(value[1], form))
    return format(value, form)


def difference_text(check: Check) -> str:
    """Write printed minus recomputed with its sign."""
    if check.difference is None or is_of_part(check):
        return ""
    return format(check.difference, "+,f" if _is_grouped(check.subject) else "+f")


def is_tied(check: Check) -> bool:
    """Whether places print a fact otherwise and none of the numbers is printed by most: either may be wrong."""
    if check.formula != RESTATED or check.verdict is not Verdict.INCONSISTENT:
        return False
    printed = Counter(operand.value for operand in (check.subject, *check.inputs))
    return 2 * max(printed.values()) <= printed.total()


def _is_grouped(operand: Operand | None) -> bool:
    """Whether a figure is printed with commas between its thousands: then others beside it are written so."""
    return operand is not None and _GROUPED.search(operand.raw or "") is not None


def _grouped(number: str) -> str:
    """Put commas between the thousands of a plain number, in digits of either kind."""
    whole, point, decimals = number.partition(".")
    return _THOUSANDS.sub(",", whole) + point + decimals


def is_of_part(check: Check) -> bool:
    """Whether the number that is checked is a part of what is printed, as of a code: only words say what is meant."""
    code = _CODE.fullmatch(check.subject.raw or "")
    if code is None or check.subject.value is None:
        return False
    return code[1].count(".") > 1 or check.subject.value != Decimal(code[1])


def message_text(check: Check, words: Words) -> str:
    """Give the finding in words, in the user's language."""
    return check.message.th if words.language == "th" else check.message.en


def place_words(place: Place, words: Words) -> str:
    """Say where something stands: its page, or its line in a dump."""
    if place.page is not None:
        return words.page.format(page=place.page)
    return words.line.format(line=place.line) if place.line is not None else ""


def equals_of(check: Check) -> int:
    """Count the other figures of which one digit would explain a check as well as its likeliest hypothesis does."""
    if not check.hypotheses or check.hypotheses[0].kind not in ONE_DIGIT:
        return 0
    first, *others = check.hypotheses
    places = {
        (one.at, one.from_) for one in others if one.kind in ONE_DIGIT and one.reconciles == first.reconciles
    }
    return len(places - {(first.at, first.from_)})


def hypothesis_text(document: Document, hypothesis: Hypothesis, words: Words, equals: int = 0) -> str:
    """Say which single change would reconcile which rules, and that as many other figures may be the wrong one."""
    settled = {check.rule: None for check in document.checks if check.id in hypothesis.reconciles}
    phrases = {RANGE_OF_ROWS: words.other_rows, RUNNER_UP: words.likely}
    write = _grouped if _is_grouped(_operand(document, hypothesis)) else str
    said = phrases.get(hypothesis.kind, words.hypothesis).format(
        rules=", ".join(settled),
        place=_suspect(document, hypothesis, words),
        to=write(hypothesis.to),
        from_=write(hypothesis.from_),
        kind=kind_words(hypothesis.kind, words.language),
    )
    return said + words.equals.format(count=equals) if equals else said


def _suspect(document: Document, hypothesis: Hypothesis, words: Words) -> str:
    """Say where the suspected figure stands: its cell, or its line and what it is there."""
    if hypothesis.at.table is not None:
        return cell_words(document, hypothesis.at, words)
    place = place_words(hypothesis.at, words)
    operand = _operand(document, hypothesis)
    return f"{place} “{operand.label}”" if operand and operand.label else place


def _operand(document: Document, hypothesis: Hypothesis) -> Operand | None:
    """Give the suspected figure as it takes part in the checks; None where it is a part of what is printed."""
    operands = (operand for check in document.checks for operand in (check.subject, *check.inputs))
    same = (one for one in operands if one.at == hypothesis.at and one.raw)
    return next((one for one in same if (one.raw or "").replace(",", "") == hypothesis.from_), None)


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
