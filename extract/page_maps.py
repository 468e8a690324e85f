"""Where a place of a displayed page stands in the page's own space, for outputs that write on the page."""

from collections.abc import Iterable
from pathlib import Path

import pypdfium2.raw as pdfium

from extract.sources.geometry import Matrix, inverted
from extract.sources.pdf import frame_of, open_pdf


def maps_to_page(path: Path, password: str | None, numbers: Iterable[int]) -> dict[int, Matrix]:
    """Give for pages of a PDF, counted from 1, the map from the page as it is displayed; a damaged page has none.

    Raises the errors of `extract.errors` where the file can no longer be opened.
    """
    maps: dict[int, Matrix] = {}
    with open_pdf(path, password) as source:
        for number in numbers:
            page = pdfium.FPDF_LoadPage(source.document.raw, number - 1)
            if page:
                maps[number] = inverted(frame_of(page).to_display)
                pdfium.FPDF_ClosePage(page)
    return maps
