"""What tests share: where the fixtures are, and the real files where a machine has them."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from extract.ocr.words import data_folder

ROOT = Path(__file__).resolve().parent.parent

# How long an example takes says something of the machine, and nothing of the code. A change is judged by the same
# examples wherever it is tested; new ones are looked for by HYPOTHESIS_PROFILE=search.
settings.register_profile("tests", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "tests"))


@pytest.fixture(scope="session")
def fixtures() -> Path:
    """The folder of the project's own fixtures."""
    return ROOT / "fixtures"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real files beside the project; a test that needs it skips where it is missing."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the folder of real files is not beside the project")
    return folder


@pytest.fixture(autouse=True, scope="session")
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Recognised pages are kept in a folder of the tests alone, which the commands that they run share."""
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("THAI_REPORT_EXTRACT_CACHE", str(folder))
        yield folder


@pytest.fixture(autouse=True, scope="session")
def no_plugins() -> Iterator[None]:
    """Plug-ins that happen to be installed beside the project have no part in its tests."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("THAI_REPORT_EXTRACT_PLUGINS", "")
        yield


@pytest.fixture
def thai_data() -> Path:
    """The folder of Tesseract's Thai data; a test that recognises words skips where it is not installed."""
    folder = data_folder()
    if folder is None:
        pytest.skip("Tesseract's Thai data is not installed (Debian: tesseract-ocr-tha)")
    return folder
