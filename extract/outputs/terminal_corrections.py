"""What became of the corrections that were given, on the terminal."""

from rich.text import Text

from extract.outputs.finding_text import correction_text
from extract.outputs.finding_words import FINDING_WORDS
from extract.outputs.terminal import safe
from extract.outputs.words import Words
from schemas import CorrectionState, Document


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
            lines.append(safe(correction_text(outcome, words), "" if applied else "yellow"))
    if others:
        lines.append(safe(own.other_files.format(count=others), "yellow"))
    return lines
