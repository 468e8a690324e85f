"""Whether a page's text layer can be believed: told by its characters, its words and its picture."""

from collections.abc import Iterator, Sequence
from typing import Final

import regex

from extract.sources.page import Grid, Page, TextLine
from extract.thai.dictionary import letters_in_telling_words
from extract.thai.letters import THAI_LETTER
from schemas import TABLE_IN_DOUBT, Problem, ReadBy, Trust

UNTRUSTED: Final = "untrusted-text-layer"
BROKEN: Final = "broken-figures"
NO_LAYER: Final = "no text layer"

_MOST_UNMAPPED: Final = 0.2
"""A page of which more glyphs have no known character is not read. The worst page of budget books that lost their
digits has 0.1; a layer that was garbled by its producer 0.27 and more."""
_FEWEST_KNOWN: Final = 0.5
"""The share of Thai letters in words of the dictionary under which a text is no Thai. Pages of real reports have 0.86
or more, lists of names and places too; garbled layers 0.36 or less, exchanged letters 0.29 or less."""
_FEWEST_LETTERS: Final = 60
"""So many Thai letters, at least, tell something by their words."""
_MOST_FOREIGN: Final = 0.35
"""The share of characters of another code page from which a text is taken for one read in the wrong code: Thai bytes
as Latin ones. French with many accents has 0.2, garbled Thai prose 0.8 and more."""
_FEWEST_FOREIGN: Final = 20
_STRANGERS: Final = regex.compile(
    f"(?<={THAI_LETTER})[\u00a1-\u00a6\u00a8-\u00af\u00b2-\u00b6\u00b8-\u02ff\u2020-\u20af\u2100-\u21ff](?={THAI_LETTER})"
)
_MOST_STRANGERS: Final = 0.02
"""The share of foreign letters within Thai words from which letters were lost to them: real reports have none."""
_FEWEST_STRANGERS: Final = 5
_SIGNS: Final = regex.compile(r"[@<>?\\^~#$&'\";|{}\[\]!`\ufffd]")
_NO_TOKEN: Final = regex.compile(r"[\s\d.,()/:_%+=*–…-]")
_MOST_SIGNS: Final = 0.3
"""The share of signs among letters and signs from which a text is no text: glyphs without a name that go by their
places in the font. Pages of real reports have 0.06 at most, such layers 0.6 and more."""
_FEWEST_SIGNS: Final = 20
_MOST_INK: Final = 0.5
"""The share of what looks like text, and is none, from which the layer leaves out most of the page."""
_SAMPLE: Final = 600
"""So many Thai letters, in words spread over the page, are looked up."""

_RUN: Final = regex.compile(f"{THAI_LETTER}+")
_FOREIGN: Final = regex.compile("[\u0080-\u00a6\u00a8-\u00af\u00b2-\u00b6\u00b8-\u00ff\ue000-\uf8ff]")
_PLACES: Final = 4
"""Decimals of the shares, so that a document is the same byte for byte."""

Blocks = Sequence[TextLine | Grid]


def trust_of(page: Page, blocks: Blocks) -> Trust | None:
    """Tell whether a page's text layer can be believed, from the page and its repaired text; None for a dump."""
    if page.read_by is not ReadBy.TEXT_LAYER or page.width is None:
        return None
    text = "\n".join(_texts(blocks))
    drawn = len(page.glyphs)
    unmapped = sum(not glyph.readable for glyph in page.glyphs) / drawn if drawn else 0.0
    known = known_share(text)
    reasons = tuple(_reasons(page, text, unmapped, known))
    return Trust(
        believed=not reasons,
        unmapped=round(unmapped, _PLACES),
        known_words=None if known is None else round(known, _PLACES),
        ink_without_text=round(page.ink_without_text, _PLACES),
        reasons=reasons,
    )


