"""Libraries kept quiet: what is wrong with a report is said in its document."""

import logging
import warnings


def silence_libraries() -> None:
    """Keep warnings and log lines of the PDF libraries off the terminal: problems are in the document."""
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
