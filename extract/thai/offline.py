"""pythainlp kept to what is installed: it asks no network, and makes no folder in a home that may be missing."""

import os


def keep_offline() -> None:
    """Say so to pythainlp; to be called before it is imported."""
    os.environ.setdefault("PYTHAINLP_OFFLINE", "1")
    if "PYTHAINLP_READ_MODE" not in os.environ:
        os.environ.setdefault("PYTHAINLP_READ_ONLY", "1")
