"""What every reading needs, loaded once for the processes that are copied from the one that imports this."""

from contextlib import suppress

import extract.checks
import extract.reader
from extract.thai.dictionary import word_costs

__all__ = ["extract"]

with suppress(Exception):
    # Where the words are missing, the reading that needs them says so.
    word_costs()
