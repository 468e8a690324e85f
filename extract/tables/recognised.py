"""What was recognised in the text of a cell or a line: its numerals, and how sure the least sure of them is."""

from collections.abc import Iterable

from extract.sources.page import RECOGNISED_NUMERALS
from extract.tables.clusters import Cluster
from extract.thai.digits import digits_of
from schemas import Recognised


def numerals_of(clusters: Iterable[Cluster]) -> tuple[Recognised, ...]:
    """Give the recognised numerals that begin in some clusters, in their order; none on a page that has a text layer."""
    return tuple(
        glyph.numeral for cluster in clusters for glyph in cluster.glyphs if glyph.numeral is not None
    )


def is_torn(clusters: Iterable[Cluster], recognised: Iterable[Recognised]) -> bool:
    """Whether digits that were recognised as one numeral stand in several cells: a column parts them that is none."""
    here = "".join(cluster.text for cluster in clusters if cluster.font == RECOGNISED_NUMERALS)
    return bool(here) and sorted(digits_of(here)) != sorted(digits_of("".join(one.raw for one in recognised)))


def confidence_of(clusters: Iterable[Cluster], recognised: Iterable[Recognised]) -> float:
    """Give how sure a text is, 0 to 1: its recognised numerals where it has any, else all its characters.

    Letters are mended and matched by likeness, so a label's doubt is not that of the figure beside it.
    """
    numerals = [numeral.probability for numeral in recognised]
    return min(numerals or [cluster.confidence for cluster in clusters], default=1.0)
