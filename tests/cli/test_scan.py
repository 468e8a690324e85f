"""A scanned page is never passed over in silence: what could not be read is said, and the exit status is 3."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.mark.real
def test_scan_is_reported_as_unread(run: Run, shared: Path) -> None:
    result = run(shared / "real" / "vote-log-scan.pdf", "--pages", "1,2", "--check")
    assert result.returncode == 3
    told = result.stderr.decode("utf-8")
    assert "p. 1:" in told
    assert "p. 2:" in told
