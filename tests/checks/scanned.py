"""Recognised pages made by hand: tables whose numerals have probabilities and other readings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extract.checks import run_checks
from extract.processes.workers import InTurn
from extract.reader import lay_out
from extract.records.build import build_document
from extract.sources.page import Glyph, Page
from extract.tables.assemble import assemble
from extract.tables.stitch import stitch
from schemas import Alternative, Check, Document, PageInfo, ReadBy, Recognised, Source, Verdict
from tests.tables.drawn import drawn, grid_lines, page_of

ROOM, HEIGHT, LEFT, TOP = 90.0, 20.0, 20.0, 60.0
SURE = 0.999
LABEL = 0.3
"""The confidence of the words, as Tesseract may have it: it says nothing of the figures."""


@dataclass(frozen=True)
class Said:
    """What a numeral was recognised as, how surely, and what else it may say with what probability."""

    raw: str
    probability: float = SURE
    otherwise: tuple[tuple[str, float], ...] = ()

    def recognised(self) -> Recognised:
        others = tuple(Alternative(raw=raw, probability=share) for raw, share in self.otherwise)
        return Recognised(raw=self.raw, probability=self.probability, otherwise=others)


Text = str | Said


def written(parts: Sequence[Text], x: float, baseline: float) -> list[Glyph]:
    """Set words and numerals beside each other, a blank between."""
    glyphs: list[Glyph] = []
    for part in parts:
        text = part.raw if isinstance(part, Said) else part
        own = drawn(text, x, baseline)
        if isinstance(part, Said):
            own = [glyph._replace(confidence=part.probability) for glyph in own]
            own[0] = own[0]._replace(numeral=part.recognised())
        else:
            own = [glyph._replace(confidence=LABEL) for glyph in own]
        glyphs += own
        x = own[-1].box[2] + 2.5
    return glyphs


def scan(glyphs: Sequence[Glyph], rulings: Sequence[object] = (), width: float = 600) -> Page:
    """Make a recognised page of what stands on it."""
    return page_of(glyphs, rulings, width, 800)._replace(read_by=ReadBy.OCR)  # type: ignore[arg-type]


def table_page(rows: Sequence[Sequence[Text]]) -> Page:
    """Make a recognised page of one ruled table."""
    columns = [LEFT + ROOM * place for place in range(len(rows[0]) + 1)]
    edges = [TOP + HEIGHT * place for place in range(len(rows) + 1)]
    glyphs = [
        glyph
        for row, cells in enumerate(rows)
        for column, cell in enumerate(cells)
        if cell
        for glyph in written([cell], columns[column] + 3, edges[row] + 15)
    ]
    return scan(glyphs, grid_lines(columns, edges))


def checked(*pages: Page) -> Document:
    """Read and check recognised pages."""
    laid_out = lay_out(pages)
    content = assemble(*stitch(laid_out))
    source = Source(name="scan.pdf", sha256="0" * 64, bytes=1, kind="pdf", pages=len(pages))
    infos = tuple(
        PageInfo(
            number=page.number, width=page.width, height=page.height, read_by=page.read_by, repaired=False
        )
        for page in pages
    )
    return run_checks(build_document(source, infos, content, (), InTurn()))


HEADER = ("รายการ", "ส่วนกลาง", "ภูมิภาค", "รวม")


def sums_table(amounts: Sequence[Sequence[int]], instead: Mapping[tuple[int, int], Said]) -> Document:
    """Read and check a table of amounts with totals of its rows and columns, some cells read otherwise."""
    return checked(sums_page(amounts, instead))


def sums_page(amounts: Sequence[Sequence[int]], instead: Mapping[tuple[int, int], Said]) -> Page:
    """Make a page of a table of amounts with totals of its rows and columns.

    `instead` are the cells, by row and column of the figures, that are not read surely as what they should be.
    """
    rows = [[*row, sum(row)] for row in amounts]
    rows.append([sum(column) for column in zip(*rows, strict=True)])
    labels = [*(f"งาน{letter}" for letter in "กขคงจฉชซ"[: len(amounts)]), "รวมทั้งสิ้น"]
    return table_page(
        [
            HEADER,
            *(
                [
                    label,
                    *(instead.get((row, column), Said(f"{value:,}")) for column, value in enumerate(values)),
                ]
                for row, (label, values) in enumerate(zip(labels, rows, strict=True))
            ),
        ]
    )


def by_verdict(document: Document, verdict: Verdict) -> list[Check]:
    """Give the checks of a verdict."""
    return [check for check in document.checks if check.verdict is verdict]
