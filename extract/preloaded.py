"""What every reading needs, loaded once for the processes that are copied from the one that imports this."""

import extract.checks
import extract.reader
from extract.thai.dictionary import word_costs

__all__ = ["extract"]

word_costs()
