"""What every reading needs, loaded once for the processes that are copied from the one that imports this."""

from contextlib import suppress

import extract.checks
import extract.reader
import extract.sources.font_maps
from extract.sources.lost_glyphs.reference import reference
from extract.thai.dictionary import letters_in_telling_words

__all__ = ["extract"]

with suppress(Exception):
    # Where the words or the glyphs are missing, the reading that needs them says so.
    letters_in_telling_words("รายงาน")
    _ = reference().places
