"""What became of the corrections that were given, on the terminal."""

from rich.text import Text

from extract.outputs.finding_text import place_words
from extract.outputs.finding_words import FINDING_WORDS
from extract.outputs.terminal import safe
from extract.outputs.words import Words
from schemas import CorrectionOutcome, CorrectionState, Document, Place, ReadBy


def correction_lines(document: Document, words: Words) -> list[Text]:
    """List the corrections, a line each, under a title: which were applied, and why others were not."""
    if not document.corrections:
        return []
    own = FINDING_WORDS[words.language]
    lines = [Text(own.corrections, style="bold")]
    others = 0
    for outcome in document.corrections:
        if outcome.state is CorrectionState.OTHER_FILE:
            others += 1
        else:
            applied = outcome.state is CorrectionState.APPLIED
            lines.append(safe(_line(outcome, words), "" if applied else "yellow"))
    if others:
        lines.append(safe(own.other_files.format(count=others), "yellow"))
    return lines


def _line(outcome: CorrectionOutcome, words: Words) -> str:
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
