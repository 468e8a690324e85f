"""A report whose text is made to run, to break markup, or to be too long for a page."""

from schemas import Cell, Document, Operand
from tests.outputs.handmade import document, finding, place, table

SCRIPT = "<script>window.ran = true</script><img src=x onerror='window.ran = true'>"
CLOSING = "</script><script>window.ran = true</script><!--"
QUOTES = "\"'`${window.ran = true}`\\\u2028window.ran = true\u2029{{data}}{{script}}"
TURNING = "\u202e0001\u202c"
FORMULA = '=HYPERLINK("http://example.invalid";"1")'
LONG = "ก" * 10_000
TEXTS = (SCRIPT, CLOSING, QUOTES, TURNING, FORMULA, LONG)


def hostile() -> Document:
    """Give a document in which every text of the report is one of these."""
    sound = document(finding(), title=CLOSING, name='"><script>window.ran = true</script>.pdf')
    row = sound.tables[0].rows[0]
    cells = tuple(
        Cell(text=text, raw=text, at=place(2, "t1", 0, column)) for column, text in enumerate(TEXTS)
    )
    first = sound.tables[0].model_copy(
        update={"title": SCRIPT, "header": (TEXTS,), "rows": (row.model_copy(update={"cells": cells}),)}
    )
    checks = tuple(_check_of(text, number) for number, text in enumerate(TEXTS))
    return sound.model_copy(update={"tables": (first, table("t2", LONG, 3)), "checks": checks})


def _check_of(text: str, number: int) -> object:
    subject = Operand(label=text, raw=text, value=None, at=place(2, "t1", 0, number))
    made = finding(label=text)
    message = made.message.model_copy(update={"th": text, "en": text})
    return made.model_copy(
        update={
            "id": f"c{number + 1}",
            "subject": subject,
            "inputs": (subject,),
            "formula": text,
            "message": message,
        }
    )
