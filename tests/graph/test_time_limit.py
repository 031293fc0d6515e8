"""A limit of time for code that does not return to Python, and so cannot be interrupted."""

import subprocess
import sys

import pytest

UNINTERRUPTED = """
from tuyun.graph import time_limit
time_limit.KILLED_AFTER = 0.1
with time_limit.time_limit(0.05, "Divide it."):
    sum(range(10**12))
"""


@pytest.mark.once
@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit")
def test_a_library_that_cannot_be_interrupted_ends_with_its_process() -> None:
    command = [sys.executable, "-c", UNINTERRUPTED]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (ended.returncode, ended.stderr.startswith("Timeout (")) == (1, True)
