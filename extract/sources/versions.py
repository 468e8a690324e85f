"""What opens and parses PDFs, with its version."""

from collections.abc import Mapping
from importlib.metadata import version


def source_versions() -> Mapping[str, str]:
    """Give the versions of the PDF libraries."""
    import pypdfium2

    return {
        "pdfium": str(pypdfium2.PDFIUM_INFO),
        "pypdfium2": version("pypdfium2"),
        "pdfplumber": version("pdfplumber"),
    }
