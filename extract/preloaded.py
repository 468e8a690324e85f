"""What every reading needs, loaded once by the server of processes, for those that are copied from it."""

from contextlib import suppress

import extract.checks
import extract.reader
import extract.records.build
import extract.sources.font_maps
from extract.processes.quiet import end_quietly_without_caller
from extract.sources.lost_glyphs.reference import reference
from extract.thai.dictionary import letters_in_telling_words

__all__ = ["extract"]

end_quietly_without_caller()
with suppress(Exception):
    # Where the words or the glyphs are missing, the reading that needs them says so.
    letters_in_telling_words("รายงาน")
    _ = reference().places
