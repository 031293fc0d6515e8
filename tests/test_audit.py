"""`make audit` where no vulnerability database answers: it must not look like a clean result."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.mark.once
def test_an_audit_without_a_database_says_so(tmp_path: Path) -> None:
    lock = tmp_path / "lock.txt"
    lock.write_text(f"attrs==25.4.0 --hash=sha256:{'0' * 64}\n")
    nowhere = dict.fromkeys(("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"), "http://127.0.0.1:9")
    done = subprocess.run(
        [ROOT / "tools" / "audit.sh", Path(sys.executable).parent, lock],
        env={**os.environ, **nowhere, "NO_PROXY": "", "no_proxy": "", "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines()[-1] == (
        f"audit: {lock} was not checked, because the vulnerability database does not answer here. It may or may"
        " not have vulnerabilities; run this where the database can be reached."
    )
