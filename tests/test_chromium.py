"""The Chromium of the tests: it is there, and where it cannot be had that is said in one line."""

import os
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.once
TOOL = Path(__file__).parents[1] / "tools" / "chromium.sh"


def test_a_page_opens_in_a_real_chromium(page: Page) -> None:
    page.set_content("<title>knot</title><p>түйүн</p>")
    assert (page.title(), page.inner_text("p")) == ("knot", "түйүн")
    assert "Chrome" in page.evaluate("navigator.userAgent")


@pytest.mark.parametrize("user", ["0", "1000"])
def test_a_machine_that_can_have_no_chromium_is_told_in_one_line(tmp_path: Path, user: str) -> None:
    for name, text in {
        "python": "exit 1",  # neither finds one nor can download one
        "id": f"echo {user}",
        "apt-get": f"echo apt-get $1 >> {tmp_path}/asked; exit 1",
    }.items():
        (tmp_path / name).write_text(f"#!/bin/sh\n{text}\n")
        (tmp_path / name).chmod(0o755)
    done = subprocess.run(
        [TOOL, tmp_path / "python"],
        env={"PATH": f"{tmp_path}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "The tests need a Chromium: install one (Debian: apt-get install chromium), or name it in CHROMIUM.\n"
    )
    assert (tmp_path / "asked").exists() == (user == "0")
