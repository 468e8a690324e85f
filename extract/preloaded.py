"""What every reading needs, loaded once by the server of processes, for those that are copied from it."""

from contextlib import suppress

import extract.checks
import extract.reader
from extract.processes.quiet import end_quietly_without_caller
from extract.thai.dictionary import word_costs

__all__ = ["extract"]

end_quietly_without_caller()
with suppress(Exception):
    # Where the words are missing, the reading that needs them says so.
    word_costs()