def _reasons(page: Page, text: str, unmapped: float, known: float | None) -> Iterator[str]:
    if any(problem.what == "no-text-layer" for problem in page.problems):
        yield NO_LAYER
        return
    if page.under_picture:
        yield "unseen text under a page image, as recognition leaves it"
    if unmapped > _MOST_UNMAPPED:
        yield f"no character is known for {unmapped:.0%} of the glyphs"
    if known is not None and known < _FEWEST_KNOWN:
        yield f"only {known:.0%} of the Thai letters are in words"
    foreign = len(_FOREIGN.findall(text))
    if foreign >= _FEWEST_FOREIGN and foreign > _MOST_FOREIGN * len("".join(text.split())):
        yield "characters of another code page"
    strangers = len(_STRANGERS.findall(text))
    if strangers >= _FEWEST_STRANGERS and strangers > _MOST_STRANGERS * sum(map(len, _RUN.findall(text))):
        yield "foreign letters within Thai words"
    signs = len(_SIGNS.findall(text))
    if signs >= _FEWEST_SIGNS and signs > _MOST_SIGNS * len(_NO_TOKEN.sub("", text)):
        yield "signs in the place of letters"
    if page.ink_without_text > _MOST_INK and not page.under_picture:
        yield f"{page.ink_without_text:.0%} of what looks like text is drawn as pictures or outlines"


def known_share(text: str) -> float | None:
    """Give the share of a text's Thai letters that are in words of the dictionary; None where there are few."""
    runs = _RUN.findall(text)
    letters = sum(map(len, runs))
    if letters < _FEWEST_LETTERS:
        return None
    sample = runs[:: max(1, letters // _SAMPLE)]
    return sum(map(letters_in_telling_words, sample)) / sum(map(len, sample))


def _texts(blocks: Blocks) -> Iterator[str]:
    for block in blocks:
        for part in block.cells if isinstance(block, Grid) else (block,):
            yield part.text


def disbelieved(blocks: Blocks) -> tuple[TextLine | Grid, ...]:
    """Give the blocks of a page whose layer is not believed: its text stays, its cells are not readable."""
    return tuple(
        block._replace(cells=tuple(cell._replace(readable=False) for cell in block.cells))
        if isinstance(block, Grid)
        else block
        for block in blocks
    )


def doubtful_table_problems(name: str, page: int, in_doubt: int) -> tuple[Problem, ...]:
    """Say that tables of a page stay text, since their columns are in doubt; nothing where there are none."""
    if not in_doubt:
        return ()
    tables = "the columns of a table" if in_doubt == 1 else f"the columns of {in_doubt} tables"
    message = (
        f"{name}: {tables} on page {page} cannot be told surely, so the table stays text and its figures are not "
        "checked; check it by hand, or get the report with lines between its columns"
    )
    return (Problem(page=page, what=TABLE_IN_DOUBT, message=message),)


def broken_figure_problems(name: str, page: int, broken: int) -> tuple[Problem, ...]:
    """Say that figures of a page are not whole, and so not read; nothing where all are."""
    if not broken:
        return ()
    cells = "a cell" if broken == 1 else f"{broken} cells"
    message = (
        f"{name}: {cells} of page {page} hold figures that are cut off, printed over, drawn as pictures, run together, "
        "joined to words of other cells, or replaced by ###, so they are not read; print the report with wider columns "
        "or higher rows, or compare them with the source"
    )
    return (Problem(page=page, what=BROKEN, message=message),)


def untrusted_problems(name: str, page: int, trust: Trust | None) -> tuple[Problem, ...]:
    """Say that a page is not believed and what to do; nothing where it is, or where that is said already."""
    if trust is None or trust.believed or trust.reasons == (NO_LAYER,):
        return ()
    message = (
        f"{name}: the text layer of page {page} cannot be believed ({'; '.join(trust.reasons)}), so its figures were "
        "not taken; have the page recognised (OCR) and give that file"
    )
    return (Problem(page=page, what=UNTRUSTED, message=message),)
