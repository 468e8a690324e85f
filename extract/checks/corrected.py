"""Checks that rest on corrected figures say so in their words."""

from collections.abc import Sequence

from extract.checks.templates import CORRECTED
from schemas import Check, CorrectionOutcome, Message


def telling_corrections(check: Check, corrections: Sequence[CorrectionOutcome]) -> Check:
    """Give a check whose message names the corrected figures among its own, each once; unchanged without any."""
    operands = (check.subject, *check.inputs)
    rests_on = [
        outcome for outcome in corrections if any(outcome.concerns(one.raw, one.at) for one in operands)
    ]
    if not rests_on:
        return check
    th, en = check.message.th, check.message.en
    for outcome in rests_on:
        th += CORRECTED.th.format(value=outcome.given.value, read=outcome.given.read)
        en += CORRECTED.en.format(value=outcome.given.value, read=outcome.given.read)
    return check.model_copy(update={"message": Message(th=th, en=en)})
