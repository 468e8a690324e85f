"""A workbook as LibreOffice computes it: what was cached of its formulas is taken out before."""

import os
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import openpyxl
import pytest

CACHED = re.compile(rb"(<c [^>]*>)(<f>.*?</f>)<v>.*?</v>")


def recalculated(data: bytes, folder: Path) -> openpyxl.Workbook:
    """Open a workbook in LibreOffice, which must compute every formula anew, and give what it saved."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    whole, stripped = folder / "whole.xlsx", folder / "stripped.xlsx"
    whole.write_bytes(data)
    with zipfile.ZipFile(whole) as source, zipfile.ZipFile(stripped, "w") as target:
        for name in source.namelist():
            part = source.read(name)
            target.writestr(name, CACHED.sub(rb"\1\2", part) if "worksheets/sheet" in name else part)
    saved = folder / "saved"
    subprocess.run(
        [
            office,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "xlsx",
            "--outdir",
            saved,
            stripped,
        ],
        check=True,
        capture_output=True,
        timeout=300,
        env={**os.environ, "HOME": str(folder)},
    )
    return openpyxl.load_workbook(saved / "stripped.xlsx", data_only=True)
