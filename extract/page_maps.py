"""Where a place of a displayed page stands in the page's own space, for outputs that write on the page."""

from collections.abc import Iterable
from pathlib import Path

from extract.processes.steps import Stage, begin, begin_for_all
from extract.sources.geometry import Matrix
from extract.sources.pdf import map_to_page, open_pdf


def maps_to_page(path: Path, password: str | None, numbers: Iterable[int]) -> dict[int, Matrix]:
    """Give for pages of a PDF, counted from 1, the map from the page as it is displayed; a damaged page has none.

    Raises the errors of `extract.errors` where the file can no longer be opened.
    """
    with open_pdf(path, password) as source:
        maps = {}
        for number in numbers:
            begin(Stage.OUTPUT, number)
            maps[number] = map_to_page(source, number - 1)
    begin_for_all(Stage.OUTPUT, len(maps))
    return {number: found for number, found in maps.items() if found is not None}
